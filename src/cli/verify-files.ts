import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLargeBatch } from '../batch/is-large-batch.js';
import { hashText } from '../batch/ledger/hash-article.js';
import { readLedger } from '../batch/ledger/read-ledger.js';
import { verifyBatch, type Verdict } from '../batch/verify-batch.js';
import { createIdClaims } from '../source/claim-ids.js';
import { readSource } from '../source/read-source.js';
import { formatRecord } from '../write/serialize.js';
import { describeProblem } from './describe-summary.js';
import { EXIT } from './exit-codes.js';
import { findFiles } from './find-files.js';
import { formatCount, plural } from './format-number.js';
import type { Io } from './io.js';
import { openOutput } from './open-output.js';
import { openRunner } from './open-runner.js';
import { readOwnOptions } from './own-options.js';
import { UsageError } from './usage-error.js';
import type { VerifyOptions } from './verify.js';

/** Gives the exit code. */
export async function verifyFiles(paths: readonly string[], options: VerifyOptions, io: Io): Promise<number> {
  const { out, sample, published, maxBytes } = options;
  const done = countDone(out);
  const { files } = await findFiles(paths, options);
  const threads = options.concurrency > 1 && (await isLargeBatch(files)) ? options.concurrency : 1;
  const runner = await openRunner(
    { ...options, threads, limits: { milliseconds: options.articleTimeout * 1000 } },
    io,
  );
  const output = await openOutput(out, readOwnOptions(options, io));
  const counts: Record<Verdict['verdict'], number> = {
    same: 0,
    different: 0,
    'file-different': 0,
    'not-done': 0,
  };
  try {
    const verdicts = verifyBatch({
      files,
      read: (file) => readSource(file, { published, maxBytes }),
      claimIds: createIdClaims(files),
      concurrency: threads,
      signal: io.signal,
      pipeline: runner,
      ledger: output.ledger,
      isWanted: (id) => shareOf(id) < sample / Math.max(done, 1),
      isWritten: async (doc) => {
        const path = join(out, 'documents', `${doc.id}.json`);
        const written = await readFile(path, 'utf8').catch(() => undefined);
        return written === undefined ? undefined : written === formatRecord(doc);
      },
    });
    for await (const verdict of verdicts) {
      counts[verdict.verdict] += 1;
      const line = describeVerdict(verdict);
      if (line !== undefined) io.stdout.write(`${line}\n`);
    }
  } finally {
    await runner.close().finally(output.close);
  }
  const different = counts.different + counts['file-different'];
  io.stdout.write(
    `${plural(counts.same, 'article')} the same, ${formatCount(different)} different, ` +
      `${formatCount(counts['not-done'])} changed since or never done.\n`,
  );
  if (counts.same + different === 0) {
    throw new UsageError(
      'Expected articles of the ledger to compare, got none that it holds as they are now. ' +
        'Give the paths and options that extract was given.',
    );
  }
  return different > 0 ? EXIT.problems : EXIT.done;
}

function countDone(out: string): number {
  const ledger = readLedger(out);
  if (ledger === undefined) {
    throw new UsageError(
      `Expected the ledger of a run in "${out}", found none. ` +
        'Run "newsgraph extract" first, or name its output folder with --out.',
    );
  }
  const { done } = ledger.totals();
  ledger.close();
  return done;
}

/** From 0 to 1, the same for the same id, and for different ids spread evenly. */
function shareOf(id: string): number {
  return Number.parseInt(hashText(id).slice(0, 8), 16) / 0x1_0000_0000;
}

function describeVerdict(verdict: Verdict): string | undefined {
  if (verdict.verdict === 'different') {
    const why = verdict.problem === undefined ? '' : ` ${describeProblem(verdict.problem)}`;
    return `${verdict.id}: a new run gives another record.${why}`;
  }
  if (verdict.verdict === 'file-different') {
    return `${verdict.id}: its file in documents/ is not what was written. Run "newsgraph extract" again.`;
  }
  return undefined;
}
