import { describe, expect, test } from 'vitest';
import type { Entity, Resolved } from '../../src/document/document.js';
import { relate } from '../../src/relate/relate.js';
import { resolvedFromMarkup } from './resolved-from-markup.js';

type Knowledge = Pick<Entity, 'location' | 'known'>;

function place(country: string, admin1?: string, precision: 'city' | 'admin1' = 'city'): Knowledge {
  return { location: { lat: 0, lon: 0, country, precision, ...(admin1 === undefined ? {} : { admin1 }) } };
}

function person(...countries: readonly string[]): Knowledge {
  return { known: { name: '', kind: 'politician', countries, aliases: [] } };
}

/** The article of the markup, of whose things newsgraph knows this by the annotator's id. */
function knowing(knowledge: Readonly<Record<string, Knowledge>>, markup: string): Resolved {
  const doc = resolvedFromMarkup(markup);
  return { ...doc, entities: doc.entities.map((entity) => ({ ...entity, ...knowledge[entity.id] })) };
}

function inferredFrom(doc: Resolved): readonly string[] {
  return relate(doc)
    .relations.filter(({ by }) => by.startsWith('inferred:'))
    .map(({ subject, predicate, object }) => `${subject} | ${predicate} | ${object}`);
}

const CASES: readonly (readonly [fact: string, Resolved, readonly string[]])[] = [
  [
    'a town lies in its country, where the article names both',
    knowing({ bol: place('TD') }, 'Rain fell on [Bol](GPE bol). [Chad](GPE chad) sent sacks.'),
    ['bol | located_in | chad'],
  ],
  [
    'it lies in its state',
    knowing(
      { ely: place('US', 'NV'), nevada: place('US', 'NV', 'admin1') },
      'Rain fell on [Ely](GPE ely). [Nevada](GPE nevada) sent sacks.',
    ),
    ['ely | located_in | nevada'],
  ],
  [
    'what is stated is not inferred as well',
    knowing({ bol: place('TD') }, 'Rain fell on [Bol](GPE bol), [Chad](GPE chad).'),
    [],
  ],
  [
    'what stands in a town stands in its country',
    knowing(
      { bol: place('TD') },
      "They met at [Bol](GPE bol)'s [Grand Hotel](FAC grand). [Chad](GPE chad) won.",
    ),
    ['bol | located_in | chad', 'grand | located_in | chad'],
  ],
  [
    'a person whom newsgraph knows is a citizen of his country',
    knowing({ djimet: person('TD') }, '[Oumar Djimet](PERSON djimet) left [Chad](GPE chad).'),
    ['djimet | citizen_of | chad'],
  ],
  [
    'one of whom it knows two countries is of neither',
    knowing({ djimet: person('TD', 'NE') }, '[Oumar Djimet](PERSON djimet) left [Chad](GPE chad).'),
    [],
  ],
  [
    'a body of the United Nations is part of them',
    knowing(
      {
        un: { known: { name: 'United Nations', kind: 'un body', countries: ['US'], aliases: [] } },
        unicef: { known: { name: 'UNICEF', kind: 'un body', countries: ['US'], aliases: [] } },
      },
      'The [U.N.](ORG un) met. [UNICEF](ORG unicef) sent sacks.',
    ),
    ['unicef | part_of | un'],
  ],
  [
    'an officer of a country is its citizen',
    resolvedFromMarkup("[Chad](GPE chad)'s [president](TITLE), [Oumar Djimet](PERSON djimet), left."),
    ['djimet | citizen_of | chad'],
  ],
  [
    'a coach of a country may be anybody',
    resolvedFromMarkup("[Chad](GPE chad)'s [coach](TITLE), [Oumar Djimet](PERSON djimet), left."),
    [],
  ],
  [
    'children of one parent are siblings',
    resolvedFromMarkup(
      '[Mia](PERSON mia), daughter of [Nils Dahl](PERSON nils), left. [Ebba](PERSON ebba), daughter of [Nils Dahl](PERSON nils), stayed.',
    ),
    ['mia | sibling_of | ebba'],
  ],
];

describe('relations that no phrase states', () => {
  test.each(CASES)('%s', (_, doc, expected) => {
    expect(inferredFrom(doc)).toEqual(expected);
  });

  test('their evidence reaches from the subject to where the object is named in the paragraph', () => {
    const near = knowing({ bol: place('TD') }, 'Rain fell on [Bol](GPE bol). [Chad](GPE chad) sent sacks.');
    const far = knowing({ bol: place('TD') }, 'Rain fell on [Bol](GPE bol).\n\n[Chad](GPE chad) sent sacks.');
    const evidence = [near, far].map((doc) =>
      relate(doc).relations.map(({ start, end }) => doc.text.slice(start, end)),
    );
    expect(evidence).toEqual([['Bol. Chad'], ['Bol']]);
  });
});
