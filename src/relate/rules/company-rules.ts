import type { RelationRule } from '../relation-rule.js';
import { AGE, APPOSITION, LEAD, SHORT_FORM } from './phrases.js';

/** Founders, parents and parts of organisations. */
export const COMPANY_RULES: readonly RelationRule[] = [
  {
    name: '<org>, founded by <person>',
    pattern: `<object:org> ${SHORT_FORM} ,? ((a|an|the) (<modifier|norp|gpe>|'s){1,6})? (<be>|has been|(which|that) <be>)? <adverb>? (<found>|<set> up) (<time|in|on>){0,3} by (the|a)? <modifier|role|norp>{0,3} ,? <honorific>? <subject:party> (,? and (<his> <sibling|spouse|child> ,?)? <cosubject:person>)?`,
    predicate: 'founded',
    spreads: ['subject'],
    clause: true,
    confidence: 0.9,
    examples: {
      '[Copperline](ORG copper), founded in [1921](DATE 1921) by [Mia Dahl](PERSON dahl), closed.':
        'dahl | founded | copper',
    },
  },
  {
    name: 'founded by <person>, <org>',
    pattern: `(?<=^|<quote>) <found> (in)? <time>? (in <gpe>)? by (the|a)? <modifier|role|norp>{0,3} ,? <honorific>? <subject:person> (and (<his>)? <modifier|sibling|spouse|child|parent|role>{0,2} ,? <cosubject:person>)? , ${LEAD} <object:org>`,
    predicate: 'founded',
    confidence: 0.85,
    examples: {
      'Founded in [1994](DATE 1994) by [Mia Dahl](PERSON dahl) and her brother [Nils](PERSON nils), [Copperline](ORG copper) grew.':
        'nils | founded | copper',
    },
  },
  {
    name: '<person> founded <org>',
    pattern: `<subject:person|org|he> ${AGE} (${APPOSITION} ,)? (who|which|and)? (have|has|had|also|later|<time>){0,2} (<found>|<set> up) ${LEAD} <object:org>`,
    predicate: 'founded',
    spreads: ['subject'],
    clause: true,
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl), who founded [Copperline](ORG copper), agreed.': 'dahl | founded | copper',
    },
    counterexamples: ['[Mia Dahl](PERSON dahl) never founded [Copperline](ORG copper).'],
  },
  {
    name: '<person> founded the company',
    pattern: `<subject:person|he> ${AGE} (${APPOSITION} ,)? (who|and)? (has|had|also|later|<time>){0,2} (<found>|<set> up) (the|this) <modifier>? <object:body> (?=,|.|;|in|with|and|but|<time>|<quote>|<end>)`,
    predicate: 'founded',
    clause: true,
    confidence: 0.75,
    examples: {
      '[Copperline](ORG copper) grew. [Mia Dahl](PERSON dahl), who founded the company in [1994](DATE 1994), agreed.':
        'dahl | founded | copper',
    },
    counterexamples: ['[Copperline](ORG copper) grew. [Mia Dahl](PERSON dahl) did not found the company.'],
  },
  {
    name: '<org>, a subsidiary of <org>',
    pattern: `<subject:org> ,? (is|,)? (a|an|the|now)? <modifier|norp>{0,3} <subsidiary> of ${LEAD} <object:org>`,
    predicate: 'subsidiary_of',
    confidence: 0.9,
    examples: {
      '[Copperline](ORG copper), a subsidiary of [Tarn & Co](ORG tarn), agreed.':
        'copper | subsidiary_of | tarn',
    },
  },
  {
    name: '<org>, part of <org>',
    pattern: `<subject:org> ${SHORT_FORM} ,? (is|,|itself)? (a|an|the|which is)? <modifier|norp>{0,2} <part> of ${LEAD} <object:org>`,
    predicate: 'part_of',
    confidence: 0.85,
    examples: {
      '[Copperline](ORG copper), part of the [Tarn Group](ORG tarn), agreed.': 'copper | part_of | tarn',
    },
  },
  {
    name: "<org>'s <org>",
    pattern: `<object:org> 's <modifier>{0,2} <subject:org>`,
    predicate: 'part_of',
    confidence: 0.75,
    examples: {
      "It was the [Justice Ministry](ORG justice)'s [Prisons Service](ORG prisons).":
        'prisons | part_of | justice',
    },
  },
  {
    name: '<org> of the <org>',
    pattern: `<subject:org> ,? of (the)? <object:org>`,
    predicate: 'part_of',
    confidence: 0.75,
    examples: {
      'He joined [Local 12](ORG local) of the [Smelters Union](ORG smelters).': 'local | part_of | smelters',
    },
  },
  {
    name: '<org>, which <person> founded',
    pattern: `<object:org> ,? (which|that)? <subject:person> (has|had|co)? (<found>|<set> up)`,
    predicate: 'founded',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Copperline](ORG copper), which [Mia Dahl](PERSON dahl) set up in a garage, closed.':
        'dahl | founded | copper',
    },
  },
  {
    name: "<org>'s subsidiary, <org>",
    pattern: `<object:org> 's? <modifier|norp>{0,3} <subsidiary> ,? <subject:org>`,
    predicate: 'subsidiary_of',
    confidence: 0.9,
    examples: {
      "He came from [Tarn & Co](ORG tarn)'s axle subsidiary, [Copperline](ORG copper).":
        'copper | subsidiary_of | tarn',
    },
  },
  {
    name: "<org>'s parent, <org>",
    pattern: `<subject:org> 's? <ownership> <body>? ,? (the)? <object:org>`,
    predicate: 'subsidiary_of',
    confidence: 0.9,
    examples: {
      "It came from [Copperline](ORG copper)'s parent, [Tarn & Co](ORG tarn).":
        'copper | subsidiary_of | tarn',
    },
  },
  {
    name: '<org>, the <org> agency',
    pattern: `<subject:org> ${SHORT_FORM} , (the|a|an) <object:org> 's? <modifier>{0,2} <body|part|mission> (for|that|which|,|.|<end>)`,
    predicate: 'part_of',
    confidence: 0.85,
    examples: {
      '[UNRWA](ORG unrwa), the [UN](ORG un) agency for refugees, agreed.': 'unrwa | part_of | un',
    },
  },
  {
    name: "the ministry's <org>",
    pattern: `the <object:body> 's <modifier>{0,2} <subject:org>`,
    predicate: 'part_of',
    confidence: 0.7,
    examples: {
      "The [Finance Ministry](ORG mof) agreed. He is with the ministry's [Banking Bureau](ORG bureau).":
        'bureau | part_of | mof',
    },
  },
  {
    name: '<org> <org>',
    pattern: `<object:org> <subject:org> (?!<org|person|role>)`,
    predicate: 'part_of',
    confidence: 0.6,
    examples: {
      'Members of the [House of Commons](ORG house) [industry committee](ORG committee) agreed.':
        'committee | part_of | house',
    },
  },
  {
    name: '<person> set up a <noun> called <org>',
    pattern: `<subject:person> ${AGE} ,? (who)? (has|had|have|later|then|also)? (<found>|<set> up|opened|launched) (a|an|the|<its>|<his>)? <modifier|quantity>{0,4} ,? (called|named)? ,? <object:org>`,
    predicate: 'founded',
    clause: true,
    confidence: 0.8,
    examples: {
      '[Mia Dahl](PERSON dahl) set up a lamp shop called [Copperline](ORG copper).':
        'dahl | founded | copper',
    },
    counterexamples: [
      '[Mia Dahl](PERSON dahl) would have opened a lamp shop called [Copperline](ORG copper).',
    ],
  },
  {
    name: "<org>'s founder, <person>",
    pattern: `<object:org> 's? <modifier>{0,2} <value:founder> (and <modifier>{0,2} <role>)? ,? <honorific>? <subject:person>`,
    predicate: 'founded',
    confidence: 0.9,
    examples: {
      "[Copperline](ORG copper)'s founder and chairman, [Mia Dahl](PERSON dahl), agreed.":
        'dahl | founded | copper | founder',
    },
  },
  {
    name: '<person> founded <org> with <person>',
    pattern: `(<found>|<set> up) ${LEAD} <object:org> ((in|on)? <time>)? (with|alongside) (<his>)? <modifier|role|sibling|spouse|child|parent>{0,3} ,? <honorific>? <subject:person>`,
    predicate: 'founded',
    clause: true,
    confidence: 0.8,
    examples: {
      '[Mia Dahl](PERSON dahl) founded [Copperline](ORG copper) in [1998](DATE 1998) with her brother [Nils](PERSON nils).':
        'nils | founded | copper',
    },
  },
  {
    name: '<org>, parent of <org>',
    pattern: `<object:org> , (the|a)? <modifier>{0,2} <ownership> <body>? of ${LEAD} <subject:org>`,
    predicate: 'subsidiary_of',
    spreads: ['subject'],
    confidence: 0.85,
    examples: {
      '[Tarn & Co](ORG tarn), the parent company of [Copperline](ORG copper), agreed.':
        'copper | subsidiary_of | tarn',
    },
  },
  {
    name: "<org>'s <org> unit",
    pattern: `<object:org> 's <modifier>{0,2} <subject:org> <subsidiary>`,
    predicate: 'subsidiary_of',
    confidence: 0.85,
    examples: {
      "[Tarn & Co](ORG tarn)'s [Copperline](ORG copper) unit lost money.": 'copper | subsidiary_of | tarn',
    },
  },
  {
    name: '<org>, a <org> subsidiary',
    pattern: `<subject:org> ${SHORT_FORM} , (the|a|an) <object:org> 's? <modifier|norp>{0,2} <subsidiary>`,
    predicate: 'subsidiary_of',
    confidence: 0.85,
    examples: {
      '[Copperline](ORG copper), a [Tarn & Co](ORG tarn) subsidiary, agreed.':
        'copper | subsidiary_of | tarn',
    },
  },
];
