import { LABEL_COUNT } from './labels.js';
import type { SparseModel } from './model-file.js';

/** Adds the weights of features to a token's scores. */
export interface FeatureIndex {
  /**
   * @param features hashes from index `from`, `count` of them
   * @param scores receives LABEL_COUNT sums from index `at`
   */
  score(features: Int32Array, from: number, count: number, scores: Float32Array, at: number): void;
}

/** Bits of an entry that hold the number of weights; the others hold where they begin. */
const SIZE_BITS = 6;
const SIZE_MASK = (1 << SIZE_BITS) - 1;
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
  const pairs = new Int32Array(labels.length);
  for (let pair = 0; pair < pairs.length; pair++) {
    pairs[pair] = ((weights[pair] ?? 0) << LABEL_BITS) | (labels[pair] ?? 0);
  }
  let offset = 0;
  for (let index = 0; index < features.length; index++) {
    const feature = features[index] ?? 0;
    const count = sizes[index] ?? 0;
    let slot = Math.imul(feature, 0x9e3779b1) & mask;
    while (table[slot * 2] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = feature;
    table[slot * 2 + 1] = (offset << SIZE_BITS) | count;
    offset += count;
  }
  const scale = 1 / card.scale;
  // Whole numbers until the last: a conversion a weight would double the time.
  const sums = new Int32Array(LABEL_COUNT);
  return {
    score(hashes, from, count, scores, at) {
      sums.fill(0);
      for (let index = from; index < from + count; index++) {
        const feature = hashes[index] ?? 0;
        let slot = Math.imul(feature, 0x9e3779b1) & mask;
        while (table[slot * 2] !== feature && table[slot * 2] !== 0) slot = (slot + 1) & mask;
        const entry = table[slot * 2 + 1] ?? 0;
        const start = entry >>> SIZE_BITS;
        const end = start + (entry & SIZE_MASK);
        for (let place = start; place < end; place++) {
          const pair = pairs[place] ?? 0;
          const label = pair & LABEL_MASK;
          sums[label] = (sums[label] ?? 0) + (pair >> LABEL_BITS);
        }
      }
      for (let label = 0; label < LABEL_COUNT; label++) scores[at + label] = (sums[label] ?? 0) * scale;
    },
  };
}
