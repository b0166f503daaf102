import { describe, expect, test } from 'vitest';
import { relate } from '../../src/relate/relate.js';
import { resolvedFromMarkup } from './resolved-from-markup.js';
import { VERBS } from './verbs.js';

/** `dahl | visit | turin`, with its factuality. */
function triplesOf(sentence: string): readonly string[] {
  return relate(resolvedFromMarkup(sentence), { verbs: VERBS })
    .relations.filter(({ predicate }) => predicate.startsWith('open:'))
    .map(({ subject, predicate, object, factuality }) =>
      [
        subject,
        predicate.slice('open:'.length),
        object,
        ...(factuality === undefined ? [] : [factuality]),
      ].join(' | '),
    );
}

const NORTHBANK = '[Northbank](ORG northbank)';
const VOLTA = '[Volta](ORG volta)';
const DAHL = '[Ola Dahl](PERSON dahl)';
const HOLM = '[Ida Holm](PERSON holm)';
const TURIN = '[Turin](GPE turin)';
const OMAN = '[Oman](GPE oman)';
const QATAR = '[Qatar](GPE qatar)';

describe('an open triple', () => {
  test.each([
    ['has the verb as infinitive', `${DAHL} praised ${HOLM}.`, ['dahl | praise | holm']],
    ['keeps a preposition', `${DAHL} has travelled to ${TURIN}.`, ['dahl | travel to | turin']],
    [
      'keeps a second verb and a noun',
      `${NORTHBANK} threatened to halt its talks with ${VOLTA}.`,
      ['northbank | threaten to halt talks with | volta'],
    ],
    [
      'keeps a participle behind a verb',
      `${OMAN} stopped paying ${NORTHBANK}.`,
      ['oman | stop paying | northbank'],
    ],
    [
      'leaves adverbs and adjectives out',
      `${OMAN} has now quietly built a new port in ${QATAR}.`,
      ['oman | build port in | qatar'],
    ],
    ['leaves "used to" out', `${DAHL} used to advise ${HOLM}.`, ['dahl | advise | holm']],
    ['is one whatever the tense', `${OMAN} will host ${QATAR}.`, ['oman | host | qatar']],
    ['turns a passive with "by" around', `${DAHL} was praised by ${HOLM}.`, ['holm | praise | dahl']],
    [
      'finds what did it behind a place',
      `${DAHL} was arrested in ${TURIN} by ${NORTHBANK}.`,
      ['northbank | arrest | dahl'],
    ],
    [
      'turns a participle around',
      `${NORTHBANK}, advised by ${VOLTA}, grew fast.`,
      ['volta | advise | northbank'],
    ],
    ['marks any other passive', `${DAHL} was sent to ${TURIN}.`, ['dahl | be sent to | turin']],
    ['reads "is" with a noun', `${OMAN} is a partner of ${QATAR}.`, ['oman | be partner of | qatar']],
    [
      'reads "is" with an adjective and a verb',
      `${OMAN} is ready to help ${QATAR}.`,
      ['oman | be ready to help | qatar'],
    ],
    [
      'has each subject and object of a list',
      `${OMAN} and ${QATAR} condemned ${NORTHBANK} and ${VOLTA}.`,
      [
        'oman | condemn | northbank',
        'oman | condemn | volta',
        'qatar | condemn | northbank',
        'qatar | condemn | volta',
      ],
    ],
    [
      'goes on with "and"',
      `${DAHL} visited ${TURIN} and thanked ${HOLM}.`,
      ['dahl | visit | turin', 'dahl | thank | holm'],
    ],
    [
      'goes on with a participle',
      `${DAHL} left ${TURIN}, thanking ${HOLM}.`,
      ['dahl | leave | turin', 'dahl | thank | holm'],
    ],
    [
      'passes over an apposition',
      `${DAHL}, a farmer from the north, praised ${HOLM}.`,
      ['dahl | praise | holm'],
    ],
    ['passes over a relative clause', `${DAHL}, who keeps bees, praised ${HOLM}.`, ['dahl | praise | holm']],
    [
      'reads a relative clause',
      `The mayor thanked ${NORTHBANK}, which rebuilt ${TURIN}.`,
      ['northbank | rebuild | turin'],
    ],
    [
      'passes over places and times',
      `${DAHL} of ${OMAN} on Friday praised ${HOLM}.`,
      ['dahl | praise | holm'],
    ],
    ['stands in what is reported', `The mayor said ${OMAN} had invaded ${QATAR}.`, ['oman | invade | qatar']],
    [
      'reads the second of two places',
      `${OMAN} sent ${DAHL} to ${TURIN}.`,
      ['oman | send | dahl', 'oman | send to | turin'],
    ],
    ['follows an adverbial', `After a long winter, ${OMAN} thanked ${QATAR}.`, ['oman | thank | qatar']],
    [
      'follows "and" after another clause',
      `${DAHL} left ${TURIN} and ${OMAN} thanked ${QATAR}.`,
      ['dahl | leave | turin', 'oman | thank | qatar'],
    ],
    ['reads "he"', `${DAHL} is a pilot. He praised ${HOLM}.`, ['dahl | praise | holm']],
  ])('%s: %s', (_, sentence, triples) => {
    expect(triplesOf(sentence).toSorted()).toEqual(triples.toSorted());
  });

  test.each([
    ['denies', `${DAHL} has not visited ${TURIN}.`, ['dahl | visit | turin | negated']],
    ['denies', `${OMAN} denied that ${DAHL} had visited ${TURIN}.`, ['dahl | visit | turin | negated']],
    ['supposes', `${DAHL} may visit ${TURIN}.`, ['dahl | visit | turin | hypothetical']],
    ['supposes', `The mayor will leave if ${DAHL} praised ${HOLM}.`, ['dahl | praise | holm | hypothetical']],
  ])('is marked where the text %s it: %s', (_, sentence, triples) => {
    expect(triplesOf(sentence)).toEqual(triples);
  });

  test.each([
    ['a relation of the list says the same', `${NORTHBANK} bought ${VOLTA}.`],
    ['the subject is what hangs on a name', `${DAHL}'s envoy praised ${HOLM}.`],
    ['the subject only stands with the name', `Officials from ${OMAN} praised ${HOLM}.`],
    [
      'the name ends a list that hangs on the subject',
      `A group of ${OMAN}, ${QATAR} and ${NORTHBANK} praised ${HOLM}.`,
    ],
    ['the object is what belongs to a name', `${DAHL} praised ${HOLM}'s garden.`],
    ['the name is the subject of what follows', `${DAHL} believes ${HOLM} left early.`],
    ['the object is to do something', `${DAHL} wants ${HOLM} to leave.`],
    ['it is asked', `Has ${DAHL} visited ${TURIN}?`],
    ['it is only where something was said', `${DAHL} said in ${TURIN} that it rained.`],
    ['the name behind is a time or a comparison', `${DAHL} sings like ${HOLM}.`],
    ['a clause lies between', `${DAHL} slept while the band played, and ${TURIN} was quiet.`],
    ['a noun is taken for a verb', `The [Elm Street](FAC elm) ramp to ${TURIN} was closed.`],
  ])('is none where %s: %s', (_, sentence) => {
    expect(triplesOf(sentence)).toEqual([]);
  });
});

test('without open triples the relations of the list and the counts stay', () => {
  const doc = resolvedFromMarkup(`${DAHL} praised ${HOLM}. ${NORTHBANK} bought ${VOLTA}.`);
  const { relations } = relate(doc, { verbs: VERBS, openTriples: false });
  expect(relations.map(({ predicate }) => predicate)).toEqual(['acquired']);
});

test('the evidence of an open triple runs from the subject to the object', () => {
  const doc = resolvedFromMarkup(`On [Friday](DATE 2019-03-08) ${DAHL} quietly praised ${HOLM} again.`);
  const [triple] = relate(doc, { verbs: VERBS }).relations;
  expect(doc.text.slice(triple?.start, triple?.end)).toBe('Ola Dahl quietly praised Ida Holm');
});
