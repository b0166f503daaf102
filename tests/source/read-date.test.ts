import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate, readDateInFileName } from '../../src/source/read-date.js';

describe('a date in metadata', () => {
  test.each([
    ['2016-09-28', '2016-09-28'],
    ['2016-09-28T23:30:00-05:00', '2016-09-28'],
    ['2016-09-28 23:30', '2016-09-28'],
    ['20160928', '2016-09-28'],
    [20160928, '2016-09-28'],
    ['20160928T101500Z', '2016-09-28'],
    ['2016/9/8', '2016-09-08'],
    ['Wed, 28 Sep 2016 10:00:00 GMT', '2016-09-28'],
    ['September 28, 2016 10:00 p.m.', '2016-09-28'],
    ['28/09/2016', '2016-09-28'],
    ['09/28/2016', '2016-09-28'],
    ['05/05/2016', '2016-05-05'],
    [1475100000, '2016-09-28'],
    ['1475100000000', '2016-09-28'],
  ])('%j is read as %s', (value, date) => {
    expect(readDate(value)).toBe(date);
  });

  test.each([
    '03/04/2016',
    '2016',
    '2016-09',
    '2016-13-45',
    '2016-02-30',
    '0001-01-01T00:00:00',
    'last week',
    '',
    7,
    1e300,
    Number.NaN,
    null,
    true,
    ['2016-09-28'],
    { toString: () => '2016-09-28' },
  ])('%j is not read', (value) => {
    expect(readDate(value)).toBeUndefined();
  });

  test('never throws, and is always a whole day', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readDate(value) ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});

describe('a date in a file name', () => {
  test.each([
    ['desk/2016-09-28-talks.txt', '2016-09-28'],
    ['ap_20160928.html', '2016-09-28'],
    ['2016_09_28.txt', '2016-09-28'],
    ['talks 28.9.2016.txt', '2016-09-28'],
    ['talks-28-sep-2016.txt', '2016-09-28'],
    ['2016-09-28_20160928_talks.txt', '2016-09-28'],
  ])('%s is read as %s', (path, date) => {
    expect(readDateInFileName(path)).toBe(date);
  });

  test.each([
    '2016-09-28/talks.txt',
    'talks-2016.txt',
    '123456789.txt',
    '120160928.txt',
    '20161399.txt',
    '18991231.txt',
    '2016-09-28-to-2016-10-01.txt',
    '03-04-2016.txt',
    '000_25d736ecb8eda7a9.txt',
  ])('%s is none', (path) => {
    expect(readDateInFileName(path)).toBeUndefined();
  });
});
