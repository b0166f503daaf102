import type { Entity, Resolved } from '../document/document.js';
import type { Predicate } from './relation-rule.js';

/** Words in the names of bodies that have members, not only staff. */
const MEMBERSHIP =
  /\b(?:party|union|league|movement|alliance|front|club|team|fc|afc|cf|united|rovers|rangers|wanderers|city|athletic|congress|coalition|network|forum|friends|association|federation|guild|chapter|brotherhood|orchestra|choir|democrats|greens|labou?r|conservatives|fianna|church|congregation|society|service|band|regiment|battalion|brigade|corps|engineers|guards)\b/i;

/** A report with so many scores is about sport, where "X of Y" plays for Y. */
const SCORES_OF_A_MATCH = 3;

export function isSport({ quantities }: Resolved): boolean {
  return quantities.filter(({ text }) => /^\d{1,3}[-–]\d{1,3}$/.test(text)).length >= SCORES_OF_A_MATCH;
}

/** Tells for an entity whether "X of Y" makes X its member or its employee. */
export function createAffiliation(
  entities: ReadonlyMap<string, Entity>,
  sport: boolean,
): (organisation: string) => Predicate {
  return (organisation) => (sport || hasMembers(entities.get(organisation)) ? 'member_of' : 'employed_by');
}

function hasMembers(entity: Entity | undefined): boolean {
  if (entity?.type !== 'ORG') return false;
  const { name, aliases, known } = entity;
  return [name, ...aliases, known?.kind ?? ''].some((form) => MEMBERSHIP.test(form));
}
