import type { RelationRule } from '../relation-rule.js';
import { AGE, APPOSITION, ASIDE, LEAD, SHORT_FORM } from './phrases.js';

/** Who owns and who bought what. */
export const OWNERSHIP_RULES: readonly RelationRule[] = [
  {
    name: '<org>, owned by <org>',
    pattern: `<object:org|product> <body|noun>? ,? (which|that)? (<be>|has been)? (in turn)? (<be>)? (<quantity>)? (,? <found> in <time> and)? (<modifier>? -)? <own> (<adverb>|(since)? <time>)? by ${LEAD} <subject:party> (and ${LEAD} <cosubject:party>)?`,
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
    pattern: `<subject:party> (${ASIDE}|${APPOSITION}) ,? (which|who|that)? (has|have|also)? <own> ${LEAD} <object:org|product|fac>`,
    predicate: 'owns',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Tarn & Co](ORG tarn), which owns [Copperline](ORG copper), agreed.': 'tarn | owns | copper',
    },
  },
  {
    name: '<org> bought <org>',
    pattern: `<subject:org|person> ${ASIDE} ,? (which|who)? (has|have|had|<be>)? (<acquire> (up)?|<take> over|completed <its> <purchase> of) (<quantity> of)? ${LEAD} <object:org> (?!- <base>|<product>|<noun>)`,
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
    pattern: `<object:org> ${ASIDE} ,? (which)? (<be>|has been){1,2} (<acquire>|taken over) (<time|in>){0,2} by ${LEAD} <subject:org|person>`,
    predicate: 'acquired',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Copperline](ORG copper) was bought in [2012](DATE 2012) by [Tarn & Co](ORG tarn).':
        'tarn | acquired | copper',
    },
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
    name: '<party> holds <quantity> of <org>',
    pattern: `<subject:party> ${SHORT_FORM} ,? (which|who)? (has|have|also|already)? (<hold>|<own>|<acquire>|has|have|raised <its> <ownership> in) (a|an|its|about|some|just|the)? <modifier>? <quantity|small> <modifier>{0,2} (of|in) ${LEAD} <object:org>`,
    predicate: 'owns',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Tarn & Co](ORG tarn), which holds [11 percent](PERCENT 11) of [Copperline](ORG copper), agreed.':
        'tarn | owns | copper',
    },
  },
  {
    name: '<org>, in which <org> holds',
    pattern: `<object:org> , in which ${LEAD} <subject:party> (<hold>|<own>|has)`,
    predicate: 'owns',
    confidence: 0.9,
    examples: {
      '[Copperline](ORG copper), in which [Tarn & Co](ORG tarn) holds about [30 percent](PERCENT 30), closed.':
        'tarn | owns | copper',
    },
  },
  {
    name: '<org>, the largest shareholder in <org>',
    pattern: `<subject:party> ,? (is|,)? (a|the|<its>)? <inner>{0,6} <shareholder> (in|of) (both)? <object:org> (and <coobject:org>)?`,
    predicate: 'owns',
    confidence: 0.9,
    examples: {
      '[Tarn & Co](ORG tarn), the largest shareholder in both [Copperline](ORG copper) and [Volta](ORG volta), agreed.':
        'tarn | owns | volta',
    },
  },
  {
    name: '<thing>, which <person> owns',
    pattern: `<object:org|fac|product> ,? (which|that) <subject:person|org|he> <own> (?!by)`,
    predicate: 'owns',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Mia Dahl](PERSON dahl) closed the [Grand Hotel](FAC grand), which she owns.': 'dahl | owns | grand',
    },
  },
  {
    name: "<org>'s owner, <org>",
    pattern: `<object:org|fac|product> 's? <modifier>? <owner> ,? ${LEAD} ,? <subject:org|person>`,
    predicate: 'owns',
    confidence: 0.9,
    examples: {
      "It asked [Copperline](ORG copper)'s owner, the [Ely](GPE ely) bank [Tarn & Co](ORG tarn).":
        'tarn | owns | copper',
    },
  },
  {
    name: '<org>, the owner of <org>',
    pattern: `<subject:party> ${AGE} (,|<be>|, which <be>) (the|a|an)? <modifier|norp>{0,2} <owner> of ${LEAD} <object:org|fac|product> (and <coobject:org|fac|product>)?`,
    predicate: 'owns',
    confidence: 0.9,
    examples: {
      '[Tarn & Co](ORG tarn), the owner of [Copperline](ORG copper), agreed.': 'tarn | owns | copper',
    },
    counterexamples: ['[Tarn & Co](ORG tarn), the former owner of [Copperline](ORG copper), agreed.'],
  },
  {
    name: '<org> agreed to buy <org>',
    pattern: `<subject:org|person> ${SHORT_FORM} ${ASIDE} (has|have|had|<be>|<time>){0,2} (agreed|completed) (in principle|on <time>)? (to (buy|<acquire>|<purchase>|take over)|<its> <purchase> of) (<quantity> of)? ${LEAD} <object:org>`,
    predicate: 'acquired',
    clause: true,
    confidence: 0.8,
    examples: {
      '[Tarn & Co](ORG tarn) has agreed to buy the lamp maker [Copperline](ORG copper).':
        'tarn | acquired | copper',
    },
    counterexamples: ['[Tarn & Co](ORG tarn) refused to buy [Copperline](ORG copper).'],
  },
  {
    name: "<org>'s takeover of <org>",
    pattern: `<subject:org|person> 's <quantity|time>? <modifier>{0,2} <purchase> of ${LEAD} <object:org> (?!'s)`,
    predicate: 'acquired',
    confidence: 0.7,
    examples: {
      "[Tarn & Co](ORG tarn)'s [2012](DATE 2012) takeover of [Copperline](ORG copper) cost jobs.":
        'tarn | acquired | copper',
    },
  },
  {
    name: 'takeover of <org> by <org>',
    pattern: `<purchase> of ${LEAD} <object:org> by ${LEAD} <subject:org|person>`,
    predicate: 'acquired',
    confidence: 0.75,
    examples: {
      'The takeover of [Copperline](ORG copper) by the broker [Volta Futures](ORG volta) is complete.':
        'volta | acquired | copper',
    },
  },
  {
    name: '<person> owns the company',
    pattern: `<subject:person|he> ${AGE} ,? (who|and)? (has|have|also|still|now){0,2} <own> (<quantity> of|<ownership> in)? (the|this) <modifier>? <object:body> (?=,|.|;|in|with|and|but|<time>|<quote>|<end>)`,
    predicate: 'owns',
    clause: true,
    confidence: 0.75,
    examples: {
      '[Copperline](ORG copper) grew. [Mia Dahl](PERSON dahl), who owns the company, agreed.':
        'dahl | owns | copper',
    },
    counterexamples: ['[Copperline](ORG copper) grew. [Mia Dahl](PERSON dahl) never owned the company.'],
  },
  {
    name: '<org>, bought by <org>',
    pattern: `<object:org> , (which)? <adverb>? (<acquire>|taken over) (<time|in>){0,2} (for <quantity>)? (<time|in>){0,2} by ${LEAD} <subject:org|person>`,
    predicate: 'acquired',
    clause: true,
    confidence: 0.9,
    examples: {
      '[Copperline](ORG copper), bought for [$2m](MONEY 2000000 USD) by [Tarn & Co](ORG tarn), closed.':
        'tarn | acquired | copper',
    },
  },
  {
    name: "<org>'s stake in <org>",
    pattern: `<subject:party> 's <modifier|quantity|small|time>{0,4} <ownership> in ${LEAD} <object:org>`,
    predicate: 'owns',
    confidence: 0.85,
    examples: {
      "[Tarn & Co](ORG tarn)'s [40 percent](PERCENT 40) stake in [Copperline](ORG copper) is for sale.":
        'tarn | owns | copper',
    },
  },
  {
    name: '<org>-owned <org>',
    pattern: `<subject:org|person> - <own> <modifier|norp|gpe>{0,4} ,? <object:org>`,
    predicate: 'owns',
    confidence: 0.85,
    examples: {
      'The [Tarn & Co](ORG tarn)-owned lamp maker [Copperline](ORG copper) closed.': 'tarn | owns | copper',
    },
  },
  {
    name: "<org>'s largest shareholder, <org>",
    pattern: `<object:org> 's <modifier|quantity>{0,3} <shareholder> ,? ${LEAD} ,? <subject:party>`,
    predicate: 'owns',
    confidence: 0.85,
    examples: {
      "It asked [Copperline](ORG copper)'s biggest shareholder, [Tarn & Co](ORG tarn).":
        'tarn | owns | copper',
    },
  },
  {
    name: '<party>, with <quantity> of <org>',
    pattern: `<subject:party> ${SHORT_FORM} ,? (which|who)? (has|have|raised|<raise>) <its|his>? (a|an)? <modifier|quantity|small>{0,3} <ownership> in ${LEAD} <object:org>`,
    predicate: 'owns',
    clause: true,
    confidence: 0.8,
    examples: {
      '[Tarn & Co](ORG tarn) raised its stake in the lamp maker [Copperline](ORG copper).':
        'tarn | owns | copper',
    },
  },
  {
    name: '<org> sold <org> to <org>',
    pattern: `<sell> (<its>|<quantity> of)? ${LEAD} <object:org> (,? <inner>{1,6} ,?)? (to) ${LEAD} <subject:org|person> (?=,|.|;|for|in|and|<time>|<end>)`,
    predicate: 'acquired',
    clause: true,
    confidence: 0.8,
    examples: {
      '[Mia Dahl](PERSON dahl) sold [Copperline](ORG copper) to [Tarn & Co](ORG tarn) in [2012](DATE 2012).':
        'tarn | acquired | copper',
    },
  },
  {
    name: '<org> was sold to <org>',
    pattern: `<object:org> ${ASIDE} ,? (which)? (<be>|has been|<be> being|,) <sell> (in|<time>|<adverb>){0,2} to ${LEAD} <subject:org|person> (?=,|.|;|for|in|and|<time>|<end>)`,
    predicate: 'acquired',
    clause: true,
    confidence: 0.85,
    examples: {
      '[Copperline](ORG copper) was sold in [2012](DATE 2012) to the bank [Tarn & Co](ORG tarn).':
        'tarn | acquired | copper',
    },
  },
  {
    name: '<org>, which publishes <org>',
    pattern: `<subject:org> ,? which (also)? <publish> ${LEAD} <object:org|work> (?!- <base>)`,
    predicate: 'owns',
    confidence: 0.75,
    examples: {
      '[Tarn & Co](ORG tarn), which publishes the daily [Ely Post](ORG post), agreed.': 'tarn | owns | post',
    },
  },
];
