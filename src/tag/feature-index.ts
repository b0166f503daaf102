import { LABEL_COUNT } from './labels.js';
import type { SparseModel } from './model-file.js';

/** Adds up the weights of features. */
export interface FeatureIndex {
  /** Adds the weights of `count` features, given as hashes from index `from`, to LABEL_COUNT sums; 0 is no feature. */
  add(features: Int32Array, from: number, count: number, sums: Int32Array): void;
  /** Points of score of a sum of 1. */
  readonly unit: number;
}

/** Bits of an entry that hold the number of weights; the others hold where they begin. */
const SIZE_BITS = 6;
const SIZE_MASK = (1 << SIZE_BITS) - 1;
/** In place of a number of weights: the feature has so many that there is one for each label, in order. */
const DENSE = SIZE_MASK;
/** Weights from which on a feature is held so: two numbers of 16 bits take the place of one pair. */
const LEAST_DENSE = 20;
/** Bits of a pair that hold the label; the others hold the weight. */
const LABEL_BITS = 6;
const LABEL_MASK = (1 << LABEL_BITS) - 1;
/** Places of the table for each feature, at the least. */
const ROOM = 1.5;

/**
 * Lays the features of a model out for look-up: open addressing with linear steps. What costs time is memory that the
 * processor's cache does not hold, so a feature and its entry lie side by side, a label and its weight are one number,
 * and the features with most weights, which are the commonest, come first.
 */
export function createFeatureIndex({ features, sizes, labels, weights, card }: SparseModel): FeatureIndex {
  const size = 1 << Math.ceil(Math.log2(Math.max(2, features.length * ROOM)));
  const mask = size - 1;
  const table = new Int32Array(size * 2);
  // A byte of each feature's hash: most features of a text that the model does not have are told apart by it alone.
  const marks = new Uint8Array(size);
  const isDense = (index: number) => (sizes[index] ?? 0) >= LEAST_DENSE;
  const denseCount = sizes.reduce((sum, own) => sum + (own >= LEAST_DENSE ? 1 : 0), 0);
  const rows = new Int16Array(denseCount * LABEL_COUNT);
  const pairs = new Int32Array(labels.length);
  let pair = 0;
  let sparse = 0;
  let dense = 0;
  for (let index = 0; index < features.length; index++) {
    const feature = features[index] ?? 0;
    const count = sizes[index] ?? 0;
    let slot = Math.imul(feature, 0x9e3779b1) & mask;
    while (marks[slot] !== 0) slot = (slot + 1) & mask;
    marks[slot] = markOf(feature);
    table[slot * 2] = feature;
    table[slot * 2 + 1] = isDense(index) ? (dense << SIZE_BITS) | DENSE : (sparse << SIZE_BITS) | count;
    for (const end = pair + count; pair < end; pair++) {
      const label = labels[pair] ?? 0;
      const weight = weights[pair] ?? 0;
      if (isDense(index)) rows[dense * LABEL_COUNT + label] = weight;
      else pairs[sparse++] = (weight << LABEL_BITS) | label;
    }
    if (isDense(index)) dense++;
  }
  return {
    unit: 1 / card.scale,
    add(hashes, from, count, sums) {
      for (let index = from; index < from + count; index++) {
        const feature = hashes[index] ?? 0;
        if (feature === 0) continue;
        let slot = Math.imul(feature, 0x9e3779b1) & mask;
        const mark = markOf(feature);
        while (marks[slot] !== 0 && (marks[slot] !== mark || table[slot * 2] !== feature))
          slot = (slot + 1) & mask;
        if (marks[slot] === 0) continue;
        const entry = table[slot * 2 + 1] ?? 0;
        const start = entry >>> SIZE_BITS;
        const own = entry & SIZE_MASK;
        if (own === DENSE) {
          const row = start * LABEL_COUNT;
          for (let label = 0; label < LABEL_COUNT; label++)
            sums[label] = (sums[label] ?? 0) + (rows[row + label] ?? 0);
          continue;
        }
        for (let place = start; place < start + own; place++) {
          const weight = pairs[place] ?? 0;
          const label = weight & LABEL_MASK;
          sums[label] = (sums[label] ?? 0) + (weight >> LABEL_BITS);
        }
      }
    },
  };
}

/** A byte other than 0 of a hash. */
function markOf(feature: number): number {
  return (feature >>> 24) | 1;
}
