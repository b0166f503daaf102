import { describe, expect, test } from 'vitest';
import { foldName } from '../../src/resolve/fold-name.js';
import { initialsOf, isContraction, isMadeOfBeginnings } from '../../src/resolve/initials.js';
import { givenNamesAgree, isSpellingVariant, readPersonName } from '../../src/resolve/person-name.js';
import { slug } from '../../src/resolve/slug.js';

test.each([
  ['the U.N.', 'un'],
  ['U-N', 'un'],
  ['U.S.', 'us'],
  ['N. J.', 'nj'],
  ['Harlan P. Dray', 'harlan p dray'],
  ['St. Mary’s Hospital', 'st marys hospital'],
  ['Syria’s', 'syria'],
  ['Workers’', 'workers'],
  ['The Hague', 'hague'],
  ['Liquiçá', 'liquica'],
  ['ŁÓDŹ', 'lodz'],
  ['Jean-Luc O’Dowd', 'jean luc odowd'],
  ['Hollander, Prout & Sacco', 'hollander prout sacco'],
  ['台電', '台電'],
])('%s folds to its words', (name, expected) => {
  expect(foldName(name).join(' ')).toBe(expected);
});

describe('persons', () => {
  test.each([
    ['Pieter van der Zwaan Jr.', 'pieter zwaan', 'jr', ''],
    ['Renaldo “Tito” Jáquez', 'renaldo jaquez', '', 'tito'],
    ["Wilhelmina ``Billie'' Roark", 'wilhelmina roark', '', 'billie'],
    ['Bassem al-Khoury', 'bassem khoury', '', ''],
    ['Awang Sulaiman bin Bujang', 'awang sulaiman bujang', '', ''],
  ])('%s is taken apart', (name, core, suffix, nicknames) => {
    const person = readPersonName(name);
    expect(person.core.join(' ')).toBe(core);
    expect(person.suffix ?? '').toBe(suffix);
    expect(person.nicknames.join(' ')).toBe(nicknames);
  });

  test.each([
    ['j', 'john', true],
    ['bill', 'william', true],
    ['sergei', 'sergey', true],
    ['bill', 'hillary', false],
    ['nora', 'tom', false],
  ])('given names %s and %s may be one person’s: %s', (a, b, expected) => {
    expect(givenNamesAgree(a, b)).toBe(expected);
  });

  test.each([
    ['gadhafi', 'qaddafi', true],
    ['osama', 'usama', true],
    ['molodtsov', 'molodtzov', true],
    ['otranto', 'taranto', false],
    ['german', 'germans', false],
    ['rose', 'ross', false],
  ])('%s and %s are spellings of one name: %s', (a, b, expected) => {
    expect(isSpellingVariant(a, b)).toBe(expected);
  });
});

describe('short forms', () => {
  test('initials leave out function words, or keep them', () => {
    expect(initialsOf(['ministry', 'of', 'defence'])).toEqual(['md', 'mod']);
  });

  test.each([
    ['unicef', 'united nations childrens emergency fund', true],
    ['lght', 'instituto de faros', false],
  ])('%s in %s: %s', (short, words, expected) => {
    expect(isContraction(short, words.split(' '))).toBe(expected);
  });

  test.each([
    ['nepahad', 'new pact for harbour duties', true],
    ['taipower', 'taiwan power', true],
    ['square', 'square enix', false],
    ['neptune', 'new pact for harbour duties', false],
  ])('%s is made of the beginnings of %s: %s', (short, words, expected) => {
    expect(isMadeOfBeginnings(short, words.split(' '))).toBe(expected);
  });
});

test('a slug is folded and hyphenated', () => {
  expect(slug('São Paulo')).toBe('sao-paulo');
  expect(slug("Côte d'Ivoire")).toBe('cote-divoire');
});
