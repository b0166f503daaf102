import type { EntityType } from '../document/types.js';
import type { Predicate } from './relation-rule.js';

interface Arguments {
  readonly subject: ReadonlySet<EntityType>;
  readonly object: ReadonlySet<EntityType>;
}

function types(list: string): ReadonlySet<EntityType> {
  return new Set(list.split(' ') as EntityType[]);
}

const PERSON = types('PERSON');
const ORGANISATION = types('ORG');
const PARTY = types('PERSON ORG GPE');
const PLACE = types('GPE LOC FAC ORG');

/** What each relation is between; see `docs/record.md`. */
const ARGUMENTS: Readonly<Record<Predicate, Arguments>> = {
  holds_position: { subject: PERSON, object: types('ORG GPE LOC FAC') },
  member_of: { subject: PARTY, object: ORGANISATION },
  employed_by: { subject: PERSON, object: types('ORG FAC') },
  spokesperson_for: { subject: PERSON, object: types('ORG GPE') },
  located_in: { subject: PLACE, object: types('GPE LOC FAC') },
  part_of: { subject: ORGANISATION, object: ORGANISATION },
  subsidiary_of: { subject: ORGANISATION, object: ORGANISATION },
  acquired: { subject: PARTY, object: types('ORG PRODUCT FAC') },
  founded: { subject: PARTY, object: types('ORG FAC PRODUCT EVENT') },
  owns: { subject: PARTY, object: types('ORG FAC PRODUCT') },
  spouse_of: { subject: PERSON, object: PERSON },
  child_of: { subject: PERSON, object: PERSON },
  sibling_of: { subject: PERSON, object: PERSON },
  born_in: { subject: PERSON, object: types('GPE LOC FAC') },
  died_in: { subject: PERSON, object: types('GPE LOC FAC') },
  citizen_of: { subject: PERSON, object: types('GPE') },
  met_with: { subject: PERSON, object: PERSON },
  attacked: { subject: PARTY, object: types('PERSON ORG GPE LOC FAC') },
  defeated: { subject: PARTY, object: PARTY },
  sued: { subject: PARTY, object: PARTY },
  signed_agreement_with: { subject: PARTY, object: PARTY },
  succeeded: { subject: PERSON, object: PERSON },
  educated_at: { subject: PERSON, object: types('ORG FAC') },
  aged: { subject: PERSON, object: PERSON },
  said_to: { subject: PARTY, object: PARTY },
  nationality_of: { subject: types('NORP'), object: types('GPE') },
};

/** Whether things of these types can be so related; `object` is undefined where there is none. */
export function canRelate(
  subject: EntityType,
  predicate: Predicate,
  object: EntityType | undefined,
): boolean {
  const { subject: subjects, object: objects } = ARGUMENTS[predicate];
  return subjects.has(subject) && (object === undefined || objects.has(object));
}
