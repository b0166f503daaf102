import { createHistogram } from 'node:perf_hooks';
import type { ArticleTimes } from './time-article.js';

/** Milliseconds that the articles of a run took; of a hundred, `p90` is what ninety took at most. */
export interface Percentiles {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
}

export interface StageRate {
  /** Of all articles and threads together. */
  readonly milliseconds: number;
  /** UTF-16 code units of text that one thread reads in a second. */
  readonly charactersPerSecond: number;
}

export interface Timing {
  /** Articles that were run, with those that failed. */
  readonly articles: number;
  /** Of these, those for which the models were not asked again. */
  readonly resumed: number;
  /** Of their texts. */
  readonly characters: number;
  /** Undefined where none was run. */
  readonly percentiles: Percentiles | undefined;
  /** Id of the article that took longest. */
  readonly slowest: string | undefined;
  /** In the order of the stages; those of articles that other machines have worked are not known. */
  readonly stages: Readonly<Record<string, StageRate>>;
}

export interface Stopwatch {
  add(times: ArticleTimes): void;
  report(): Timing;
}

/** The histogram counts whole numbers: microseconds, to three figures. */
const MICROSECONDS = 1000;
const FIGURES = 3;

/** Sums up what articles took, in constant memory, however long the run. */
export function createStopwatch(): Stopwatch {
  const histogram = createHistogram({ figures: FIGURES });
  const stages = new Map<string, { milliseconds: number; characters: number }>();
  let [articles, resumed, all, longest] = [0, 0, 0, -1];
  let slowest: string | undefined;
  // The histogram gives the upper end of a step, which may lie above the longest.
  const percentile = (share: number): number =>
    roundTime(Math.min(histogram.percentile(share) / MICROSECONDS, longest));

  return {
    add({ id, characters, milliseconds, stages: times, resumed: isResumed }) {
      articles += 1;
      resumed += Number(isResumed);
      all += characters;
      histogram.record(Math.max(1, Math.round(milliseconds * MICROSECONDS)));
      if (milliseconds > longest) [longest, slowest] = [milliseconds, id];
      for (const [stage, took] of times) {
        const sum = stages.get(stage) ?? { milliseconds: 0, characters: 0 };
        stages.set(stage, sum);
        sum.milliseconds += took;
        sum.characters += characters;
      }
    },
    report: () => ({
      articles,
      resumed,
      characters: all,
      percentiles:
        articles === 0
          ? undefined
          : { p50: percentile(50), p90: percentile(90), p99: percentile(99), max: roundTime(longest) },
      slowest,
      stages: Object.fromEntries(
        [...stages].map(([stage, { milliseconds, characters }]) => [
          stage,
          {
            milliseconds: roundTime(milliseconds),
            charactersPerSecond: perSecond(characters, milliseconds),
          },
        ]),
      ),
    }),
  };
}

/** A whole number; none where no time has gone by. */
export function perSecond(count: number, milliseconds: number): number {
  return milliseconds > 0 ? Math.round((count / milliseconds) * 1000) : 0;
}

/** Milliseconds, to the microsecond. */
export function roundTime(milliseconds: number): number {
  return Math.round(milliseconds * MICROSECONDS) / MICROSECONDS;
}
