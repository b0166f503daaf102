import { describe, expect, it } from 'vitest';
import type { AdderWithMemory } from '../../src/tag/adder.js';
import { createPlainAdder } from '../../src/tag/create-plain-adder.js';
import { LABEL_COUNT } from '../../src/tag/labels.js';
import type { SparseModel } from '../../src/tag/model-file.js';
import { createWasmAdder } from '../../src/tag/wasm/create-wasm-adder.js';
import {
  layWeights,
  MOST_FEATURES,
  MOST_KEPT,
  planWeights,
  SUMS_LENGTH,
  type WeightPlan,
} from '../../src/tag/weight-memory.js';
import { createRandom } from '../../src/train/random.js';

const FEATURES = 400;
const ADDERS: Readonly<Record<string, (plan: WeightPlan) => AdderWithMemory | undefined>> = {
  WebAssembly: createWasmAdder,
  JavaScript: createPlainAdder,
};

/** Weights by feature and label: a few labels each, or all of them. */
type Weights = ReadonlyMap<number, ReadonlyMap<number, number>>;

function drawWeights(seed: number, largest: number): Weights {
  const random = createRandom(seed);
  const draw = (below: number) => Math.floor(random() * below);
  return new Map(
    Array.from({ length: FEATURES }, (_, index) => {
      const labels = Array.from({ length: LABEL_COUNT }, (_label, label) => label);
      const own = index % 2 === 0 ? labels : labels.filter(() => draw(20) === 0);
      // Many features of few bits, so that they claim the same places of the table.
      const feature = (draw(64) << 20) + index + 1;
      return [feature, new Map(own.map((label) => [label, draw(largest * 2 + 1) - largest]))] as const;
    }),
  );
}

function toModel(weights: Weights): SparseModel {
  const pairs = [...weights.values()].flatMap((own) => [...own]);
  return {
    features: Int32Array.from(weights.keys()),
    sizes: Uint8Array.from(weights.values(), ({ size }) => size),
    labels: Uint8Array.from(pairs, ([label]) => label),
    weights: Int16Array.from(pairs, ([, weight]) => weight),
  } as SparseModel;
}

function open(create: (plan: WeightPlan) => AdderWithMemory | undefined, weights: Weights) {
  const model = toModel(weights);
  const plan = planWeights(model);
  const adder = create(plan);
  if (adder === undefined) throw new Error('Expected a machine that has WebAssembly.');
  layWeights(model, plan, adder.buffer);
  return {
    adder,
    sums: new Int32Array(adder.buffer, plan.sums, SUMS_LENGTH),
    features: new Int32Array(adder.buffer, plan.features, MOST_FEATURES),
    kept: new Int32Array(adder.buffer, plan.kept, MOST_KEPT * SUMS_LENGTH),
  };
}

describe.each(Object.entries(ADDERS))('the adder in %s', (_, create) => {
  it.each([
    ['small weights', 1, 300],
    ['the largest weights that a row may hold', 2, 4095],
    ['weights too large for a row', 3, 32_767],
  ])('adds %s as they add up one by one', (_name, seed, largest) => {
    const weights = drawWeights(seed, largest);
    const { adder, sums, features } = open(create, weights);
    const known = [...weights.keys()];
    for (const count of [1, 7, 8, 9, 80, MOST_FEATURES]) {
      // Every fifth is none, and every seventh is unknown.
      const asked = Array.from({ length: count }, (_feature, index) =>
        index % 5 === 4 ? 0 : index % 7 === 6 ? -index : (known[(index * 31 + count) % FEATURES] ?? 0),
      );
      features.set(asked);
      sums.fill(5);
      adder.addFeatures(count);
      const expected = Array.from({ length: LABEL_COUNT }, (_label, label) =>
        asked.reduce((sum, feature) => sum + (weights.get(feature)?.get(label) ?? 0), 5),
      );
      expect([...sums.subarray(0, LABEL_COUNT)]).toEqual(expected);
    }
  });

  it('sums five that are kept', () => {
    const { adder, sums, kept } = open(create, drawWeights(4, 10));
    const random = createRandom(5);
    const numbers = [0, 1, 77, MOST_KEPT - 1, 1] as const;
    for (const number of numbers) {
      for (let label = 0; label < SUMS_LENGTH; label++)
        kept[number * SUMS_LENGTH + label] = Math.round((random() - 0.5) * 1e6);
    }
    adder.sumKept(...numbers);
    expect([...sums]).toEqual(
      Array.from(sums, (_sum, label) =>
        numbers.reduce((sum, number) => sum + (kept[number * SUMS_LENGTH + label] ?? 0), 0),
      ),
    );
  });
});
