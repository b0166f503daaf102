import type { Problem } from '../document/document.js';
import { serialize } from '../write/serialize.js';
import { hashText } from './ledger/hash-article.js';
import type { Ledger } from './ledger/ledger.js';
import { mapInOrder } from './map-in-order.js';
import type { ReadableFile, ReadAhead } from './read-ahead.js';
import type { WrittenRecords, WrittenState } from './open-written-records.js';
import { readWithIds, type BatchSource } from './read-with-ids.js';
import { runArticle, type ArticleRunner } from './run-article.js';

export interface Verification<File extends ReadableFile> extends BatchSource<File> {
  readonly pipeline: ArticleRunner;
  readonly ledger: Ledger;
  /** Whether an article of this id is to be run again. */
  readonly isWanted: (id: string) => boolean;
  /** Undefined where no records were written. */
  readonly written: WrittenRecords | undefined;
}

/** What has become of an article. */
export type Verdict =
  /** A new run gives the record that the ledger has. */
  | { readonly id: string; readonly verdict: 'same' }
  /** It gives another one, or none, though nothing has changed that may change it. */
  | { readonly id: string; readonly verdict: 'different'; readonly problem?: Problem }
  /** The record is the same, but not what stands in `documents/`. */
  | { readonly id: string; readonly verdict: `file-${Exclude<WrittenState, 'same'>}` }
  /** The article, newsgraph or its configuration is another one, or the article has no record: nothing to compare. */
  | { readonly id: string; readonly verdict: 'not-done' };

/** Runs articles again, and compares what they give with what the ledger has; in the order of the files. */
export async function* verifyBatch<File extends ReadableFile>(
  verification: Verification<File>,
): AsyncGenerator<Verdict, void> {
  const { concurrency, signal, isWanted } = verification;
  const judge = async ({ result }: ReadAhead): Promise<Verdict | undefined> => {
    if ('problem' in result || !isWanted(result.article.id)) return undefined;
    return judgeArticle(result.article, verification);
  };
  for await (const verdict of mapInOrder(readWithIds(verification), judge, { concurrency, signal })) {
    if (verdict !== undefined) yield verdict;
  }
}

type Article = Parameters<ArticleRunner['run']>[0];
type Judge = Pick<Verification<ReadableFile>, 'pipeline' | 'ledger' | 'written'>;

async function judgeArticle(article: Article, { pipeline, ledger, written }: Judge): Promise<Verdict> {
  const { id } = article;
  if (ledger.standingOf(article) !== 'done') return { id, verdict: 'not-done' };
  const outcome = await runArticle(article, pipeline);
  if ('problem' in outcome) return { id, verdict: 'different', problem: outcome.problem };
  const { document } = outcome;
  if (hashText(serialize(document)) !== ledger.find(id)?.output) return { id, verdict: 'different' };
  const state = (await written?.stateOf(document)) ?? 'same';
  return { id, verdict: state === 'same' ? state : `file-${state}` };
}
