import { BY_ORGANISATION, OF_MEMBERS, type RelationRule } from '../relation-rule.js';
import { AGE, APPOSITION, ASIDE, LEAD, ORIGIN, SHORT_FORM } from './phrases.js';

/** Members and staff of organisations, teams and parties, said without a title. */
export const MEMBERSHIP_RULES: readonly RelationRule[] = [
  {
    name: "<org>'s <person>",
    pattern: `<object:org> 's <subject:person>`,
    predicate: BY_ORGANISATION,
    confidence: 0.6,
    examples: {
      "[Ostrava Rovers](ORG ot)'s [Vilém Hradil](PERSON hradil) scored.": 'hradil | member_of | ot',
    },
  },
  {
    name: '<person> of <org>',
    pattern: `(?<! <role> <honorific>{0,2}) <subject:person> ${AGE} ,? (of|from) ${LEAD} <object:org>`,
    predicate: BY_ORGANISATION,
    confidence: 0.65,
    examples: {
      '[Mia Dahl](PERSON dahl) of the [Umeå Institute](ORG umea) agreed.': 'dahl | employed_by | umea',
      '[Mia Dahl](PERSON dahl) of the [Norrland Party](ORG norrland) agreed.': 'dahl | member_of | norrland',
    },
    counterexamples: ['[Director](TITLE) [Mia Dahl](PERSON dahl) of [Norrland](GPE norrland) agreed.'],
  },
  {
    name: '<person>, a member of <org>',
    pattern: `<subject:person|org|gpe> ${AGE} (,|${ASIDE} <be>|, who <be>|, and) (a|an|the|also|now)? <modifier>{0,2} <member> (of the <inner>{1,3} and)? of ${LEAD} <object:org>`,
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
    pattern: `<subject:gpe|org> (has|have|had)? <join> ${LEAD} <object:org> (((in|on)? <time>)? and ${LEAD} <coobject:org>)?`,
    predicate: 'member_of',
    spreads: ['subject'],
    clause: true,
    confidence: 0.8,
    examples: {
      '[Chad](GPE chad) joined the [Lake Union](ORG lake) in [1998](DATE 1998).': 'chad | member_of | lake',
    },
  },
  {
    name: '<person> (<org>)',
    pattern: `<subject:person> <open> (<gpe|loc|modifier>{1,3} (,|/))? <object:org> (<close>|,)`,
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
    name: '<person> plays for <team>',
    pattern: `<subject:person|he> ${AGE} ${ORIGIN} ${APPOSITION} ,? (who)? (now|also|has|had)? <play> (for|with) ${LEAD} <object:org>`,
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
  {
    name: '<person>, <org>',
    pattern: `(?<=^ (by|question|:)?|<quote> —?|—|-) (by|question :)? <honorific>{0,2} <subject:person> , <object:org> (?=,|.|:|;|<end>)`,
    predicate: BY_ORGANISATION,
    confidence: 0.65,
    examples: {
      'QUESTION: [Mia Dahl](PERSON dahl), [Umeå Radio](ORG umea). Will it close?':
        'dahl | employed_by | umea',
    },
    counterexamples: ['They saw [Mia Dahl](PERSON dahl), [Umeå Radio](ORG umea) and the rest.'],
  },
  {
    name: '<person>, who works for <org>',
    pattern: `<subject:person> ${AGE} ${ORIGIN} ${APPOSITION} ,? who (now|also|has|had)? <work|verb|noun> <modifier|quantity|small>{0,2} (for|at) ${LEAD} <object:org>`,
    predicate: 'employed_by',
    clause: true,
    confidence: 0.8,
    examples: {
      '[Mia Dahl](PERSON dahl) of [Umeå](GPE umea), who designs lamps for [Copperline](ORG copper), agreed.':
        'dahl | employed_by | copper',
    },
  },
  {
    name: '<person> and <person>, two clerks of <org>',
    pattern: `<subject:person> and <cosubject:person> , (both|two|all)? <modifier|role>{1,4} (of|at|for|with|from) ${LEAD} <object:org>`,
    predicate: 'employed_by',
    confidence: 0.8,
    examples: {
      '[Mia Dahl](PERSON dahl) and [Ida Holm](PERSON holm), both clerks of the [Umeå Bank](ORG umea), agreed.':
        'holm | employed_by | umea',
    },
  },
  {
    name: '<person>, who is on the board of <org>',
    pattern: `<subject:person> ${AGE} ${ORIGIN} ${APPOSITION} ,? (who)? (<be>|sits|serves)? (also)? on the <board|body> of ${LEAD} <object:org>`,
    predicate: 'member_of',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl), a painter, is on the board of the [Umeå Museum](ORG umea).':
        'dahl | member_of | umea',
    },
  },
  {
    name: '<org>, affiliated to <org>',
    pattern: `<subject:org> ${SHORT_FORM} ${ASIDE} ,? (which)? (<be>)? (allied|affiliated|aligned) (to|with) ${LEAD} <object:org>`,
    predicate: 'member_of',
    clause: true,
    confidence: 0.8,
    examples: {
      'The [Smelters Union](ORG smelters), affiliated to the [Labour Congress](ORG congress), agreed.':
        'smelters | member_of | congress',
    },
  },
  {
    name: '<org>, a coalition of <org> and <org>',
    pattern: `<object:org> ${SHORT_FORM} , (a|an|the) <modifier>{0,2} <consortium> (of|between) ${LEAD} <subject:org|gpe> (,|and)? ${LEAD} <cosubject:org|gpe>?`,
    predicate: 'member_of',
    confidence: 0.85,
    examples: {
      'They came from [Blue Heron](ORG heron), a consortium of the [Ely](GPE ely) bank [Tarn & Co](ORG tarn) and [Copperline](ORG copper).':
        'copper | member_of | heron',
    },
  },
  {
    name: 'the candidate of <org>, <person>',
    pattern: `<candidate|representative> (of|for|from) ${LEAD} <object:org> ${SHORT_FORM} ,? <honorific>{0,2} <subject:person>`,
    predicate: 'member_of',
    confidence: 0.85,
    examples: {
      'The nominee of the [Norrland Party](ORG norrland), [Mia Dahl](PERSON dahl), came third.':
        'dahl | member_of | norrland',
    },
  },
  {
    name: '<spokesman> for <org>, <person>',
    pattern: `<spokesman> (for|of|with|from|at) ${LEAD} <object:org|gpe> ${SHORT_FORM} ((in|at) <gpe>)? ,? <honorific>{0,2} <subject:person>`,
    predicate: 'spokesperson_for',
    confidence: 0.9,
    examples: {
      'A spokesman for the [North Oil Company](ORG oil), [Mia Dahl](PERSON dahl), agreed.':
        'dahl | spokesperson_for | oil',
    },
    counterexamples: ['[Mia Dahl](PERSON dahl) asked a spokesman for the [North Oil Company](ORG oil).'],
  },
  {
    name: 'at <org>, <title> <person>',
    pattern: `(?<=^|<quote>|and|but|,) (at|outside|inside) ${LEAD} <object:org|fac> <things>{0,15} , <modifier>{0,2} <value:role> <honorific>{0,2} <subject:person>`,
    predicate: 'employed_by',
    confidence: 0.75,
    examples: {
      'At [Copperline](ORG copper), where lamps are made, [plant manager](TITLE) [Mia Dahl](PERSON dahl) agreed.':
        'dahl | employed_by | copper | plant manager',
    },
  },
  {
    name: "<person>'s <party>",
    pattern: `<subject:person> 's <modifier|norp|gpe|loc>{0,4} <object:org>`,
    predicate: OF_MEMBERS,
    confidence: 0.75,
    examples: {
      "[Mia Dahl](PERSON dahl)'s ruling [Norrland Party](ORG norrland) won.": 'dahl | member_of | norrland',
    },
    counterexamples: ["[Mia Dahl](PERSON dahl)'s [Copperline](ORG copper) won."],
  },
  {
    name: '<org> of <title> <person>',
    pattern: `<object:org> <modifier>? of (the)? (<modifier|norp|gpe|former>|'s|<role>){0,4} ,? <honorific>? <subject:person>`,
    predicate: OF_MEMBERS,
    confidence: 0.7,
    examples: {
      'It divides the [Norrland Party](ORG norrland) of [President](TITLE) [Mia Dahl](PERSON dahl).':
        'dahl | member_of | norrland',
    },
  },
  {
    name: '<person>, with <org>',
    pattern: `<subject:person> ${AGE} , (who <be>)? (now)? (with|at) ${LEAD} <object:org>`,
    predicate: BY_ORGANISATION,
    confidence: 0.75,
    examples: {
      'It was a shock, said [Mia Dahl](PERSON dahl), with the [Umeå Institute](ORG umea).':
        'dahl | employed_by | umea',
    },
  },
  {
    name: '<person> joined <org>',
    pattern: `<subject:person|he> ${AGE} ${ASIDE} ,? (who|and)? (has|have|had|first|later|<time>){0,2} (<join>|signed for|signed with) ${LEAD} <object:org>`,
    predicate: BY_ORGANISATION,
    clause: true,
    confidence: 0.75,
    examples: {
      '[Mia Dahl](PERSON dahl), who joined [Copperline](ORG copper) in [1998](DATE 1998), agreed.':
        'dahl | employed_by | copper',
    },
  },
  {
    name: '<person> represents <org>',
    pattern: `<subject:person|he> ${AGE} ${ORIGIN} ${APPOSITION} ,? (who)? (now|also|has|had)? <represent> ${LEAD} <object:org>`,
    predicate: OF_MEMBERS,
    clause: true,
    confidence: 0.75,
    examples: {
      '[Mia Dahl](PERSON dahl), a teacher, represents the [Norrland Party](ORG norrland).':
        'dahl | member_of | norrland',
    },
  },
  {
    name: '<person>, employed by <org>',
    pattern: `<subject:person|he> ${AGE} ${ORIGIN} ${APPOSITION} ,? (who)? (<be>|has been|had been)? (<employ> by|in the employ of|<work> (for|at)|serving with) ${LEAD} <object:org>`,
    predicate: 'employed_by',
    clause: true,
    confidence: 0.8,
    examples: {
      '[Mia Dahl](PERSON dahl), a nurse employed by [Copperline](ORG copper), agreed.':
        'dahl | employed_by | copper',
    },
  },
  {
    name: '<org> employs <person>',
    pattern: `<object:org> (has|have|had)? (also)? <employ|hire|sign> (the|a)? <modifier|role|norp|age>{0,4} ,? <honorific>? <subject:person> (?!,? (as|to))`,
    predicate: BY_ORGANISATION,
    clause: true,
    confidence: 0.75,
    examples: {
      '[Copperline](ORG copper) has hired the designer [Mia Dahl](PERSON dahl) from a rival.':
        'dahl | employed_by | copper',
    },
  },
  {
    name: '<org>, whose members are <org> and <org>',
    pattern: `<object:org> ,? ((which)? (includes|include|comprises|<be> made up of)|whose members (<be>|include)) ${LEAD} <subject:org|gpe> (?=,|and)`,
    predicate: 'member_of',
    spreads: ['subject'],
    clause: true,
    confidence: 0.75,
    examples: {
      'The [Lake Union](ORG lake), which includes [Chad](GPE chad), [Niger](GPE niger) and [Ghana](GPE ghana), agreed.':
        'ghana | member_of | lake',
    },
  },
  {
    name: '<org>, to which <org> belongs',
    pattern: `<object:org> , to which (the)? <subject:org|gpe|person> <belong>`,
    predicate: 'member_of',
    confidence: 0.9,
    examples: {
      'The [Labour Congress](ORG congress), to which the [Smelters Union](ORG smelters) belongs, agreed.':
        'smelters | member_of | congress',
    },
  },
];
