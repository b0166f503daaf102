import type { RelationRule } from '../relation-rule.js';
import { AGE, APPOSITION, ASIDE, LEAD, SHORT_FORM } from './phrases.js';

/** What people and states did to or with one another. */
export const EVENT_RULES: readonly RelationRule[] = [
  {
    name: '<person> met <person>',
    pattern: `<subject:person> ${ASIDE} (has|have|had|also|later){0,2} <meet> (with)? (the|a|<his>)? <modifier|norp|gpe|role|honorific>{0,4} 's? ,? <role>? <object:person>`,
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
    pattern: `<subject:person|he> ${AGE} ${APPOSITION} ,? (who|and)? (<be>|will)? (<time>)? (<succeed>|follows|<take> over from) (the)? <modifier|norp|role>{0,3} <honorific>? <object:person>`,
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
    pattern: `<subject:gpe|org> (has|have|had|,|and|which|who){0,2} <sign> (a|an|the)? (<modifier|law>|of){0,5} with ${LEAD} <object:gpe|org>`,
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
    pattern: `<subject:gpe|org> (,|and) (<gpe> 's|<norp>)? <modifier>{0,2} <object:gpe|org> (has|have|had)? <sign> (a|an|the|<quantity>|-|<modifier>|<law>|<time>|,|.|<end>)`,
    predicate: 'signed_agreement_with',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Chad](GPE chad) and [Niger](GPE niger) signed a treaty.': 'chad | signed_agreement_with | niger',
    },
  },
  {
    name: '<party> sued <party>',
    pattern: `<subject:party> ,? (has|have|is|are|had)? <sue> ${LEAD} ,? <object:party>`,
    predicate: 'sued',
    clause: true,
    confidence: 0.85,
    examples: { '[Copperline](ORG copper) has sued [Tarn & Co](ORG tarn).': 'copper | sued | tarn' },
  },
  {
    name: 'signed by <party> and <party>',
    pattern: `<sign> <adverb|time>? (in <gpe|time>)? by <subject:party> ${APPOSITION} ,? and <object:party>`,
    predicate: 'signed_agreement_with',
    clause: true,
    confidence: 0.85,
    examples: {
      'The accord, signed by [Mia Dahl](PERSON dahl) and [Ida Holm](PERSON holm), holds.':
        'dahl | signed_agreement_with | holm',
    },
  },
  {
    name: '<party> filed a lawsuit against <party>',
    pattern: `<subject:party> ${SHORT_FORM} (has|have|had)? (filed|brought|lodged) (a|an|the)? <modifier|quantity>{0,3} <lawsuit> <inner>{0,5} against ${LEAD} ,? <object:party>`,
    predicate: 'sued',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Copperline](ORG copper) filed a lawsuit in [Ely](GPE ely) against [Tarn & Co](ORG tarn).':
        'copper | sued | tarn',
    },
  },
  {
    name: '<party> is sued by <party>',
    pattern: `<object:party> ${SHORT_FORM} ,? (which|who)? (<be>|has been|had been|have been|being){1,2} <sue> by ${LEAD} ,? <subject:party>`,
    predicate: 'sued',
    clause: true,
    confidence: 0.9,
    examples: { '[Tarn & Co](ORG tarn) was sued by [Copperline](ORG copper).': 'copper | sued | tarn' },
  },
  {
    name: "<party>'s lawsuit against <party>",
    pattern: `<subject:party> 's <modifier>{0,2} <lawsuit> against ${LEAD} ,? <object:party>`,
    predicate: 'sued',
    confidence: 0.85,
    examples: {
      "[Copperline](ORG copper)'s lawsuit against [Tarn & Co](ORG tarn) failed.": 'copper | sued | tarn',
    },
  },
  {
    name: '<person> held talks with <person>',
    pattern: `<subject:person|he> ${ASIDE} ,? (has|have|had|also|later|<time>|<be>){0,2} (<hold>|<meet> for|had|has|in|after) <modifier>{0,2} (talks|meetings|talk|discussions|consultations) with (the|a|<his>)? <modifier|norp|gpe|org|role|honorific>{0,5} ('s <modifier|role>{1,4})? ,? <honorific>? <object:person>`,
    predicate: 'met_with',
    clause: true,
    spreads: ['object'],
    confidence: 0.85,
    examples: {
      "[Mia Dahl](PERSON dahl) held talks with [Chad](GPE chad)'s [president](TITLE), [Oumar Djimet](PERSON djimet).":
        'dahl | met_with | djimet',
    },
  },
  {
    name: 'talks between <person> and <person>',
    pattern: `(talks|meeting|meetings|discussions|summit) between (the)? <modifier|norp|gpe|org|role|honorific>{0,5} <subject:person> and (the|<its>|<his>)? <modifier|norp|gpe|org|role|honorific|counterpart>{0,5} ,? <object:person>`,
    predicate: 'met_with',
    confidence: 0.75,
    examples: {
      'It followed talks between [Mia Dahl](PERSON dahl) and [President](TITLE) [Oumar Djimet](PERSON djimet).':
        'dahl | met_with | djimet',
    },
  },
  {
    name: '<person> and <person> met',
    pattern: `<subject:person> ${AGE} and (the|<its>|<his>)? <modifier|norp|gpe|org|role|honorific|counterpart>{0,5} ,? <object:person> ,? (have|had|also|later|<time>){0,2} (<meet>|<hold> talks) (?!<person|role|norp|honorific>|(the|<his>|with))`,
    predicate: 'met_with',
    clause: true,
    confidence: 0.8,
    examples: {
      '[Mia Dahl](PERSON dahl) and [Oumar Djimet](PERSON djimet) met on Monday.': 'dahl | met_with | djimet',
    },
  },
  {
    name: '<person> was succeeded by <person>',
    pattern: `<object:person|he> ${ASIDE} ,? (who)? (<be>|has been|will be) (<time>|<adverb>)? <succeed> (as <role>)? by ${LEAD} ,? <honorific>? <subject:person>`,
    predicate: 'succeeded',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Ida Holm](PERSON holm), a lawyer, was replaced by [Mia Dahl](PERSON dahl).':
        'dahl | succeeded | holm',
    },
  },
  {
    name: "<person>'s successor, <person>",
    pattern: `<object:person|his> 's? <modifier>{0,2} <successor> ,? (as <role> ,?)? (the)? <honorific>? <subject:person>`,
    predicate: 'succeeded',
    confidence: 0.85,
    examples: {
      "[Ida Holm](PERSON holm)'s successor, [Mia Dahl](PERSON dahl), agreed.": 'dahl | succeeded | holm',
    },
  },
  {
    name: 'his predecessor, <person>',
    pattern: `<subject:person|his> 's? <modifier>{0,2} <predecessor> ,? (the)? <honorific>? <object:person>`,
    predicate: 'succeeded',
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl) blamed her predecessor, [Ida Holm](PERSON holm).': 'dahl | succeeded | holm',
    },
  },
  {
    name: 'appointed to succeed <person>',
    pattern: `<subject:person> (?!,? (and|who|'s)) <things>{1,12} to <succeed> (the)? <modifier|norp|role>{0,3} <honorific>? <object:person>`,
    predicate: 'succeeded',
    clause: true,
    confidence: 0.75,
    examples: {
      '[Mia Dahl](PERSON dahl), appointed last month to succeed [Ida Holm](PERSON holm), agreed.':
        'dahl | succeeded | holm',
    },
  },
];
