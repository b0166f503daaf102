import { expect, test } from 'vitest';
import { measure } from '../../src/measure/measure.js';
import { article } from './read-times.js';

const TEXT = 'At least 40 houses burned on Sept. 9, 2014, and 2011 people fled; in 2011 none had.';

test('times come first, and no quantity overlaps one', () => {
  const { times, quantities } = measure(article(TEXT));
  expect(times.map(({ text }) => text)).toEqual(['Sept. 9, 2014', '2011']);
  expect(quantities.map(({ text }) => text)).toEqual(['40', '2011']);
});

test('every span is the text that it covers', () => {
  const { text, times, quantities } = measure(article(TEXT));
  for (const span of [...times, ...quantities]) expect(text.slice(span.start, span.end)).toBe(span.text);
});

test('the layers before it are left as they were', () => {
  const doc = article(TEXT);
  expect(measure(doc)).toMatchObject(doc);
});
