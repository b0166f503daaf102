/** A rule's pattern, ready to be matched. */
export interface Compiled<Rule> {
  readonly rule: Rule;
  readonly expression: RegExp;
  /** Characters of each place that every match has: a sentence without any of one place's has no match. */
  readonly needs: readonly string[];
}

/** Rules that are scanned for together. */
export interface RuleSet<Rule> {
  readonly rules: readonly Compiled<Rule>[];
  /** What rules need, each once, as codes of characters; and of each rule the places of its needs in this list. */
  readonly needs: readonly (readonly number[])[];
  readonly needsOf: readonly (readonly number[])[];
}

export function createRuleSet<Rule>(rules: readonly Compiled<Rule>[]): RuleSet<Rule> {
  const places = new Map<string, number>();
  const needsOf = rules.map(({ needs }) =>
    needs.map((characters) => {
      const place = places.get(characters) ?? places.size;
      places.set(characters, place);
      return place;
    }),
  );
  const needs = [...places.keys()].map((characters) => [...characters].map((one) => one.charCodeAt(0)));
  return { rules, needs, needsOf };
}

/** Where the sentences of a string of symbols lie, and which of them hold each symbol. */
export interface SentenceIndex {
  readonly symbols: string;
  /** Offset of the first symbol of each sentence, and of the end of the last. */
  readonly starts: readonly number[];
  /** One bit a sentence for each symbol: those of code `c` begin at `c * words`. */
  readonly holders: Uint32Array;
  /** Length of such a set of bits. */
  readonly words: number;
}

/** Indexes a string of symbols in which each sentence ends with the symbol `end`. */
export function indexSentences(symbols: string, end: string): SentenceIndex {
  const starts = [0];
  const endCode = end.charCodeAt(0);
  let most = 0;
  for (let at = 0; at < symbols.length; at++) {
    const code = symbols.charCodeAt(at);
    if (code === endCode) starts.push(at + 1);
    if (code > most) most = code;
  }
  const words = Math.ceil((starts.length - 1) / 32);
  const holders = new Uint32Array((most + 1) * words);
  let sentence = 0;
  for (let at = 0; at < symbols.length; at++) {
    const code = symbols.charCodeAt(at);
    const place = code * words + (sentence >>> 5);
    holders[place] = (holders[place] ?? 0) | (1 << (sentence & 31));
    if (code === endCode) sentence++;
  }
  return { symbols, starts, holders, words };
}

/**
 * Calls `onMatch` for every match of every rule, rules in their order, with the offset of the sentence that holds it:
 * the indices of a match count from there. Two matches of a rule may overlap. Only sentences that hold all that a
 * rule needs are searched, so that a rule costs little where it does not apply.
 */
export function scanRules<Rule>(
  index: SentenceIndex,
  { rules, needs, needsOf }: RuleSet<Rule>,
  onMatch: (rule: Rule, match: RegExpExecArray, offset: number) => void,
): void {
  const { symbols, starts, words } = index;
  /** By need; made when a rule first asks for it. */
  const held: (Uint32Array | undefined)[] = needs.map(() => undefined);
  const sentences: (string | undefined)[] = [];
  const every = everySentence(index);
  const candidates = new Uint32Array(words);
  for (const [place, { rule, expression }] of rules.entries()) {
    let before = every;
    for (const need of needsOf[place] ?? []) {
      const isAny = intersect(before, (held[need] ??= holdersOf(needs[need] ?? [], index)), candidates);
      before = candidates;
      if (!isAny) break;
    }
    if (before === every) candidates.set(every);
    for (let word = 0; word < words; word++) {
      for (let rest = candidates[word] ?? 0; rest !== 0; rest &= rest - 1) {
        const sentence = word * 32 + (31 - Math.clz32(rest & -rest));
        const start = starts[sentence] ?? 0;
        const own = (sentences[sentence] ??= symbols.slice(start, starts[sentence + 1]));
        expression.lastIndex = 0;
        for (let match = expression.exec(own); match !== null; match = expression.exec(own)) {
          expression.lastIndex = match.index + 1;
          onMatch(rule, match, start);
        }
      }
    }
  }
}

function everySentence({ starts, words }: SentenceIndex): Uint32Array {
  const every = new Uint32Array(words).fill(0xffffffff);
  const last = (starts.length - 1) % 32;
  if (last !== 0) every[words - 1] = 2 ** last - 1;
  return every;
}

/** Writes the sentences that are in both sets into a third, which may be one of them; tells whether there is any. */
function intersect(a: Uint32Array, b: Uint32Array, both: Uint32Array): boolean {
  let any = 0;
  for (let word = 0; word < both.length; word++) any |= both[word] = (a[word] ?? 0) & (b[word] ?? 0);
  return any !== 0;
}

/** The sentences that hold any of these symbols. */
function holdersOf(codes: readonly number[], { holders, words }: SentenceIndex): Uint32Array {
  const any = new Uint32Array(words);
  for (const code of codes)
    for (let word = 0; word < words; word++)
      any[word] = (any[word] ?? 0) | (holders[code * words + word] ?? 0);
  return any;
}
