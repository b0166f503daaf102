import type { Document, Problem } from '../document/document.js';
import type { SourceResult } from '../source/source-file.js';
import type { Sink } from '../write/format.js';
import type { ProblemLog } from '../write/open-problem-log.js';
import { runWithLedger, type LedgerOutcome, type LedgerUse } from './ledger/run-with-ledger.js';
import { mapInOrder } from './map-in-order.js';
import type { ReadableFile, ReadAhead } from './read-ahead.js';
import { readWithIds, type BatchSource } from './read-with-ids.js';
import { runArticle, type ArticleRunner } from './run-article.js';
import type { ArticleTimes } from './time-article.js';
import { createTally, type TallyReport, type Totals } from './tally.js';

export interface BatchProgress extends Totals {
  /** Files reached so far; those still to come are `files - filesReached`. */
  readonly filesReached: number;
  readonly files: number;
}

export interface Batch<File extends ReadableFile> extends BatchSource<File> {
  /** Trouble met while the files were listed. */
  readonly problems: readonly Problem[];
  readonly pipeline: ArticleRunner;
  /** What earlier runs have done, and this one adds to; without it every article is run. */
  readonly ledger?: LedgerUse | undefined;
  readonly sinks: readonly Sink[];
  readonly problemLog: ProblemLog;
  readonly onProgress?: ((progress: BatchProgress) => void) | undefined;
  readonly onProblem?: ((problem: Problem) => void) | undefined;
  /** Told of each article that was run, in the order of the files; `problem` is why there is no record of it. */
  readonly onArticle?: ((times: ArticleTimes, problem: Problem | undefined) => void) | undefined;
}

export interface BatchSummary extends TallyReport {
  readonly files: number;
  /** Paths of the files written, format by format; empty after an interrupt. */
  readonly written: readonly string[];
  /** Id of the first article that became a record. */
  readonly firstId: string | undefined;
  /** What made that record. */
  readonly provenance: Document['provenance'] | undefined;
  readonly interrupted: boolean;
  /** Articles of earlier runs that are no longer among the input. */
  readonly withdrawn: number;
}

interface Worked {
  readonly fileIndex: number;
  readonly outcome: LedgerOutcome;
}

/**
 * Runs the pipeline over many articles. The sinks get the records one by one in the order of the files, so that
 * what they write is the same for any `concurrency`, and at most four times `concurrency` articles are in memory.
 * Trouble with an article goes to the problem log and stops nothing. An abort of `signal` aborts the sinks;
 * an error of a sink (such as a full disk) aborts the others and is thrown.
 */
export async function runBatch<File extends ReadableFile>(batch: Batch<File>): Promise<BatchSummary> {
  const { sinks, problemLog, signal } = batch;
  // Also what is in work when a sink fails is given up: its runner may be closed before it is done.
  const failed = new AbortController();
  const stop = AbortSignal.any([failed.signal, ...(signal === undefined ? [] : [signal])]);
  try {
    const summary = await work({ ...batch, signal: stop });
    if (signal?.aborted === true) {
      await Promise.all([...sinks, problemLog].map((sink) => sink.abort()));
      return { ...summary, interrupted: true };
    }
    const written: string[] = [];
    for (const sink of [...sinks, problemLog]) written.push(...(await sink.close()));
    // Last, since a crash before it costs nothing: the next run writes the same files, and withdraws the same articles.
    const withdrawn = batch.ledger?.ledger.forgetUnseen() ?? 0;
    return { ...summary, written, withdrawn };
  } catch (error) {
    failed.abort();
    await Promise.allSettled([...sinks, problemLog].map((sink) => sink.abort()));
    throw error;
  }
}

async function work<File extends ReadableFile>(batch: Batch<File>): Promise<BatchSummary> {
  const { files, problems, pipeline, ledger, sinks, problemLog, concurrency, signal } = batch;
  const tally = createTally();
  let first: Document | undefined;

  const report = async (problem: Problem): Promise<void> => {
    tally.addProblem(problem);
    batch.onProblem?.(problem);
    await problemLog.write(problem);
  };
  const outcomeOf = async (result: SourceResult): Promise<LedgerOutcome> => {
    if ('problem' in result) return result;
    if (ledger === undefined) return runArticle(result.article, pipeline);
    return runWithLedger(result.article, pipeline, ledger, signal);
  };
  const run = async ({ fileIndex, result }: ReadAhead): Promise<Worked> => ({
    fileIndex,
    outcome: await outcomeOf(result),
  });

  for (const problem of problems) await report(problem);
  for await (const { fileIndex, outcome } of mapInOrder(readWithIds(batch), run, { concurrency, signal })) {
    if ('times' in outcome)
      batch.onArticle?.(outcome.times, 'problem' in outcome ? outcome.problem : undefined);
    if ('document' in outcome) {
      const { document } = outcome;
      await Promise.all(sinks.map((sink) => sink.write(document)));
      tally.addDocument(document, outcome.kept);
      first ??= document;
    } else if ('left' in outcome) {
      tally.addLeft();
    } else {
      await report(outcome.problem);
    }
    batch.onProgress?.({ ...tally.totals(), filesReached: fileIndex + 1, files: files.length });
  }
  return {
    ...tally.report(),
    files: files.length,
    written: [],
    firstId: first?.id,
    provenance: first?.provenance,
    interrupted: false,
    withdrawn: 0,
  };
}
