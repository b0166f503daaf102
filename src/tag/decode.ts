import { CLOSES, LABEL_COUNT, mayFollow, OPENS } from './labels.js';

const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);
/**
 * The two labels that may stand before one that is inside a name: the beginning of a name of its type, and the inside.
 */
const BEFORE = LABELS.map((next) =>
  OPENS[next] === 1 ? [] : LABELS.filter((label) => mayFollow(label, next)),
);
const BEGIN_BEFORE = Uint8Array.from(BEFORE, ([begin = 0]) => begin);
const INSIDE_BEFORE = Uint8Array.from(BEFORE, ([, inside = 0]) => inside);

/** Space for decoding, reused from sentence to sentence; grown as needed. */
export interface DecodeSpace {
  /** Score of the best way to each label of each token; -Infinity where there is none, or none worth a look. */
  best: Float32Array;
  back: Uint8Array;
  /** Labels of each token that close a name or are O and are still in the running, in order, and how many they are. */
  closed: Uint8Array;
  counts: Uint8Array;
  readonly reach: Reach | undefined;
}

/** The least and the most that the step from each label to any that opens can add. */
interface Reach {
  readonly least: Float32Array;
  readonly most: Float32Array;
}

/** @param transitions where all decoding is with the same, they are looked at once, to pass over what cannot win */
export function createDecodeSpace(transitions?: Float32Array): DecodeSpace {
  return {
    reach: transitions === undefined ? undefined : reachOf(transitions),
    best: new Float32Array(0),
    back: new Uint8Array(0),
    closed: new Uint8Array(0),
    counts: new Uint8Array(0),
  };
}

function reachOf(transitions: Float32Array): Reach {
  const steps = LABELS.map((label) =>
    LABELS.filter((next) => OPENS[next] === 1).map((next) => transitions[label * LABEL_COUNT + next] ?? 0),
  );
  return {
    least: Float32Array.from(steps, (scores) => Math.min(...scores)),
    most: Float32Array.from(steps, (scores) => Math.max(...scores)),
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
  space: DecodeSpace,
): void {
  const { best, back, closed, counts } = space;
  const row = position * LABEL_COUNT;
  const before = row - LABEL_COUNT;
  const countBefore = position === 0 ? 0 : keepLeading(position - 1, space);
  let count = 0;
  for (let next = 0; next < LABEL_COUNT; next++) {
    best[row + next] = -Infinity;
    const emission = emissions[row + next] ?? 0;
    if (emission < least || emission === -Infinity) continue;
    let highest = -Infinity;
    let from = 0;
    if (OPENS[next] === 0) {
      if (position === 0) continue;
      const begin = BEGIN_BEFORE[next] ?? 0;
      const inside = INSIDE_BEFORE[next] ?? 0;
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

/**
 * Keeps those of a token's closing labels from which some way on may be the best: one whose best step is worth less than
 * the worst step from another never is.
 *
 * @returns how many are left
 */
function keepLeading(position: number, { best, closed, counts, reach }: DecodeSpace): number {
  const row = position * LABEL_COUNT;
  const count = counts[position] ?? 0;
  if (reach === undefined) return count;
  let lead = -Infinity;
  for (let index = 0; index < count; index++) {
    const label = closed[row + index] ?? 0;
    const score = (best[row + label] ?? 0) + (reach.least[label] ?? 0);
    if (score > lead) lead = score;
  }
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const label = closed[row + index] ?? 0;
    if ((best[row + label] ?? 0) + (reach.most[label] ?? 0) >= lead) closed[row + kept++] = label;
  }
  counts[position] = kept;
  return kept;
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
