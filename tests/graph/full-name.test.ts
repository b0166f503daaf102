import { expect, test } from 'vitest';
import { foldName, isFullName } from '../../src/graph/full-name.js';
import { slug } from '../../src/graph/graph-ids.js';

test.each([
  ['PERSON', 'Ama Boateng', true],
  ['PERSON', 'Boateng', false],
  ['PERSON', 'O’Dowd', false],
  ['PERSON', 'Jean-Luc Moreau', true],
  ['PERSON', 'T. Lindqvist', false],
  ['PERSON', 'T Lindqvist', false],
  ['PERSON', 'T. R. Lindqvist', true],
  ['PERSON', 'Sergio V. Lindqvist', true],
  ['PERSON', 'de la Fuente', false],
  ['PERSON', 'Dos Santos', false],
  ['PERSON', 'bin Rashid', false],
  ['PERSON', 'Khalid bin Rashid', true],
  ['PERSON', 'Vincent van der Velde', true],
  ['PERSON', 'al-Masri', false],
  ['PERSON', 'Samira al-Masri', true],
  ['PERSON', 'Henri d’Aubigny', true],
  ['PERSON', 'd’Aubigny', false],
  ['PERSON', 'Osei Jr.', false],
  ['PERSON', 'Kofi Osei Jr.', true],
  ['PERSON', 'Pope Innocent 3', true],
  ['PERSON', '李 明', true],
  ['PERSON', '', false],
  ['ORG', 'Reuters', true],
  ['ORG', 'Supreme Court', false],
  ['ORG', 'the Ministry of Foreign Affairs', false],
  ['ORG', 'Supreme Court of Nepal', true],
  ['ORG', 'Democratic Party', false],
  ['ORG', '...', false],
  ['GPE', 'France', true],
  ['LAW', 'Article 5', true],
] as const)('a %s called %j says who it is: %s', (type, name, expected) => {
  expect(isFullName(type, name)).toBe(expected);
});

test('names fold to one spelling over case, blanks and apostrophes, and not over diacritics', () => {
  expect(foldName(' MARY\u00a0 O’Dowd ')).toBe("mary o'dowd");
  expect(foldName('Jose\u0301')).toBe('josé');
  expect(foldName('José')).not.toBe(foldName('Jose'));
});

test.each([
  ['John Kerry', 'john-kerry'],
  ['Côte d’Ivoire', 'cote-d-ivoire'],
  ['WORK_OF_ART', 'work-of-art'],
  ['AT&T', 'at-t'],
  ['Łódź', 'łodz'],
  ['नेपाल', 'नेपाल'],
  ['\ud800', 'unnamed'],
])('%j makes the id %j', (name, expected) => {
  expect(slug(name)).toBe(expected);
});

test('an id is no longer than a reader can bear', () => {
  expect(slug('word '.repeat(1000)).length).toBeLessThanOrEqual(80);
});
