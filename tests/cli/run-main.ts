import { PassThrough, Readable } from 'node:stream';
import type { ArticleRunner } from '../../src/batch/run-article.js';
import type { Io, Terminal } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { fakePipeline } from '../batch/fakes.js';

export interface RunOptions {
  readonly stdin?: string;
  /** Columns of the terminal; without it the output is no terminal. */
  readonly columns?: number;
  readonly env?: Io['env'];
  readonly signal?: AbortSignal;
  readonly pipeline?: ArticleRunner;
  /** By default it gives `pipeline`. */
  readonly loadPipeline?: Io['loadPipeline'];
  /** By default nothing can be explained. */
  readonly loadExplainer?: Io['loadExplainer'];
}

export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function terminal(columns: number | undefined): { readonly stream: Terminal; readonly text: () => string } {
  const stream = Object.assign(new PassThrough(), columns === undefined ? {} : { isTTY: true, columns });
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

/** Runs a command line in this process, with a pipeline of one mention an article unless another is given. */
export async function runMain(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const [stdout, stderr] = [terminal(options.columns), terminal(options.columns)];
  let clock = 0;
  const exitCode = await main(argv, {
    stdin: Readable.from([Buffer.from(options.stdin ?? '')]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: options.env ?? {},
    now: () => (clock += 500),
    signal: options.signal ?? new AbortController().signal,
    loadPipeline: options.loadPipeline ?? (async () => options.pipeline ?? fakePipeline),
    loadExplainer:
      options.loadExplainer ?? (() => Promise.reject(new Error('Expected an explainer, got none.'))),
    openThreads: async () => ({ ...(options.pipeline ?? fakePipeline), close: async () => {} }),
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}
