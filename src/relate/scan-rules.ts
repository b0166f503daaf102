/** A rule's pattern, ready to be matched. */
export interface Compiled<Rule> {
  readonly rule: Rule;
  readonly expression: RegExp;
  /** Characters of each place that every match has: a sentence without any of one place's has no match. */
  readonly needs: readonly string[];
}

/** Where the sentences of a string of symbols lie, and which of them hold each symbol. */
interface SentenceIndex {
  readonly sentences: readonly string[];
  /** Offset of the first symbol of each sentence. */
  readonly starts: readonly number[];
  /** Code of a symbol → one bit a sentence. */
  readonly holders: readonly (Uint32Array | undefined)[];
  /** Length of such a set of bits. */
  readonly words: number;
  /** Symbols of a place in a pattern → the sentences that hold any of them, as far as they were asked for. */
  readonly known: Map<string, Uint32Array>;
}

/**
 * Calls `onMatch` for every match of every rule, rules in their order, with the offset of the sentence that holds it:
 * the indices of a match count from there. Two matches of a rule may overlap. Only sentences that hold all that a
 * rule needs are searched, so that a rule costs little where it does not apply.
 */
export function scanRules<Rule>(
  symbols: string,
  end: string,
  rules: readonly Compiled<Rule>[],
  onMatch: (rule: Rule, match: RegExpExecArray, offset: number) => void,
): void {
  const index = indexSentences(symbols, end);
  for (const { rule, expression, needs } of rules) {
    const candidates = sentencesWith(needs, index);
    for (let place = 0; place < candidates.length; place++) {
      for (let rest = candidates[place] ?? 0; rest !== 0; rest &= rest - 1) {
        const sentence = place * 32 + (31 - Math.clz32(rest & -rest));
        const own = index.sentences[sentence] ?? '';
        expression.lastIndex = 0;
        for (let match = expression.exec(own); match !== null; match = expression.exec(own)) {
          expression.lastIndex = match.index + 1;
          onMatch(rule, match, index.starts[sentence] ?? 0);
        }
      }
    }
  }
}

function indexSentences(symbols: string, end: string): SentenceIndex {
  const sentences: string[] = [];
  const starts: number[] = [];
  for (let from = 0, to = symbols.indexOf(end) + 1; to !== 0; to = symbols.indexOf(end, from) + 1) {
    sentences.push(symbols.slice(from, to));
    starts.push(from);
    from = to;
  }
  const words = Math.ceil(sentences.length / 32);
  const holders: (Uint32Array | undefined)[] = [];
  for (const [sentence, own] of sentences.entries()) {
    const place = sentence >>> 5;
    const bit = 1 << (sentence & 31);
    for (let at = 0; at < own.length; at++) {
      const bits = (holders[own.charCodeAt(at)] ??= new Uint32Array(words));
      bits[place] = (bits[place] ?? 0) | bit;
    }
  }
  return { sentences, starts, holders, words, known: new Map() };
}

/** No sentence. */
const NONE: ArrayLike<number> = [];

/** One bit for each sentence that holds a symbol of every place. */
function sentencesWith(needs: readonly string[], index: SentenceIndex): ArrayLike<number> {
  const { words, sentences } = index;
  const all = new Uint32Array(words).fill(0xffffffff);
  if (sentences.length % 32 !== 0) all[words - 1] = 2 ** (sentences.length % 32) - 1;
  for (const characters of needs) {
    const any = holdersOf(characters, index);
    let left = 0;
    for (let at = 0; at < words; at++) left |= all[at] = (all[at] ?? 0) & (any[at] ?? 0);
    if (left === 0) return NONE;
  }
  return all;
}

function holdersOf(characters: string, { holders, words, known }: SentenceIndex): Uint32Array {
  const found = known.get(characters);
  if (found !== undefined) return found;
  const any = new Uint32Array(words);
  for (let place = 0; place < characters.length; place++) {
    const bits = holders[characters.charCodeAt(place)];
    if (bits !== undefined) for (let at = 0; at < words; at++) any[at] = (any[at] ?? 0) | (bits[at] ?? 0);
  }
  known.set(characters, any);
  return any;
}
