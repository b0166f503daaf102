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

/**
 * Lays the features of a model out for look-up: open addressing with linear steps, at most half full. A feature and
 * its entry lie side by side, so that a look-up touches one line of the processor's cache.
 */
export function createFeatureIndex({ features, sizes, labels, weights, card }: SparseModel): FeatureIndex {
  const size = 1 << Math.ceil(Math.log2(Math.max(2, features.length * 2)));
  const mask = size - 1;
  const table = new Int32Array(size * 2);
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
  return {
    score(hashes, from, count, scores, at) {
      for (let label = 0; label < LABEL_COUNT; label++) scores[at + label] = 0;
      for (let index = from; index < from + count; index++) {
        const feature = hashes[index] ?? 0;
        let slot = Math.imul(feature, 0x9e3779b1) & mask;
        while (table[slot * 2] !== feature && table[slot * 2] !== 0) slot = (slot + 1) & mask;
        if (table[slot * 2] === 0) continue;
        const entry = table[slot * 2 + 1] ?? 0;
        const start = entry >>> SIZE_BITS;
        const end = start + (entry & SIZE_MASK);
        for (let pair = start; pair < end; pair++) {
          const label = at + (labels[pair] ?? 0);
          scores[label] = (scores[label] ?? 0) + (weights[pair] ?? 0) * scale;
        }
      }
    },
  };
}
