import { expect, test } from 'vitest';
import type { Family, Scales } from '../../src/resolve/reference/feature-families.js';
import { PAIR_FAMILIES, PAIR_SCALES } from '../../src/resolve/reference/pair-features.js';
import { PRONOUN_WEIGHTS } from '../../src/resolve/reference/pronoun-weights.js';
import { VOID_FAMILIES, VOID_SCALES } from '../../src/resolve/reference/void-features.js';

/** Every feature that families can write. */
function featureNames<Fact extends string>(
  scales: Scales<Fact>,
  families: readonly Family<Fact>[],
): readonly string[] {
  return families.flatMap(({ of, write }) =>
    of
      .reduce<readonly (readonly string[])[]>(
        (rows, fact) => rows.flatMap((row) => scales[fact].map((value) => [...row, value])),
        [[]],
      )
      .flatMap((values) => write(...values) ?? []),
  );
}

test('every weight of the table is the weight of a feature that is written by that name', () => {
  const names = new Set([
    ...featureNames(PAIR_SCALES, PAIR_FAMILIES),
    ...featureNames(VOID_SCALES, VOID_FAMILIES),
  ]);
  expect([...PRONOUN_WEIGHTS.keys()].filter((name) => !names.has(name))).toEqual([]);
  expect([...PRONOUN_WEIGHTS.values()].filter((weight) => !Number.isFinite(weight) || weight === 0)).toEqual(
    [],
  );
});

test('no name of a feature begins or ends in a blank, which the table would not keep', () => {
  const names = [...featureNames(PAIR_SCALES, PAIR_FAMILIES), ...featureNames(VOID_SCALES, VOID_FAMILIES)];
  expect(names.filter((name) => name !== name.trim())).toEqual([]);
});
