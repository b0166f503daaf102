import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysInMonth,
  findFullDate,
  formatDate,
  isoWeek,
  isValidDate,
  mondayOfWeek,
  MONTH_NUMBERS,
  parseIsoDate,
  weekday,
} from '../../src/document/calendar.js';
import type { CalendarDate } from '../../src/document/calendar.js';

const anyDate = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.nat(30))
  .map(([year, month, day]): CalendarDate => ({ year, month, day: 1 + (day % daysInMonth(year, month)) }));
const shift = fc.integer({ min: -100_000, max: 100_000 });

function read(text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(`Expected a date, got ${text}`);
  return date;
}

/** The Gregorian rule, written out apart from `Date`. */
function isLeap(year: number): boolean {
  return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
}

test('months have the lengths of the Gregorian rule', () => {
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  for (let year = 1; year <= 2800; year++) {
    const found = lengths.map((_, index) => daysInMonth(year, index + 1));
    const expected = lengths.map((length, index) => (index === 1 && isLeap(year) ? 29 : length));
    expect(found, String(year)).toEqual(expected);
  }
});

describe('adding days', () => {
  test('and taking them away again comes back', () => {
    fc.assert(
      fc.property(anyDate, shift, (date, days) => {
        expect(addDays(addDays(date, days), -days)).toEqual(date);
      }),
    );
  });

  test('gives days that exist, each one day after the other', () => {
    let date: CalendarDate = { year: 1999, month: 1, day: 1 };
    let weekdayBefore = weekday(date);
    for (let days = 1; days <= 1500; days++) {
      const next = addDays(date, 1);
      const isNextDay = next.day === date.day + 1 && next.month === date.month && next.year === date.year;
      const isNextMonth = next.day === 1 && date.day === daysInMonth(date.year, date.month);
      expect(isNextDay || isNextMonth, formatDate(date)).toBe(true);
      expect(weekday(next), formatDate(next)).toBe((weekdayBefore % 7) + 1);
      date = next;
      weekdayBefore = weekday(next);
    }
    expect(formatDate(date)).toBe('2003-02-09');
  });

  test.each([
    ['2016-02-28', 1, '2016-02-29'],
    ['2015-02-28', 1, '2015-03-01'],
    ['2000-01-01', -1, '1999-12-31'],
    ['1900-02-28', 1, '1900-03-01'],
    ['0001-01-01', 365, '0002-01-01'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s and %i is %s', (from, days, to) => {
    expect(formatDate(addDays(read(from), days))).toBe(to);
  });
});

describe('adding months', () => {
  test.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-12-15', 1, '2022-01-15'],
    ['2021-01-15', -1, '2020-12-15'],
    ['2021-05-31', -18, '2019-11-30'],
  ])('%s and %i is %s', (from, months, to) => {
    expect(formatDate(addMonths(read(from), months))).toBe(to);
  });

  test('keeps the day where the month has it, and the count of months always', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        const moved = addMonths(date, months);
        expect(moved.year * 12 + moved.month).toBe(date.year * 12 + date.month + months);
        expect(moved.day).toBe(Math.min(date.day, daysInMonth(moved.year, moved.month)));
      }),
    );
  });
});

// As GNU `date --date … +%G-W%V-%u` gives them.
test.each([
  ['1969-07-20', 1969, 29, 7],
  ['1999-12-31', 1999, 52, 5],
  ['2000-01-01', 1999, 52, 6],
  ['2005-01-01', 2004, 53, 6],
  ['2005-01-02', 2004, 53, 7],
  ['2005-12-31', 2005, 52, 6],
  ['2006-01-02', 2006, 1, 1],
  ['2007-12-31', 2008, 1, 1],
  ['2008-12-28', 2008, 52, 7],
  ['2008-12-29', 2009, 1, 1],
  ['2010-01-03', 2009, 53, 7],
  ['2016-09-28', 2016, 39, 3],
  ['2020-12-31', 2020, 53, 4],
  ['2024-02-29', 2024, 9, 4],
])('%s lies in week %i-W%i, on weekday %i', (text, year, week, day) => {
  expect(isoWeek(read(text))).toEqual({ year, week });
  expect(weekday(read(text))).toBe(day);
});

test('the Monday of a date’s week is the Monday on or before it', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const { year, week } = isoWeek(date);
      expect(mondayOfWeek(year, week)).toEqual(addDays(date, 1 - weekday(date)));
      expect(week).toBeGreaterThanOrEqual(1);
      expect(week).toBeLessThanOrEqual(53);
    }),
  );
});

describe('ISO dates', () => {
  test('read back as they were written', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseIsoDate(formatDate(date))).toEqual(date);
      }),
    );
  });

  test.each(['2021-05-04T10:00:00Z', '2021-05-04 10:00', '2021-05-04'])('the day of %s is read', (text) => {
    expect(parseIsoDate(text)).toEqual({ year: 2021, month: 5, day: 4 });
  });

  test.each([
    '2021-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '2021-1-1',
    '20210504',
    '2021-05-041',
    ' 2021-05-04',
    '',
  ])('%j is none', (text) => expect(parseIsoDate(text)).toBeUndefined());

  test('a day that its month does not have is no date', () => {
    expect(isValidDate({ year: 2021, month: 4, day: 31 })).toBe(false);
    expect(isValidDate({ year: 2020, month: 2, day: 29 })).toBe(true);
  });
});

describe('a full date in a line', () => {
  test.each([
    ['AUSTIN, Texas, March 12, 2019 (AP)', '2019-03-12'],
    ['Published: 12 March 2019', '2019-03-12'],
    ['12 Mar. 2019', '2019-03-12'],
    ['Sept. 9, 2016', '2016-09-09'],
    ['Sept 9 2016', '2016-09-09'],
    ['the 1st of May 2020', '2020-05-01'],
    ['DECEMBER 31ST, 1999', '1999-12-31'],
    ['Updated 2021-05-04T09:00Z', '2021-05-04'],
    ['Feb. 29, 2020', '2020-02-29'],
  ])('%j is %s', (text, expected) => {
    const date = findFullDate(text);
    expect(date === undefined ? undefined : formatDate(date)).toBe(expected);
  });

  test.each([
    ['a date without its year', 'NAIROBI, March 12 -'],
    ['a form that countries read differently', '03/04/2019'],
    ['a day that does not exist', 'Feb. 30, 2020'],
    ['a month that does not exist', '12 Marchember 2019'],
    ['a longer number', '2021-05-041'],
    ['a year alone', 'in 2019'],
    ['nothing', ''],
  ])('%s is none: %j', (_, text) => {
    expect(findFullDate(text)).toBeUndefined();
  });
});

test('each month is known by its name and its short forms', () => {
  expect(new Set(MONTH_NUMBERS.values()).size).toBe(12);
  for (const [form, month] of MONTH_NUMBERS) {
    const name = new Date(Date.UTC(2021, month - 1, 1))
      .toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })
      .toLowerCase();
    expect(name.startsWith(form.slice(0, 3)), form).toBe(true);
  }
});
