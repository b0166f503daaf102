import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { GoldDocument } from '../../src/evaluate/gold.js';
import { readGoldLines } from '../../src/evaluate/read-gold-lines.js';
import { readMarkup } from '../../src/evaluate/read-markup.js';

type FoundTime = Partial<Document['times'][number]> & { readonly text: string; readonly value: string };

/** The measures of a text in which `times` were found. */
function measuresOf(gold: GoldDocument, times: readonly FoundTime[]): Readonly<Record<string, number>> {
  const found = times.map((time) => {
    const start = gold.text.indexOf(time.text);
    return { type: 'DATE', by: 'test', ...time, start, end: start + time.text.length };
  });
  const doc = { text: gold.text, times: found } as unknown as Document;
  const [report] = evaluate([{ gold, doc }], ['times']);
  return report?.rows[0]?.measures ?? {};
}

function line(set: string, text: string, expect: readonly object[], more: object = {}): GoldDocument {
  const content = JSON.stringify({ id: set, text, reference: '2016-11-07T00:00:00', expect, ...more });
  const [document] = readGoldLines(set, content);
  if (document === undefined) throw new Error('Expected a document.');
  return document;
}

describe('our markup', () => {
  const read = (annotated: string) => readMarkup('a', `# date: 2019-03-12\n${annotated}\n`);

  test.each([
    [
      'It took nearly [five months](DATE P5M).',
      { text: 'nearly five months', value: 'P5M', mod: 'LESS_THAN', type: 'DURATION' },
    ],
    [
      'It left at [5 p.m.](TIME 2019-03-11T17:00) [Monday](DATE 2019-03-11).',
      { text: '5 p.m. Monday', value: '2019-03-11T17:00', type: 'TIME' },
    ],
    ['It opens at [six](TIME T06:00).', { text: 'six', value: '2019-03-12T06:00', type: 'TIME' }],
  ] as const)('"%s" is answered by the time that TimeML draws', (annotated, time) => {
    expect(measuresOf(read(annotated), [time])).toMatchObject({ 'strict F1': 100, 'value accuracy': 100 });
  });

  test('rates and adjectives, which it leaves unmarked, are not spurious', () => {
    const gold = read('They build 15 a year for the annual fair in [March](DATE 2019-03).');
    const rates = [
      { text: 'a year', value: 'P1Y', type: 'SET' },
      { text: 'annual', value: 'P1Y', type: 'SET' },
      { text: 'March', value: '2019-03' },
    ] as const;
    expect(measuresOf(gold, rates)['strict P']).toBe(100);
  });
});

test('GUM writes a week out as an interval', () => {
  const gold = line('gum_news', 'It fell apart last week.', [
    { start: 14, end: 23, type: 'DATE', value: '2016-10-31/2016-11-06' },
  ]);
  const week = { text: 'last week', value: '2016-W44', earliest: '2016-10-31', latest: '2016-11-06' };
  expect(measuresOf(gold, [week])['value accuracy']).toBe(100);
});

test.each([
  ['twelve years', '1996/2008', { value: 'P12Y', type: 'DURATION' }, 100],
  ['twelve years', '1996/2008', { value: 'P10Y', type: 'DURATION' }, 0],
  ['a decade ago', '2006/2006', { value: '2006' }, 100],
  ['the end of the year', '2016-12-31', { value: '2016', mod: 'END', latest: '2016-12-31' }, 100],
  ['the end of the year', '2016-12-31', { value: '2016', latest: '2016-12-31' }, 0],
] as const)('GUM writes "%s" as %s, which %o answers: %d', (text, value, ours, right) => {
  const gold = line('gum_news', text, [{ start: 0, end: text.length, type: 'DATE', value }]);
  expect(measuresOf(gold, [{ text, ...ours }])['value accuracy']).toBe(right);
});

describe('MEANTIME', () => {
  test.each([
    ['20 years ago', 'P20Y', { value: '1996', earliest: '1996-01-01', latest: '1996-12-31' }, 100],
    ['20 years ago', 'P10Y', { value: '1996', earliest: '1996-01-01', latest: '1996-12-31' }, 0],
    ['five-year', 'PY5', { value: 'P5Y', type: 'DURATION' }, 100],
    ['February 3, 2009', '03-02-2009', { value: '2009-02-03' }, 100],
  ] as const)('writes "%s" as %s, which %o answers: %d', (text, value, ours, right) => {
    const gold = line('meantime_en', text, [{ start: 0, end: text.length, type: 'DATE', value }]);
    expect(measuresOf(gold, [{ text, ...ours }])['value accuracy']).toBe(right);
  });

  test('marks a range beside its ends, which we do not', () => {
    const gold = line('meantime_en', 'It ran from 2009 to 2011.', [
      { start: 7, end: 24, type: 'DURATION', value: 'P2Y' },
      { start: 12, end: 16, type: 'DATE', value: '2009' },
      { start: 20, end: 24, type: 'DATE', value: '2011' },
    ]);
    const years = [
      { text: '2009', value: '2009' },
      { text: '2011', value: '2011' },
    ];
    expect(measuresOf(gold, years)).toMatchObject({ 'strict F1': 100, 'value accuracy': 100 });
  });
});

describe('parts of periods, which others draw in their own way', () => {
  const year = { value: '2016', earliest: '2016-01-01', latest: '2016-12-31' } as const;
  test.each([
    ['late this year', '2016-11-01', 'END', 100],
    ['late this year', '2016-02-01', 'END', 0],
    ['early this year', '2016-01-01', 'START', 100],
    ['early this year', '2016-09-01', 'START', 0],
    ['mid this year', '2016-05-01', 'MID', 100],
    ['later this year', '2016-11-07', 'AFTER', 100],
    ['later this year', '2016-02-01', 'AFTER', 0],
  ] as const)('"%s" from %s is answered by %s: %d', (text, from, mod, right) => {
    const gold = line('duckling_time', text, [
      { start: 0, end: text.length, type: 'TIME', value: `${from}/2017-01-01` },
    ]);
    expect(measuresOf(gold, [{ text, ...year, mod }])['value accuracy']).toBe(right);
  });
});

describe('Recognizers-Text', () => {
  const expected = [
    { start: 3, end: 16, type: 'RANGE', timex: 'XXXX-WXX-5', value: '/2016-11-11', mod: 'before' },
  ];

  test('"before Friday" ends where our Friday begins', () => {
    const gold = line('rt_datetime', 'Go before Friday', expected, { js_supported: true });
    const friday = { text: 'Friday', value: '2016-11-11', earliest: '2016-11-11', latest: '2016-11-11' };
    expect(measuresOf(gold, [friday])['values found']).toBe(100);
    const other = { ...friday, value: '2016-11-04', earliest: '2016-11-04', latest: '2016-11-04' };
    expect(measuresOf(gold, [other])['values found']).toBe(0);
  });

  test.each([
    ['2016-10', '2016-10-01', '2016-10-31', 100],
    ['2016-09', '2016-09-01', '2016-09-30', 0],
  ])('"a month ago" is a day of the month that TimeML gives: %s', (value, earliest, latest, right) => {
    const text = 'a month ago';
    const gold = line(
      'rt_datetime',
      text,
      [{ start: 0, end: text.length, type: 'DATE', timex: '2016-10-07', value: '2016-10-07' }],
      { js_supported: true },
    );
    expect(measuresOf(gold, [{ text, value, earliest, latest }])['values found']).toBe(right);
  });

  test('what its JavaScript does not support is left out', () => {
    expect(line('rt_datetime', 'Go before Friday', expected, { js_supported: false }).times).toBeUndefined();
  });
});

test.each([
  ['Monday', '2016-11-07', '2016-10-31', 100],
  ['last Monday', '2016-11-07', '2016-10-31', 0],
])(
  'Duckling looks ahead: "%s" may be a round later, unless a word says which',
  (text, value, ours, right) => {
    const gold = line('duckling_time', text, [{ start: 0, end: text.length, type: 'DATE', value }]);
    const found = { text, value: ours, earliest: ours, latest: ours };
    expect(measuresOf(gold, [found])['values found']).toBe(right);
  },
);

test.each([
  ['mothers day', '2017-05-14', '2016-05-08', 100],
  ['mothers day', '2017-05-21', '2016-05-08', 0],
  ['chinese new year', '2017-01-28', '2016-02-08', 100],
  ['mothers day 2016', '2017-05-14', '2016-05-08', 0],
])('"%s" may be that of another year, on its own day: %s, %s', (text, value, ours, right) => {
  const gold = line('duckling_time', text, [{ start: 0, end: text.length, type: 'DATE', value }]);
  const found = { text, value: ours, earliest: ours, latest: ours, by: 'rule:<holiday>' };
  expect(measuresOf(gold, [found])['values found']).toBe(right);
});

test.each([
  ['PT90M', 'PT1H30M', 100],
  ['PT90M', 'PT1H', 0],
  ['P27M', 'P2Y3M', 100],
])('the length %s is answered by %s: %d', (value, ours, right) => {
  const gold = line('duckling_duration', 'so long', [{ start: 0, end: 7, type: 'DURATION', value }]);
  expect(measuresOf(gold, [{ text: 'so long', value: ours, type: 'DURATION' }])['values found']).toBe(right);
});

test('chrono states fields, and reckons "in five days" from the day of the text', () => {
  const orig = { start: { year: 2016, month: 11, day: 12, hour: 12 } };
  const gold = line('chrono_en', 'in five days', [{ start: 0, end: 12, type: 'DATE', value: null, orig }], {
    parser: 'casual',
  });
  expect(measuresOf(gold, [{ text: 'five days', value: 'P5D', type: 'DURATION' }])['values found']).toBe(100);
});

test.each([
  ['in five days', { hour: 16, minute: 12 }, 100],
  ['in five days', { hour: 9, minute: 0 }, 0],
])('chrono keeps the hour of its reference in "%s": %o', (text, clock, right) => {
  const orig = { start: { year: 2016, month: 11, day: 12, ...clock } };
  const gold = line('chrono_en', text, [{ start: 0, end: 12, type: 'DATE', value: null, orig }], {
    parser: 'casual',
    reference: '2016-11-07T16:12:00',
  });
  const ours = { text, value: '2016-11-12T08:00', type: 'TIME' as const, earliest: '2016-11-12T08:00' };
  expect(measuresOf(gold, [ours])['values found']).toBe(right);
});
