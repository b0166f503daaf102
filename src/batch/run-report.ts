import type { Percentiles, StageRate, Timing } from './create-stopwatch.js';
import { perSecond, roundTime } from './create-stopwatch.js';
import type { BatchSummary } from './run-batch.js';

export const RUN_FILE = 'run.json';

/** What a run was and did, for programs: `run.json`. Its fields are described in docs/record.md. */
export interface RunReport {
  readonly schema: 'newsgraph.run/1';
  readonly started: string;
  readonly ended: string;
  readonly interrupted: boolean;
  readonly milliseconds: number;
  readonly threads: number;
  readonly versions: {
    readonly newsgraph: string;
    readonly model: string | null;
    readonly config: string | null;
    readonly node: string;
  };
  readonly counts: {
    readonly files: number;
    readonly articles: number;
    readonly run: number;
    readonly resumed: number;
    readonly kept: number;
    readonly left: number;
    readonly withdrawn: number;
    readonly characters: number;
    readonly mentions: number;
    readonly entities: number;
    readonly problems: number;
  };
  readonly rates: { readonly articlesPerSecond: number; readonly charactersPerSecond: number };
  readonly articleMilliseconds: (Percentiles & { readonly slowest: string }) | null;
  readonly stages: Readonly<Record<string, StageRate>>;
  readonly memory: { readonly peakBytes: number };
  readonly problems: Readonly<Record<string, number>>;
}

/** What a report is made of, beside the summary. */
export interface RunFacts {
  readonly timing: Timing;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly milliseconds: number;
  readonly threads: number;
  readonly version: string;
  /** Most memory that the process held at once. */
  readonly peakBytes: number;
}

export function createRunReport(summary: BatchSummary, facts: RunFacts): RunReport {
  const { files, articles, kept, left, withdrawn, characters, mentions, entities, problems } = summary;
  const { timing, started, milliseconds, threads, version, peakBytes } = facts;
  const { percentiles, slowest, stages } = timing;
  return {
    schema: 'newsgraph.run/1',
    started,
    // By the clock that measures: the other one may have been set meanwhile.
    ended: new Date(Date.parse(started) + milliseconds).toISOString(),
    interrupted: summary.interrupted,
    milliseconds: roundTime(milliseconds),
    threads,
    versions: {
      newsgraph: version,
      model: summary.provenance?.model ?? null,
      config: summary.provenance?.config ?? null,
      node: process.versions.node,
    },
    counts: {
      files,
      articles,
      run: timing.articles,
      resumed: timing.resumed,
      kept,
      left,
      withdrawn,
      characters,
      mentions,
      entities,
      problems,
    },
    rates: {
      articlesPerSecond: Math.round((timing.articles / Math.max(milliseconds, 1)) * 1e5) / 100,
      charactersPerSecond: perSecond(timing.characters, milliseconds),
    },
    articleMilliseconds:
      percentiles === undefined || slowest === undefined ? null : { ...percentiles, slowest },
    stages,
    memory: { peakBytes },
    problems: Object.fromEntries(summary.problemsByRule),
  };
}
