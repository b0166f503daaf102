import type { RelationRule } from '../relation-rule.js';
import { AGE, APPOSITION, ORIGIN } from './phrases.js';

/** "Mia Dahl of Umeå, a nurse": a person and what is put in before the relation. */
const TAIL = `${AGE} ${ORIGIN} ${APPOSITION}`;

/** "a retired nurse": what may be said of a relative before the name. */
const RELATIVE = "(the|a)? (<modifier|role|norp|gpe|org|only> 's?){0,3} ,? <honorific>?";

/** "[He is survived by a sister, two grandsons and a] son": whose family is listed, at any distance in the sentence. */
const bereaved = (role: string): string =>
  `(?<=<${role}:person|he> ${AGE} ,? (who)? (<be>|has|have)? (<survive> by|leaves) <any>{0,25})`;

/** Who is married to, or a child, parent or sibling of whom. */
export const FAMILY_RULES: readonly RelationRule[] = [
  {
    name: "<person>'s wife <person>",
    pattern: `<subject:person> (${TAIL} ,? whose|'s) <modifier>? <spouse> ,? <honorific>? <object:person>`,
    predicate: 'spouse_of',
    confidence: 0.95,
    examples: { "[Per Dahl](PERSON per)'s wife, [Mia](PERSON mia), agreed.": 'per | spouse_of | mia' },
  },
  {
    name: 'his wife <person>',
    pattern: `<subject:his> <modifier>? <spouse> ,? <honorific>? <object:person>`,
    predicate: 'spouse_of',
    confidence: 0.85,
    examples: {
      '[Per Dahl](PERSON per) left with his late wife, [Mia](PERSON mia).': 'per | spouse_of | mia',
    },
  },
  {
    name: "<person>, <person>'s wife",
    pattern: `<subject:person> , <object:person> 's <modifier>? <spouse>`,
    predicate: 'spouse_of',
    confidence: 0.95,
    examples: { "[Mia](PERSON mia), [Per Dahl](PERSON per)'s wife, agreed.": 'mia | spouse_of | per' },
  },
  {
    name: '<person> married <person>',
    pattern: `<subject:person|he> (<be>)? <marry> ,? (<time>|to|in <time>)? ,? (the|a)? <modifier|role>{0,2} ,? <honorific>? <object:person>`,
    predicate: 'spouse_of',
    confidence: 0.9,
    clause: true,
    examples: {
      '[Per Dahl](PERSON per) married [Mia Holm](PERSON mia).': 'per | spouse_of | mia',
      '[Per Dahl](PERSON per) taught. He married, in [1928](DATE 1928), [Mia Holm](PERSON mia).':
        'per | spouse_of | mia',
    },
    counterexamples: ['[Per Dahl](PERSON per) never married [Mia Holm](PERSON mia).'],
  },
  {
    name: "<person>'s son <person>",
    pattern: `<object:person> (${TAIL} ,? whose|'s) <modifier|only|age|small|quantity>{0,2} <child> ,? <honorific>? <subject:person>`,
    predicate: 'child_of',
    spreads: ['subject'],
    confidence: 0.9,
    examples: {
      "[Per Dahl](PERSON per)'s youngest son, [Nils](PERSON nils), agreed.": 'nils | child_of | per',
    },
  },
  {
    name: 'his son <person>',
    pattern: `(?<!(<be>|leaves) (<survive> by)?) <object:his|its> <modifier|age|child|quantity|small>{0,2} <child> ,? <honorific>? <subject:person>`,
    predicate: 'child_of',
    spreads: ['subject'],
    confidence: 0.85,
    examples: { '[Per Dahl](PERSON per) left with his son [Nils](PERSON nils).': 'nils | child_of | per' },
  },
  {
    name: '<person>, son of <person>',
    pattern: `<subject:person> ${AGE} ,? (is|was)? (the|a)? <modifier>{0,2} <child> of ${RELATIVE} <object:person>`,
    predicate: 'child_of',
    confidence: 0.9,
    examples: {
      '[Nils](PERSON nils), the second son of the painter [Per Dahl](PERSON per), agreed.':
        'nils | child_of | per',
    },
  },
  {
    name: 'his father <person>',
    pattern: `<subject:his|its> <modifier>? <parent> ,? <honorific>? <object:person>`,
    predicate: 'child_of',
    spreads: ['object'],
    confidence: 0.85,
    examples: {
      '[Nils](PERSON nils) left with his father, [Per Dahl](PERSON per).': 'nils | child_of | per',
    },
  },
  {
    name: "<person>'s father <person>",
    pattern: `<subject:person> (${TAIL} ,? whose|'s) <modifier>? <parent> ,? <honorific>? <object:person>`,
    predicate: 'child_of',
    spreads: ['object'],
    confidence: 0.9,
    examples: { "[Nils](PERSON nils)'s father, [Per Dahl](PERSON per), agreed.": 'nils | child_of | per' },
  },
  {
    name: 'his sister <person>',
    pattern: `<subject:his> <modifier|sibling|quantity|small>{0,2} <sibling> ,? <honorific>? <object:person>`,
    predicate: 'sibling_of',
    spreads: ['object'],
    confidence: 0.85,
    examples: {
      '[Nils Dahl](PERSON nils) left with his sister [Ebba](PERSON ebba).': 'nils | sibling_of | ebba',
    },
  },
  {
    name: "<person>'s sister <person>",
    pattern: `<subject:person> (${TAIL} ,? whose|'s) <modifier|sibling>{0,2} <sibling> ,? <honorific>? <object:person>`,
    predicate: 'sibling_of',
    confidence: 0.9,
    examples: {
      "[Nils Dahl](PERSON nils)'s sister, [Ebba](PERSON ebba), agreed.": 'nils | sibling_of | ebba',
    },
  },
  {
    name: '<person>, son of <person> and <person>',
    pattern: `<subject:person> ${AGE} ,? (is|was)? (the|a)? <modifier>{0,2} <child> of ${RELATIVE} <person> (, (a|an|the) <modifier|role>{1,3} ,)? and (<his> <spouse> ,?)? <honorific>? <object:person>`,
    predicate: 'child_of',
    confidence: 0.9,
    examples: {
      '[Nils](PERSON nils), son of [Per Dahl](PERSON per) and his wife, [Mia](PERSON mia), agreed.':
        'nils | child_of | mia',
    },
  },
  {
    name: ', the son of <person>',
    pattern: `, <subject:the> <modifier>{0,2} (of <quantity|small>)? <child> of ${RELATIVE} <object:person> ((, (a|an|the) <modifier|role>{1,3} ,)? and (<his> <spouse> ,?)? <honorific>? <coobject:person>)?`,
    predicate: 'child_of',
    confidence: 0.85,
    examples: {
      '[Nils Dahl](PERSON nils) was born in [Kiruna](GPE kiruna), the younger son of [Per Dahl](PERSON per) and his wife, [Mia](PERSON mia).':
        'nils | child_of | mia',
    },
  },
  {
    name: 'survived by a son, <person>',
    pattern: `${bereaved('object')} <child> ,? <honorific>? <subject:person>`,
    predicate: 'child_of',
    spreads: ['subject'],
    clause: true,
    confidence: 0.9,
    examples: {
      '[Per Dahl](PERSON per) sang. He is survived by [two](CARDINAL 2) sons and a daughter, [Siv](PERSON siv).':
        'siv | child_of | per',
      '[Per Dahl](PERSON per) is survived by his wife, [Mia](PERSON mia), and his sons, [Nils](PERSON nils), [Ola](PERSON ola) and [Jan](PERSON jan).':
        'jan | child_of | per',
      '[Per Dahl](PERSON per) leaves a daughter, [Siv](PERSON siv), and a son, [Nils](PERSON nils).':
        'nils | child_of | per',
    },
  },
  {
    name: 'survived by his wife, <person>',
    pattern: `${bereaved('subject')} <spouse> ,? <honorific>? <object:person>`,
    predicate: 'spouse_of',
    clause: true,
    confidence: 0.95,
    examples: {
      '[Per Dahl](PERSON per) sang. He is survived by his wife, [Mia](PERSON mia).': 'per | spouse_of | mia',
    },
  },
  {
    name: 'survived by a sister, <person>',
    pattern: `${bereaved('subject')} <sibling> ,? <honorific>? <object:person>`,
    predicate: 'sibling_of',
    spreads: ['object'],
    clause: true,
    confidence: 0.9,
    examples: {
      '[Per Dahl](PERSON per) leaves a daughter and [two](CARDINAL 2) sisters, [Siv](PERSON siv) and [Ebba](PERSON ebba).':
        'per | sibling_of | ebba',
    },
  },
  {
    name: '<person>, wife of <person>',
    pattern: `<subject:person> ${AGE} , (the)? <modifier|former>{0,2} (?<!<former>) <spouse> of ${RELATIVE} <object:person>`,
    predicate: 'spouse_of',
    confidence: 0.9,
    examples: {
      '[Mia](PERSON mia), the widow of the painter [Per Dahl](PERSON per), agreed.': 'mia | spouse_of | per',
    },
    counterexamples: ['[Mia](PERSON mia), the former wife of [Per Dahl](PERSON per), agreed.'],
  },
  {
    name: '<person>, father of <person>',
    pattern: `<object:person> ${AGE} (,|<be>) (the)? <modifier>{0,2} <parent> of ${RELATIVE} <subject:person>`,
    predicate: 'child_of',
    spreads: ['subject'],
    confidence: 0.9,
    examples: {
      '[Per Dahl](PERSON per), father of the skier [Nils Dahl](PERSON nils), agreed.':
        'nils | child_of | per',
    },
  },
  {
    name: '<person>, brother of <person>',
    pattern: `<subject:person> ${AGE} (,|<be>) (the|a)? <modifier|sibling>{0,2} <sibling> of ${RELATIVE} <object:person>`,
    predicate: 'sibling_of',
    confidence: 0.9,
    examples: {
      '[Nils](PERSON nils), younger brother of the skier [Ebba Dahl](PERSON ebba), agreed.':
        'nils | sibling_of | ebba',
    },
  },
  {
    name: "<person>, <person>'s brother",
    pattern: `<subject:person> ${AGE} (,|<be>) <object:person> 's <modifier>{0,2} <sibling>`,
    predicate: 'sibling_of',
    confidence: 0.9,
    examples: {
      "[Nils](PERSON nils), [Ebba Dahl](PERSON ebba)'s younger brother, agreed.": 'nils | sibling_of | ebba',
    },
  },
  {
    name: "<person>, <person>'s son",
    pattern: `<subject:person> ${AGE} (,|<be>) <object:person> 's <modifier>{0,2} <child>`,
    predicate: 'child_of',
    confidence: 0.9,
    examples: {
      "[Nils](PERSON nils), [Per Dahl](PERSON per)'s eldest son, agreed.": 'nils | child_of | per',
    },
  },
  {
    name: "<person>, <person>'s father",
    pattern: `<object:person> ${AGE} (,|<be>) <subject:person> 's <modifier>? <parent>`,
    predicate: 'child_of',
    confidence: 0.9,
    examples: {
      "[Per Dahl](PERSON per), [Nils](PERSON nils)'s father, agreed.": 'nils | child_of | per',
    },
  },
  {
    name: 'the brothers <person> and <person>',
    pattern: `(the|<small>) <modifier|norp>{0,2} <sibling> ,? <subject:person> and <object:person>`,
    predicate: 'sibling_of',
    confidence: 0.85,
    examples: {
      'It was built by the brothers [Nils](PERSON nils) and [Ola Dahl](PERSON ola).':
        'nils | sibling_of | ola',
    },
  },
  {
    name: '<person>, <title>: … married <person>',
    pattern: `<subject:person> ,? <role|modifier>{0,3} : <bear> <any>{1,25} <marry> <time>? <object:person>`,
    predicate: 'spouse_of',
    confidence: 0.95,
    examples: {
      '[Per Dahl](PERSON per), [musician](TITLE): born [Kiruna](GPE kiruna) [1919](DATE 1919); married [1941](DATE 1941) [Mia Holm](PERSON mia).':
        'per | spouse_of | mia',
    },
  },
];
