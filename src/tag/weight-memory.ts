import { LABEL_COUNT } from './labels.js';
import type { SparseModel } from './model-file.js';

/** Weights of 16 bits that a register of 128 bits holds: so many labels are added at once. */
export const LANES = 8;
export const VECTORS_A_ROW = Math.ceil(LABEL_COUNT / LANES);
/** Sums of a token's labels, with some that belong to none. */
export const SUMS_LENGTH = VECTORS_A_ROW * LANES;
export const ROW_BYTES = SUMS_LENGTH * 2;
export const SUMS_BYTES = SUMS_LENGTH * 4;
/** Rows that may be added up in 16 bits. */
export const ROWS_AT_ONCE = 8;
const LARGEST_IN_ROW = Math.floor(32_767 / ROWS_AT_ONCE);
/** Weights from which on a feature has a row: a weight for each label. */
const LEAST_IN_ROW = 12;

/** Bits of an entry that hold the number of weights; the others hold which is the first. */
export const SIZE_BITS = 6;
/** In place of a number of weights: the feature has a row, and the others hold which. */
export const ROW = (1 << SIZE_BITS) - 1;
/** Bits of a pair that hold the label; the others hold the weight. */
export const LABEL_BITS = 6;
/** A place of the table: a feature's hash, 0 for none, and its entry. */
export const SLOT_BYTES = 8;
/** Places of the table for each feature, at the least. */
const ROOM = 1.5;
/** Spreads hashes over the table. */
export const SPREAD = 0x9e3779b1;

/** Features that may be added at a time. */
export const MOST_FEATURES = 128;
/** Sums that may be kept: with these, a word that comes again hardly ever has to be worked out again. */
export const MOST_KEPT = 100_000;

/** Where in a memory the parts of a model's weights begin, in bytes; each where a register may be read at once. */
export interface WeightPlan {
  /** SUMS_LENGTH numbers of 32 bits. */
  readonly sums: number;
  /** Features to add, and what the table holds in the place of each. */
  readonly features: number;
  readonly found: number;
  /** MOST_KEPT times SUMS_LENGTH numbers of 32 bits. */
  readonly kept: number;
  /** Features and their entries, a power of two of them. */
  readonly table: number;
  readonly places: number;
  /** A weight of 16 bits for each label. */
  readonly rows: number;
  /** Labels with their weights. */
  readonly pairs: number;
  /** Length of the memory. */
  readonly end: number;
}

export function planWeights({ features, sizes, labels }: SparseModel): WeightPlan {
  const places = 1 << Math.ceil(Math.log2(Math.max(2, features.length * ROOM)));
  const rowCount = sizes.reduce((sum, size) => sum + (size >= LEAST_IN_ROW ? 1 : 0), 0);
  const found = SUMS_BYTES + MOST_FEATURES * 4;
  const kept = found + MOST_FEATURES * 4;
  const table = kept + MOST_KEPT * SUMS_BYTES;
  const rows = table + places * SLOT_BYTES;
  const pairs = rows + rowCount * ROW_BYTES;
  return {
    sums: 0,
    features: SUMS_BYTES,
    found,
    kept,
    table,
    places,
    rows,
    pairs,
    end: pairs + labels.length * 4,
  };
}

/**
 * Lays the weights of a model out for look-up: open addressing with linear steps. A token has some 30 features with a
 * weight for most labels, so that those are laid out in rows; the others are pairs of label and weight. What costs time
 * then is memory that the processor's cache does not hold, so a feature and its entry lie side by side, a label and its
 * weight are one number, and the features with most weights, which are the commonest, come first.
 */
export function layWeights(
  { features, sizes, labels, weights }: SparseModel,
  plan: WeightPlan,
  buffer: ArrayBuffer,
): void {
  const mask = plan.places - 1;
  const table = new Int32Array(buffer, plan.table, plan.places * 2);
  const rows = new Int16Array(buffer, plan.rows, (plan.pairs - plan.rows) / 2);
  const pairs = new Int32Array(buffer, plan.pairs, labels.length);
  // Far smaller than the table, so that a free place is found without waiting for memory.
  const taken = new Uint8Array(plan.places);
  let pair = 0;
  let sparse = 0;
  let row = 0;
  for (let index = 0; index < features.length; index++) {
    const feature = features[index] ?? 0;
    const count = sizes[index] ?? 0;
    if (count === 0) continue;
    const end = pair + count;
    let slot = Math.imul(feature, SPREAD) & mask;
    while (taken[slot] !== 0) slot = (slot + 1) & mask;
    taken[slot] = 1;
    table[slot * 2] = feature;
    if (count >= LEAST_IN_ROW && areSmall(weights, pair, end)) {
      table[slot * 2 + 1] = (row << SIZE_BITS) | ROW;
      for (; pair < end; pair++) rows[row * SUMS_LENGTH + (labels[pair] ?? 0)] = weights[pair] ?? 0;
      row++;
    } else {
      table[slot * 2 + 1] = (sparse << SIZE_BITS) | count;
      for (; pair < end; pair++) pairs[sparse++] = ((weights[pair] ?? 0) << LABEL_BITS) | (labels[pair] ?? 0);
    }
  }
}

function areSmall(weights: Int16Array, first: number, end: number): boolean {
  for (let pair = first; pair < end; pair++) if (Math.abs(weights[pair] ?? 0) > LARGEST_IN_ROW) return false;
  return true;
}
