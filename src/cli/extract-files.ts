import { join } from 'node:path';
import type { Stopwatch } from '../batch/create-stopwatch.js';
import { describeError } from '../batch/describe-error.js';
import type { Ledger, Standing } from '../batch/ledger/ledger.js';
import { runBatch, type BatchSummary } from '../batch/run-batch.js';
import { createIdClaims } from '../source/claim-ids.js';
import type { SourceList } from '../source/list-sources.js';
import { readSource } from '../source/read-source.js';
import type { Format } from '../write/format.js';
import { FORMATS } from '../write/formats.js';
import { openFormats } from '../write/open-formats.js';
import { PROBLEMS_FILE } from '../write/open-problem-log.js';
import { beginRun } from './begin-run.js';
import { countThreads } from './count-threads.js';
import { describeProblem, describeSummary, type NextStep } from './describe-summary.js';
import { EXIT } from './exit-codes.js';
import type { ExtractOptions } from './extract.js';
import { formatDuration, plural } from './format-number.js';
import { findFiles } from './find-files.js';
import type { Io } from './io.js';
import { readFormats } from './option-values.js';
import { readOwnOptions } from './own-options.js';
import { openOutput } from './open-output.js';
import { openRunner, type OpenRunner } from './open-runner.js';
import { reportRun } from './report-run.js';
import { createJsonLog, describeArticle, logWords, type RunLog } from './run-log.js';
import { showProgress } from './show-progress.js';
import { UsageError } from './usage-error.js';

/** What a run does of an earlier one: everything where it is forced, else what is not done. */
const REDO: Readonly<Record<'force' | 'failed' | 'changed' | 'rest', ReadonlySet<Standing>>> = {
  force: new Set(['new', 'changed', 'failed', 'done']),
  failed: new Set(['failed']),
  changed: new Set(['new', 'changed']),
  rest: new Set(['new', 'changed', 'failed']),
};

interface Context {
  readonly io: Io;
  readonly argv: readonly string[];
  /** Takes what happens, in the place of all that is said to people. */
  readonly log?: RunLog | undefined;
}

/** `newsgraph extract` over files and folders: gives the exit code. */
export async function extractFiles(
  paths: readonly string[],
  options: ExtractOptions,
  { io, argv }: Context,
): Promise<number> {
  if (options.log === undefined) return run(paths, options, { io, argv });
  const log = createJsonLog(io);
  try {
    return await run(paths, { ...options, quiet: true }, { io: logWords(io, log), argv, log });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    log({ event: 'error', message: describeError(error) });
    return EXIT.failed;
  }
}

async function run(
  paths: readonly string[],
  options: ExtractOptions,
  { io, argv, log }: Context,
): Promise<number> {
  const { out, quiet = false } = options;
  const formats = readFormats(options.format, FORMATS);
  const sources = await findFiles(paths, options);
  const own = readOwnOptions(options, io);
  const threads = await countThreads(sources, options);
  const limits = { milliseconds: options.articleTimeout * 1000 };
  const runner = await openRunner({ ...options, threads, limits }, io);
  const output = await openOutput(out, own);
  try {
    const { ledger } = output;
    beginRun(ledger, argv);
    log?.({ event: 'start', files: sources.files.length, threads, out });
    const work = { sources, formats, options, runner, ledger, log };
    const { summary, report } = await reportRun(
      { out, threads, run: (stopwatch) => runFiles({ ...work, stopwatch }, io) },
      io,
    );
    const { milliseconds } = report;
    log?.({ event: 'end', run: report });
    if (summary.interrupted) {
      io.stderr.write(describeInterrupt(summary));
      return EXIT.interrupted;
    }
    ledger.endRun();
    if (!quiet) {
      if (io.stderr.isTTY !== true) io.stderr.write(describeEnd(summary, milliseconds));
      const problemsFile = join(out, PROBLEMS_FILE);
      const next = findNextSteps(summary, formats, out);
      io.stdout.write(describeSummary(summary, { milliseconds, problemsFile, next }));
    }
    return summary.problems > 0 ? EXIT.problems : EXIT.done;
  } finally {
    await runner.close().finally(output.close);
  }
}

export interface Work {
  readonly sources: SourceList;
  readonly formats: readonly Format[];
  readonly options: ExtractOptions;
  readonly runner: OpenRunner;
  readonly ledger: Ledger;
  readonly stopwatch?: Stopwatch | undefined;
  readonly log?: RunLog | undefined;
}

/** One run over files that have been found, as the ledger stands. */
export async function runFiles(
  { sources, formats, options, runner, ledger, stopwatch, log }: Work,
  io: Io,
): Promise<BatchSummary> {
  const { out, published, maxBytes, retry, quiet = false, verbose = false } = options;
  const { files, problems } = sources;
  const { sinks, problemLog } = await openFormats(out, formats, { database: ledger.graph });
  const progress = showProgress(files.length, io, quiet || verbose);
  return runBatch({
    files,
    problems,
    read: (file) => readSource(file, { published, maxBytes }),
    claimIds: createIdClaims(files),
    pipeline: runner,
    ledger: {
      ledger,
      redo: REDO[options.force === true ? 'force' : (options.only ?? 'rest')],
      retries: retry,
      now: io.now,
    },
    sinks,
    problemLog,
    concurrency: runner.concurrency,
    onProgress: progress.update,
    onProblem(problem) {
      log?.({ event: 'problem', ...problem });
      if (verbose && log === undefined) io.stderr.write(`${describeProblem(problem)}\n`);
    },
    onArticle(times, problem) {
      stopwatch?.add(times);
      log?.(describeArticle(times, problem));
    },
    signal: runner.signal,
  }).finally(progress.stop);
}

function describeInterrupt({ articles, files }: BatchSummary): string {
  return (
    `Interrupted after ${plural(articles, 'article')} of ${plural(files, 'file')}. ` +
    'What is done is kept, nothing is half written; tables, graph and search index are as the run before left them. ' +
    'Run the same command again to do the rest.\n'
  );
}

/** The one line that takes the place of the bar in a log. */
function describeEnd({ articles, problems }: BatchSummary, milliseconds: number): string {
  return `newsgraph: ${plural(articles, 'article')}, ${plural(problems, 'problem')}, ${formatDuration(milliseconds)}\n`;
}

/** One file of each format, and the first record in the terminal; only what has been written. */
function findNextSteps(
  { written, firstId }: BatchSummary,
  formats: readonly Format[],
  out: string,
): NextStep[] {
  if (firstId === undefined) return [];
  const paths = new Set(written);
  const steps: NextStep[] = [];
  const record = join(out, 'documents', `${firstId}.json`);
  if (paths.has(record))
    steps.push({ open: `newsgraph inspect ${record}`, why: 'the first article, in the terminal' });
  for (const { files, describe } of formats) {
    const path = files
      .map((file) => join(out, file.replace('<id>', firstId)))
      .find((file) => paths.has(file));
    if (path !== undefined && path !== record) steps.push({ open: path, why: describe });
  }
  return steps;
}
