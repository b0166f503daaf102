export { FEATURE_GROUPS, type FeatureGroup } from '../tag/feature-groups.js';

/** How weights are learned: a conditional random field, or an averaged perceptron to compare it with. */
export const METHODS = ['crf', 'perceptron'] as const;
export type Method = (typeof METHODS)[number];
