import type { AdderWithMemory } from './adder.js';
import { LABEL_BITS, ROW, SIZE_BITS, SPREAD, SUMS_LENGTH, type WeightPlan } from './weight-memory.js';

const LABEL_MASK = (1 << LABEL_BITS) - 1;

/** What the program of `wasm/` does, without its registers of 128 bits; for machines that lack them. */
export function createPlainAdder(plan: WeightPlan): AdderWithMemory {
  const buffer = new ArrayBuffer(plan.end);
  const numbersFrom = (address: number) => new Int32Array(buffer, address);
  const sums = new Int32Array(buffer, plan.sums, SUMS_LENGTH);
  const features = numbersFrom(plan.features);
  const kept = numbersFrom(plan.kept);
  const table = numbersFrom(plan.table);
  const rows = new Int16Array(buffer, plan.rows);
  const pairs = numbersFrom(plan.pairs);
  const mask = plan.places - 1;

  const addRow = (row: number): void => {
    for (const [label, sum] of sums.entries()) sums[label] = sum + (rows[row * SUMS_LENGTH + label] ?? 0);
  };
  const addPairs = (first: number, end: number): void => {
    for (let index = first; index < end; index++) {
      const pair = pairs[index] ?? 0;
      const label = pair & LABEL_MASK;
      sums[label] = (sums[label] ?? 0) + (pair >> LABEL_BITS);
    }
  };
  const addFeature = (feature: number): void => {
    let slot = Math.imul(feature, SPREAD) & mask;
    while (table[slot * 2] !== feature) {
      if (table[slot * 2] === 0) return;
      slot = (slot + 1) & mask;
    }
    const entry = table[slot * 2 + 1] ?? 0;
    const first = entry >>> SIZE_BITS;
    const size = entry & ROW;
    if (size === ROW) addRow(first);
    else addPairs(first, first + size);
  };
  return {
    buffer,
    addFeatures(count) {
      for (const feature of features.subarray(0, count)) if (feature !== 0) addFeature(feature);
    },
    sumKept(...five) {
      sums.fill(0);
      for (const number of five) {
        for (const [label, sum] of sums.entries())
          sums[label] = sum + (kept[number * SUMS_LENGTH + label] ?? 0);
      }
    },
  };
}
