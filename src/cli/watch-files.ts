import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { countStandings, type StandingCounts } from '../batch/ledger/count-standings.js';
import type { BatchSummary } from '../batch/run-batch.js';
import { settleFiles } from '../source/settle-files.js';
import { watchFolders } from '../source/watch-folders.js';
import { FORMATS } from '../write/formats.js';
import { PROBLEMS_FILE } from '../write/open-problem-log.js';
import { beginRun } from './begin-run.js';
import { countThreads } from './count-threads.js';
import { EXIT } from './exit-codes.js';
import { runFiles } from './extract-files.js';
import { listFiles } from './find-files.js';
import { formatCount, formatDuration, plural } from './format-number.js';
import type { Io } from './io.js';
import { openOutput } from './open-output.js';
import { openRunner } from './open-runner.js';
import { readFormats } from './option-values.js';
import { readOwnOptions } from './own-options.js';
import { reportRun } from './report-run.js';
import { UsageError } from './usage-error.js';
import type { WatchOptions } from './watch.js';

const RESCAN_MILLISECONDS = 10_000;

interface Context {
  readonly io: Io;
  readonly argv: readonly string[];
}

/** `newsgraph watch`: gives the exit code once it is told to stop. */
export async function watchFiles(
  folders: readonly string[],
  options: WatchOptions,
  { io, argv }: Context,
): Promise<number> {
  const { out, quiet = false } = options;
  for (const folder of folders) await checkFolder(folder);
  const formats = readFormats(options.format, FORMATS);
  const threads = await countThreads(await listFiles(folders, options), options);
  const limits = { milliseconds: options.articleTimeout * 1000 };
  const runner = await openRunner({ ...options, threads, limits }, io);
  const { signal } = runner;
  const output = await openOutput(out, readOwnOptions(options, io));
  const watch = watchFolders(folders, { rescanMilliseconds: RESCAN_MILLISECONDS, signal });
  let done: string | undefined;
  try {
    for (; !signal.aborted; await watch.changed()) {
      const { sources, state } = await settleFiles(() => listFiles(folders, options), signal);
      if (signal.aborted) break;
      // A folder that has gone, such as a drive, takes none of its records with it.
      if (state === done || !(await areThere(folders))) continue;
      const { ledger, counts } = countStandings(output.ledger);
      beginRun(ledger, argv);
      const isFirst = done === undefined;
      const redo = isFirst ? options : { ...options, only: 'changed' as const };
      const work = { sources, formats, options: redo, runner, ledger };
      const { summary, report } = await reportRun(
        { out, threads, run: (stopwatch) => runFiles({ ...work, stopwatch }, io) },
        io,
      );
      if (summary.interrupted) {
        io.stderr.write('Interrupted. What is done is kept; the next run does the rest.\n');
        return EXIT.interrupted;
      }
      ledger.endRun();
      if (!quiet)
        io.stdout.write(describeRun(summary, counts(), { isFirst, out, time: report.milliseconds }));
      done = state;
    }
    return EXIT.done;
  } finally {
    watch.close();
    await runner.close().finally(output.close);
  }
}

async function checkFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  throw new UsageError(
    `Expected a folder to watch, got "${folder}". Name the folder that articles come into; ` +
      'for files that are there already: newsgraph extract',
  );
}

async function areThere(folders: readonly string[]): Promise<boolean> {
  return (await Promise.all(folders.map(isFolder))).every(Boolean);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

interface RunContext {
  readonly isFirst: boolean;
  readonly out: string;
  readonly time: number;
}

/** "3 new, 1 changed, 0 withdrawn, 0 failed, 0.4 s", and where there are problems, of this run or before, how many. */
function describeRun(
  { articles, kept, withdrawn, problems }: BatchSummary,
  counts: StandingCounts,
  { isFirst, out, time }: RunContext,
): string {
  const run = counts.new + counts.changed + (isFirst ? counts.failed : 0);
  const figures = [
    `${formatCount(counts.new)} new`,
    `${formatCount(counts.changed)} changed`,
    `${formatCount(withdrawn)} withdrawn`,
    `${formatCount(run - (articles - kept))} failed`,
    formatDuration(time),
    ...(problems === 0 ? [] : [`${plural(problems, 'problem')} in ${join(out, PROBLEMS_FILE)}`]),
  ];
  return `${figures.join(', ')}\n`;
}
