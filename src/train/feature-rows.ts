import { LABEL_COUNT } from '../tag/labels.js';
import type { LinearModel } from './training-set.js';

/** Weights of features: a row of LABEL_COUNT numbers for each 32-bit feature that has been updated. */
export interface FeatureRows {
  /** Row of a feature; -1 where it has none yet. */
  find(feature: number): number;
  /** Row of a feature, made if need be. */
  make(feature: number): number;
  /** Makes the rows of a model with its weights. */
  load(model: LinearModel): void;
  /** Adds the weights of a row to LABEL_COUNT numbers from index `at`. */
  addTo(row: number, numbers: Float32Array, at: number): void;
  count(): number;
  /** Feature of each row. */
  features(): Int32Array;
  /** The weights, and their sums over time for averaging; new arrays after `make` has grown them. */
  weights(): Float32Array;
  sums(): Float32Array;
}

/** Open addressing with linear steps; 0 marks an empty place, so that feature 0 is kept as 1. */
export function createFeatureRows(capacity = 1 << 16): FeatureRows {
  let slots = new Int32Array(capacity * 4);
  let slotRows = new Int32Array(capacity * 4);
  let features = new Int32Array(capacity);
  let weights = new Float32Array(capacity * LABEL_COUNT);
  let sums = new Float32Array(capacity * LABEL_COUNT);
  let count = 0;

  const place = (feature: number): number => {
    const mask = slots.length - 1;
    let slot = Math.imul(feature, 0x9e3779b1) & mask;
    while (slots[slot] !== 0 && slots[slot] !== feature) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    features = grownInts(features);
    weights = grownFloats(weights);
    sums = grownFloats(sums);
    slots = new Int32Array(features.length * 4);
    slotRows = new Int32Array(features.length * 4);
    for (let row = 0; row < count; row++) {
      const slot = place(features[row] ?? 0);
      slots[slot] = features[row] ?? 0;
      slotRows[slot] = row;
    }
  };

  const make = (feature: number): number => {
    const key = feature === 0 ? 1 : feature;
    let slot = place(key);
    if (slots[slot] !== 0) return slotRows[slot] ?? 0;
    if (count === features.length) {
      grow();
      slot = place(key);
    }
    slots[slot] = key;
    slotRows[slot] = count;
    features[count] = key;
    return count++;
  };

  return {
    find(feature) {
      const slot = place(feature === 0 ? 1 : feature);
      return slots[slot] === 0 ? -1 : (slotRows[slot] ?? -1);
    },
    make,
    load(model) {
      for (const [index, feature] of model.features.entries()) {
        const from = index * LABEL_COUNT;
        const row = make(feature);
        weights.set(model.weights.subarray(from, from + LABEL_COUNT), row * LABEL_COUNT);
      }
    },
    addTo(row, numbers, at) {
      const from = row * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) {
        numbers[at + label] = (numbers[at + label] ?? 0) + (weights[from + label] ?? 0);
      }
    },
    count: () => count,
    features: () => features,
    weights: () => weights,
    sums: () => sums,
  };
}

function grownInts(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2);
  grown.set(array);
  return grown;
}

function grownFloats(array: Float32Array): Float32Array<ArrayBuffer> {
  const grown = new Float32Array(array.length * 2);
  grown.set(array);
  return grown;
}
