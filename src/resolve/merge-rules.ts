import type { MergeRule } from './merge-rule.js';
import { NAME_RULES } from './name-rules.js';
import { PERSON_RULES } from './person-rules.js';

/** Every rule by which names are merged, in order of priority: the first that finds a fuller name decides. */
export const MERGE_RULES: readonly MergeRule[] = [...PERSON_RULES, ...NAME_RULES];
