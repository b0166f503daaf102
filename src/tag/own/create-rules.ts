import type { Problem, Sentence, TaggedMention, Tokenized } from '../../document/document.js';
import { firstEndingAfter, overlaps, type Span } from '../../document/span.js';
import {
  CASE_TAGS,
  compilePattern,
  type CompiledPattern,
  type Compromise,
  type CompromiseTerm,
} from './compile-pattern.js';
import type { OwnFile } from './own-file.js';
import { readRules, type OwnRule, type RuleExample } from './read-rules.js';
import { versionOf } from './version-of.js';

/** All of a user's rules. */
export interface Rules {
  /** Name and hash of each file, for provenance. */
  readonly version: string;
  /** What the rules find, in order of reading, without overlaps: the longer, then the one listed first. */
  findMentions(doc: Tokenized): readonly TaggedMention[];
}

/** What rules are made with: loaded outside, handed in. */
export interface RuleTools {
  readonly compromise: Compromise;
  /** The first stage, for the examples. */
  readonly tokenize: (text: string) => Tokenized;
}

interface CompiledRule extends CompiledPattern {
  readonly rule: OwnRule;
  /** Place in all files. */
  readonly order: number;
}

interface Found extends Span {
  readonly compiled: CompiledRule;
}

/**
 * Reads and compiles files of rules, and holds each rule to its own examples.
 *
 * @param onProblem told of every fault ("rule-file", "rule-pattern", "rule-example"), with file, line and rule
 */
export function createRules(
  files: readonly OwnFile[],
  tools: RuleTools,
  onProblem: (problem: Problem) => void,
): Rules {
  const compiled = files
    .flatMap((file) => readRules(file, onProblem))
    .flatMap((rule, order): CompiledRule[] => {
      const result = compilePattern(rule.pattern, tools.compromise);
      if ('compiled' in result) return [{ ...result.compiled, rule, order }];
      const message = `In rule "${rule.name}": ${result.fault}.`;
      onProblem({ file: rule.file.path, line: rule.patternLine, rule: 'rule-pattern', message });
      return [];
    });
  for (const rule of compiled) checkExamples(rule, tools, onProblem);
  return {
    version: versionOf(files),
    findMentions: (doc) => findMentions(doc, compiled, tools.compromise),
  };
}

function findMentions(
  doc: Tokenized,
  rules: readonly CompiledRule[],
  compromise: Compromise,
): readonly TaggedMention[] {
  const found = doc.sentences.flatMap((sentence) => readSentence(doc, sentence, rules, compromise));
  const inOrder = found.toSorted(
    (a, b) => a.start - b.start || b.end - a.end || a.compiled.order - b.compiled.order,
  );
  const mentions: TaggedMention[] = [];
  for (const { start, end, compiled } of inOrder) {
    const last = mentions.at(-1);
    if (last !== undefined && overlaps(last, { start, end })) continue;
    mentions.push({
      start,
      end,
      text: doc.text.slice(start, end),
      type: compiled.rule.type,
      kind: 'name',
      confidence: 1,
      by: `rule:${compiled.rule.name}`,
    });
  }
  return mentions;
}

/** Only sentences that hold a word which a rule asks for are read by compromise: it takes longer than all else. */
function readSentence(
  doc: Tokenized,
  sentence: Sentence,
  rules: readonly CompiledRule[],
  compromise: Compromise,
): readonly Found[] {
  // compromise ends a sentence at a line break; ours may go on.
  const text = doc.text.slice(sentence.start, sentence.end).replace(/\s/g, ' ');
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const promising = rules.filter(({ anyOf }) => anyOf?.some((word) => letters.includes(word)) ?? true);
  if (promising.length === 0) return [];
  const view = compromise(text);
  const places = placeTerms(view.docs, text);
  if (places === undefined) return [];
  for (const term of view.docs.flat()) addCaseTags(term);
  return promising.flatMap((compiled) => {
    const { parts, group } = compiled;
    const matches = group === undefined ? view.match(parts) : view.match(parts, group);
    return matches.fullPointer.flatMap(([place, first, end]) => {
      const terms = (places[place] ?? []).slice(first, end);
      const span = toSpan(doc, sentence, terms);
      return span === undefined ? [] : [{ ...span, compiled }];
    });
  });
}

function addCaseTags({ text, tags }: CompromiseTerm): void {
  for (const [tag, form] of Object.entries(CASE_TAGS)) if (form.test(text)) tags?.add(tag);
}

/**
 * Where each term stands in the text. compromise keeps every character in a term or in what stands before and behind
 * it; should that ever not hold, nothing is said of the sentence.
 */
function placeTerms(
  docs: readonly (readonly CompromiseTerm[])[],
  text: string,
): readonly (readonly Span[])[] | undefined {
  let at = 0;
  let whole = true;
  const places = docs.map((terms) =>
    terms.map(({ pre, text: word, post }) => {
      const start = at + pre.length;
      const end = start + word.length;
      whole &&= text.startsWith(pre, at) && text.startsWith(word, start) && text.startsWith(post, end);
      at = end + post.length;
      return { start, end };
    }),
  );
  return whole && at === text.length ? places : undefined;
}

/** The tokens that terms cover, without marks at the ends and without a possessive. */
function toSpan(doc: Tokenized, sentence: Sentence, terms: readonly Span[]): Span | undefined {
  const written = terms.filter(({ start, end }) => end > start);
  const from = (written[0]?.start ?? 0) + sentence.start;
  const to = (written.at(-1)?.end ?? 0) + sentence.start;
  const { tokens } = doc;
  let first = firstEndingAfter(tokens, from);
  let end = first;
  while (end < sentence.endToken && (tokens[end]?.end ?? Infinity) <= to) end++;
  while (first < end && isEdge(tokens[first]?.text ?? '')) first++;
  while (end > first && isEdge(tokens[end - 1]?.text ?? '')) end--;
  const start = tokens[first]?.start;
  const stop = tokens[end - 1]?.end;
  return start === undefined || stop === undefined || end === first ? undefined : { start, end: stop };
}

/** A mark, or the possessive at the end of "Acme's". */
function isEdge(token: string): boolean {
  return /^['’]s?$/i.test(token) || !/[\p{L}\p{N}]/u.test(token);
}

/** Tells of each example that the rule does not find as it is marked, and of each counter-example that it finds. */
function checkExamples(
  compiled: CompiledRule,
  tools: RuleTools,
  onProblem: (problem: Problem) => void,
): void {
  const { rule } = compiled;
  const complain = ({ line }: RuleExample, message: string) =>
    onProblem({
      file: rule.file.path,
      line,
      rule: 'rule-example',
      message: `In rule "${rule.name}": ${message}`,
    });
  const namesIn = (text: string) =>
    findMentions(tools.tokenize(text), [compiled], tools.compromise).map(({ text: name }) => name);
  for (const example of rule.examples) {
    const marked = [...example.text.matchAll(/\[([^\]]+)\]/g)].map(([, name = '']) => name);
    const found = namesIn(example.text.replace(/\[([^\]]+)\]/g, '$1'));
    if (marked.length === 0 ? found.length > 0 : found.join('\n') === marked.join('\n')) continue;
    const wanted = marked.length === 0 ? 'something' : quoteAll(marked);
    complain(
      example,
      `expected to find ${wanted} in "${example.text}", got ${quoteAll(found)}. Change the pattern or the example.`,
    );
  }
  for (const counterexample of rule.counterexamples) {
    const found = namesIn(counterexample.text);
    if (found.length === 0) continue;
    complain(
      counterexample,
      `expected to find nothing in "${counterexample.text}", got ${quoteAll(found)}. Change the pattern or the counter-example.`,
    );
  }
}

function quoteAll(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.map((name) => `"${name}"`).join(', ');
}
