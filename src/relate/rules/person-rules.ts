import type { RelationRule } from '../relation-rule.js';
import { AGE, LEAD } from './phrases.js';

/** Age, origin, schooling and family. */
export const PERSON_RULES: readonly RelationRule[] = [
  {
    name: '<person>, <age>',
    pattern: `<subject:person> , (aged)? <value:age|small> (?!<modifier>)`,
    predicate: 'aged',
    confidence: 0.95,
    examples: { '[Mia Dahl](PERSON dahl), [34](DATE P34Y), agreed.': 'dahl | aged | | 34' },
    counterexamples: ['Results: [Mia Dahl](PERSON dahl), [two](CARDINAL 2) goals.'],
  },
  {
    name: '<person> (<age>)',
    pattern: `<subject:person> <open> (aged)? <value:age> <close>`,
    predicate: 'aged',
    confidence: 0.9,
    examples: { '[Mia Dahl](PERSON dahl) ([34](DATE P34Y)) agreed.': 'dahl | aged | | 34' },
  },
  {
    name: '<person> is <age>',
    pattern: `<subject:person> (<be>|,? aged|turned|who <be>) <value:age>`,
    predicate: 'aged',
    confidence: 0.9,
    examples: { '[Mia Dahl](PERSON dahl) is [34](DATE P34Y).': 'dahl | aged | | 34' },
  },
  {
    name: '<age> <person>',
    pattern: `<value:age> <modifier|norp|role>{0,3} ,? <honorific>? <subject:person>`,
    predicate: 'aged',
    confidence: 0.9,
    examples: {
      'The [34-year-old](DATE P34Y) [striker](TITLE) [Mia Dahl](PERSON dahl) agreed.': 'dahl | aged | | 34',
    },
  },
  {
    name: '<person>, a <age>',
    pattern: `<subject:person> , (a|an|the) <modifier>{0,2} <value:age>`,
    predicate: 'aged',
    confidence: 0.9,
    examples: { '[Mia Dahl](PERSON dahl), a [34-year-old](DATE P34Y) nurse, agreed.': 'dahl | aged | | 34' },
  },
  {
    name: '<person>, who died aged <age>',
    pattern: `<subject:person> ,? (who)? (has|have)? <die> ((in|at) (the)? <gpe|loc|fac|org> (, <gpe>)?)? ,? (aged|at) <value:age>`,
    predicate: 'aged',
    confidence: 0.9,
    examples: {
      '[Mia Dahl](PERSON dahl), who has died aged [84](DATE P84Y), wrote songs.': 'dahl | aged | | 84',
    },
  },
  {
    name: '<person> died in <place>',
    pattern: `<subject:person> ${AGE} ,? (who)? (has|have)? <die> ,? (<time>|on <time>)? (peacefully|<adverb>)? (in|at) (a|the)? <modifier>{0,3} (in|near)? (<fac|org> ,? (in)?)? <object:gpe>`,
    predicate: 'died_in',
    confidence: 0.85,
    clause: true,
    examples: {
      '[Mia Dahl](PERSON dahl), who has died in [Umeå](GPE umea), wrote songs.': 'dahl | died_in | umea',
    },
  },
  {
    name: '<person> was born in <place>',
    pattern: `<subject:person|he> ${AGE} ,? (who|and)? (<be>)? <bear> (<time>|on <time>)? (in|at)? (the)? <modifier>{0,3} (in|of)? <object:gpe>`,
    predicate: 'born_in',
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl) was born in the mining town of [Kiruna](GPE kiruna).':
        'dahl | born_in | kiruna',
    },
  },
  {
    name: '<place>-born <person>',
    pattern: `<object:gpe> - <bear> <modifier|role|norp>{0,3} <honorific>? <subject:person>`,
    predicate: 'born_in',
    confidence: 0.9,
    examples: {
      '[Kiruna](GPE kiruna)-born [singer](TITLE) [Mia Dahl](PERSON dahl) agreed.': 'dahl | born_in | kiruna',
    },
  },
  {
    name: '<person> studied at <org>',
    pattern: `<subject:person|he> ${AGE} ,? (who|and)? (<be>|has)? <study> <modifier|language|norp>{0,3} (at|from) ${LEAD} <object:org>`,
    predicate: 'educated_at',
    confidence: 0.9,
    clause: true,
    examples: {
      '[Mia Dahl](PERSON dahl), who studied law at [Lund University](ORG lund), agreed.':
        'dahl | educated_at | lund',
    },
    counterexamples: ['[Mia Dahl](PERSON dahl) never studied at [Lund University](ORG lund).'],
  },
  {
    name: '<nationality> <person>',
    pattern: `<object:norp> <occupation|member|student|modifier>{0,2} <subject:person>`,
    predicate: 'citizen_of',
    confidence: 0.8,
    examples: {
      'In [Sweden](GPE sweden) the [Swedish](NORP swedish) [Mia Dahl](PERSON dahl) won.':
        'dahl | citizen_of | sweden',
    },
  },
  {
    name: "<person>'s wife <person>",
    pattern: `<subject:person> (,? whose|'s) <modifier>? <spouse> ,? <honorific>? <object:person>`,
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
    pattern: `<object:person> (,? whose|'s) <modifier>{0,2} <child> ,? <honorific>? <subject:person>`,
    predicate: 'child_of',
    confidence: 0.9,
    examples: {
      "[Per Dahl](PERSON per)'s youngest son, [Nils](PERSON nils), agreed.": 'nils | child_of | per',
    },
  },
  {
    name: 'his son <person>',
    pattern: `<object:his> <modifier|age|child>{0,2} <child> ,? <honorific>? <subject:person>`,
    predicate: 'child_of',
    confidence: 0.85,
    examples: { '[Per Dahl](PERSON per) left with his son [Nils](PERSON nils).': 'nils | child_of | per' },
  },
  {
    name: '<person>, son of <person>',
    pattern: `<subject:person> ${AGE} ,? ,? (is|was)? (the)? <modifier>{0,2} <child> of (the)? <modifier|role>{0,3} ,? <honorific>? <object:person>`,
    predicate: 'child_of',
    confidence: 0.9,
    examples: {
      '[Nils](PERSON nils), the second son of the painter [Per Dahl](PERSON per), agreed.':
        'nils | child_of | per',
    },
  },
  {
    name: 'his father <person>',
    pattern: `<subject:his> <modifier>? <parent> ,? <honorific>? <object:person>`,
    predicate: 'child_of',
    confidence: 0.85,
    examples: {
      '[Nils](PERSON nils) left with his father, [Per Dahl](PERSON per).': 'nils | child_of | per',
    },
  },
  {
    name: "<person>'s father <person>",
    pattern: `<subject:person> (,? whose|'s) <modifier>? <parent> ,? <honorific>? <object:person>`,
    predicate: 'child_of',
    confidence: 0.9,
    examples: { "[Nils](PERSON nils)'s father, [Per Dahl](PERSON per), agreed.": 'nils | child_of | per' },
  },
  {
    name: 'his sister <person>',
    pattern: `<subject:his> <modifier|sibling>{0,2} <sibling> ,? <honorific>? <object:person>`,
    predicate: 'sibling_of',
    confidence: 0.85,
    examples: {
      '[Nils Dahl](PERSON nils) left with his sister [Ebba](PERSON ebba).': 'nils | sibling_of | ebba',
    },
  },
  {
    name: "<person>'s sister <person>",
    pattern: `<subject:person> (,? whose|'s) <modifier|sibling>{0,2} <sibling> ,? <honorific>? <object:person>`,
    predicate: 'sibling_of',
    confidence: 0.9,
    examples: {
      "[Nils Dahl](PERSON nils)'s sister, [Ebba](PERSON ebba), agreed.": 'nils | sibling_of | ebba',
    },
  },
  {
    name: '<person>, son of <person> and <person>',
    pattern: `<subject:person> ${AGE} ,? (is|was)? (the)? <modifier>{0,2} <child> of (the)? <modifier|role>{0,3} ,? <honorific>? <person> (, (a|an|the) <modifier|role>{1,3} ,)? and (<his> <spouse> ,?)? <honorific>? <object:person>`,
    predicate: 'child_of',
    confidence: 0.9,
    examples: {
      '[Nils](PERSON nils), son of [Per Dahl](PERSON per) and his wife, [Mia](PERSON mia), agreed.':
        'nils | child_of | mia',
    },
  },
  {
    name: 'his children, <person> and <person>',
    pattern: `<object:his> <modifier|age|quantity|small>{0,2} <child> ,? <person> and <subject:person>`,
    predicate: 'child_of',
    confidence: 0.85,
    examples: {
      '[Per Dahl](PERSON per) left with his daughters, [Ebba](PERSON ebba) and [Siv](PERSON siv).':
        'siv | child_of | per',
    },
  },
];
