import type { RelationRule } from '../relation-rule.js';
import { APPOINTMENT_RULES } from './appointment-rules.js';
import { COMPANY_RULES } from './company-rules.js';
import { EVENT_RULES } from './event-rules.js';
import { FAMILY_RULES } from './family-rules.js';
import { MEMBERSHIP_RULES } from './membership-rules.js';
import { OWNERSHIP_RULES } from './ownership-rules.js';
import { PERSON_RULES } from './person-rules.js';
import { PLACE_RULES } from './place-rules.js';
import { POSITION_RULES } from './position-rules.js';
import { VICTORY_RULES } from './victory-rules.js';

export const RELATION_RULES: readonly RelationRule[] = [
  ...POSITION_RULES,
  ...APPOINTMENT_RULES,
  ...PLACE_RULES,
  ...PERSON_RULES,
  ...FAMILY_RULES,
  ...MEMBERSHIP_RULES,
  ...COMPANY_RULES,
  ...OWNERSHIP_RULES,
  ...EVENT_RULES,
  ...VICTORY_RULES,
];
