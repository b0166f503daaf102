import { join } from 'node:path';
import { hashText } from '../batch/ledger/hash-article.js';
import { openWrittenRecords } from '../batch/open-written-records.js';
import { verifyBatch, type Verdict } from '../batch/verify-batch.js';
import { createIdClaims } from '../source/claim-ids.js';
import { readSource } from '../source/read-source.js';
import { countThreads } from './count-threads.js';
import { describeProblem } from './describe-summary.js';
import { EXIT } from './exit-codes.js';
import { findFiles } from './find-files.js';
import { formatCount, plural } from './format-number.js';
import type { Io } from './io.js';
import { openOutput } from './open-output.js';
import { openReader } from './open-reader.js';
import { openRunner } from './open-runner.js';
import { readOwnOptions } from './own-options.js';
import { UsageError } from './usage-error.js';
import type { VerifyOptions } from './verify.js';

/** Gives the exit code. */
export async function verifyFiles(paths: readonly string[], options: VerifyOptions, io: Io): Promise<number> {
  const { out, sample, seed, published, maxBytes } = options;
  const done = countDone(out);
  const { files } = await findFiles(paths, options);
  const threads = await countThreads({ files }, options);
  const runner = await openRunner(
    { ...options, threads, limits: { milliseconds: options.articleTimeout * 1000 } },
    io,
  );
  const output = await openOutput(out, readOwnOptions(options, io));
  const counts: Record<Verdict['verdict'], number> = {
    same: 0,
    different: 0,
    'file-different': 0,
    'file-missing': 0,
    'file-twice': 0,
    'not-done': 0,
  };
  const isWanted = (id: string): boolean => shareOf(id, seed) < sample / Math.max(done, 1);
  try {
    const verdicts = verifyBatch({
      files,
      read: (file) => readSource(file, { published, maxBytes }),
      claimIds: createIdClaims(files),
      concurrency: threads,
      signal: io.signal,
      pipeline: runner,
      ledger: output.ledger,
      isWanted,
      written: await openWrittenRecords(join(out, 'documents'), isWanted),
    });
    for await (const verdict of verdicts) {
      counts[verdict.verdict] += 1;
      const line = describeVerdict(verdict);
      if (line !== undefined) io.stdout.write(`${line}\n`);
    }
  } finally {
    await runner.close().finally(output.close);
  }
  const { same, 'not-done': notDone, ...differences } = counts;
  const different = Object.values(differences).reduce((sum, count) => sum + count);
  io.stdout.write(
    `${plural(same, 'article')} the same, ${formatCount(different)} different, ` +
      `${formatCount(notDone)} changed since or never done.\n`,
  );
  if (same + different === 0) {
    throw new UsageError(
      'Expected articles of the ledger to compare, got none that it holds as they are now. ' +
        'Give the paths and options that extract was given.',
    );
  }
  return different > 0 ? EXIT.problems : EXIT.done;
}

function countDone(out: string): number {
  const ledger = openReader(out);
  const { done } = ledger.totals();
  ledger.close();
  return done;
}

/** From 0 to 1, the same for the same id and seed, and for different ones spread evenly. */
function shareOf(id: string, seed: number): number {
  return Number.parseInt(hashText(`${seed} ${id}`).slice(0, 8), 16) / 0x1_0000_0000;
}

const AGAIN = 'Run "newsgraph extract" again.';

/** What is said of a verdict; nothing of a good one. */
const DESCRIPTIONS: Readonly<Partial<Record<Verdict['verdict'], string>>> = {
  different: 'a new run gives another record.',
  'file-different': `what stands in documents/ is not what was written. ${AGAIN}`,
  'file-missing': `documents/ has no record of it that can be read. ${AGAIN}`,
  'file-twice': `documents/ has its record more than once, after a run that was killed. ${AGAIN}`,
};

function describeVerdict(verdict: Verdict): string | undefined {
  const description = DESCRIPTIONS[verdict.verdict];
  if (description === undefined) return undefined;
  const problem = 'problem' in verdict ? verdict.problem : undefined;
  return `${verdict.id}: ${description}${problem === undefined ? '' : ` ${describeProblem(problem)}`}`;
}
