import { LABEL_COUNT } from '../tag/labels.js';
import type { ModelCard, SparseModel } from '../tag/model-file.js';
import type { LinearModel } from './training-set.js';

/** Largest stored weight; larger ones are cut to it. */
const LARGEST = 32_767;

export interface CompressOptions {
  /** Most label-and-weight pairs that are kept; the smallest weights go first. */
  readonly mostWeights: number;
  /** Weight that is stored as LARGEST. */
  readonly ceiling: number;
}

/** Keeps the largest weights, rounded to 16 bits, and the features that still have any. */
export function compressModel(
  model: LinearModel,
  card: Omit<ModelCard, 'scale' | 'counts'>,
  { mostWeights, ceiling }: CompressOptions,
): SparseModel {
  const scale = LARGEST / ceiling;
  const threshold = Math.max(0.5 / scale, thresholdFor(model.weights, mostWeights));
  const kept = (row: number) => {
    let count = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (Math.abs(model.weights[row * LABEL_COUNT + label] ?? 0) >= threshold) count++;
    }
    return count;
  };
  const counts = Uint8Array.from(model.features, (_, row) => kept(row));
  const order = Int32Array.from(model.features.keys())
    .filter((row) => (counts[row] ?? 0) > 0)
    .toSorted(
      (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (model.features[a] ?? 0) - (model.features[b] ?? 0),
    );
  const labels: number[] = [];
  const weights: number[] = [];
  for (const row of order) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      const weight = model.weights[row * LABEL_COUNT + label] ?? 0;
      if (Math.abs(weight) < threshold) continue;
      labels.push(label);
      weights.push(Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * scale))));
    }
  }
  return {
    card: { ...card, scale, counts: { features: order.length, weights: labels.length } },
    features: order.map((row) => model.features[row] ?? 0),
    sizes: Uint8Array.from(order, (row) => counts[row] ?? 0),
    labels: Uint8Array.from(labels),
    weights: Int16Array.from(weights),
    transitions: model.transitions,
  };
}

/** The size of weight from which on about `most` are left: found by counting in small steps. */
function thresholdFor(weights: Float32Array, most: number): number {
  const STEPS_A_UNIT = 1000;
  const histogram = new Uint32Array(STEPS_A_UNIT * 4);
  for (const weight of weights) {
    const step = Math.min(histogram.length - 1, Math.floor(Math.abs(weight) * STEPS_A_UNIT));
    histogram[step] = (histogram[step] ?? 0) + 1;
  }
  let kept = 0;
  for (let step = histogram.length - 1; step > 0; step--) {
    kept += histogram[step] ?? 0;
    if (kept > most) return (step + 1) / STEPS_A_UNIT;
  }
  return 0;
}

/** The weights of a stored model, to go on training from. */
export function spreadModel({
  card,
  features,
  sizes,
  labels,
  weights,
  transitions,
}: SparseModel): LinearModel {
  const spread = new Float32Array(features.length * LABEL_COUNT);
  let pair = 0;
  for (const [row, size] of sizes.entries()) {
    for (const end = pair + size; pair < end; pair++) {
      spread[row * LABEL_COUNT + (labels[pair] ?? 0)] = (weights[pair] ?? 0) / card.scale;
    }
  }
  return { features, weights: spread, transitions };
}
