import { expect, it } from 'vitest';
import { FEATURE_GROUPS, templatesOf, type FeatureGroup } from '../../src/tag/feature-groups.js';
import { TEMPLATES } from '../../src/tag/features.js';

it('puts every template into one group', () => {
  const groups = Object.keys(FEATURE_GROUPS) as FeatureGroup[];
  expect(templatesOf(groups).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: TEMPLATES }, (_, index) => index + 1),
  );
});
