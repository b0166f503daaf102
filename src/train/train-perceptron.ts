import { createDecodeSpace, decode } from '../tag/decode.js';
import { LABEL_COUNT } from '../tag/labels.js';
import { averageWeights } from './average-weights.js';
import { createFeatureRows, type FeatureRows } from './feature-rows.js';
import { createRandom, shuffle } from './random.js';
import { longestStretch, type Learner, type LinearModel, type TrainingSet } from './training-set.js';

/** Points by which the truth must be ahead of each wrong label of a token (Taskar et al. 2003). */
const MARGIN = 30;

/**
 * Averaged structured perceptron (Collins 2002) with Viterbi decoding. Where an annotation leaves labels open, the best
 * sequence that it allows is taken as the truth (latent variable perceptron, Sun et al. 2009). `onEpoch` is told the share
 * of stretches that were wrong.
 */
export const trainPerceptron: Learner = (set, { epochs, seed, start, onEpoch }) => {
  const rows = createFeatureRows();
  const transitions = start?.transitions.slice() ?? new Float32Array(LABEL_COUNT * LABEL_COUNT);
  if (start !== undefined) rows.load(start);
  const transitionSums = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  const random = createRandom(seed);
  const count = set.stretches.length - 1;
  const order = Int32Array.from({ length: count }, (_, index) => index);
  const space = createDecodeSpace();
  const found = new Uint8Array(longestStretch(set));
  const truth = new Uint8Array(found.length);
  const emissions = new Float32Array(found.length * LABEL_COUNT);
  let time = 1;

  const average = (): LinearModel => averageWeights(rows, transitions, transitionSums, time);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    for (const stretch of order) {
      const first = set.stretches[stretch] ?? 0;
      const length = (set.stretches[stretch + 1] ?? 0) - first;
      score(set, first, length, rows, emissions);
      addToWrong(set, first, length, emissions, MARGIN);
      decode(emissions, length, transitions, found, 0, space);
      if (!isAllowed(set, first, length, found)) {
        wrong++;
        addToWrong(set, first, length, emissions, -Infinity);
        if (decode(emissions, length, transitions, truth, 0, space) > -Infinity) {
          update(set, first, length, truth, found, rows, transitions, transitionSums, time);
        }
      }
      time++;
    }
    if (onEpoch?.(epoch, wrong / count, average) === false) break;
  }
  return average();
};

function score(
  { features, width, allowed, outside }: TrainingSet,
  first: number,
  length: number,
  rows: FeatureRows,
  emissions: Float32Array,
): void {
  for (let position = 0; position < length; position++) {
    const from = (first + position) * width;
    const to = position * LABEL_COUNT;
    if (allowed[first + position] === outside) {
      emissions.fill(-Infinity, to, to + LABEL_COUNT);
      emissions[to] = 0;
      continue;
    }
    emissions.fill(0, to, to + LABEL_COUNT);
    for (let index = from; index < from + width; index++) {
      const feature = features[index] ?? 0;
      const row = feature === 0 ? -1 : rows.find(feature);
      if (row >= 0) rows.addTo(row, emissions, to);
    }
  }
}

/** Adds `points` to the labels that are not allowed: a start that the truth must make up for, or -Infinity to forbid them. */
function addToWrong(
  { allowed, masks }: TrainingSet,
  first: number,
  length: number,
  emissions: Float32Array,
  points: number,
): void {
  for (let position = 0; position < length; position++) {
    const mask = masks[allowed[first + position] ?? 0];
    for (let label = 0; label < LABEL_COUNT; label++) {
      const at = position * LABEL_COUNT + label;
      if (mask?.[label] !== 1) emissions[at] = (emissions[at] ?? 0) + points;
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
      const feature = features[index] ?? 0;
      if (feature === 0) continue;
      const at = rows.make(feature) * LABEL_COUNT;
      add(rows.weights(), rows.sums(), at + right, 1, time);
      add(rows.weights(), rows.sums(), at + wrong, -1, time);
    }
  }
}

function add(weights: Float32Array, sums: Float32Array, at: number, by: number, time: number): void {
  weights[at] = (weights[at] ?? 0) + by;
  sums[at] = (sums[at] ?? 0) + by * time;
}
