import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/resolve/resolve.js';
import { loadRealWorld, readAnnotated } from './annotated.js';

const world = loadRealWorld();

/** Entities of an article whose names, where `ids` has them, are those of a user's list. */
function entities(markup: string, ids: Readonly<Record<string, string>>) {
  const { doc } = readAnnotated(markup);
  const mentions = doc.mentions.map((mention) => {
    const id = ids[mention.text];
    const known = { kb: 'clients', id: id ?? '', name: `Entry ${id}`, aliases: ['Other'] };
    return id === undefined ? mention : { ...mention, known };
  });
  return resolve({ ...doc, mentions }, world).entities;
}

const summary = (markup: string, ids: Readonly<Record<string, string>>) =>
  entities(markup, ids).map(
    ({ name, mentions, links }) => `${name} ×${mentions.length} ${links[0]?.id ?? '-'}`,
  );

describe('names of a user’s list', () => {
  test.each([
    [
      'with one id are one entity, however different they are',
      '[Quay Lines](ORG) and [Bluebird Shipping](ORG) grew.',
      { 'Quay Lines': 'C1', 'Bluebird Shipping': 'C1' },
      ['Bluebird Shipping ×2 C1'],
    ],
    [
      'with different ids are two, however alike they are',
      '[Ada Varley](PERSON) and [Varley](PERSON) spoke.',
      { 'Ada Varley': 'P1', Varley: 'P2' },
      ['Ada Varley ×1 P1', 'Varley ×1 P2'],
    ],
    [
      'take up what the tagger finds of the same name',
      '[Ada Varley](PERSON) spoke. [Varley](PERSON) left. [VARLEY](PERSON)!',
      { 'Ada Varley': 'P1' },
      ['Ada Varley ×3 P1'],
    ],
    [
      'give a longer name of the tagger their id',
      'The [Quay Lines Group](ORG), or [Quay Lines](ORG).',
      { 'Quay Lines': 'C1' },
      ['Quay Lines Group ×2 C1'],
    ],
  ])('%s', (_, markup, ids, expected) => {
    expect(summary(markup, ids)).toEqual(expected);
  });
});

test('what is known of an entity is the list’s, or else that of the knowledge base', () => {
  const [own, place, unknown] = entities(
    '[John Kerry](PERSON) in [Montevideo](GPE) with [Ada Quayle](PERSON).',
    {
      'John Kerry': 'P1',
    },
  );
  expect(own?.known).toEqual({ name: 'Entry P1', countries: [], aliases: ['Other'] });
  expect(own?.links).toEqual([{ kb: 'clients', id: 'P1', score: 1 }]);
  expect(place?.known).toMatchObject({ name: 'Montevideo', kind: 'capital', countries: ['UY'] });
  expect(unknown?.known).toBeUndefined();
});
