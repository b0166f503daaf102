import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSpans, contains, firstEndingAfter, overlaps, textOf } from '../../src/document/span.js';
import type { Span } from '../../src/document/span.js';

const span = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));

/** Spans in order that do not overlap, from gaps and lengths. */
const apart = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 20 })
  .map((steps) => {
    let offset = 0;
    return steps.map(([gap, length]): Span => {
      const start = offset + gap;
      offset = start + length;
      return { start, end: offset };
    });
  });

const offsetsOf = ({ start, end }: Span): readonly number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);

test('a span covers UTF-16 code units, half-open', () => {
  expect(textOf('a😀b', { start: 1, end: 3 })).toBe('😀');
  expect(textOf('abc', { start: 1, end: 1 })).toBe('');
});

describe('two spans', () => {
  test('overlap where they share an offset', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const shared = offsetsOf(a).some((offset) => offsetsOf(b).includes(offset));
        expect(overlaps(a, b)).toBe(shared);
        expect(overlaps(b, a)).toBe(shared);
      }),
    );
  });

  test('that touch do not overlap', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  });

  test('one holds the other where it has all its offsets', () => {
    fc.assert(
      fc.property(span, span, (outer, inner) => {
        const all = offsetsOf(inner).every((offset) => offsetsOf(outer).includes(offset));
        expect(contains(outer, inner)).toBe(all);
      }),
    );
  });

  test('are read in the order of their starts, the longer first', () => {
    const spans = [
      { start: 4, end: 6 },
      { start: 0, end: 2 },
      { start: 4, end: 9 },
      { start: 0, end: 5 },
    ];
    expect(spans.toSorted(compareSpans)).toEqual([spans[3], spans[1], spans[2], spans[0]]);
  });
});

test('the first span that ends after an offset is what a search from the left finds', () => {
  fc.assert(
    fc.property(apart, fc.integer({ min: 0, max: 150 }), (spans, offset) => {
      const found = spans.findIndex(({ end }) => end > offset);
      expect(firstEndingAfter(spans, offset)).toBe(found === -1 ? spans.length : found);
    }),
  );
});
