import type { EntityType } from '../document/types.js';
import type { Predicate } from './relation-rule.js';
import { titleHead } from './words/title-head.js';
import { titleKind, type TitleKind } from './words/title-kinds.js';

const PREDICATES_OF_ROLES: Readonly<Record<TitleKind, Predicate>> = {
  office: 'holds_position',
  position: 'holds_position',
  occupation: 'employed_by',
  member: 'member_of',
  spokesperson: 'spokesperson_for',
  founder: 'founded',
  owner: 'owns',
  student: 'educated_at',
  representative: 'member_of',
};

/** Roles that a country or town has: its other roles ("cook in Ramallah") only say where somebody is. */
const ROLES_OF_PLACES: ReadonlySet<TitleKind> = new Set(['office', 'position', 'spokesperson']);
const PLACES: ReadonlySet<EntityType> = new Set(['GPE', 'LOC', 'NORP']);

/** Who stands to a body in some way without belonging to it: "Porsche heir", "the bank's critic". */
const OUTSIDERS: ReadonlySet<string> = new Set(
  `heir heiress fan supporter critic ally rival opponent patient prisoner inmate victim survivor suspect defendant
  plaintiff witness customer client tenant visitor guest passenger neighbour neighbor pensioner resident native mother
  father widow widower son daughter hopeful favourite favorite`.split(/\s+/),
);

/** Predicates that a role can state. */
export const ROLE_PREDICATES: ReadonlySet<string> = new Set(Object.values(PREDICATES_OF_ROLES));

/**
 * What a title says of its holder and the thing named with it, of "founder and chief executive" both; often nothing.
 */
export function predicatesOfRole(title: string, object: EntityType | undefined): readonly Predicate[] {
  const parts = title.split(/ and | \/ |, /).filter((part) => part !== '' && !OUTSIDERS.has(titleHead(part)));
  return [...new Set(parts.flatMap((part) => predicateOfKind(titleKind(part), object) ?? []))];
}

function predicateOfKind(kind: TitleKind, object: EntityType | undefined): Predicate | undefined {
  if (object === undefined || !PLACES.has(object)) return PREDICATES_OF_ROLES[kind];
  if (kind === 'representative') return 'holds_position';
  return ROLES_OF_PLACES.has(kind) ? PREDICATES_OF_ROLES[kind] : undefined;
}
