import { LABEL_COUNT } from '../tag/labels.js';
import { createAdaptiveWeights, type AdaptiveWeights } from './adaptive-weights.js';
import {
  addLabels,
  addTransitions,
  createLattice,
  sumBackward,
  sumForward,
  type Lattice,
  type Scored,
} from './lattice.js';
import { createRandom, shuffle } from './random.js';
import { longestStretch, type Learner, type TrainingSet } from './training-set.js';

/** Step of AdaGrad. */
const RATE = 0.1;
/** Share of a token's features that are left out each time it is seen, so that none is relied on alone. */
const DROPOUT = 0.25;
/** A stretch whose truth is as likely as e^-0.01 teaches nothing. */
const LEAST_LOSS = 0.01;

/** Space for one stretch. */
interface StretchSpace {
  readonly emissions: Float32Array;
  readonly free: Lattice;
  readonly bound: Lattice;
  /** Rows of the features that are in use this time: `width` a token; -1 for the others. */
  readonly rows: Int32Array;
  readonly gradient: Float64Array;
}

/**
 * Conditional random field (Lafferty et al. 2001), trained by AdaGrad (Duchi et al. 2011) on one stretch at a time, with
 * dropout of features and averaged weights. Where an annotation leaves labels open, the sum over all that it allows is
 * made likely. `onEpoch` is told the mean loss of a stretch, in nats.
 */
export const trainCrf: Learner = (set, { epochs, seed, start, onEpoch }) => {
  const weights = createAdaptiveWeights(RATE, start);
  const random = createRandom(seed);
  const count = set.stretches.length - 1;
  const order = Int32Array.from({ length: count }, (_, index) => index);
  const most = longestStretch(set);
  const space: StretchSpace = {
    emissions: new Float32Array(most * LABEL_COUNT),
    free: createLattice(most),
    bound: createLattice(most),
    rows: new Int32Array(most * set.width),
    gradient: new Float64Array(LABEL_COUNT),
  };
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const stretch of order) loss += learn(set, stretch, weights, space, random);
    if (onEpoch?.(epoch, loss / count, weights.average) === false) break;
  }
  return weights.average();
};

/** One step; gives the loss before it. */
function learn(
  set: TrainingSet,
  stretch: number,
  weights: AdaptiveWeights,
  space: StretchSpace,
  random: () => number,
): number {
  const first = set.stretches[stretch] ?? 0;
  const length = (set.stretches[stretch + 1] ?? 0) - first;
  const { free, bound, emissions } = space;
  score(set, first, length, weights, space, random);
  const scored: Scored = {
    emissions,
    length,
    factors: weights.factors,
    isAllowed: (position, label) => set.masks[set.allowed[first + position] ?? 0]?.[label] === 1,
  };
  const all = sumForward(free, scored, false);
  const loss = all - sumForward(bound, scored, true);
  weights.tick();
  if (!(loss >= LEAST_LOSS && loss < Infinity)) return 0;
  sumBackward(free, scored);
  sumBackward(bound, scored);
  const transitions = new Map<number, number>();
  for (let position = 0; position < length; position++) {
    if (position > 0) {
      addTransitions(free, weights.factors, position, transitions, 1);
      addTransitions(bound, weights.factors, position, transitions, -1);
    }
    if (set.allowed[first + position] === set.outside) continue;
    space.gradient.fill(0);
    addLabels(free, position, space.gradient, 1);
    addLabels(bound, position, space.gradient, -1);
    weights.step(space.rows, position * set.width, set.width, space.gradient);
  }
  weights.stepTransitions(transitions);
  return loss;
}

/** Fills in the rows of the features that stay, and the emissions. */
function score(
  { features, width, allowed, outside }: TrainingSet,
  first: number,
  length: number,
  weights: AdaptiveWeights,
  { emissions, rows }: StretchSpace,
  random: () => number,
): void {
  for (let position = 0; position < length; position++) {
    const to = position * LABEL_COUNT;
    const isOutside = allowed[first + position] === outside;
    emissions.fill(isOutside ? -Infinity : 0, to, to + LABEL_COUNT);
    emissions[to] = 0;
    if (isOutside) continue;
    const from = (first + position) * width;
    for (let index = 0; index < width; index++) {
      const feature = features[from + index] ?? 0;
      const isDropped = random() < DROPOUT;
      rows[position * width + index] = feature === 0 || isDropped ? -1 : weights.rowOf(feature);
    }
    weights.add(rows, position * width, width, emissions, to);
  }
}
