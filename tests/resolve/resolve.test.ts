import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/resolve/resolve.js';
import { loadRealWorld, readAnnotated } from './annotated.js';
import { cpuTimeOf } from '../support/cpu-time.js';

const world = loadRealWorld();

/** An article that names four new things in every sentence. */
const article = (names: number) =>
  readAnnotated(
    Array.from({ length: names }, (_, index) => {
      const word = `Q${index.toString(36)}x`;
      return `[Ada ${word} Varley](PERSON), [Varley](PERSON), [${word} Board](ORG), [Board](ORG) of [${word}ton](GPE).`;
    }).join(' '),
  ).doc;

/** Milliseconds that such an article takes. */
function time(names: number): number {
  const doc = article(names);
  return cpuTimeOf(() => void resolve(doc, world));
}

const run = (markup: string) => resolve(readAnnotated(markup).doc, world);
const summary = (markup: string) =>
  run(markup).entities.map(({ type, name, mentions }) => `${type} ${name} ×${mentions.length}`);

describe('entities', () => {
  test.each([
    [
      'a headline with the surname only',
      '[OKAFORD](PERSON) QUITS\n\nMayor [Ines Okaford](PERSON) quit. [Okaford](PERSON)’s deputy stays.',
      ['PERSON Ines Okaford ×3'],
    ],
    [
      'two people with one surname, by honorific',
      'Mr. [Tom Varley](PERSON) and Mrs. [Ada Varley](PERSON) flew. Mr. [Varley](PERSON) spoke. Mrs. [Varley](PERSON) sang.',
      ['PERSON Tom Varley ×2', 'PERSON Ada Varley ×2'],
    ],
    [
      'two people with one surname, by title',
      '[Judge](TITLE) [Tom Varley](PERSON) fined [pilot](TITLE) [Ada Varley](PERSON). [Judge](TITLE) [Varley](PERSON) left.',
      ['PERSON Tom Varley ×2', 'PERSON Ada Varley ×1'],
    ],
    [
      'a city and its team',
      '[Lyon](ORG) beat [Nantes](ORG) in [Lyon](GPE).',
      ['ORG Lyon ×1', 'ORG Nantes ×1', 'GPE Lyon ×1'],
    ],
    [
      'a country and its people',
      '[Syria](GPE) said [Syrians](NORP) and the [Syrian](NORP) army voted.',
      ['GPE Syria ×1', 'NORP Syrian ×2'],
    ],
    ['diacritics and capitals', '[LIQUIÇÁ](GPE), in the east. [Liquica](GPE) is small.', ['GPE Liquica ×2']],
    [
      'a country by all its names',
      'The [US](GPE), the [U.S.](GPE), the [United States](GPE) and [America](GPE).',
      ['GPE United States ×4'],
    ],
    [
      'a name in capitals only, with its usual capitals',
      '[WASHINGTON](GPE) — Talks began.',
      ['GPE Washington ×1'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(summary(markup)).toEqual(expected);
  });

  test('ids follow the order of reading, and a role belongs to no entity', () => {
    const { mentions, entities } = run(
      '[Mayor](TITLE) [Ines Okaford](PERSON) left [Oslo](GPE). [Okaford](PERSON) slept.',
    );
    expect(mentions.map(({ id, entity }) => [id, entity])).toEqual([
      ['m0', null],
      ['m1', 'e0'],
      ['m2', 'e1'],
      ['m3', 'e0'],
    ]);
    expect(entities.map(({ id, mentions: own }) => [id, own])).toEqual([
      ['e0', ['m1', 'm3']],
      ['e1', ['m2']],
    ]);
  });

  test('aliases are the other spellings, in a fixed order', () => {
    const [entity] = run('[U.S.](GPE) [US](GPE) [America](GPE) [United States](GPE)').entities;
    expect(entity?.aliases).toEqual(['America', 'U.S.', 'US']);
  });

  test('a name that the knowledge base holds once is linked to it', () => {
    const [entity] = run('[Mahathir Mohamad](PERSON) spoke.').entities;
    expect(entity?.links).toEqual([{ kb: 'newsgraph', id: 'leaders/mahathir-mohamad', score: 0.95 }]);
  });
});

describe('titles', () => {
  test.each([
    ['[Foreign Minister](TITLE) [Ines Okaford](PERSON) left.', ['Foreign Minister']],
    ['[Prime Minister](TITLE) Datuk Seri Dr [Ines Okaford](PERSON) left.', ['Prime Minister']],
    ['[Ines Okaford](PERSON), the [Harbour Board](ORG) [spokeswoman](TITLE), left.', ['spokeswoman']],
    ['[Ines Okaford](PERSON), [Ferrolane](ORG)’s [chief executive](TITLE), left.', ['chief executive']],
    ['[Ines Okaford](PERSON), 71, a retired [midwife](TITLE), left.', ['midwife']],
    ['Its [spokeswoman](TITLE), Sister [Ines Okaford](PERSON), left.', ['spokeswoman']],
    ['[Ines Okaford](PERSON), [chairman](TITLE) and [editor](TITLE), left.', ['chairman', 'editor']],
    ['[Mayor](TITLE) [Ines Okaford](PERSON), the [mayor](TITLE), left.', ['Mayor']],
    ['[Ines Okaford](PERSON), who told the [mayor](TITLE) so, left.', []],
  ])('%s', (markup, titles) => {
    const person = run(markup).entities.find(({ type }) => type === 'PERSON');
    expect(person?.titles).toEqual(titles);
  });
});

describe('salience', () => {
  test('is 0 to 1, and highest for what the headline names and the text repeats', () => {
    const { entities } = run(
      '[Okaford](PERSON) quits\n\n[Ines Okaford](PERSON) quit in [Oslo](GPE). [Okaford](PERSON) is 50. She once met [Tom Varley](PERSON).',
    );
    const [okaford, oslo, varley] = entities.map(({ salience }) => salience);
    expect(okaford).toBeGreaterThan(oslo ?? 1);
    expect(oslo).toBeGreaterThan(varley ?? 1);
    expect(okaford).toBeLessThanOrEqual(1);
    expect(varley).toBeGreaterThanOrEqual(0);
  });
});

describe('any input', () => {
  test('the same article gives the same entities', () => {
    const markup = '[Tom Varley](PERSON), [Ada Varley](PERSON), [Varley](PERSON), [Paris](GPE), [Texas](GPE)';
    expect(run(markup)).toEqual(run(markup));
  });

  test.each([
    '\ud800',
    '\0',
    '“”',
    '   ',
    '’s',
    'ß'.repeat(5000),
    'A '.repeat(5000),
    '(((((',
    'a-'.repeat(3000),
  ])('a mention %j becomes an entity', (text) => {
    const mention = { start: 0, end: text.length, text, kind: 'name', confidence: 1, by: 'tagger' } as const;
    const { doc } = readAnnotated('x');
    for (const type of ['PERSON', 'ORG', 'GPE', 'NORP'] as const) {
      const resolved = resolve({ ...doc, text, mentions: [{ ...mention, type }] }, world);
      expect(resolved.entities).toHaveLength(1);
    }
  });

  test('thousands of names in one text take about linear time', () => {
    time(200);
    expect(time(2000) / Math.max(time(200), 5)).toBeLessThan(40);
  });
});
