import type { SparseModel } from './model-file.js';
import { addRows, LARGEST_IN_ROW, ROW_LENGTH, ROWS_AT_ONCE, setWeight } from './weight-rows.js';

/** Adds up the weights of features. */
export interface FeatureIndex {
  /** Adds the weights of `count` features, given as hashes, to SUMS_LENGTH sums; 0 is no feature. */
  add(features: Int32Array, count: number, sums: Int32Array): void;
  /** Points of score of a sum of 1. */
  readonly unit: number;
}

/** Bits of an entry that hold the number of weights; the others hold where they begin. */
const SIZE_BITS = 6;
const SIZE_MASK = (1 << SIZE_BITS) - 1;
/** In place of a number of weights: the feature has so many that there is a row of them, one for each label. */
const ROW = SIZE_MASK;
/** Weights from which on a feature is held so. */
const LEAST_IN_ROW = 12;
/** Bits of a pair that hold the label; the others hold the weight. */
const LABEL_BITS = 6;
const LABEL_MASK = (1 << LABEL_BITS) - 1;
/** Places of the table for each feature, at the least. */
const ROOM = 1.5;

/**
 * Lays the features of a model out for look-up: open addressing with linear steps. A token has some 30 features with a
 * weight for most labels, so that those are laid out in rows that can be added many at a time; the others are pairs. What
 * costs time then is memory that the processor's cache does not hold, so a feature and its entry lie side by side, a label
 * and its weight are one number, and the features with most weights, which are the commonest, come first.
 */
export function createFeatureIndex({ features, sizes, labels, weights, card }: SparseModel): FeatureIndex {
  const size = 1 << Math.ceil(Math.log2(Math.max(2, features.length * ROOM)));
  const mask = size - 1;
  const table = new Int32Array(size * 2);
  // Far smaller than the table, so that a free place is found without waiting for memory.
  const taken = new Uint8Array(size);
  const inRow = sizes.reduce((sum, own) => sum + (own >= LEAST_IN_ROW ? 1 : 0), 0);
  // The first is all zeros.
  const rows = new Int32Array((inRow + 1) * ROW_LENGTH);
  const pairs = new Int32Array(labels.length);
  let pair = 0;
  let sparse = 0;
  let row = 0;
  for (let index = 0; index < features.length; index++) {
    const feature = features[index] ?? 0;
    const count = sizes[index] ?? 0;
    const end = pair + count;
    let slot = slotOf(feature, mask);
    while (taken[slot] !== 0) slot = (slot + 1) & mask;
    taken[slot] = 1;
    table[slot * 2] = feature;
    if (count >= LEAST_IN_ROW && areSmall(weights, pair, end)) {
      row += ROW_LENGTH;
      table[slot * 2 + 1] = (row << SIZE_BITS) | ROW;
      for (; pair < end; pair++) setWeight(rows, row, labels[pair] ?? 0, weights[pair] ?? 0);
    } else {
      table[slot * 2 + 1] = (sparse << SIZE_BITS) | count;
      for (; pair < end; pair++) pairs[sparse++] = ((weights[pair] ?? 0) << LABEL_BITS) | (labels[pair] ?? 0);
    }
  }
  let held = new Int32Array(0);
  let starts = new Int32Array(0);
  let others = new Int32Array(0);
  return {
    unit: 1 / card.scale,
    add(hashes, count, sums) {
      if (others.length < count) {
        held = new Int32Array(count);
        starts = new Int32Array(count + ROWS_AT_ONCE);
        others = new Int32Array(count);
      }
      // Without a branch between them the reads do not wait for one another.
      for (let index = 0; index < count; index++)
        held[index] = table[slotOf(hashes[index] ?? 0, mask) * 2] ?? 0;
      let rowCount = 0;
      let otherCount = 0;
      for (let index = 0; index < count; index++) {
        const feature = hashes[index] ?? 0;
        if (feature === 0) continue;
        let slot = slotOf(feature, mask);
        let found = held[index] ?? 0;
        while (found !== feature && found !== 0) {
          slot = (slot + 1) & mask;
          found = table[slot * 2] ?? 0;
        }
        if (found === 0) continue;
        const entry = table[slot * 2 + 1] ?? 0;
        if ((entry & SIZE_MASK) === ROW) starts[rowCount++] = entry >>> SIZE_BITS;
        else others[otherCount++] = entry;
      }
      while (rowCount % ROWS_AT_ONCE !== 0) starts[rowCount++] = 0;
      addRows(rows, starts, rowCount, sums);
      for (let index = 0; index < otherCount; index++) {
        const entry = others[index] ?? 0;
        const start = entry >>> SIZE_BITS;
        const end = start + (entry & SIZE_MASK);
        for (let place = start; place < end; place++) {
          const weight = pairs[place] ?? 0;
          const label = weight & LABEL_MASK;
          sums[label] = (sums[label] ?? 0) + (weight >> LABEL_BITS);
        }
      }
    },
  };
}

function slotOf(feature: number, mask: number): number {
  return Math.imul(feature, 0x9e3779b1) & mask;
}

function areSmall(weights: Int16Array, first: number, end: number): boolean {
  for (let pair = first; pair < end; pair++) if (Math.abs(weights[pair] ?? 0) > LARGEST_IN_ROW) return false;
  return true;
}
