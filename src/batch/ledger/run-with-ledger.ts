import type { Article } from '../../document/document.js';
import type { ArticleRunner, Outcome } from '../run-article.js';
import { timeArticle, type ArticleTimes } from '../time-article.js';
import type { Ledger, Standing } from './ledger.js';

/** How a run uses the ledger. */
export interface LedgerUse {
  readonly ledger: Ledger;
  /** Which articles are run; of the others the ledger's record, or problem, stands. */
  readonly redo: ReadonlySet<Standing>;
  /** How often an article that fails is run again at once. */
  readonly retries: number;
  /** Milliseconds from some fixed moment. */
  readonly now: () => number;
}

/** `kept` is what the ledger had; an article that was `left` has never been run. Only one that was run has times. */
export type LedgerOutcome =
  (Outcome & { readonly kept?: boolean; readonly times?: ArticleTimes }) | { readonly left: true };

/** The outcome of an article: the ledger's, or where that has none, or another one is wanted, a new one. */
export async function runWithLedger(
  article: Article,
  pipeline: ArticleRunner,
  { ledger, redo, retries, now }: LedgerUse,
  signal?: AbortSignal,
): Promise<LedgerOutcome> {
  ledger.see(article.id);
  const standing = ledger.standingOf(article);
  if (!redo.has(standing)) return recall(article.id, ledger);
  // Where all is done again, nothing of it is taken from before.
  const tagging = redo.has('done') ? undefined : ledger.findTagging(article);
  for (let attempt = 0; ; attempt++) {
    const outcome = await timeArticle(article, pipeline, { now, tagging });
    // Threads that are ended give up their articles, which is no fault of these; and the ledger may be closed.
    if (signal?.aborted === true) return { left: true };
    ledger.stamp(article, outcome, outcome.times.milliseconds);
    if ('document' in outcome || attempt >= retries) return outcome;
  }
}

function recall(id: string, ledger: Ledger): LedgerOutcome {
  const entry = ledger.find(id);
  if (entry === undefined) return { left: true };
  if (entry.problem !== undefined) return { problem: entry.problem, kept: true };
  return { document: ledger.readRecord(id), kept: true };
}
