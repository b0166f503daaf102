import type { Readable, Writable } from 'node:stream';
import type { ThreadOptions, ThreadRunner } from '../batch/create-thread-runner.js';
import type { ArticleRunner } from '../batch/run-article.js';
import type { Explainer } from '../pipeline.js';
import type { OwnOptions } from '../resources.js';
import type { TaggerName } from './tagger-names.js';

/** A stream that may be a terminal. */
export type Terminal = Writable & {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
};

/** All that a command knows of the world outside, so that it can be run without a process of its own. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean | undefined };
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds from some fixed moment; never goes back. */
  readonly now: () => number;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /**
   * Loads models and gazetteers, which takes longer than all else that a command does before it begins.
   * Throws a UsageError for faults in the user's own lists and rules.
   */
  readonly loadPipeline: (tagger?: TaggerName, own?: OwnOptions) => Promise<ArticleRunner>;
  /** Loads only what it takes to explain a record, which is less. */
  readonly loadExplainer: () => Promise<Explainer>;
  /** Threads that each hold such a pipeline. */
  readonly openThreads: (options: ThreadOptions) => Promise<ThreadRunner>;
}

/** The width to write for: the terminal's, or COLUMNS, or one that fits a printed page. */
export function widthOf({ stdout, env }: Io): number {
  const width = stdout.columns ?? Number(env['COLUMNS']);
  return Number.isInteger(width) && width > 0 ? Math.max(width, 40) : 100;
}
