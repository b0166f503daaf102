import { describe, expect, it } from 'vitest';
import { closest } from '../../src/cli/closest.js';
import { readCount, readFormats, readPublished } from '../../src/cli/option-values.js';

const FORMATS = [{ name: 'json' }, { name: 'jsonl' }, { name: 'csv' }, { name: 'graph' }, { name: 'search' }];

describe('--published', () => {
  it('takes a day of the calendar as it is', () => {
    expect(readPublished('2016-09-28')).toBe('2016-09-28');
    expect(readPublished('2020-02-29')).toBe('2020-02-29');
  });

  it.each(['2016-13-40', '2019-02-29', '28.9.2016', '2016-9-8', '2016-09-28T10:00', 'yesterday', ''])(
    'refuses "%s", and shows a day as it should be',
    (text) => {
      expect(() => readPublished(text)).toThrow(`such as 2016-09-28, got "${text}"`);
    },
  );
});

describe('--concurrency', () => {
  const read = readCount('--concurrency', 1, 1024);

  it('takes a whole number in its bounds', () => {
    expect([read('1'), read('8'), read('1024')]).toEqual([1, 8, 1024]);
  });

  it.each(['0', '-1', '1.5', '1025', 'many', '', '1e2', ' 3'])('refuses "%s"', (text) => {
    expect(() => read(text)).toThrow(`from 1 to 1024 after --concurrency, got "${text}"`);
  });
});

describe('--format', () => {
  const names = (text?: string): readonly string[] => readFormats(text, FORMATS).map(({ name }) => name);

  it('takes all formats where it is left out', () => {
    expect(names()).toEqual(FORMATS.map(({ name }) => name));
  });

  it('takes each named format once, in the order of the list', () => {
    expect(names('graph, csv,graph,')).toEqual(['csv', 'graph']);
  });

  it('says which format was meant, and which there are', () => {
    expect(() => names('csv,grpah')).toThrow(
      'got "grpah". Did you mean "graph"? The formats are: json, jsonl, csv, graph, search.',
    );
    expect(() => names('xml')).toThrow('got "xml". The formats are');
    expect(() => names(',')).toThrow('Expected at least one format');
  });
});

describe('closest', () => {
  it.each([
    ['grpah', 'graph'],
    ['serch', 'search'],
    ['JSON', 'json'],
    ['cvs', 'csv'],
    ['parquet', undefined],
    ['', undefined],
  ])('"%s" means %s', (word, meant) => {
    const candidates = FORMATS.map(({ name }) => name);
    expect(closest(word, candidates)).toBe(meant);
  });
});
