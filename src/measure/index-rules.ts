import { toFindEnd, type Phrase } from './phrase.js';
import type { Gate, Rule } from './rule.js';
import { createWordTable, type WordTable } from './word-table.js';

/** A rule as the scan tries it. */
export interface CompiledRule<Context, Reading> {
  readonly rule: Rule<Context, Reading>;
  readonly gate: Gate<Context> | undefined;
  readonly phrase: Phrase;
}

/** The rules to try at a first word, in the order in which they were listed. */
export interface Candidates<Context, Reading> {
  readonly always: readonly CompiledRule<Context, Reading>[];
  /** By the second word, where rules ask for one: those rules, and the others. */
  readonly bySecond: WordTable<readonly CompiledRule<Context, Reading>[]> | undefined;
}

/** Rules indexed by their first words. */
export type RuleIndex<Context, Reading> = WordTable<Candidates<Context, Reading>>;

/** No letter or figure may follow a phrase: "5 m" is not read from "5 men". */
const PHRASE_END = '(?![\\p{L}\\p{N}])';

/** Compiles rules once, for any number of scans. Throws where two rules share a name. */
export function indexRules<Context, Reading>(
  rules: readonly Rule<Context, Reading>[],
): RuleIndex<Context, Reading> {
  const beginnings = new Map<
    string,
    { second: string | undefined; compiled: CompiledRule<Context, Reading> }[]
  >();
  const names = new Set<string>();
  const sticky = shareSticky();
  for (const rule of rules) {
    if (names.has(rule.name))
      throw new Error(`Expected rules with names of their own, got two called "${rule.name}".`);
    names.add(rule.name);
    const compiled = compile(rule, sticky);
    for (const start of new Set(rule.starts)) {
      const [first = '', second] = start.split(' ');
      const sharing = beginnings.get(first) ?? [];
      sharing.push({ second, compiled });
      beginnings.set(first, sharing);
    }
  }
  return createWordTable(
    new Map([...beginnings].map(([first, sharing]) => [first, toCandidates(sharing)] as const)),
  );
}

/** Rules that share a first word, each for the second word that it asks for, in the order in which they are listed. */
function toCandidates<Context, Reading>(
  sharing: readonly {
    readonly second: string | undefined;
    readonly compiled: CompiledRule<Context, Reading>;
  }[],
): Candidates<Context, Reading> {
  const rulesFor = (asked: string | undefined) => [
    ...new Set(
      sharing
        .filter(({ second }) => second === undefined || second === asked)
        .map(({ compiled }) => compiled),
    ),
  ];
  const seconds = new Set(sharing.flatMap(({ second }) => second ?? []));
  return {
    always: rulesFor(undefined),
    bySecond:
      seconds.size === 0
        ? undefined
        : createWordTable(new Map([...seconds].map((second) => [second, rulesFor(second)] as const))),
  };
}

type ToSticky = (source: string, isAnyCase: boolean) => RegExp;

/** Parts that rules have in common are compiled once. */
function shareSticky(): ToSticky {
  const shared = new Map<string, RegExp>();
  return (source, isAnyCase) => {
    const flags = isAnyCase ? 'iuy' : 'uy';
    const sticky = shared.get(flags + source) ?? new RegExp(source, flags);
    shared.set(flags + source, sticky);
    return sticky;
  };
}

function compile<Context, Reading>(
  rule: Rule<Context, Reading>,
  sticky: ToSticky,
): CompiledRule<Context, Reading> {
  const { pattern, gate } = rule;
  const parts = pattern instanceof RegExp ? [pattern] : pattern;
  const last = parts.at(-1);
  const endsInPattern = last instanceof RegExp;
  const phrase = parts.map((part) => {
    if (!(part instanceof RegExp)) return part;
    const end = part === last ? PHRASE_END : '';
    return sticky(`(?:${part.source})${end}`, part.ignoreCase);
  });
  return {
    rule,
    gate: gate instanceof RegExp ? toGate(gate) : gate,
    phrase: endsInPattern ? phrase : [...phrase, sticky(PHRASE_END, false)],
  };
}

function toGate(gate: RegExp): Gate<unknown> {
  const endOfGate = toFindEnd(gate);
  return (text, start) => endOfGate(text, start) !== undefined;
}
