import { expect, test } from 'vitest';
import { readGoldLines } from '../../src/evaluate/read-gold-lines.js';
import { scorePronouns } from '../../src/evaluate/score-pronouns.js';
import { buildDocument } from '../support/build-document.js';

const doc = buildDocument({
  id: 'a',
  marked: '{0:Ines Dray} met {1:Ada Varley}. {0?:She} sang.',
  entities: [
    { name: 'Ines Dray', type: 'PERSON' },
    { name: 'Ada Varley', type: 'PERSON' },
  ],
});
const line = (answer: string | null) =>
  JSON.stringify({
    id: 'a',
    text: doc.text,
    entities: [
      { start: 0, end: 9, type: 'PER', cluster: 'A' },
      { start: 14, end: 24, type: 'PER', cluster: 'B' },
    ],
    pronoun: { start: 26, end: 29, text: 'She' },
    answer,
  });

test.each([
  ['the right name', 'A', { gold: 1, found: 1, F1: 100 }],
  ['the other name', 'B', { gold: 1, found: 1, F1: 0 }],
  ['a name where it means neither', null, { gold: 0, found: 1, F1: 0 }],
])('a pronoun tied to %s', (_, answer, { gold, found, F1 }) => {
  const [set] = readGoldLines('gap.test', line(answer));
  const { rows } = scorePronouns(set === undefined ? [] : [{ gold: set, doc }]);
  const all = rows.find(({ name }) => name === 'all');
  expect({ gold: all?.gold, found: all?.found, F1: all?.measures['F1'] }).toEqual({ gold, found, F1 });
  expect(rows.map(({ name, gold: own }) => [name, own])).toContainEqual(['feminine', gold]);
});

test('a set of single pronouns counts nothing against names', () => {
  expect(readGoldLines('gap.test', line('A'))[0]?.mentions).toBeUndefined();
});

test('in a text in which all mentions are marked, a pronoun means the names of its cluster', () => {
  const [set] = readGoldLines(
    'gum-news.test',
    JSON.stringify({
      id: 'a',
      text: doc.text,
      entities: [
        { start: 0, end: 9, type: 'PER', cluster: '1' },
        { start: 14, end: 24, type: 'PER', cluster: '2' },
      ],
      mentions: [{ start: 26, end: 29, cluster: '1' }],
    }),
  );
  expect(set?.pronouns?.[0]?.things.map(({ meant }) => meant)).toEqual([true, false]);
});
