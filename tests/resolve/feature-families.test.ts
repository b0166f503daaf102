import { expect, test } from 'vitest';
import { featuresOf, weighFamilies, type Family } from '../../src/resolve/reference/feature-families.js';

const SCALES = {
  role: ['subject', 'object'],
  where: ['same', 'last', 'earlier'],
  lead: ['no', 'yes'],
} as const;
const FAMILIES: readonly Family<keyof typeof SCALES>[] = [
  { of: ['role', 'where'], write: (role, where) => `${role} ${where}` },
  { of: ['lead'], write: (lead) => (lead === 'yes' ? 'lead' : undefined) },
  { of: ['where', 'lead'], write: (where, lead) => `${lead} lead in ${where}` },
];
const WEIGHTS = new Map([
  ['subject same', 0.5],
  ['object last', -0.25],
  ['lead', 2],
  ['yes lead in last', 8],
]);

test.each([
  [[0, 0, 0], ['subject same', 'no lead in same'], 0.5],
  [[1, 1, 1], ['object last', 'lead', 'yes lead in last'], 9.75],
  [[1, 2, 0], ['object earlier', 'no lead in earlier'], 0],
])('the facts %j are the features %j, and weigh their sum', (facts, features, sum) => {
  expect(featuresOf(SCALES, FAMILIES, facts)).toEqual(features);
  expect(weighFamilies(SCALES, FAMILIES, WEIGHTS)(facts)).toBe(sum);
});
