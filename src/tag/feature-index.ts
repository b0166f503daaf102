import type { Adder } from './adder.js';
import { createPlainAdder } from './create-plain-adder.js';
import type { SparseModel } from './model-file.js';
import { createWasmAdder } from './wasm/create-wasm-adder.js';
import { layWeights, MOST_FEATURES, MOST_KEPT, planWeights, SUMS_LENGTH } from './weight-memory.js';

/** Adds up the weights of features. */
export interface FeatureIndex extends Adder {
  /** Where to write features, as hashes, and where their sums are. */
  readonly features: Int32Array;
  readonly sums: Int32Array;
  /** MOST_KEPT sums for `sumKept`, one after the other. */
  readonly kept: Int32Array;
  /** Points of score of a sum of 1. */
  readonly unit: number;
}

export function createFeatureIndex(model: SparseModel): FeatureIndex {
  const plan = planWeights(model);
  const { buffer, addFeatures, sumKept } = createWasmAdder(plan) ?? createPlainAdder(plan);
  layWeights(model, plan, buffer);
  return {
    addFeatures,
    sumKept,
    features: new Int32Array(buffer, plan.features, MOST_FEATURES),
    sums: new Int32Array(buffer, plan.sums, SUMS_LENGTH),
    kept: new Int32Array(buffer, plan.kept, MOST_KEPT * SUMS_LENGTH),
    unit: 1 / model.card.scale,
  };
}
