import { describe, expect, it } from 'vitest';
import { LABEL_COUNT, labelOf, OUTSIDE } from '../../src/tag/labels.js';
import { createLattice, sumBackward, sumForward, addLabels, type Scored } from '../../src/train/lattice.js';
import { trainCrf } from '../../src/train/train-crf.js';
import type { TrainingSet } from '../../src/train/training-set.js';

const UNIT = labelOf('U', 'ORG');
const BEGIN = labelOf('B', 'ORG');
const LAST = labelOf('L', 'ORG');

/** Scores of two tokens: all labels are far behind but O, U-ORG, B-ORG and L-ORG. */
function scoresOf(tokens: readonly Readonly<Record<number, number>>[]): Float32Array {
  const emissions = new Float32Array(tokens.length * LABEL_COUNT).fill(-Infinity);
  for (const [position, scores] of tokens.entries()) {
    for (const [label, score] of Object.entries(scores))
      emissions[position * LABEL_COUNT + Number(label)] = score;
  }
  return emissions;
}

describe('the lattice', () => {
  const scored: Scored = {
    emissions: scoresOf([
      { [OUTSIDE]: 0, [UNIT]: 1, [BEGIN]: 2 },
      { [OUTSIDE]: 0, [UNIT]: 0.5, [LAST]: 1 },
    ]),
    length: 2,
    factors: new Float64Array(LABEL_COUNT * LABEL_COUNT).fill(1),
    isAllowed: (position, label) => label === (position === 0 ? BEGIN : LAST),
  };
  // O or U before O or U, and B before L: nothing else is legal.
  const sum = (1 + Math.E) * (1 + Math.exp(0.5)) + Math.exp(3);

  it('sums over the legal sequences and no others', () => {
    expect(sumForward(createLattice(2), scored, false)).toBeCloseTo(Math.log(sum), 6);
    expect(sumForward(createLattice(2), scored, true)).toBeCloseTo(3, 6);
  });

  it('gives each label its share', () => {
    const lattice = createLattice(2);
    sumForward(lattice, scored, false);
    sumBackward(lattice, scored);
    const shares = new Float64Array(LABEL_COUNT);
    addLabels(lattice, 0, shares, 1);
    expect(shares[BEGIN]).toBeCloseTo(Math.exp(3) / sum, 6);
    expect(shares.reduce((all, share) => all + share)).toBeCloseTo(1, 6);
  });
});

describe('trainCrf', () => {
  const outside = Uint8Array.from({ length: LABEL_COUNT }, (_, label) => (label === OUTSIDE ? 1 : 0));
  const unit = Uint8Array.from({ length: LABEL_COUNT }, (_, label) => (label === UNIT ? 1 : 0));
  const set: TrainingSet = {
    // Feature 7 tells a name, feature 9 tells none; the last token is beside a stretch.
    features: Int32Array.from([7, 9, 7, 9, 0]),
    width: 1,
    allowed: Uint8Array.from([1, 0, 1, 0, 2]),
    masks: [outside, unit, outside],
    outside: 2,
    stretches: Int32Array.from([0, 2, 5]),
  };

  it('learns which feature tells a name, and makes its loss smaller from epoch to epoch', () => {
    const losses: number[] = [];
    const model = trainCrf(set, {
      epochs: 30,
      seed: 1,
      onEpoch: (_, loss) => {
        losses.push(loss);
        return true;
      },
    });
    const weight = (feature: number, label: number) =>
      model.weights[model.features.indexOf(feature) * LABEL_COUNT + label] ?? 0;
    expect(weight(7, UNIT)).toBeGreaterThan(weight(7, OUTSIDE));
    expect(weight(9, OUTSIDE)).toBeGreaterThan(weight(9, UNIT));
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 2);
  });

  it('stops when it is told to', () => {
    let epochs = 0;
    trainCrf(set, { epochs: 9, seed: 1, onEpoch: (epoch) => (epochs = epoch) < 2 });
    expect(epochs).toBe(2);
  });
});
