import type { RelationRule } from '../relation-rule.js';
import { AFTER_AGE, AGE, APPOSITION, ASIDE, LEAD, ORIGIN } from './phrases.js';

/** Age, origin, schooling and family. */
export const PERSON_RULES: readonly RelationRule[] = [
  {
    name: '<person>, <age>',
    pattern: `<subject:person> ${ORIGIN} , (aged|now)? <value:age|small> (?=${AFTER_AGE})`,
    predicate: 'aged',
    confidence: 0.95,
    examples: { '[Mia Dahl](PERSON dahl), [34](DATE P34Y), agreed.': 'dahl | aged | | 34' },
    counterexamples: [
      'Results: [Mia Dahl](PERSON dahl), [two](CARDINAL 2) goals.',
      'He left [Mia Dahl](PERSON dahl), [three](CARDINAL 3) daughters and a dog.',
    ],
  },
  {
    name: '<person> (<age>)',
    pattern: `<subject:person> <open> (aged)? <value:age|small> <close>`,
    apartFromSport: true,
    predicate: 'aged',
    confidence: 0.9,
    examples: { '[Mia Dahl](PERSON dahl) ([34](DATE P34Y)) agreed.': 'dahl | aged | | 34' },
  },
  {
    name: '<person> is <age>',
    pattern: `<subject:person|he> (<be>|,? aged|(,? who)? turned|,? who <be>) <value:age|small> (?=,|.|;|and|or|but|when|with|<end>)`,
    predicate: 'aged',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Mia Dahl](PERSON dahl) is [34](DATE P34Y).': 'dahl | aged | | 34',
      'Her name is [Mia Dahl](PERSON dahl). She is [19](DATE P19Y), works in a bakery and sings.':
        'dahl | aged | | 19',
    },
  },
  {
    name: '<age> <person>',
    pattern: `<value:age> <modifier|norp|role|former|gpe>{0,4} ((of|from|at) <org|gpe>)? ,? <honorific>? <subject:person>`,
    predicate: 'aged',
    confidence: 0.9,
    examples: {
      'The [34-year-old](DATE P34Y) [striker](TITLE) [Mia Dahl](PERSON dahl) agreed.': 'dahl | aged | | 34',
    },
  },
  {
    name: '<person>, a <age>',
    pattern: `<subject:person> , (a|an|the) <modifier|role|norp|former>{0,4} (of)? <value:age|small> (?!<town|part>)`,
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
    pattern: `<subject:person|he> ${AGE} ${ASIDE} ,? (who)? (has|have)? <die> ,? (<time>|on <time>)? (peacefully|<adverb>)? (in|at) (a|the|<his>)? <modifier>{0,3} (in|near)? (<fac|org> ,? (in)?)? <object:gpe>`,
    predicate: 'died_in',
    confidence: 0.85,
    clause: true,
    examples: {
      '[Mia Dahl](PERSON dahl), who has died in [Umeå](GPE umea), wrote songs.': 'dahl | died_in | umea',
    },
  },
  {
    name: '<person> was born in <place>',
    pattern: `<subject:person|he> ${AGE} ${APPOSITION} ,? (who|and)? (<be>)? <bear> (,? <time>|on <time>|<person> <word>?)? ,? (in|at|near)? (the|a)? <modifier>{0,3} (in|of|near)? <object:gpe|loc>`,
    predicate: 'born_in',
    clause: true,
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
    pattern: `<subject:person|he> ${AGE} ${APPOSITION} ,? (who|and)? (<be>|has|had)? <study> <modifier|language|norp>{0,3} (at|from) ${LEAD} <object:org> (,? (and|then) (at|from)? ${LEAD} <coobject:org>)?`,
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
    pattern: `<object:norp> <occupation|member|student|modifier|age|quantity|small|only>{0,3} ,? <subject:person>`,
    predicate: 'citizen_of',
    confidence: 0.8,
    examples: {
      'In [Sweden](GPE sweden) the [Swedish](NORP swedish) [Mia Dahl](PERSON dahl) won.':
        'dahl | citizen_of | sweden',
    },
  },
  {
    name: 'now <age>, <person>',
    pattern: `(now|at) <value:age|small> , <honorific>? <subject:person>`,
    predicate: 'aged',
    confidence: 0.9,
    examples: { 'Now [87](DATE P87Y), [Mia Dahl](PERSON dahl) agreed.': 'dahl | aged | | 87' },
  },
  {
    name: 'the <age> <noun>',
    pattern: `<subject:the> <value:age> <modifier|role|norp|former|gpe>{1,3} (?!,? <honorific>? <person>)`,
    predicate: 'aged',
    confidence: 0.7,
    examples: {
      '[Mia Dahl](PERSON dahl) fell. The [34-year-old](DATE P34Y) striker limped off.': 'dahl | aged | | 34',
    },
    counterexamples: ['It rained. The [34-year-old](DATE P34Y) striker limped off.'],
  },
  {
    name: 'born in <place>, he',
    pattern: `<bear> (<time>|on <time>)? (in|at|near) <object:gpe|loc> (, <gpe>)? ,? (<time>|(in|on) <time>)? ,? <subject:he|person>`,
    predicate: 'born_in',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl) has died. Born in [Kiruna](GPE kiruna), she drove a truck.':
        'dahl | born_in | kiruna',
    },
  },
  {
    name: '<person>, <title>: born <place>',
    pattern: `<subject:person> ,? <role|modifier>{0,3} : <bear> <object:gpe>`,
    predicate: 'born_in',
    confidence: 0.95,
    examples: {
      '[Mia Dahl](PERSON dahl), [musician](TITLE): born [Kiruna](GPE kiruna) [3 March 1919](DATE 1919-03-03).':
        'dahl | born_in | kiruna',
    },
  },
  {
    name: '<person>, <title>: born …, died <place>',
    pattern: `<subject:person> ,? <role|modifier>{0,3} : <bear> <any>{1,40} <die> <object:gpe>`,
    predicate: 'died_in',
    confidence: 0.95,
    examples: {
      '[Mia Dahl](PERSON dahl), [musician](TITLE): born [Kiruna](GPE kiruna) [3 March 1919](DATE 1919-03-03); died [Umeå](GPE umea) [9 May 1999](DATE 1999-05-09).':
        'dahl | died_in | umea',
    },
  },
  {
    name: '<person> of <country>',
    pattern: `(?<!<role> <honorific>{0,2}) <subject:person> of <object:country> (?!- <base>|'s)`,
    predicate: 'citizen_of',
    confidence: 0.7,
    examples: { 'Second was [Mia Dahl](PERSON dahl) of [Sweden](GPE sweden).': 'dahl | citizen_of | sweden' },
  },
  {
    name: "<country>'s <person>",
    pattern: `<object:country> 's <age|modifier|only>{0,3} <subject:person>`,
    predicate: 'citizen_of',
    confidence: 0.7,
    examples: { "[Sweden](GPE sweden)'s [Mia Dahl](PERSON dahl) won.": 'dahl | citizen_of | sweden' },
  },
  {
    name: '<person>, a graduate of <org>',
    pattern: `<subject:person|he> ${AGE} ${APPOSITION} (,|<be>|who <be>|,? and){0,2} (a|an)? <modifier|norp|time>{0,3} <graduate|student> (of|at|from) ${LEAD} <object:org>`,
    predicate: 'educated_at',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl), a law graduate of [Lund University](ORG lund), agreed.':
        'dahl | educated_at | lund',
    },
  },
  {
    name: '<person> has a degree from <org>',
    pattern: `<subject:person|he> ${AGE} ${APPOSITION} ,? (who|and)? <any>{0,12} <degree> <inner>{0,5} (from|at) ${LEAD} <object:org>`,
    predicate: 'educated_at',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl) took a degree in law from [Lund University](ORG lund).':
        'dahl | educated_at | lund',
    },
  },
  {
    name: '<person>, a <nationality>',
    pattern: `<subject:person> ${AGE} , (a|an) <object:norp> (citizen|national)? (?=,|.|;|who|<end>)`,
    predicate: 'citizen_of',
    confidence: 0.85,
    examples: {
      'In [Sweden](GPE sweden) [Mia Dahl](PERSON dahl), a [Swedish](NORP swedish) citizen, won.':
        'dahl | citizen_of | sweden',
    },
  },
  {
    name: '<person>, a <nationality> <occupation>',
    pattern: `<subject:person> ${AGE} , (a|an|the) <modifier|age>{0,2} <object:norp> <modifier>{0,3} <occupation|member|student>`,
    predicate: 'citizen_of',
    confidence: 0.75,
    examples: {
      'In [Sweden](GPE sweden) [Mia Dahl](PERSON dahl), a [Swedish](NORP swedish) human rights [lawyer](TITLE), won.':
        'dahl | citizen_of | sweden',
    },
  },
];
