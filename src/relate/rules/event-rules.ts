import type { RelationRule } from '../relation-rule.js';
import { LEAD } from './phrases.js';

/** What people, teams and states did to or with one another. */
export const EVENT_RULES: readonly RelationRule[] = [
  {
    name: '<team> beat <team> <score>',
    pattern: `<subject:party> ,? (who)? (also|then|had)? <defeat> <object:party> <value:score>`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.95,
    examples: {
      '[Reds](ORG reds) beat [Blues](ORG blues) [2-1](CARDINAL 2-1) on Monday.':
        'reds | defeated | blues | 2-1',
    },
  },
  {
    name: '<team> beat <team>',
    pattern: `<subject:party> ,? (who)? (also|then|had)? <defeat> ${LEAD} <role>? <object:party>`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl) beat the champion [Ida Holm](PERSON holm) in [Ely](GPE ely).':
        'dahl | defeated | holm',
    },
    counterexamples: ['If [Mia Dahl](PERSON dahl) beats [Ida Holm](PERSON holm), she goes through.'],
  },
  {
    name: '<team> lost to <team>',
    pattern: `<object:party> (<lose>) (<score>)? (to|against) ${LEAD} <role>? <subject:party>`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Reds](ORG reds) lost [2-1](CARDINAL 2-1) to [Blues](ORG blues).': 'blues | defeated | reds',
    },
  },
  {
    name: '<person> met <person>',
    pattern: `<subject:person> (has|have|had|also|later){0,2} <meet> (with)? (the|a|<his>)? <modifier|norp|gpe|role|honorific>{0,4} 's? ,? <role>? <object:person>`,
    predicate: 'met_with',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl) met the [Chadian](NORP) [president](TITLE) [Oumar Djimet](PERSON djimet).':
        'dahl | met_with | djimet',
    },
  },
  {
    name: '<person> told <person>',
    pattern: `<subject:person|org|gpe> (has|have|had|also|later|<time>){0,2} (<tell>|said to) (the)? <modifier|norp|role>{0,3} <honorific>? <object:person|org>`,
    predicate: 'said_to',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Mia Dahl](PERSON dahl) told [Oumar Djimet](PERSON djimet) that she would go.':
        'dahl | said_to | djimet',
    },
    counterexamples: ['[Mia Dahl](PERSON dahl) never told [Oumar Djimet](PERSON djimet) that she would go.'],
  },
  {
    name: '<person>, who succeeded <person>',
    pattern: `<subject:person> ,? (who|and)? (<time>)? (<succeed>|<take> over from) (the)? <modifier|norp|role>{0,3} <honorific>? <object:person>`,
    predicate: 'succeeded',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Mia Dahl](PERSON dahl), who took over from [Ida Holm](PERSON holm) in May, agreed.':
        'dahl | succeeded | holm',
    },
  },
  {
    name: '<person>, <title>, succeeding <person>',
    pattern: `<subject:person> ,? (as)? <value:role> , <succeed> (the)? <modifier|norp|role>{0,3} <honorific>? <object:person>`,
    predicate: 'succeeded',
    confidence: 0.85,
    examples: {
      'It named [Mia Dahl](PERSON dahl) [chairwoman](TITLE), replacing [Ida Holm](PERSON holm).':
        'dahl | succeeded | holm | chairwoman',
    },
  },
  {
    name: '<party> signed with <party>',
    pattern: `<subject:gpe|org> (has|have|had|,|and|which|who){0,2} <sign> (a|an|the)? <modifier|law>{0,4} with ${LEAD} <object:gpe|org>`,
    predicate: 'signed_agreement_with',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Chad](GPE chad) signed a water accord with [Niger](GPE niger).':
        'chad | signed_agreement_with | niger',
    },
  },
  {
    name: '<party> and <party> sign',
    pattern: `<subject:gpe|org> (,|and) <object:gpe|org> (has|have|had)? <sign> (a|an|the|<quantity>|-|<modifier>|<law>)`,
    predicate: 'signed_agreement_with',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Chad](GPE chad) and [Niger](GPE niger) signed a treaty.': 'chad | signed_agreement_with | niger',
    },
  },
  {
    name: '<party> sued <party>',
    pattern: `<subject:party> (has|have|is|are|had)? <sue> ${LEAD} <object:party>`,
    predicate: 'sued',
    clause: true,
    confidence: 0.85,
    examples: { '[Copperline](ORG copper) has sued [Tarn & Co](ORG tarn).': 'copper | sued | tarn' },
  },
];
