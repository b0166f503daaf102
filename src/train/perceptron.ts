import { createDecodeSpace, decode } from '../tag/decode.js';
import { LABEL_COUNT } from '../tag/labels.js';
import { createFeatureRows, type FeatureRows } from './feature-rows.js';
import { createRandom, shuffle } from './random.js';

/** Sentences as features and allowed labels, one after the other. */
export interface TrainingSet {
  /** `width` hashes a token. */
  readonly features: Int32Array;
  readonly width: number;
  /** Index of each token's allowed labels in `masks`. */
  readonly allowed: Uint8Array;
  readonly masks: readonly Uint8Array[];
  /** First token of each sentence, and the count of tokens at the end. */
  readonly sentences: Int32Array;
}

export interface PerceptronOptions {
  readonly epochs: number;
  readonly seed: number;
  /** Called after each epoch with the share of sentences that were wrong. */
  readonly onEpoch?: (epoch: number, wrong: number, model: () => LinearModel) => void;
}

/** Weights of a linear sequence model: features by row, and transitions from label to label. */
export interface LinearModel {
  readonly features: Int32Array;
  /** LABEL_COUNT weights a feature. */
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/**
 * Averaged structured perceptron (Collins 2002) with Viterbi decoding. Where an annotation leaves labels open, the best
 * sequence that it allows is taken as the truth (latent variable perceptron, Sun et al. 2009).
 */
export function trainPerceptron(set: TrainingSet, { epochs, seed, onEpoch }: PerceptronOptions): LinearModel {
  const rows = createFeatureRows();
  const transitions = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  const transitionSums = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  const random = createRandom(seed);
  const count = set.sentences.length - 1;
  const order = Int32Array.from({ length: count }, (_, index) => index);
  const space = createDecodeSpace();
  const found = new Uint8Array(longest(set));
  const truth = new Uint8Array(found.length);
  const emissions = new Float32Array(found.length * LABEL_COUNT);
  let time = 1;

  const average = (): LinearModel => averageWeights(rows, transitions, transitionSums, time);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    for (const sentence of order) {
      const first = set.sentences[sentence] ?? 0;
      const length = (set.sentences[sentence + 1] ?? 0) - first;
      score(set, first, length, rows, emissions);
      decode(emissions, length, transitions, found, 0, space);
      if (!isAllowed(set, first, length, found)) {
        wrong++;
        forbid(set, first, length, emissions);
        if (decode(emissions, length, transitions, truth, 0, space) > -Infinity) {
          update(set, first, length, truth, found, rows, transitions, transitionSums, time);
        }
      }
      time++;
    }
    onEpoch?.(epoch, wrong / count, average);
  }
  return average();
}

function longest({ sentences }: TrainingSet): number {
  let most = 0;
  for (let index = 1; index < sentences.length; index++) {
    most = Math.max(most, (sentences[index] ?? 0) - (sentences[index - 1] ?? 0));
  }
  return most;
}

function score(
  { features, width }: TrainingSet,
  first: number,
  length: number,
  rows: FeatureRows,
  emissions: Float32Array,
): void {
  const weights = rows.weights();
  emissions.fill(0, 0, length * LABEL_COUNT);
  for (let position = 0; position < length; position++) {
    const from = (first + position) * width;
    const to = position * LABEL_COUNT;
    for (let index = from; index < from + width; index++) {
      const row = rows.find(features[index] ?? 0);
      if (row < 0) continue;
      const at = row * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) {
        emissions[to + label] = (emissions[to + label] ?? 0) + (weights[at + label] ?? 0);
      }
    }
  }
}

function isAllowed(
  { allowed, masks }: TrainingSet,
  first: number,
  length: number,
  labels: Uint8Array,
): boolean {
  for (let position = 0; position < length; position++) {
    if (masks[allowed[first + position] ?? 0]?.[labels[position] ?? 0] !== 1) return false;
  }
  return true;
}

function forbid(
  { allowed, masks }: TrainingSet,
  first: number,
  length: number,
  emissions: Float32Array,
): void {
  for (let position = 0; position < length; position++) {
    const mask = masks[allowed[first + position] ?? 0];
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (mask?.[label] !== 1) emissions[position * LABEL_COUNT + label] = -Infinity;
    }
  }
}

/** Moves weights from what was found to the truth; `sums` collect weight × time, for the average over all steps. */
function update(
  { features, width }: TrainingSet,
  first: number,
  length: number,
  truth: Uint8Array,
  found: Uint8Array,
  rows: FeatureRows,
  transitions: Float32Array,
  transitionSums: Float32Array,
  time: number,
): void {
  for (let position = 0; position < length; position++) {
    const right = truth[position] ?? 0;
    const wrong = found[position] ?? 0;
    if (position > 0) {
      add(transitions, transitionSums, (truth[position - 1] ?? 0) * LABEL_COUNT + right, 1, time);
      add(transitions, transitionSums, (found[position - 1] ?? 0) * LABEL_COUNT + wrong, -1, time);
    }
    if (right === wrong) continue;
    const from = (first + position) * width;
    for (let index = from; index < from + width; index++) {
      const at = rows.make(features[index] ?? 0) * LABEL_COUNT;
      add(rows.weights(), rows.sums(), at + right, 1, time);
      add(rows.weights(), rows.sums(), at + wrong, -1, time);
    }
  }
}

function add(weights: Float32Array, sums: Float32Array, at: number, by: number, time: number): void {
  weights[at] = (weights[at] ?? 0) + by;
  sums[at] = (sums[at] ?? 0) + by * time;
}

function averageWeights(
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
