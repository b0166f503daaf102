import { describe, expect, it } from 'vitest';
import { readGoldLines } from '../../src/evaluate/read-gold-lines.js';

type Item = readonly [words: string, type: string, value: unknown];

/** The quantities that a set's line comes to, in short. */
function read(set: string, text: string, items: readonly Item[]): readonly string[] {
  const expected = items.map(([words, type, value]) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, type, value };
  });
  const [gold] = readGoldLines(set, JSON.stringify({ id: 'a', text, expect: expected }));
  return (gold?.quantities ?? []).map(({ text: words, type, value, min, max, units }) =>
    [words, type, value ?? `${min ?? ''}..${max ?? ''}`, ...Object.keys(units ?? {}).slice(0, 1)].join(' '),
  );
}

describe('a set of quantities is read in our conventions', () => {
  it('sums, whose currency may have many homes', () => {
    const value = { amount: 5, currency: 'Dollar' };
    expect(read('rt_currency', 'It cost $5.', [['$5', 'MONEY', value]])).toEqual(['$5 MONEY 5 USD']);
  });

  it('bounds, as two numbers or as an interval', () => {
    const value = { from: 3, to: 5, unit: 'Kilometre' };
    expect(read('duckling_distance', '3-5 km', [['3-5 km', 'QUANTITY', value]])).toEqual([
      '3-5 km QUANTITY 3..5 km',
    ]);
    expect(read('rt_numberrange', 'over 30', [['over 30', 'RANGE', '(30,)']])).toEqual([
      'over 30 RANGE 30..',
    ]);
  });

  it('without what is no quantity with us: units alone, parts of codes, words for "last"', () => {
    const unit = { amount: null, unit: 'F' };
    expect(read('rt_temperature', 'to fahrenheit', [['fahrenheit', 'QUANTITY', unit]])).toEqual([]);
    expect(read('rt_number', 'SCP-173', [['173', 'NUMBER', 173]])).toEqual([]);
    expect(read('rt_ordinal', 'the last page', [['last', 'ORDINAL', 'end+0']])).toEqual([]);
    expect(read('rt_ordinal', 'the penultimate', [['penultimate', 'ORDINAL', 'end-1']])).toEqual([
      'penultimate ORDINAL -2',
    ]);
  });

  it('with spans as we draw them: MEANTIME takes modifiers in and leaves units out', () => {
    expect(
      read('meantime_en', 'up to 60 jets flew 500 kilometers', [
        ['up to 60', 'NUMBER', null],
        ['500', 'NUMBER', null],
      ]),
    ).toEqual(['60 NUMBER ..', '500 kilometers NUMBER ..']);
  });
});

it('a set that marks no quantities has none to be missed', () => {
  const [gold] = readGoldLines('gum_news', JSON.stringify({ id: 'a', text: '5 May', expect: [] }));
  expect(gold?.quantities).toBeUndefined();
});

it('ages are times', () => {
  const item = { start: 0, end: 11, type: 'QUANTITY', value: { amount: 5, unit: 'Year' } };
  const [gold] = readGoldLines('rt_age', JSON.stringify({ id: 'a', text: '5 years old', expect: [item] }));
  expect(gold?.times).toMatchObject([{ text: '5 years old', value: 'P5Y' }]);
});
