import type { RelationRule } from '../relation-rule.js';
import { ASIDE } from './phrases.js';

/** "in [the mountains of] northern [China's] Gansu": what leads to the larger place. */
const WITHIN = "(the|a)? <modifier|adverb|norp>{0,4} (of (the)?)? (<gpe> 's)? <modifier>{0,2}";

/** Places inside places, and where organisations and buildings stand. */
export const PLACE_RULES: readonly RelationRule[] = [
  {
    name: '<place>, <place>',
    pattern: `(?<!<place> (,|and|or)|between) <subject:division|locality|loc> , (the)? <object:gpe> (?!, <place>|,? (and|or|to) <place> (?!, <place>)|<role>)`,
    predicate: 'located_in',
    list: true,
    confidence: 0.9,
    examples: {
      'A fire broke out in [Ely](GPE ely), [Nevada](GPE nevada), at dawn.': 'ely | located_in | nevada',
    },
    counterexamples: [
      'Trains from [Ely](GPE ely), [Ghent](GPE ghent) and [Siena](GPE siena) were late.',
      'In [Ely](GPE ely), [Ghent](GPE ghent), [Siena](GPE siena) it rained.',
      'Mines at [Ely](GPE ely), [Ghent](GPE ghent) and Chilamba were shut.',
      'Mines at [Ely](GPE ely), [Ghent](GPE ghent), Chilamba and Lufwa were shut.',
      'In [Ely](GPE ely), [Ghent](GPE ghent) beat [Ghent](ORG club) reserves.',
    ],
  },
  {
    name: '<place> in <place>',
    pattern: `<subject:division|locality|loc|fac> <town|modifier>{0,2} (, which is|,)? in ${WITHIN} <object:gpe|loc> (?!'s)`,
    predicate: 'located_in',
    confidence: 0.85,
    examples: { 'He comes from [Ely](GPE ely) in [Nevada](GPE nevada).': 'ely | located_in | nevada' },
  },
  {
    name: '<place>, a town in <place>',
    pattern: `<subject:division|locality|loc|fac> (?!, the <town> of) , (a|an|the)? <modifier|norp|quantity|small>{0,3} <town|seat|home> <inner>{0,5} (in|(?<!<direction>) of) ${WITHIN} <object:gpe|loc> (?!'s)`,
    predicate: 'located_in',
    confidence: 0.85,
    examples: {
      'In [Ely](GPE ely), a mining town in eastern [Nevada](GPE nevada), it rained.':
        'ely | located_in | nevada',
    },
    counterexamples: ['On [Lake Ely](LOC lake), the town of [Siena](GPE siena) fared no better.'],
  },
  {
    name: 'the <nationality> town of <place>',
    pattern: `<object:norp> <modifier|loc|gpe>{0,3} <town|seat> ,? (of)? <subject:gpe>`,
    predicate: 'located_in',
    confidence: 0.85,
    examples: {
      'Rain fell on the [Chadian](NORP chadian) town of [Bol](GPE bol), near where [Chad](GPE chad) ends.':
        'bol | located_in | chad',
    },
  },
  {
    name: '<building>, <place>',
    pattern: `<subject:fac> , <object:gpe|loc> (?!,? (and|or) <place>)`,
    predicate: 'located_in',
    list: true,
    confidence: 0.8,
    examples: {
      'They met at the [Grand Hotel](FAC grand), [Ely](GPE ely), on Monday.': 'grand | located_in | ely',
    },
  },
  {
    name: '<org> in <place>',
    pattern: `(?<!against|v|vs|with|by|<defeat>) <subject:org> (<open> <org> <close>)? (in|at) (the)? <modifier|norp>{0,2} (of)? <object:gpe|loc>`,
    predicate: 'located_in',
    confidence: 0.7,
    examples: {
      'He lectures at [Dunmore College](ORG dunmore) in [Ely](GPE ely).': 'dunmore | located_in | ely',
    },
  },
  {
    name: '<place>-based <org>',
    pattern: `<object:gpe> - <base> <modifier>{0,4} ,? <subject:org>`,
    predicate: 'located_in',
    confidence: 0.9,
    examples: {
      'The [Ely](GPE ely)-based mining group [Copperline](ORG copper) agreed.': 'copper | located_in | ely',
    },
  },
  {
    name: '<org>, a group in <place>',
    pattern: `<subject:org> (<open> <org> <close>)? , (a|an|the)? (<modifier|norp|quantity|small>|-){0,5} (<base>|registered|(?<=<modifier>) (?<!walk|drive|ride|flight|stroll|throw) from)? (in|at)? (?<=in|at|from) (the)? <modifier>{0,3} (of)? <object:gpe|loc|fac>`,
    predicate: 'located_in',
    confidence: 0.85,
    examples: {
      '[Copperline](ORG copper), a mining group based in [Ely](GPE ely), agreed.':
        'copper | located_in | ely',
    },
    counterexamples: [
      'The [Copper Bank](ORG bank), a short walk from the [Tamar Bridge](FAC bridge), opened.',
    ],
  },
  {
    name: '<org> is based in <place>',
    pattern: `<subject:org|fac> (<open> <org> <close>)? ${ASIDE} ,? (which|that)? (<be> <adverb>? (<base>|located|situated) (in|at|near)|has <its> <modifier>{0,2} <premises> (in|at)|(stands|lies|sits|operates|works) (in|from|near)) (the)? <modifier>{0,3} (of)? <object:gpe|loc> (?!'s)`,
    predicate: 'located_in',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Copperline](ORG copper), a mining group, is headquartered in [Ely](GPE ely).':
        'copper | located_in | ely',
      'The [Tamar Bank](ORG bank), which has its head office in [Ely](GPE ely), agreed.':
        'bank | located_in | ely',
    },
    counterexamples: ['[Copperline](ORG copper) is not based in [Ely](GPE ely).'],
  },
  {
    name: '<place> is a town in <place>',
    pattern: `<subject:division|locality|loc|fac> <be> (a|an|the|one of the) <modifier|norp|quantity|small>{0,4} <town|seat|home> <inner>{0,5} (in|(?<!<direction>) of) ${WITHIN} <object:gpe|loc> (?!'s)`,
    predicate: 'located_in',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Ely](GPE ely) is a small town in eastern [Nevada](GPE nevada).': 'ely | located_in | nevada',
    },
  },
  {
    name: '<org>, the <place> <noun>',
    pattern: `<subject:org> , (the|a|an) <object:gpe> (, <division> ,)? (- <base>)? <modifier>{1,3} (,|.|;|who|that|which|whose|of|with|for|<quantity>|<small>|<verb>|<own>|<end>)`,
    predicate: 'located_in',
    confidence: 0.85,
    examples: {
      '[Copperline](ORG copper), the [Ely](GPE ely) mining group, agreed.': 'copper | located_in | ely',
    },
  },
  {
    name: 'the <place> <noun> <org>',
    pattern: `(the|a|an|at|by|from|with|and) <object:gpe> (- <base>)? <noun|body|role>{1,2} <subject:org>`,
    predicate: 'located_in',
    confidence: 0.85,
    examples: { 'The [Ely](GPE ely) broker [Copperline](ORG copper) agreed.': 'copper | located_in | ely' },
  },
  {
    name: '<org>, <place>',
    pattern: `(?<!<org|gpe> (,|and|or)) <subject:org> , <object:locality|loc> (;|.|<end>|(,|:|<time>) (?!<org|gpe>|(and|or) <org|gpe>))`,
    predicate: 'located_in',
    list: true,
    confidence: 0.8,
    examples: {
      'Lamps were sold at [Copperline](ORG copper), [Ely](GPE ely), [last week](DATE 2016-W38).':
        'copper | located_in | ely',
    },
    counterexamples: ['They met [Copperline](ORG copper), [Ely](GPE ely) and [Tarn & Co](ORG tarn).'],
  },
  {
    name: "<nation>'s <place>",
    pattern: `<object:country|division> 's <modifier|adverb|loc>{0,3} (<seat> ,)? (<town|seat> (of)?)? <subject:division|locality|loc>`,
    predicate: 'located_in',
    confidence: 0.85,
    examples: {
      "They landed in [Chad](GPE chad)'s capital, [Ely](GPE ely).": 'ely | located_in | chad',
      "Rain fell on [Chad](GPE chad)'s [Kanem](GPE kanem) region.": 'kanem | located_in | chad',
    },
  },
  {
    name: '<org> of <place>',
    pattern: `<subject:org> ,? of (the)? <object:gpe|fac>`,
    predicate: 'located_in',
    confidence: 0.8,
    examples: { 'It was bought by [Copperline](ORG copper) of [Ely](GPE ely).': 'copper | located_in | ely' },
  },
  {
    name: '<place> (<place>)',
    pattern: `<subject:locality|fac> <open> <object:gpe> <close>`,
    predicate: 'located_in',
    confidence: 0.85,
    examples: {
      'Rain fell in [Ely](GPE ely) ([Nevada](GPE nevada)) for weeks.': 'ely | located_in | nevada',
    },
  },
  {
    name: "<place>'s <building>",
    pattern: `<object:gpe|loc> 's <modifier>{0,2} <subject:fac>`,
    predicate: 'located_in',
    confidence: 0.8,
    examples: { "They met at [Ely](GPE ely)'s [Grand Hotel](FAC grand).": 'grand | located_in | ely' },
  },
  {
    name: '<place>, capital of <place>',
    pattern: `<subject:locality> , (the)? <modifier>? <seat> of (the)? (<gpe> 's)? <modifier>{0,2} <object:gpe> (?!'s)`,
    predicate: 'located_in',
    confidence: 0.9,
    examples: {
      "It reached [Elko](GPE elko), capital of [Chad](GPE chad)'s [Kanem](GPE kanem) region.":
        'elko | located_in | kanem',
    },
  },
  {
    name: "<org>'s office in <place>",
    pattern: `<subject:org> 's? <modifier>{0,2} <premises|body> (in|at) (the)? <modifier>{0,2} <object:gpe|loc>`,
    predicate: 'located_in',
    confidence: 0.75,
    examples: {
      "Lamps were lit outside [Copperline](ORG copper)'s head office in [Ely](GPE ely).":
        'copper | located_in | ely',
    },
  },
  {
    name: 'in <place>, <org>',
    pattern: `(in|at) <object:locality> , <subject:org> (has|<verb>)`,
    predicate: 'located_in',
    confidence: 0.6,
    examples: {
      'In [Ely](GPE ely), [Copperline](ORG copper) has picked up an order.': 'copper | located_in | ely',
    },
  },
  {
    name: '<town>, <state>',
    pattern: `<subject:locality> , <object:division> (,|.|;|<end>|<close>|—)`,
    predicate: 'located_in',
    confidence: 0.9,
    examples: {
      'Levees between [Ely](GPE ely), [Nevada](GPE nevada), and [Elko](GPE elko) held.':
        'ely | located_in | nevada',
    },
  },
  {
    name: '<place>, southern <country>',
    pattern: `<subject:division|locality|loc> , (<adjective>|<direction>){1,2} <object:country> (?!'s)`,
    predicate: 'located_in',
    confidence: 0.85,
    examples: {
      'A court in [Bol](GPE bol), western [Chad](GPE chad), fined him.': 'bol | located_in | chad',
    },
  },
  {
    name: "<place>'s <org>",
    pattern: `<object:gpe|loc> 's <modifier|norp|quantity|small>{0,3} <subject:org> (?!,? <role|person>)`,
    predicate: 'located_in',
    seated: true,
    confidence: 0.7,
    examples: { "He works at [Ely](GPE ely)'s [Grand Hospital](ORG grand).": 'grand | located_in | ely' },
    counterexamples: ["He joined [Ely](GPE ely)'s [Finance Ministry](ORG mof)."],
  },
  {
    name: 'the <place> town of <place>',
    pattern: `(?<!'s) <object:gpe|loc> <modifier|loc>{0,2} <settlement> of <subject:division|locality>`,
    predicate: 'located_in',
    confidence: 0.85,
    examples: {
      'He was born in the [Nevada](GPE nevada) mining town of [Ely](GPE ely).': 'ely | located_in | nevada',
    },
  },
  {
    name: '<place> region of <place>',
    pattern: `<subject:division|locality|loc> <area> of ${WITHIN} <object:gpe> (?!'s)`,
    predicate: 'located_in',
    confidence: 0.85,
    examples: {
      'Rain fell on the [Bol](LOC bol) region of northern [Chad](GPE chad).': 'bol | located_in | chad',
    },
  },
];
