import type { RelationRule } from '../relation-rule.js';
import { LEAD, NOT_OF_PAIR, SEED } from './phrases.js';

/** What people, teams and states did to or with one another. */
export const EVENT_RULES: readonly RelationRule[] = [
  {
    name: '<team> beat <team> <score>',
    pattern: `${NOT_OF_PAIR} <subject:party> ${SEED} ,? (who)? (also|then|had)? <defeat> (past|out)? <object:party> ${SEED} (by)? <value:score>`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.95,
    examples: {
      '[Reds](ORG reds) beat [Blues](ORG blues) [2-1](CARDINAL 2-1) on Monday.':
        'reds | defeated | blues | 2-1',
      '[Mia Dahl](PERSON dahl) beat [Ida Holm](PERSON holm) [6-4](CARDINAL 6-4), [3-6](CARDINAL 3-6), [7-5](CARDINAL 7-5).':
        'dahl | defeated | holm | 6-4, 3-6, 7-5',
      '[Mia Dahl](PERSON dahl) (SWE) bt [Ida Holm](PERSON holm) (DEN) (3) [6-4](CARDINAL 6-4), [6-2](CARDINAL 6-2)':
        'dahl | defeated | holm | 6-4, 6-2',
    },
  },
  {
    name: '<team> beat <team>',
    pattern: `${NOT_OF_PAIR} <subject:party> ${SEED} ,? (who)? (also|then|had)? <defeat> (past|out)? ${LEAD} <role>? <object:party> (?!(and|/) <person>)`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl) beat the champion [Ida Holm](PERSON holm) in [Ely](GPE ely).':
        'dahl | defeated | holm',
    },
    counterexamples: [
      'If [Mia Dahl](PERSON dahl) beats [Ida Holm](PERSON holm), she goes through.',
      '[Ebba Lind](PERSON lind) and [Mia Dahl](PERSON dahl) beat [Ida Holm](PERSON holm) and [Siv Ek](PERSON ek).',
      '[Reds](ORG reds) of [Chad](GPE chad) beat the hosts.',
    ],
  },
  {
    name: '<team> lost to <team>',
    pattern: `${NOT_OF_PAIR} <object:party> <lose> (<value:score>)? (to|against) ${LEAD} <role>? <subject:party>`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Reds](ORG reds) lost [2-1](CARDINAL 2-1) to [Blues](ORG blues).': 'blues | defeated | reds | 2-1',
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
  {
    name: "<team>'s <score> win over <team>",
    pattern: `<subject:party> 's <value:score> <modifier>{0,2} (win|victory) (over|against|at) ${LEAD} <object:party>`,
    predicate: 'defeated',
    confidence: 0.9,
    examples: {
      "It was [Reds](ORG reds)' [2-1](CARDINAL 2-1) home win over [Blues](ORG blues).":
        'reds | defeated | blues | 2-1',
    },
  },
  {
    name: '<team> won <score> at <team>',
    pattern: `${NOT_OF_PAIR} <subject:party> (won|win|wins) <value:score> <adverb>? (at|over|against) ${LEAD} <object:party>`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Reds](ORG reds) won [2-1](CARDINAL 2-1) against [Blues](ORG blues).': 'reds | defeated | blues | 2-1',
    },
  },
  {
    name: '<team> were beaten by <team>',
    pattern: `${NOT_OF_PAIR} <object:party> ${SEED} ,? (who|which)? (<be>|had been|has been|have been) <defeat> (<value:score>)? (on penalties)? by ${LEAD} <role|noun>? ,? <subject:party>`,
    predicate: 'defeated',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Blues](ORG blues) were beaten [2-1](CARDINAL 2-1) by [Reds](ORG reds).':
        'reds | defeated | blues | 2-1',
    },
  },
];
