import type { RelationRule } from '../relation-rule.js';
import { APPOINTMENT_RULES } from './appointment-rules.js';
import { EVENT_RULES } from './event-rules.js';
import { ORGANISATION_RULES } from './organisation-rules.js';
import { PERSON_RULES } from './person-rules.js';
import { PLACE_RULES } from './place-rules.js';
import { POSITION_RULES } from './position-rules.js';

export const RELATION_RULES: readonly RelationRule[] = [
  ...POSITION_RULES,
  ...APPOINTMENT_RULES,
  ...PLACE_RULES,
  ...PERSON_RULES,
  ...ORGANISATION_RULES,
  ...EVENT_RULES,
];
