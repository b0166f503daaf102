import { expect, test } from 'vitest';
import type { NameForm } from '../../src/resolve/name-form.js';
import { rememberReadings } from '../../src/resolve/remember-readings.js';

const KAUNAS: NameForm = {
  index: 0,
  type: 'GPE',
  text: 'Kaunas',
  words: ['kaunas'],
  key: 'kaunas',
  acronym: false,
  entries: [],
  known: false,
  certainEntry: undefined,
  ownEntry: undefined,
  mentions: [0],
};
const ENTRY = {
  name: 'Kaunas',
  type: 'GPE',
  kind: 'city',
  countries: ['LT'],
  aliases: [],
  file: 'places',
} as const;

test('a name is read again only where its type or its entries differ', () => {
  const read: NameForm[] = [];
  const readPlace = rememberReadings((forms) => {
    read.push(...forms);
    return [];
  });
  const forms: readonly NameForm[] = [
    KAUNAS,
    { ...KAUNAS, index: 7, mentions: [3, 4] },
    { ...KAUNAS, type: 'FAC' },
    { ...KAUNAS, entries: [ENTRY] },
    { ...KAUNAS, entries: [ENTRY] },
  ];
  for (const form of forms) readPlace([form]);
  expect(read).toEqual([forms[0], forms[2], forms[3]]);
});

test('names that were not read of late are forgotten', () => {
  let count = 0;
  const readPlace = rememberReadings(() => {
    count++;
    return [];
  });
  const readNames = (from: number, to: number): void => {
    for (let index = from; index < to; index++) readPlace([{ ...KAUNAS, text: `Kaunas ${index}` }]);
  };
  readNames(0, 2001);
  readNames(0, 1);
  expect(count).toBe(2001);
  readNames(2001, 4001);
  readNames(0, 2);
  expect(count).toBe(4002);
});
