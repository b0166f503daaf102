import { LABEL_COUNT } from '../tag/labels.js';
import type { FeatureRows } from './feature-rows.js';
import type { LinearModel } from './training-set.js';

/**
 * The mean of all weights over time. `sums` of the rows, and of the transitions, hold each change times the time at which
 * it was made (Daumé 2006), so that nothing has to be added up in between.
 */
export function averageWeights(
  rows: FeatureRows,
  transitions: Float32Array,
  transitionSums: Float32Array,
  time: number,
): LinearModel {
  const count = rows.count();
  return {
    features: rows.features().slice(0, count),
    weights: averaged(rows.weights().subarray(0, count * LABEL_COUNT), rows.sums(), time),
    transitions: averaged(transitions, transitionSums, time),
  };
}

function averaged(weights: Float32Array, sums: Float32Array, time: number): Float32Array {
  return weights.map((weight, index) => weight - (sums[index] ?? 0) / time);
}
