import { Writable } from 'node:stream';
import { roundTime } from '../batch/create-stopwatch.js';
import type { RunReport } from '../batch/run-report.js';
import type { ArticleTimes } from '../batch/time-article.js';
import type { Problem } from '../document/document.js';
import type { Io } from './io.js';

/** What happens in a run, for `--log json`. */
export type RunEvent =
  | { readonly event: 'start'; readonly files: number; readonly threads: number; readonly out: string }
  | ({ readonly event: 'article'; readonly state: 'done' | 'failed'; readonly rule?: string } & Pick<
      ArticleTimes,
      'id' | 'characters' | 'milliseconds'
    >)
  | ({ readonly event: 'problem' } & Problem)
  | { readonly event: 'message'; readonly text: string }
  | { readonly event: 'error'; readonly message: string }
  | { readonly event: 'end'; readonly run: RunReport };

export type RunLog = (event: RunEvent) => void;

/** A log of one JSON object a line on standard error, each with its time. */
export function createJsonLog({ stderr }: Pick<Io, 'stderr'>, clock: () => Date = () => new Date()): RunLog {
  return (event) => void stderr.write(`${JSON.stringify({ time: clock().toISOString(), ...event })}\n`);
}

/** The same world, but each line that is said on standard error in words becomes a message of the log. */
export function logWords(io: Io, log: RunLog): Io {
  const { stdout, env, now, signal, loadPipeline, loadExplainer, openThreads } = io;
  const stderr = new Writable({
    decodeStrings: false,
    write(words: string | Buffer, _, done) {
      for (const text of String(words).split('\n')) if (text !== '') log({ event: 'message', text });
      done();
    },
  });
  return {
    // Opened only by a command that reads it.
    get stdin() {
      return io.stdin;
    },
    stdout,
    stderr,
    env,
    now,
    signal,
    loadPipeline,
    loadExplainer,
    openThreads,
  };
}

export function describeArticle(
  { id, characters, milliseconds }: ArticleTimes,
  problem: Problem | undefined,
): RunEvent {
  const state = problem === undefined ? 'done' : 'failed';
  const rule = problem === undefined ? {} : { rule: problem.rule };
  return { event: 'article', id, state, milliseconds: roundTime(milliseconds), characters, ...rule };
}
