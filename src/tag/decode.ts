import { closes, LABEL_COUNT, mayFollow, opens } from './labels.js';

const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);
const OPENS = Uint8Array.from(LABELS, (label) => (opens(label) ? 1 : 0));
const CLOSES = Uint8Array.from(LABELS, (label) => (closes(label) ? 1 : 0));
/** The two labels that may stand before one that is inside a name: the beginning of a name of its type, and the inside. */
const INSIDE_AFTER: readonly (readonly [begin: number, inside: number])[] = LABELS.map((next) => {
  const [begin = 0, inside = 0] = opens(next) ? [] : LABELS.filter((label) => mayFollow(label, next));
  return [begin, inside];
});

/** Space for decoding, reused from sentence to sentence; grown as needed. */
export interface DecodeSpace {
  /** Score of the best way to each label of each token; -Infinity where there is none, or none worth a look. */
  best: Float32Array;
  back: Uint8Array;
  /** Labels of each token that close a name or are O and are still in the running, in order, and how many they are. */
  closed: Uint8Array;
  counts: Uint8Array;
}

export function createDecodeSpace(): DecodeSpace {
  return {
    best: new Float32Array(0),
    back: new Uint8Array(0),
    closed: new Uint8Array(0),
    counts: new Uint8Array(0),
  };
}

/**
 * Viterbi: the legal sequence of labels with the highest sum of emission and transition scores. Ties go to the lower
 * label, so that runs repeat.
 *
 * @param emissions `length` rows of LABEL_COUNT scores; -Infinity forbids a label
 * @param transitions LABEL_COUNT rows (label) of LABEL_COUNT scores (next label)
 * @param labels receives `length` labels from index `offset`
 * @param beam labels of a token that score so much less than its best by themselves are passed over
 * @returns the score of the sequence; -Infinity where no sequence is allowed
 */
export function decode(
  emissions: Float32Array,
  length: number,
  transitions: Float32Array,
  labels: Uint8Array,
  offset: number,
  space: DecodeSpace,
  beam = Infinity,
): number {
  if (space.back.length < length * LABEL_COUNT) grow(space, length * 2);
  for (let position = 0; position < length; position++) {
    const row = position * LABEL_COUNT;
    let highest = -Infinity;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const emission = emissions[row + label] ?? 0;
      if (emission > highest) highest = emission;
    }
    extend(emissions, transitions, position, highest - beam, space);
  }
  const score = traceBack(length, labels, offset, space);
  return score === -Infinity && beam < Infinity
    ? decode(emissions, length, transitions, labels, offset, space)
    : score;
}

function grow(space: DecodeSpace, length: number): void {
  space.best = new Float32Array(length * LABEL_COUNT);
  space.back = new Uint8Array(length * LABEL_COUNT);
  space.closed = new Uint8Array(length * LABEL_COUNT);
  space.counts = new Uint8Array(length);
}

/** Finds the best way to each label of a token whose own score is `least` or more. */
function extend(
  emissions: Float32Array,
  transitions: Float32Array,
  position: number,
  least: number,
  { best, back, closed, counts }: DecodeSpace,
): void {
  const row = position * LABEL_COUNT;
  const before = row - LABEL_COUNT;
  const countBefore = position === 0 ? 0 : (counts[position - 1] ?? 0);
  let count = 0;
  for (let next = 0; next < LABEL_COUNT; next++) {
    const emission = emissions[row + next] ?? 0;
    best[row + next] = -Infinity;
    if (emission === -Infinity || emission < least) continue;
    let highest = -Infinity;
    let from = 0;
    if (OPENS[next] === 0) {
      if (position === 0) continue;
      const [begin, inside] = INSIDE_AFTER[next] ?? [0, 0];
      const afterBegin = (best[before + begin] ?? 0) + (transitions[begin * LABEL_COUNT + next] ?? 0);
      const afterInside = (best[before + inside] ?? 0) + (transitions[inside * LABEL_COUNT + next] ?? 0);
      from = afterInside > afterBegin ? inside : begin;
      highest = Math.max(afterBegin, afterInside);
    } else if (position === 0) {
      highest = 0;
    } else {
      for (let index = 0; index < countBefore; index++) {
        const label = closed[before + index] ?? 0;
        const score = (best[before + label] ?? 0) + (transitions[label * LABEL_COUNT + next] ?? 0);
        if (score > highest) {
          highest = score;
          from = label;
        }
      }
    }
    if (highest === -Infinity) continue;
    best[row + next] = highest + emission;
    back[row + next] = from;
    if (CLOSES[next] === 1) closed[row + count++] = next;
  }
  counts[position] = count;
}

function traceBack(
  length: number,
  labels: Uint8Array,
  offset: number,
  { best, back, closed, counts }: DecodeSpace,
): number {
  const lastRow = (length - 1) * LABEL_COUNT;
  let label = 0;
  let score = -Infinity;
  for (let index = 0; index < (counts[length - 1] ?? 0); index++) {
    const candidate = closed[lastRow + index] ?? 0;
    const candidateScore = best[lastRow + candidate] ?? -Infinity;
    if (candidateScore > score) {
      score = candidateScore;
      label = candidate;
    }
  }
  if (score === -Infinity) return score;
  for (let position = length - 1; position >= 0; position--) {
    labels[offset + position] = label;
    label = back[position * LABEL_COUNT + label] ?? 0;
  }
  return score;
}
