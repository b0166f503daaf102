import { BY_ROLE, type RelationRule } from '../relation-rule.js';
import {
  AGE,
  BREAK,
  DETERMINER,
  LEAD,
  LINK,
  NOT_FORMER,
  SHORT_FORM,
  STUDIES,
  ROLES,
  SCOPE,
} from './phrases.js';

/** Roles in front of and behind names. */
export const POSITION_RULES: readonly RelationRule[] = [
  {
    name: '<org> <title> <person>',
    pattern: `${NOT_FORMER} (?<!(<org> 's|<its>) <modifier>{0,2}) <object:org|gpe|fac> ${SHORT_FORM} 's? <modifier|quantity|gpe|loc>{0,2} ${ROLES} ${SCOPE} <honorific>{0,2} <subject:person>`,
    predicate: BY_ROLE,
    confidence: 0.9,
    examples: {
      '[Ostrava Tramways](ORG ot) [chief executive](TITLE) [Vilém Hradil](PERSON hradil) resigned.':
        'hradil | holds_position | ot | chief executive',
      "[Ghana](GPE ghana)'s first woman [finance minister](TITLE), Dr [Efua Tandoh](PERSON tandoh), spoke.":
        'tandoh | holds_position | ghana | finance minister',
      '[Health Ministry](ORG moh) [spokeswoman](TITLE) [Ana Prela](PERSON prela) gave no figure.':
        'prela | spokesperson_for | moh | spokeswoman',
    },
    counterexamples: [
      'The former [Ostrava Tramways](ORG ot) [chief executive](TITLE) [Vilém Hradil](PERSON hradil) agreed.',
      'In [Bonn](GPE bonn), [chief executive](TITLE) [Vilém Hradil](PERSON hradil) agreed.',
    ],
  },
  {
    name: '<nationality> <office> <person>',
    pattern: `${NOT_FORMER} <object:norp> <modifier>{0,2} <value:office> ${SCOPE} <honorific>{0,2} <subject:person>`,
    predicate: BY_ROLE,
    confidence: 0.9,
    examples: {
      'The [Chadian](NORP chadian) [president](TITLE), [Oumar Djimet](PERSON djimet), left [Chad](GPE chad).':
        'djimet | holds_position | chad | president',
    },
    counterexamples: [
      'The former [Chadian](NORP chadian) [president](TITLE) [Oumar Djimet](PERSON djimet) left [Chad](GPE chad).',
    ],
  },
  {
    name: '<nationality> counterpart, <office> <person>',
    pattern: `<object:norp> <counterpart> ,? <value:office> ,? <honorific>{0,2} <subject:person>`,
    predicate: BY_ROLE,
    confidence: 0.9,
    examples: {
      'He rang his [Chadian](NORP chadian) counterpart, [Prime Minister](TITLE) [Oumar Djimet](PERSON djimet), in [Chad](GPE chad).':
        'djimet | holds_position | chad | Prime Minister',
    },
  },
  {
    name: '<person>, <title> of <org>',
    pattern: `<subject:person> ${AGE} ${BREAK}? (now|<time>|who <be>|currently)? ${DETERMINER} <modifier>{0,2} <value:role> (?<!(a|an) <modifier>{0,2} <position> (?=${STUDIES} (at|with|for))) ${STUDIES} (of <time|quantity>)? ${LINK} ${LEAD} <object:org|fac>`,
    predicate: BY_ROLE,
    confidence: 0.9,
    examples: {
      '[Kofi Anane](PERSON anane), [51](DATE P51Y), [head](TITLE) of grain research at the [Tema](GPE tema) broker [Volta Futures](ORG volta), spoke.':
        'anane | holds_position | volta | head',
      '[Mia Dahl](PERSON dahl), a [geologist](TITLE) at [Umeå University](ORG umea), agreed.':
        'dahl | employed_by | umea | geologist',
      '[Ivo Brkic](PERSON brkic), a [spokesman](TITLE) for the [Sava Commission](ORG sava), agreed.':
        'brkic | spokesperson_for | sava | spokesman',
    },
    counterexamples: [
      '[Kofi Anane](PERSON anane), a former [head](TITLE) of [Volta Futures](ORG volta), spoke.',
    ],
  },
  {
    name: '<person>, a <title> at <org>',
    pattern: `<subject:person> ${AGE} ${BREAK}? (now|<time>|who <be>|currently)? (a|an) <modifier>{0,2} <value:position> ${STUDIES} (of <time|quantity|small>)? (at|with|for) ${LEAD} <object:org>`,
    predicate: 'employed_by',
    confidence: 0.9,
    examples: {
      '[Mia Dahl](PERSON dahl), a [project manager](TITLE) at [Umeå Energi](ORG umea), agreed.':
        'dahl | employed_by | umea | project manager',
    },
    counterexamples: [
      '[Mia Dahl](PERSON dahl), a former [project manager](TITLE) at [Umeå Energi](ORG umea), agreed.',
    ],
  },
  {
    name: '<person>, <office> of <place>',
    pattern: `<subject:person> ${AGE} ${BREAK}? (now|<time>|who <be>|currently)? ${DETERMINER} <modifier>{0,2} <value:office|position> (of|for) (the)? <object:gpe> (?!'s|<modifier>|- <base>)`,
    predicate: BY_ROLE,
    confidence: 0.85,
    examples: {
      '[Rosa Quispe](PERSON quispe), the [mayor](TITLE) of [Puno](GPE puno), agreed.':
        'quispe | holds_position | puno | mayor',
    },
    counterexamples: [
      '[Rosa Quispe](PERSON quispe), a [cook](TITLE) in [Puno](GPE puno), agreed.',
      '[Rosa Quispe](PERSON quispe), [chairwoman](TITLE) of the [Puno](GPE puno) branch, agreed.',
      '[Rosa Quispe](PERSON quispe), [chairwoman](TITLE) of the [Puno](GPE puno)-based firm, agreed.',
    ],
  },
  {
    name: '<person>, the <org> <title>',
    pattern: `<subject:person> ${AGE} ${BREAK} ${DETERMINER} <modifier>{0,2} <object:org|gpe> 's? <modifier>{0,2} ${ROLES}`,
    predicate: BY_ROLE,
    confidence: 0.9,
    examples: {
      "[Mia Dahl](PERSON dahl), [Umeå Energi](ORG umea)'s [finance director](TITLE), agreed.":
        'dahl | holds_position | umea | finance director',
      '[Ivo Brkic](PERSON brkic), the [Sava Commission](ORG sava) [spokesman](TITLE), agreed.':
        'brkic | spokesperson_for | sava | spokesman',
    },
    counterexamples: [
      '[Mia Dahl](PERSON dahl), the former [Umeå Energi](ORG umea) [finance director](TITLE), agreed.',
    ],
  },
  {
    name: '<person>, the <nationality> <office>',
    pattern: `<subject:person> ${AGE} ${BREAK} ${DETERMINER} <modifier>? <object:norp> <modifier>{0,2} <value:office>`,
    predicate: BY_ROLE,
    confidence: 0.85,
    examples: {
      '[Oumar Djimet](PERSON djimet), the [Chadian](NORP chadian) [prime minister](TITLE), left [Chad](GPE chad).':
        'djimet | holds_position | chad | prime minister',
    },
  },
  {
    name: '<person>, <title>, <org>',
    pattern: `<subject:person> , ${ROLES} , <object:org> (,|.|:|<quote>|<end>)`,
    predicate: BY_ROLE,
    confidence: 0.8,
    examples: {
      '[Mia Dahl](PERSON dahl), [head of research](TITLE), [Umeå Energi](ORG umea), [Umeå](GPE umea)':
        'dahl | holds_position | umea | head of research',
    },
  },
  {
    name: '<title> of <org>, <person>',
    pattern: `${NOT_FORMER} ${ROLES} ((of|for|in) <modifier>{1,3})? ${LINK} ${LEAD} <object:org> ${SHORT_FORM} <modifier>{0,2} ((in|at|for) (the)? <place> (, <gpe>)?)? ,? <honorific>{0,2} <subject:person>`,
    predicate: BY_ROLE,
    confidence: 0.85,
    examples: {
      'A [spokeswoman](TITLE) for the [Sava Commission](ORG sava) in [Zagreb](GPE zagreb), [Iva Brkic](PERSON brkic), agreed.':
        'brkic | spokesperson_for | sava | spokeswoman',
    },
    counterexamples: [
      'A former [head](TITLE) of the [Sava Commission](ORG sava), [Iva Brkic](PERSON brkic), agreed.',
    ],
  },
  {
    name: '<office> of <place>, <person>',
    pattern: `${NOT_FORMER} <value:office|position> (of|for) (the)? <object:gpe> , <honorific>{0,2} <subject:person>`,
    predicate: BY_ROLE,
    confidence: 0.85,
    examples: {
      'The [mayor](TITLE) of [Puno](GPE puno), Ms [Rosa Quispe](PERSON quispe), agreed.':
        'quispe | holds_position | puno | mayor',
    },
  },
  {
    name: '<title> <person> of <org>',
    pattern: `${NOT_FORMER} ${ROLES} ,? <honorific>{0,2} <subject:person> ,? (of|from|at|with) ${LEAD} <object:org>`,
    predicate: BY_ROLE,
    confidence: 0.85,
    examples: {
      '[Professor](TITLE) [Mia Dahl](PERSON dahl) of [Umeå University](ORG umea) agreed.':
        'dahl | employed_by | umea | Professor',
    },
    counterexamples: ['Former [director](TITLE) [Mia Dahl](PERSON dahl) of [Umeå Energi](ORG umea) agreed.'],
  },
  {
    name: '<office> <person> of <place>',
    pattern: `${NOT_FORMER} (?<!<org|gpe> 's? <modifier>{0,2}) <value:office> ,? <honorific>{0,2} <subject:person> ,? of (the)? <object:gpe>`,
    predicate: BY_ROLE,
    confidence: 0.9,
    examples: {
      '[President](TITLE) [Oumar Djimet](PERSON djimet) of [Chad](GPE chad) agreed.':
        'djimet | holds_position | chad | President',
    },
    counterexamples: [
      '[Lake Union](ORG lake) [President](TITLE) [Oumar Djimet](PERSON djimet) of [Chad](GPE chad) agreed.',
    ],
  },
  {
    name: '<org>, whose <title>, <person>',
    pattern: `<object:org|gpe> (, <gpe>)? ,? whose <modifier>{0,2} ${ROLES} ${SCOPE} <honorific>{0,2} <subject:person>`,
    predicate: BY_ROLE,
    confidence: 0.9,
    examples: {
      '[Volta Futures](ORG volta), whose [chairman](TITLE), [Kofi Anane](PERSON anane), agreed, closed.':
        'anane | holds_position | volta | chairman',
    },
  },
  {
    name: 'its <title>, <person>',
    pattern: `<object:its> <modifier|gpe|norp>{0,2} ${ROLES} ${SCOPE} <honorific>{0,2} <subject:person>`,
    predicate: BY_ROLE,
    confidence: 0.8,
    examples: {
      '[Volta Futures](ORG volta) closed. Its [chairman](TITLE), [Kofi Anane](PERSON anane), agreed.':
        'anane | holds_position | volta | chairman',
    },
    counterexamples: [
      '[Volta Futures](ORG volta) closed. Its former [chairman](TITLE), [Kofi Anane](PERSON anane), agreed.',
    ],
  },
  {
    name: "the union's <title>, <person>",
    pattern: `(the|this) <modifier>? <object:body> 's <modifier>{0,2} ${ROLES} ${SCOPE} <honorific>{0,2} <subject:person>`,
    predicate: BY_ROLE,
    confidence: 0.75,
    examples: {
      "[Volta Futures](ORG volta) closed. The firm's [chairman](TITLE), [Kofi Anane](PERSON anane), agreed.":
        'anane | holds_position | volta | chairman',
    },
  },
  {
    name: "<person>, the union's <title>",
    pattern: `<subject:person> ${AGE} ${BREAK} (the|this)? <object:body|its> 's? <modifier>{0,2} ${ROLES}`,
    predicate: BY_ROLE,
    confidence: 0.75,
    examples: {
      "[Volta Futures](ORG volta) closed. [Kofi Anane](PERSON anane), the firm's [chairman](TITLE), agreed.":
        'anane | holds_position | volta | chairman',
    },
  },
  {
    name: '<person>, <title> of the union',
    pattern: `<subject:person> ${AGE} ${BREAK} ${DETERMINER} <modifier>{0,2} ${ROLES} (of|at|for|with) (the|this) <modifier>? <object:body> (?=,|.|;|:|—|who|whose|and|in|at|for|since|<verb>|said|<time>|<quote>|<end>)`,
    predicate: BY_ROLE,
    confidence: 0.75,
    examples: {
      '[Volta Futures](ORG volta) closed. [Kofi Anane](PERSON anane), [chairman](TITLE) of the firm, agreed.':
        'anane | holds_position | volta | chairman',
    },
    counterexamples: [
      '[Volta Futures](ORG volta) closed. [Kofi Anane](PERSON anane), a former [chairman](TITLE) of the firm, agreed.',
    ],
  },
  {
    name: '<person>, <title> and <title> of <org>',
    pattern: `<subject:person> ${AGE} ${BREAK}? (now|who <be>)? ${DETERMINER} <modifier>{0,2} <value:role> and ${DETERMINER} <modifier>{0,2} <covalue:role> ${STUDIES} ${LINK} ${LEAD} <object:org|fac>`,
    predicate: BY_ROLE,
    confidence: 0.9,
    examples: {
      '[Mia Dahl](PERSON dahl), [founder](TITLE) and [chief executive](TITLE) of [Copperline](ORG copper), agreed.':
        'dahl | founded | copper | founder',
    },
    counterexamples: [
      '[Mia Dahl](PERSON dahl), a former [founder](TITLE) and [chairman](TITLE) of [Copperline](ORG copper), agreed.',
    ],
  },
  {
    name: '<person>, … and <title> of <org>',
    pattern: `<subject:person> ${AGE} ${BREAK} (?!<former>) <inner>{1,8} and (?!<former>) ${DETERMINER} <modifier>{0,2} <value:role> ${STUDIES} (of|for|at) ${LEAD} <object:org>`,
    predicate: BY_ROLE,
    confidence: 0.8,
    examples: {
      '[Mia Dahl](PERSON dahl), a painter and [head](TITLE) of [Copperline](ORG copper), agreed.':
        'dahl | holds_position | copper | head',
    },
    counterexamples: [
      '[Mia Dahl](PERSON dahl), a painter and former [head](TITLE) of [Copperline](ORG copper), agreed.',
    ],
  },
  {
    name: "<person>, … and <org>'s <title>",
    pattern: `<subject:person> ${AGE} ${BREAK} (?!<former>) <inner>{1,8} and (?!<former>) <object:org|gpe> 's <modifier>{0,2} <value:role>`,
    predicate: BY_ROLE,
    confidence: 0.8,
    examples: {
      "[Mia Dahl](PERSON dahl), a painter and [Copperline](ORG copper)'s [head](TITLE), agreed.":
        'dahl | holds_position | copper | head',
    },
  },
];
