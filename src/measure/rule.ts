import type { Span } from '../document/span.js';

/** Named groups of a rule's pattern; a group that took no part is undefined. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A first word that is written in figures. */
export const FIGURES = '0-9';

/**
 * One way of saying a time or a number. A rule's name is its grammar; its examples say the meaning that each
 * phrase must get, and its counter-examples are phrases in which the rule must find nothing.
 */
export interface Rule<Context, Reading> {
  readonly name: string;
  /**
   * What the phrase may begin with, in lower case: a whole run of letters, one symbol such as "$", or FIGURES.
   * The scan tries a rule only where one of them stands.
   */
  readonly starts: readonly string[];
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
  readonly pattern: RegExp;
}

/** Rules indexed by their first words. */
export type RuleIndex<Context, Reading> = ReadonlyMap<string, readonly CompiledRule<Context, Reading>[]>;

/** No letter or figure may follow a phrase: "5 m" is not read from "5 men". */
const PHRASE_END = '(?![\\p{L}\\p{N}])';

/** Compiles rules once, for any number of scans. Throws where two rules share a name. */
export function indexRules<Context, Reading>(
  rules: readonly Rule<Context, Reading>[],
): RuleIndex<Context, Reading> {
  const index = new Map<string, CompiledRule<Context, Reading>[]>();
  const names = new Set<string>();
  for (const rule of rules) {
    if (names.has(rule.name)) throw new Error(`Expected rules with names of their own, got two called "${rule.name}".`);
    names.add(rule.name);
    const flags = rule.pattern.flags.includes('i') ? 'iuy' : 'uy';
    const pattern = new RegExp(`(?:${rule.pattern.source})${PHRASE_END}`, flags);
    for (const start of new Set(rule.starts)) {
      const compiled = index.get(start) ?? [];
      compiled.push({ rule, pattern });
      index.set(start, compiled);
    }
  }
  return index;
}

/** A run of letters, a run of figures, or one currency or other sign, with nothing of a word before it. */
const FIRST_WORD = /(?<![\p{L}\p{N}])(?:\p{L}+|(?<figures>\p{Nd}+)|[^\s\p{L}\p{N}])|(?<=\p{L})(?<glued>\p{Sc})/gu;

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
  FIRST_WORD.lastIndex = 0;
  for (let word = FIRST_WORD.exec(text); word !== null; word = FIRST_WORD.exec(text)) {
    const start = word.index;
    while ((blocked[nextBlocked]?.end ?? Infinity) <= start) nextBlocked++;
    const key = word.groups?.['figures'] === undefined ? word[0].toLowerCase() : FIGURES;
    const candidates = index.get(key);
    if (candidates === undefined) continue;
    const best = longestMatch(candidates, text, start, blocked[nextBlocked]?.start ?? Infinity, context);
    if (best === undefined) continue;
    matches.push(best);
    FIRST_WORD.lastIndex = best.end;
  }
  return matches;
}

function longestMatch<Context, Reading>(
  candidates: readonly CompiledRule<Context, Reading>[],
  text: string,
  start: number,
  limit: number,
  context: Context,
): Match<Reading> | undefined {
  let best: Match<Reading> | undefined;
  for (const { rule, pattern } of candidates) {
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
