import { describe, expect, it } from 'vitest';
import { createStopwatch } from '../../src/batch/create-stopwatch.js';

describe('the times of a run', () => {
  it('are percentiles that hold to a thousandth, and the article that took longest', () => {
    const stopwatch = createStopwatch();
    for (let index = 1; index <= 1000; index += 1) {
      stopwatch.add({
        id: `a${index}`,
        characters: 10,
        milliseconds: index / 10,
        stages: new Map(),
        resumed: false,
      });
    }
    const { articles, characters, percentiles, slowest } = stopwatch.report();
    expect([articles, characters, slowest, percentiles?.max]).toEqual([1000, 10_000, 'a1000', 100]);
    for (const [share, expected] of Object.entries({ p50: 50, p90: 90, p99: 99 })) {
      const got = percentiles?.[share as 'p50' | 'p90' | 'p99'] ?? 0;
      expect(Math.abs(got / expected - 1), share).toBeLessThan(0.002);
    }
  });

  it('are summed up by stage, with what one thread reads in a second', () => {
    const stopwatch = createStopwatch();
    const stages = new Map([
      ['tokenize', 2],
      ['tag', 3],
    ]);
    for (const id of ['a', 'b'])
      stopwatch.add({ id, characters: 100, milliseconds: 5, stages, resumed: id === 'b' });
    stopwatch.add({ id: 'failed', characters: 900, milliseconds: 4, stages: new Map(), resumed: false });
    const { articles, resumed, stages: rates } = stopwatch.report();
    expect([articles, resumed]).toEqual([3, 1]);
    expect(rates).toEqual({
      tokenize: { milliseconds: 4, charactersPerSecond: 50_000 },
      tag: { milliseconds: 6, charactersPerSecond: 33_333 },
    });
  });

  it('are none where no article was run', () => {
    expect(createStopwatch().report()).toEqual({
      articles: 0,
      resumed: 0,
      characters: 0,
      percentiles: undefined,
      slowest: undefined,
      stages: {},
    });
  });

  it('never give a percentile above the longest time', () => {
    const stopwatch = createStopwatch();
    stopwatch.add({ id: 'a', characters: 1, milliseconds: 611.362, stages: new Map(), resumed: false });
    expect(stopwatch.report().percentiles).toEqual({
      p50: 611.362,
      p90: 611.362,
      p99: 611.362,
      max: 611.362,
    });
  });
});
