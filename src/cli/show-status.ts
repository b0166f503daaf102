import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LOCK_FILE, lockOutput } from '../batch/ledger/lock-output.js';
import type { Entry, LedgerReader, RunEntry } from '../batch/ledger/ledger.js';
import { describeProblem } from './describe-summary.js';
import { escapeInline } from './escape-controls.js';
import { EXIT } from './exit-codes.js';
import { formatCount, formatDuration } from './format-number.js';
import type { Io } from './io.js';
import { openReader } from './open-reader.js';
import type { StatusOptions } from './status.js';

const SLOWEST = 5;

/** Gives the exit code. */
export function showStatus({ out, json }: StatusOptions, io: Io): number {
  const ledger = openReader(out);
  try {
    const atWork = isAtWork(out);
    io.stdout.write(json === true ? formatJson(ledger, atWork) : formatText(ledger, atWork));
    return ledger.totals().failed > 0 ? EXIT.problems : EXIT.done;
  } finally {
    ledger.close();
  }
}

/** The lock is the operating system's, so that it tells the truth whatever has become of the process. */
function isAtWork(directory: string): boolean {
  if (!existsSync(join(directory, LOCK_FILE))) return false;
  const lock = lockOutput(directory, { patience: 100 });
  lock?.release();
  return lock === undefined;
}

function formatJson(ledger: LedgerReader, atWork: boolean): string {
  const status = {
    ...ledger.totals(),
    atWork,
    lastRun: ledger.lastRun() ?? null,
    slowest: ledger.slowest(SLOWEST),
    failures: [...ledger.failures()],
  };
  return `${JSON.stringify(status, null, 2)}\n`;
}

function formatText(ledger: LedgerReader, atWork: boolean): string {
  const { done, failed, characters, milliseconds } = ledger.totals();
  const run = ledger.lastRun();
  const rate = formatCount(characters / Math.max(milliseconds / 1000, 0.001));
  const figures = [
    ['Done', formatCount(done)],
    ['Failed', formatCount(failed)],
    ['Characters', formatCount(characters)],
    ['Time', `${formatDuration(milliseconds)} of all threads together, ${rate} characters/s for one`],
    ['Last run', describeRun(run, atWork)],
  ];
  const lines = figures.map(([name = '', figure]) => `${name.padEnd(11)} ${figure}`);
  lines.push('', 'Slowest:', ...ledger.slowest(SLOWEST).map(describeTime));
  if (failed === 0 || run === undefined) return `${lines.join('\n')}\n`;
  lines.push('', 'Failed:');
  for (const { problem } of ledger.failures())
    if (problem !== undefined) lines.push(`  ${describeProblem(problem)}`);
  const when = atWork ? ', once the run at work has ended' : '';
  lines.push('', `To try them again${when}:`, `  ${describeRetry(run)}`);
  return `${lines.join('\n')}\n`;
}

function describeTime({ id, milliseconds, characters }: Entry): string {
  return `  ${id}  ${formatDuration(milliseconds)}, ${formatCount(characters)} characters`;
}

function describeRun(run: RunEntry | undefined, atWork: boolean): string {
  if (run === undefined) return 'none';
  const begun = `begun ${run.begun}`;
  if (atWork) return `${begun}, at work (process ${run.process} on ${run.host})`;
  return run.ended === undefined
    ? `${begun}, came to no end: run it again to go on`
    : `${begun}, ended ${run.ended}`;
}

/** Options that say what to redo, with their values, of which the last run may have had others. */
const REDO_OPTIONS = /^--(?:force|only(?:=.*)?)$/;

/** As it can be put into a shell: an `extract` also of what a `watch` did, whose other options are the same. */
function describeRetry({ argv, folder }: RunEntry): string {
  const [, ...words] = argv.filter((word, index) => !REDO_OPTIONS.test(word) && argv[index - 1] !== '--only');
  const command = ['newsgraph', 'extract', '--only', 'failed', ...words];
  return `cd ${quote(folder)} && ${command.map(quote).join(' ')}`;
}

function quote(word: string): string {
  const plain = escapeInline(word);
  return /^[\w./:=,@+-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", String.raw`'\''`)}'`;
}
