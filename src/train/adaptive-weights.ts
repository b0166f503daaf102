import { LABEL_COUNT } from '../tag/labels.js';
import { averageWeights } from './average-weights.js';
import { createFeatureRows } from './feature-rows.js';
import type { LinearModel } from './training-set.js';

/** Gradients smaller than this are not worth a step. */
const LEAST_GRADIENT = 0.002;
/** Added to the root of the summed squares, so that first steps are not too long. */
const DAMPING = 0.1;

/** Weights that learn by AdaGrad, and their average over time. */
export interface AdaptiveWeights {
  /** Row of a feature, made if need be. */
  rowOf(feature: number): number;
  /** Adds the weights of `count` rows, given from index `from`, to LABEL_COUNT sums from index `at`; rows of -1 are none. */
  add(rows: Int32Array, from: number, count: number, sums: Float32Array, at: number): void;
  /** Moves the same rows against a gradient by label. */
  step(rows: Int32Array, from: number, count: number, gradient: Float64Array): void;
  /** Moves transitions against a gradient. */
  stepTransitions(gradient: ReadonlyMap<number, number>): void;
  /** e to the power of each transition, as it is now. */
  readonly factors: Float64Array;
  /** One more step of time has passed, for the average. */
  tick(): void;
  average(): LinearModel;
}

/** @param start weights to begin with */
export function createAdaptiveWeights(rate: number, start?: LinearModel): AdaptiveWeights {
  const rows = createFeatureRows();
  if (start !== undefined) rows.load(start);
  let squares = new Float32Array(rows.weights().length);
  const transitions = start?.transitions.slice() ?? new Float32Array(LABEL_COUNT * LABEL_COUNT);
  const transitionSums = new Float32Array(transitions.length);
  const transitionSquares = new Float32Array(transitions.length);
  const factors = Float64Array.from(transitions, Math.exp);
  const steepLabels = new Uint8Array(LABEL_COUNT);
  let time = 1;
  return {
    rowOf: (feature) => rows.make(feature),
    add(used, from, count, sums, at) {
      for (let index = from; index < from + count; index++) {
        const row = used[index] ?? -1;
        if (row >= 0) rows.addTo(row, sums, at);
      }
    },
    step(used, from, count, gradient) {
      const weights = rows.weights();
      const sums = rows.sums();
      if (squares.length < weights.length) {
        const grown = new Float32Array(weights.length);
        grown.set(squares);
        squares = grown;
      }
      let steep = 0;
      for (let label = 0; label < LABEL_COUNT; label++) {
        if (Math.abs(gradient[label] ?? 0) >= LEAST_GRADIENT) steepLabels[steep++] = label;
      }
      for (let index = from; index < from + count; index++) {
        const row = used[index] ?? -1;
        if (row < 0) continue;
        for (let place = 0; place < steep; place++) {
          const label = steepLabels[place] ?? 0;
          descend(weights, sums, squares, row * LABEL_COUNT + label, gradient[label] ?? 0, rate, time);
        }
      }
    },
    stepTransitions(gradient) {
      for (const [step, slope] of gradient) {
        if (Math.abs(slope) < LEAST_GRADIENT) continue;
        descend(transitions, transitionSums, transitionSquares, step, slope, rate, time);
        factors[step] = Math.exp(transitions[step] ?? 0);
      }
    },
    factors,
    tick: () => void time++,
    average: () => averageWeights(rows, transitions, transitionSums, time),
  };
}

function descend(
  weights: Float32Array,
  sums: Float32Array,
  squares: Float32Array,
  at: number,
  slope: number,
  rate: number,
  time: number,
): void {
  const square = (squares[at] ?? 0) + slope * slope;
  squares[at] = square;
  const change = (-rate * slope) / (Math.sqrt(square) + DAMPING);
  weights[at] = (weights[at] ?? 0) + change;
  sums[at] = (sums[at] ?? 0) + change * time;
}
