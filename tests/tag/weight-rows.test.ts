import { expect, it } from 'vitest';
import { LABEL_COUNT } from '../../src/tag/labels.js';
import {
  addRows,
  LARGEST_IN_ROW,
  ROW_LENGTH,
  ROWS_AT_ONCE,
  setWeight,
  SUMS_LENGTH,
} from '../../src/tag/weight-rows.js';
import { createRandom } from '../../src/train/random.js';

const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);

it.each([
  ['weights of any size', () => createRandom(1)],
  ['the largest', () => () => 1],
  ['the smallest', () => () => 0],
])('adds rows of %s as they would add up one by one', (_, random) => {
  const draw = random();
  const count = ROWS_AT_ONCE * 3;
  const weights = Array.from({ length: count }, () =>
    LABELS.map(() => Math.round((draw() * 2 - 1) * LARGEST_IN_ROW)),
  );
  const rows = new Int32Array(count * ROW_LENGTH);
  for (const [row, own] of weights.entries()) {
    for (const [label, weight] of own.entries()) setWeight(rows, row * ROW_LENGTH, label, weight);
  }
  const sums = new Int32Array(SUMS_LENGTH);
  addRows(
    rows,
    Int32Array.from({ length: count }, (_row, row) => row * ROW_LENGTH),
    count,
    sums,
  );
  expect([...sums].slice(0, LABEL_COUNT)).toEqual(
    LABELS.map((label) => weights.reduce((sum, own) => sum + (own[label] ?? 0), 0)),
  );
});
