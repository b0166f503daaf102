import type { RelationRule } from '../relation-rule.js';
import { AGE, LEAD } from './phrases.js';

/** Founders, owners, parents and members of organisations. */
export const ORGANISATION_RULES: readonly RelationRule[] = [
  {
    name: '<org>, founded by <person>',
    pattern: `<object:org> ,? (<be>|has been)? (<found>|<set> up) (<time|in|on>){0,3} by (the|a)? <modifier|role>{0,2} <honorific>? <subject:party>`,
    predicate: 'founded',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Copperline](ORG copper), founded in [1921](DATE 1921) by [Mia Dahl](PERSON dahl), closed.':
        'dahl | founded | copper',
    },
  },
  {
    name: '<person> founded <org>',
    pattern: `<subject:person|org> ,? (who|which|and)? (<found>|<set> up) ${LEAD} <object:org>`,
    predicate: 'founded',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl), who founded [Copperline](ORG copper), agreed.': 'dahl | founded | copper',
    },
    counterexamples: ['[Mia Dahl](PERSON dahl) never founded [Copperline](ORG copper).'],
  },
  {
    name: '<org>, owned by <org>',
    pattern: `<object:org|product> ,? (which|that)? (<be>|has been)? (in turn)? (<be>)? (<quantity>)? <own> (since)? <time>? by ${LEAD} <subject:party>`,
    predicate: 'owns',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Copperline](ORG copper), owned by the [Ely](GPE ely) bank [Tarn & Co](ORG tarn), closed.':
        'tarn | owns | copper',
    },
  },
  {
    name: '<org> owns <org>',
    pattern: `<subject:party> ,? (which|who|that)? (has|have|also)? <own> ${LEAD} <object:org|product|fac>`,
    predicate: 'owns',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Tarn & Co](ORG tarn), which owns [Copperline](ORG copper), agreed.': 'tarn | owns | copper',
    },
  },
  {
    name: '<org>, a subsidiary of <org>',
    pattern: `<subject:org> ,? (is|,)? (a|an|the) <modifier|norp>{0,3} <subsidiary> of ${LEAD} <object:org>`,
    predicate: 'subsidiary_of',
    confidence: 0.9,
    examples: {
      '[Copperline](ORG copper), a subsidiary of [Tarn & Co](ORG tarn), agreed.':
        'copper | subsidiary_of | tarn',
    },
  },
  {
    name: '<org> bought <org>',
    pattern: `<subject:org|person> ,? (which)? (has|have)? (<acquire>|<take> over) ${LEAD} <object:org>`,
    predicate: 'acquired',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Tarn & Co](ORG tarn) took over [Copperline](ORG copper) in [2012](DATE 2012).':
        'tarn | acquired | copper',
    },
    counterexamples: ['[Tarn & Co](ORG tarn) has not bought [Copperline](ORG copper).'],
  },
  {
    name: '<org> was bought by <org>',
    pattern: `<object:org> ,? (which)? (<be>|has been){0,2} (<acquire>) (<time|in>){0,2} by ${LEAD} <subject:org|person>`,
    predicate: 'acquired',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Copperline](ORG copper) was bought in [2012](DATE 2012) by [Tarn & Co](ORG tarn).':
        'tarn | acquired | copper',
    },
  },
  {
    name: '<org>, part of <org>',
    pattern: `<subject:org> ,? (is|,)? (a|an|the|which is)? <modifier|norp>{0,2} <part> of ${LEAD} <object:org>`,
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
    name: '<person>, a member of <org>',
    pattern: `<subject:person|org|gpe> (,|<be>|, who <be>|, and) (a|an|the)? <modifier>{0,2} <member> of ${LEAD} <object:org>`,
    predicate: 'member_of',
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl), a founding member of the [Smelters Union](ORG smelters), agreed.':
        'dahl | member_of | smelters',
    },
  },
  {
    name: '<org> belongs to <org>',
    pattern: `<subject:org> ,? (which)? <belong> to ${LEAD} <object:org>`,
    predicate: 'member_of',
    clause: true,
    confidence: 0.8,
    examples: {
      '[Local 12](ORG local) belongs to the [Smelters Union](ORG smelters).': 'local | member_of | smelters',
    },
  },
  {
    name: '<nation> joined <org>',
    pattern: `<subject:gpe|person|org> (has)? <join> ${LEAD} <object:org>`,
    predicate: 'member_of',
    clause: true,
    confidence: 0.8,
    examples: {
      '[Chad](GPE chad) joined the [Lake Union](ORG lake) in [1998](DATE 1998).': 'chad | member_of | lake',
    },
  },
  {
    name: '<person> (<org>)',
    pattern: `<subject:person> <open> (<gpe|loc|modifier>{1,3} ,)? <object:org> (<close>|,)`,
    predicate: 'member_of',
    bracketed: true,
    confidence: 0.85,
    examples: {
      'Third was [Mia Dahl](PERSON dahl) ([Umeå Wheelers](ORG umea)).': 'dahl | member_of | umea',
      'Councillor [Mia Dahl](PERSON dahl) ([North Ely](GPE ely), [Norrland Party](ORG norrland)) agreed.':
        'dahl | member_of | norrland',
    },
    counterexamples: [
      'Third was [Mia Dahl](PERSON dahl) ([SWE](ORG swe)).',
      '[Mia Dahl Society](PERSON dahl) ([MDS](ORG mds)) closed.',
    ],
  },
  {
    name: '<org> belongs to <person>',
    pattern: `<object:org|product|fac> ,? (which)? <belong> to (the|a)? <modifier|role>{0,3} <honorific>? <subject:person>`,
    predicate: 'owns',
    clause: true,
    confidence: 0.85,
    examples: {
      'The [Copperline](ORG copper) belongs to the banker [Mia Dahl](PERSON dahl).': 'dahl | owns | copper',
    },
  },
  {
    name: '<person> plays for <team>',
    pattern: `<subject:person> ${AGE} ,? (who)? (now|also|has|had)? <play> (for|with) ${LEAD} <object:org>`,
    predicate: 'member_of',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl), who plays for [Umeå Wheelers](ORG umea), agreed.': 'dahl | member_of | umea',
    },
    counterexamples: ['[Mia Dahl](PERSON dahl) never played for [Umeå Wheelers](ORG umea).'],
  },
  {
    name: '<person>, standing for <party>',
    pattern: `<subject:person> ${AGE} ,? (who is|is|was)? ((a|the) <former>? <modifier|role>{1,3})? <stand> (for|of) (the)? <modifier|norp>{0,2} <object:org>`,
    predicate: 'member_of',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl), a retired teacher standing for the [Norrland Party](ORG norrland), won.':
        'dahl | member_of | norrland',
    },
  },
];
