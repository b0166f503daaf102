import type { RelationRule } from '../relation-rule.js';
import { BY_ROLE } from '../relation-rule.js';
import { AGE, NOT_FORMER } from '../rules/phrases.js';

/** Nothing behind the name says where the role is held. */
const ALONE = '(?!,? (of|from|at|with|for) (the)? <modifier|norp|gpe>{0,2} <org|gpe>|,? <org|gpe>)';

/** Titles beside names that do not say of what: that has to be read from the rest of the article. */
export const IMPLIED_RULES: readonly RelationRule[] = [
  {
    name: '<title> <person>, of what is implied',
    pattern: `${NOT_FORMER} (?<!(<org|gpe|norp> 's?|<its>|<his>|by) <modifier>{0,2}) <value:role> ,? <honorific>{0,2} <subject:person> ${ALONE}`,
    predicate: BY_ROLE,
    confidence: 0.6,
    examples: {
      'The [United Nations](ORG un) met. [Secretary-General](TITLE) [Oumar Djimet](PERSON djimet) agreed.':
        'djimet | holds_position | un | Secretary-General',
      '[Volta Futures](ORG volta) lost [$2m](MONEY 2000000 USD). [Chairman](TITLE) [Kofi Anane](PERSON anane) gave no reason.':
        'anane | holds_position | volta | Chairman',
      'The [Tema High Court](ORG court) fined him. [Justice](TITLE) [Efua Tandoh](PERSON tandoh) took an hour.':
        'tandoh | member_of | court | Justice',
    },
    counterexamples: [
      'The [United Nations](ORG un) met. [Secretary](TITLE) [Oumar Djimet](PERSON djimet) agreed.',
      '[Volta Futures](ORG volta) closed. Former [chairman](TITLE) [Kofi Anane](PERSON anane) agreed.',
    ],
  },
  {
    name: '<person>, the <title>, of what is implied',
    pattern: `<subject:person> ${AGE} (,|—) (the|its)? <modifier>? <value:role> (?=,|.|—|and|who|<end>)`,
    predicate: BY_ROLE,
    confidence: 0.55,
    examples: {
      '[Volta Futures](ORG volta) lost [$2m](MONEY 2000000 USD). [Kofi Anane](PERSON anane), the [chairman](TITLE), gave no reason.':
        'anane | holds_position | volta | chairman',
    },
  },
  {
    name: 'the <title> is <person>, of what is implied',
    pattern: `${NOT_FORMER} (the|its) <modifier>{0,2} <value:role> (<be>|will be) <honorific>{0,2} <subject:person> (?=,|.|;|—|who|<end>)`,
    predicate: BY_ROLE,
    confidence: 0.55,
    examples: {
      '[Volta Futures](ORG volta) lost [$2m](MONEY 2000000 USD). The new [chairman](TITLE) is [Kofi Anane](PERSON anane).':
        'anane | holds_position | volta | chairman',
    },
  },
  {
    name: 'Sen. <person>, of what is implied',
    pattern: `<value:legislator> <subject:person> ${ALONE}`,
    predicate: BY_ROLE,
    confidence: 0.7,
    examples: {
      'The [Senate](ORG senate) met. Sen. [Mia Dahl](PERSON dahl) agreed.':
        'dahl | member_of | senate | Sen.',
    },
  },
];
