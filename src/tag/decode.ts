import { closes, LABEL_COUNT, mayFollow, opens } from './labels.js';

/** For each label, the labels that may stand before it. */
const PREDECESSORS: readonly Uint8Array[] = Array.from({ length: LABEL_COUNT }, (_, next) =>
  Uint8Array.from({ length: LABEL_COUNT }, (_empty, label) => label).filter((label) =>
    mayFollow(label, next),
  ),
);
const OPENS = Uint8Array.from({ length: LABEL_COUNT }, (_, label) => (opens(label) ? 1 : 0));
const CLOSES = Uint8Array.from({ length: LABEL_COUNT }, (_, label) => (closes(label) ? 1 : 0));

/** Space for decoding, reused from sentence to sentence; grown as needed. */
export interface DecodeSpace {
  best: Float32Array;
  back: Uint8Array;
}

export function createDecodeSpace(): DecodeSpace {
  return { best: new Float32Array(0), back: new Uint8Array(0) };
}

/**
 * Viterbi: the legal sequence of labels with the highest sum of emission and transition scores. Ties go to the lower
 * label, so that runs repeat.
 *
 * @param emissions `length` rows of LABEL_COUNT scores; -Infinity forbids a label
 * @param transitions LABEL_COUNT rows (label) of LABEL_COUNT scores (next label)
 * @param labels receives `length` labels from index `offset`
 * @returns the score of the sequence; -Infinity where no sequence is allowed
 */
export function decode(
  emissions: Float32Array,
  length: number,
  transitions: Float32Array,
  labels: Uint8Array,
  offset: number,
  space: DecodeSpace,
): number {
  const size = length * LABEL_COUNT;
  if (space.best.length < size) {
    space.best = new Float32Array(size * 2);
    space.back = new Uint8Array(size * 2);
  }
  const { best, back } = space;
  for (let label = 0; label < LABEL_COUNT; label++) {
    best[label] = OPENS[label] === 1 ? (emissions[label] ?? 0) : -Infinity;
  }
  for (let position = 1; position < length; position++) {
    const row = position * LABEL_COUNT;
    const before = row - LABEL_COUNT;
    for (let next = 0; next < LABEL_COUNT; next++) {
      const emission = emissions[row + next] ?? 0;
      let bestScore = -Infinity;
      let bestLabel = 0;
      if (emission !== -Infinity) {
        const predecessors = PREDECESSORS[next] ?? back;
        for (let index = 0; index < predecessors.length; index++) {
          const label = predecessors[index] ?? 0;
          const score = (best[before + label] ?? 0) + (transitions[label * LABEL_COUNT + next] ?? 0);
          if (score > bestScore) {
            bestScore = score;
            bestLabel = label;
          }
        }
      }
      best[row + next] = bestScore + emission;
      back[row + next] = bestLabel;
    }
  }
  return traceBack(length, labels, offset, space);
}

function traceBack(length: number, labels: Uint8Array, offset: number, { best, back }: DecodeSpace): number {
  const lastRow = (length - 1) * LABEL_COUNT;
  let label = 0;
  let score = -Infinity;
  for (let candidate = 0; candidate < LABEL_COUNT; candidate++) {
    const candidateScore = best[lastRow + candidate] ?? -Infinity;
    if (CLOSES[candidate] === 1 && candidateScore > score) {
      score = candidateScore;
      label = candidate;
    }
  }
  for (let position = length - 1; position >= 0; position--) {
    labels[offset + position] = label;
    label = back[position * LABEL_COUNT + label] ?? 0;
  }
  return score;
}
