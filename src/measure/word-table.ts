import { hashOf, isRun, type Runs } from './runs.js';

/** Values by word, looked up by the runs of a text without a copy of them. */
export interface WordTable<Value> {
  /** By hash and, where two words would share a slot, in the next free one; a power of two. */
  readonly slots: readonly (Entry<Value> | undefined)[];
}

interface Entry<Value> {
  readonly hash: number;
  readonly word: string;
  readonly value: Value;
}

/** How many slots there are for a word: most runs of a text find theirs empty. */
const SLOTS_PER_WORD = 8;

export function createWordTable<Value>(values: ReadonlyMap<string, Value>): WordTable<Value> {
  const size = 2 ** Math.ceil(Math.log2(values.size * SLOTS_PER_WORD + 1));
  const slots = Array.from<Entry<Value> | undefined>({ length: size }).fill(undefined);
  for (const [word, value] of values) {
    const hash = hashOf(word);
    let slot = hash & (size - 1);
    while (slots[slot] !== undefined) slot = (slot + 1) & (size - 1);
    slots[slot] = { hash, word, value };
  }
  return { slots };
}

/** The value of a run, in any case. */
export function lookUp<Value>({ slots }: WordTable<Value>, runs: Runs, run: number): Value | undefined {
  const hash = runs.hashes[run] ?? 0;
  for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
    const entry = slots[slot];
    if (entry === undefined) return undefined;
    if (entry.hash === hash && isRun(runs, run, entry.word)) return entry.value;
  }
}
