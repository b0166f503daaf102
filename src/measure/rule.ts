import type { Span } from '../document/span.js';

/** Named groups of a rule's pattern; a group that took no part is undefined. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A first word that is written in figures. */
export const FIGURES = '0-9';

/** Whether a rule is worth trying at an offset. */
export type Gate<Context> = (text: string, start: number, context: Context) => boolean;

/**
 * One way of saying a time or a number. A rule's name is its grammar; its examples say the meaning that each
 * phrase must get, and its counter-examples are phrases in which the rule must find nothing.
 */
export interface Rule<Context, Reading> {
  readonly name: string;
  /**
   * What the phrase may begin with, in lower case: a whole run of letters, one symbol such as "$", or FIGURES; or
   * two of these with a blank between, "the year", whatever blanks part them in the text. The scan tries a rule only
   * where one of them stands: the words of its pattern that are common are given with what must follow them.
   */
  readonly starts: readonly string[];
  /** A quick look around the beginning: where it finds nothing, the pattern, which is slow, is not tried. */
  readonly gate?: RegExp | Gate<Context>;
  /** Matched from the first character of the phrase; quantifiers are bounded, so that any input takes linear time. */
  readonly pattern: RegExp;
  /** The meaning; undefined where the words match but the context says that they mean something else. */
  readonly read: (groups: Groups, context: Context, span: Span) => Reading | undefined;
  /** Phrase → its meaning in short, as `describe` of the rule's family prints it. */
  readonly examples: Readonly<Record<string, string>>;
  readonly counterexamples?: readonly string[];
}

/** A phrase that a rule has read. */
export interface Match<Reading> extends Span {
  readonly rule: string;
  readonly reading: Reading;
}

interface CompiledRule<Context, Reading> {
  readonly rule: Rule<Context, Reading>;
  readonly gate: Gate<Context> | undefined;
  readonly pattern: RegExp;
}

/** The rules to try at a first word, in the order in which they were listed. */
interface Candidates<Context, Reading> {
  readonly always: readonly CompiledRule<Context, Reading>[];
  /** By the second word, where rules ask for one: those rules, and the others. */
  readonly bySecond: ReadonlyMap<string, readonly CompiledRule<Context, Reading>[]>;
}

/** Rules indexed by their first words. */
export interface RuleIndex<Context, Reading> {
  readonly byFirst: ReadonlyMap<string, Candidates<Context, Reading>>;
  /** For each first letter and length whether any first word has them: most words of a text need no look-up. */
  readonly shapes: Uint8Array;
}

/** Letters of the basic alphabet, and lengths that are told apart. */
const ALPHABET = 32;
const LENGTHS = 16;

function shapeOf(code: number, length: number): number {
  return (code & (ALPHABET - 1)) * LENGTHS + Math.min(length, LENGTHS - 1);
}

/** No letter or figure may follow a phrase: "5 m" is not read from "5 men". */
const PHRASE_END = '(?![\\p{L}\\p{N}])';

/** Beginnings of two words: `first` with each that may follow it, of which the first words count. */
export function followedBy(first: string, seconds: Iterable<string>): readonly string[] {
  return [...new Set([...seconds].map((second) => `${first} ${second.split(' ')[0] ?? second}`))];
}

/** Compiles rules once, for any number of scans. Throws where two rules share a name. */
export function indexRules<Context, Reading>(
  rules: readonly Rule<Context, Reading>[],
): RuleIndex<Context, Reading> {
  const beginnings = new Map<
    string,
    { second: string | undefined; compiled: CompiledRule<Context, Reading> }[]
  >();
  const names = new Set<string>();
  for (const rule of rules) {
    if (names.has(rule.name))
      throw new Error(`Expected rules with names of their own, got two called "${rule.name}".`);
    names.add(rule.name);
    const compiled = compile(rule);
    for (const start of new Set(rule.starts)) {
      const [first = '', second] = start.split(' ');
      const sharing = beginnings.get(first) ?? [];
      sharing.push({ second, compiled });
      beginnings.set(first, sharing);
    }
  }
  const shapes = new Uint8Array(ALPHABET * LENGTHS);
  for (const first of beginnings.keys()) shapes[shapeOf(first.charCodeAt(0), first.length)] = 1;
  return {
    byFirst: new Map([...beginnings].map(([first, sharing]) => [first, toCandidates(sharing)])),
    shapes,
  };
}

/** Rules that share a first word, each for the second word that it asks for, in the order in which they are listed. */
function toCandidates<Rule>(
  sharing: readonly { readonly second: string | undefined; readonly compiled: Rule }[],
): { readonly always: readonly Rule[]; readonly bySecond: ReadonlyMap<string, readonly Rule[]> } {
  const places = new Map(
    [...new Set(sharing.map(({ compiled }) => compiled))].map((rule, place) => [rule, place]),
  );
  const placeOf = (rule: Rule) => places.get(rule) ?? 0;
  const always = new Set(
    sharing.filter(({ second }) => second === undefined).map(({ compiled }) => compiled),
  );
  const asking = new Map<string, Set<Rule>>();
  for (const { second, compiled } of sharing) {
    if (second === undefined) continue;
    const rules = asking.get(second) ?? new Set(always);
    asking.set(second, rules.add(compiled));
  }
  const inOrder = (rules: ReadonlySet<Rule>) => [...rules].toSorted((a, b) => placeOf(a) - placeOf(b));
  return {
    always: inOrder(always),
    bySecond: new Map([...asking].map(([second, rules]) => [second, inOrder(rules)])),
  };
}

function compile<Context, Reading>(rule: Rule<Context, Reading>): CompiledRule<Context, Reading> {
  const { pattern, gate } = rule;
  const flags = pattern.flags.includes('i') ? 'iuy' : 'uy';
  return {
    rule,
    gate: gate instanceof RegExp ? toGate(gate) : gate,
    pattern: new RegExp(`(?:${pattern.source})${PHRASE_END}`, flags),
  };
}

function toGate({ source, flags }: RegExp): Gate<unknown> {
  const sticky = new RegExp(source, `${flags}y`);
  return (text, start) => {
    sticky.lastIndex = start;
    return sticky.test(text);
  };
}

const SPACE = 0;
const LETTER = 1;
const FIGURE = 2;
const SYMBOL = 3;

const IS_LETTER = /^\p{L}/u;
const IS_FIGURE = /^\p{N}/u;
const IS_CURRENCY = /^\p{Sc}/u;
const IS_SPACE = /^\s/u;

/** Classes of the first 128 characters, which nearly all text is made of. */
const ASCII_CLASSES: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  classOf(String.fromCharCode(code)),
);

function classOf(character: string): number {
  if (IS_LETTER.test(character)) return LETTER;
  if (IS_FIGURE.test(character)) return FIGURE;
  return IS_SPACE.test(character) ? SPACE : SYMBOL;
}

/** Class of the character at an offset; a character outside the basic plane counts at its first code unit. */
function classAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code < 128
    ? (ASCII_CLASSES[code] ?? SPACE)
    : classOf(String.fromCodePoint(text.codePointAt(offset) ?? 32));
}

function lengthAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

/** Where the run of one class that begins at an offset ends; a symbol is a run of its own. */
function endOfRun(text: string, start: number, kind: number): number {
  let end = start + lengthAt(text, start);
  if (kind === SYMBOL) return end;
  for (; end < text.length;) {
    const code = text.charCodeAt(end);
    if (code < 128) {
      if (ASCII_CLASSES[code] !== kind) break;
      end++;
    } else {
      if (classAt(text, end) !== kind) break;
      end += lengthAt(text, end);
    }
  }
  return end;
}

/**
 * Reads `text` once from left to right. Where several rules match at one place the longest phrase wins, and of
 * two as long the rule that was listed first; the scan goes on behind it. Phrases that touch `blocked` (in order,
 * without overlaps) are passed over.
 */
export function scan<Context, Reading>(
  index: RuleIndex<Context, Reading>,
  text: string,
  context: Context,
  blocked: readonly Span[] = [],
): readonly Match<Reading>[] {
  const matches: Match<Reading>[] = [];
  let nextBlocked = 0;
  let before = SPACE;
  for (let start = 0; start < text.length;) {
    const kind = classAt(text, start);
    let end = endOfRun(text, start, kind);
    while ((blocked[nextBlocked]?.end ?? Infinity) <= start) nextBlocked++;
    const limit = blocked[nextBlocked]?.start ?? Infinity;
    const isTried = start < limit && begins(text, start, kind, before);
    const candidates = isTried ? candidatesAt(index, text, start, end, kind) : NONE;
    before = kind;
    if (candidates.length > 0) {
      const best = longestMatch(candidates, text, start, limit, context);
      if (best !== undefined) {
        matches.push(best);
        end = best.end;
        before = classAt(text, end - 1);
      }
    }
    start = end;
  }
  return matches;
}

const NONE: readonly never[] = [];

function candidatesAt<Context, Reading>(
  index: RuleIndex<Context, Reading>,
  text: string,
  start: number,
  end: number,
  kind: number,
): readonly CompiledRule<Context, Reading>[] {
  if (kind === LETTER) {
    const code = text.charCodeAt(start);
    if (code < 128 && index.shapes[shapeOf(code, end - start)] === 0) return NONE;
  }
  const candidates = index.byFirst.get(keyOf(text, start, end, kind));
  if (candidates === undefined) return NONE;
  const { always, bySecond } = candidates;
  if (bySecond.size === 0) return always;
  const second = classAt(text, end) === SPACE ? endOfRun(text, end, SPACE) : end;
  const secondKind = classAt(text, second);
  return bySecond.get(keyOf(text, second, endOfRun(text, second, secondKind), secondKind)) ?? always;
}

/** A phrase begins where no letter or figure stands before it; with a currency sign also behind letters: "US$5". */
function begins(text: string, start: number, kind: number, before: number): boolean {
  if (kind === SPACE) return false;
  if (before === SPACE || before === SYMBOL) return true;
  return kind === SYMBOL && before === LETTER && isCurrency(text, start);
}

function isCurrency(text: string, offset: number): boolean {
  return IS_CURRENCY.test(text.slice(offset, offset + 2));
}

function keyOf(text: string, start: number, end: number, kind: number): string {
  return kind === FIGURE ? FIGURES : text.slice(start, end).toLowerCase();
}

function longestMatch<Context, Reading>(
  candidates: readonly CompiledRule<Context, Reading>[],
  text: string,
  start: number,
  limit: number,
  context: Context,
): Match<Reading> | undefined {
  let best: Match<Reading> | undefined;
  for (const { rule, gate, pattern } of candidates) {
    if (gate?.(text, start, context) === false) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    const end = start + match[0].length;
    if (end > limit || end <= (best?.end ?? start)) continue;
    const reading = rule.read(match.groups ?? {}, context, { start, end });
    if (reading !== undefined) best = { start, end, rule: rule.name, reading };
  }
  return best;
}
