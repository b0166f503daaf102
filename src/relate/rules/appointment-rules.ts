import { BY_ROLE, type RelationRule } from '../relation-rule.js';
import { AGE, APPOSITION, ASIDE, DETERMINER, LEAD, LINK, ORIGIN, PART, ROLES } from './phrases.js';

/** Who holds, got or does a job, said with a verb. */
export const APPOINTMENT_RULES: readonly RelationRule[] = [
  {
    name: '<person> is <title> of <org>',
    pattern: `<subject:person|he> ${AGE} ,? (who|and)? (<be|become>|has been) (also|now)? ${DETERMINER} <modifier>{0,2} ${ROLES} ((of|for|in) (the)? <modifier>{1,3})? ${LINK} ${LEAD} <object:org|fac>`,
    predicate: BY_ROLE,
    clause: true,
    confidence: 0.85,
    examples: {
      '[Kofi Anane](PERSON anane) is the [chairman](TITLE) of [Volta Futures](ORG volta).':
        'anane | holds_position | volta | chairman',
    },
    counterexamples: [
      '[Kofi Anane](PERSON anane) is not the [chairman](TITLE) of [Volta Futures](ORG volta).',
      'He asked whether [Kofi Anane](PERSON anane) is the [chairman](TITLE) of [Volta Futures](ORG volta).',
    ],
  },
  {
    name: '<person> is the <org> <title>',
    pattern: `<subject:person|he> ${AGE} ,? (who|and)? (<be|become>|has been) (also|now)? ${DETERMINER} <modifier>{0,2} <object:org|gpe> 's? <modifier>{0,2} ${ROLES}`,
    predicate: BY_ROLE,
    clause: true,
    confidence: 0.85,
    examples: {
      "[Kofi Anane](PERSON anane), who is [Volta Futures](ORG volta)'s [chairman](TITLE), agreed.":
        'anane | holds_position | volta | chairman',
    },
  },
  {
    name: '<org> names <person> <title>',
    pattern: `<object:org|gpe> ('s <modifier>{1,2})? ${ASIDE} (has|have|also|<time>){0,2} <appoint|hire> <honorific>{0,2} <subject:person> ${AGE} (from <org>)? ,? (as|to be)? ${DETERMINER} <modifier|loc>{0,3} ${ROLES}`,
    predicate: BY_ROLE,
    clause: true,
    confidence: 0.9,
    examples: {
      '[Volta Futures](ORG volta) has named [Kofi Anane](PERSON anane), [51](DATE P51Y), as its next [finance director](TITLE).':
        'anane | holds_position | volta | finance director',
    },
    counterexamples: [
      'If [Volta Futures](ORG volta) named [Kofi Anane](PERSON anane) [chairman](TITLE), he would go.',
    ],
  },
  {
    name: '<person> is named <title> of <org>',
    pattern: `<subject:person|he> ${AGE} ,? (who)? (has been|<be>)? (<time|adverb>)? <appoint|hire> (<time|adverb>)? (as|to be)? ${DETERMINER} <modifier>{0,2} ${ROLES} ((of|for|in) (the)? <modifier>{1,3})? ${LINK} ${LEAD} <object:org|gpe>`,
    predicate: BY_ROLE,
    clause: true,
    confidence: 0.85,
    examples: {
      '[Kofi Anane](PERSON anane) was named [chairman](TITLE) of [Volta Futures](ORG volta).':
        'anane | holds_position | volta | chairman',
    },
    counterexamples: [
      '[Kofi Anane](PERSON anane) was not named [chairman](TITLE) of [Volta Futures](ORG volta).',
    ],
  },
  {
    name: '<person>, who heads <org>',
    pattern: `<subject:person> ${AGE} , who (now|also)? <head> ${PART} ${LEAD} <object:org>`,
    predicate: 'holds_position',
    value: 'head',
    confidence: 0.85,
    examples: {
      '[Kofi Anane](PERSON anane), who heads the [Volta Council](ORG volta), agreed.':
        'anane | holds_position | volta | head',
    },
    counterexamples: ['[Kofi Anane](PERSON anane), who never headed the [Volta Council](ORG volta), agreed.'],
  },
  {
    name: '<person>, who leads <org>',
    pattern: `<subject:person> ${AGE} , who (now|also)? <lead> ${PART} ${LEAD} <object:org>`,
    predicate: 'holds_position',
    value: 'leader',
    confidence: 0.8,
    examples: {
      '[Kofi Anane](PERSON anane), who leads the [Volta Party](ORG volta), agreed.':
        'anane | holds_position | volta | leader',
    },
  },
  {
    name: '<org>, led by <person>',
    pattern: `<object:org> ,? ((a|an|the) <modifier|norp|gpe>{1,4})? (<lead>|<head>|<run>|<chair>) by (a|an|the)? <modifier|role|norp|gpe|former>{0,3} ,? <honorific>{0,2} <subject:person>`,
    predicate: 'holds_position',
    value: 'leader',
    confidence: 0.85,
    examples: {
      'The [Volta Party](ORG volta), led by [Kofi Anane](PERSON anane), agreed.':
        'anane | holds_position | volta | leader',
    },
  },
  {
    name: '<person>, who teaches at <org>',
    pattern: `<subject:person|he> ${AGE} ${ORIGIN} (,? who (<inner>{1,6} and)?)? (now|also|has|had)? (<teach>|<work>|<follow>|follows) <modifier|norp|language>{0,3} (the|a)? <modifier>? (at|for|with) ${LEAD} <object:org>`,
    predicate: 'employed_by',
    confidence: 0.9,
    examples: {
      '[Mia Dahl](PERSON dahl), who teaches soil science at [Umeå University](ORG umea), agreed.':
        'dahl | employed_by | umea',
    },
  },
  {
    name: '<person>, who chairs <org>',
    pattern: `<subject:person> ${AGE} ,? who (now|also)? <chair> ${PART} ${LEAD} <object:org>`,
    predicate: 'holds_position',
    value: 'chair',
    confidence: 0.85,
    examples: {
      '[Kofi Anane](PERSON anane), who chairs the [Volta Council](ORG volta), agreed.':
        'anane | holds_position | volta | chair',
    },
  },
  {
    name: '<person>, who runs <org>',
    pattern: `<subject:person> ${AGE} ${ORIGIN} , who (now|also)? (<run>|<command>|<edit>|directs) ${PART} ${LEAD} <object:org>`,
    predicate: 'holds_position',
    value: 'head',
    confidence: 0.8,
    examples: {
      '[Kofi Anane](PERSON anane), who runs the [Volta Council](ORG volta), agreed.':
        'anane | holds_position | volta | head',
      '[Kofi Anane](PERSON anane), who runs the grain desk at [Volta Futures](ORG volta), agreed.':
        'anane | holds_position | volta | head',
    },
  },
  {
    name: '<person>, sworn in as <org> <title>',
    pattern: `<subject:person> ${AGE} , <inner>{1,7} as (the)? <object:org|gpe> 's? <modifier>{0,3} ${ROLES}`,
    predicate: BY_ROLE,
    clause: true,
    confidence: 0.85,
    examples: {
      "[Kofi Anane](PERSON anane), sworn in on [Sunday](DATE 2018-12-16) as [Chad](GPE chad)'s first woman [president](TITLE), agreed.":
        'anane | holds_position | chad | president',
    },
  },
  {
    name: '<title> <person>, appointed by <org>',
    pattern: `${ROLES} <honorific>{0,2} <subject:person> , <appoint|hire> <time|adverb>{0,2} by ${LEAD} <object:org> (and ${LEAD} <coobject:org>)?`,
    predicate: BY_ROLE,
    confidence: 0.85,
    examples: {
      'The [mediator](TITLE) [Kofi Anane](PERSON anane), appointed [last month](DATE 2012-08) by the [Lake Union](ORG lake) and the [Volta Council](ORG volta), left.':
        'anane | holds_position | volta | mediator',
    },
  },
  {
    name: '<person> as <title> of <org>',
    pattern: `<subject:person> (?!,? (and|who|'s)) <things>{0,6} (?<!(such|known|described|seen|regarded)) as ${DETERMINER} <modifier>{0,3} ${ROLES} ((of|for|in) (the)? <modifier>{1,3})? (of|for|at) ${LEAD} <object:org|gpe> (?!'s|<modifier>)`,
    predicate: BY_ROLE,
    clause: true,
    confidence: 0.8,
    examples: {
      '[Kofi Anane](PERSON anane) was sworn in as [chairman](TITLE) of the [Volta Council](ORG volta).':
        'anane | holds_position | volta | chairman',
    },
    counterexamples: [
      '[Kofi Anane](PERSON anane) resigned as former [chairman](TITLE) of the [Volta Council](ORG volta).',
    ],
  },
  {
    name: '<person> as the <org> <title>',
    pattern: `<subject:person> (?!,? (and|who|'s)) <things>{0,6} (?<!(such|known|described|seen|regarded)) as (the|a|an)? <modifier>{0,2} <object:org|gpe> 's? <modifier>{0,3} ${ROLES}`,
    predicate: BY_ROLE,
    clause: true,
    confidence: 0.8,
    examples: {
      "[Kofi Anane](PERSON anane) took over in [May](DATE 2012-05) as [Chad](GPE chad)'s [president](TITLE).":
        'anane | holds_position | chad | president',
    },
  },
  {
    name: '<person> heads <org>',
    pattern: `<subject:person|he> ${AGE} (${APPOSITION} ,)? (who)? (now|also|has|had|<time>){0,2} (<head>|<chair>|<run>|<command>|<lead>) ${PART} ${LEAD} <object:org> (?!(to|past|by|at|against|into|<quantity|small|score>))`,
    predicate: 'holds_position',
    value: 'head',
    clause: true,
    apartFromSport: true,
    confidence: 0.75,
    examples: {
      '[Kofi Anane](PERSON anane) has headed the [Volta Council](ORG volta) since [May](DATE 2012-05).':
        'anane | holds_position | volta | head',
    },
    counterexamples: [
      '[Kofi Anane](PERSON anane) never headed the [Volta Council](ORG volta).',
      '[Kofi Anane](PERSON anane) led [Volta Rovers](ORG volta) to a title.',
    ],
  },
  {
    name: '<person> succeeds <person> as <title> of <org>',
    pattern: `<subject:person|he> ${AGE} ,? (who|and)? (<be>|has|have|had)? (<succeed>|<take> over from) (the)? <modifier|norp|role>{0,3} <honorific>? <person> as ${DETERMINER} <modifier>{0,2} ${ROLES} ((of|for|in) (the)? <modifier>{1,3})? (of|for|at) ${LEAD} <object:org|gpe>`,
    predicate: BY_ROLE,
    clause: true,
    confidence: 0.85,
    examples: {
      '[Kofi Anane](PERSON anane) succeeds [Oumar Djimet](PERSON djimet) as [chairman](TITLE) of the [Volta Council](ORG volta).':
        'anane | holds_position | volta | chairman',
    },
  },
  {
    name: '<person> is <office> of <place>',
    pattern: `<subject:person|he> ${AGE} ,? (who|and)? (<be|become>|has been|will be) (also|now)? ${DETERMINER} <modifier>{0,2} <value:office|position> (of|for) (the)? <object:gpe> (?!'s|<modifier>|- <base>)`,
    predicate: BY_ROLE,
    clause: true,
    confidence: 0.85,
    examples: {
      '[Oumar Djimet](PERSON djimet) became [prime minister](TITLE) of [Chad](GPE chad).':
        'djimet | holds_position | chad | prime minister',
    },
  },
];
