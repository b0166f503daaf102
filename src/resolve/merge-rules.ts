import { ENTITY_TYPES, type EntityType } from '../document/types.js';
import type { MergeRule } from './merge-rule.js';
import { NAME_RULES } from './name-rules.js';
import { PERSON_RULES } from './person-rules.js';

/** Every rule by which names are merged, in order of priority: the first that finds a fuller name decides. */
export const MERGE_RULES: readonly MergeRule[] = [...PERSON_RULES, ...NAME_RULES];

const BY_TYPE: ReadonlyMap<EntityType, readonly MergeRule[]> = new Map(
  ENTITY_TYPES.map((type) => [type, MERGE_RULES.filter(({ types }) => types.includes(type))]),
);

/** The rules for names of a type, in the same order. */
export function rulesFor(type: EntityType): readonly MergeRule[] {
  return BY_TYPE.get(type) ?? [];
}
