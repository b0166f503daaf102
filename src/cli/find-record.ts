import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readLedger } from '../batch/ledger/read-ledger.js';
import { runArticle, type ArticleRunner } from '../batch/run-article.js';
import type { Article, Document, Problem } from '../document/document.js';
import { DOCUMENT_SCHEMA, documentSchema } from '../document/schema.js';
import { listSources } from '../source/list-sources.js';
import { readSource } from '../source/read-source.js';
import { readRecordId, readRecordShard, SHARD_NAME } from '../write/record-shards.js';
import { didYouMean } from './closest.js';
import type { InspectOptions } from './inspect.js';
import type { Io } from './io.js';
import { readOwnOptions } from './own-options.js';
import { UsageError } from './usage-error.js';

/** A record; or the reason why there is none. */
export type Found =
  | {
      readonly document: Document;
      /** Trouble with the article that did not keep it from being read. */
      readonly warnings: readonly Problem[];
      /** Whether its file holds further articles, or trouble with them. */
      readonly more: boolean;
    }
  | { readonly problem: Problem };

const ALONE = { warnings: [], more: false } as const;

/**
 * Finds what `newsgraph inspect` and `newsgraph explain` are asked for: a record's file, an article's file, or a
 * record's id.
 */
export async function findRecord(name: string, options: InspectOptions, io: Io): Promise<Found> {
  const status = await stat(name).catch(() => undefined);
  if (status?.isDirectory() === true) {
    throw new UsageError(
      `Expected an article, a record or an id, got the folder "${name}". To read all in it: newsgraph extract ${name}`,
    );
  }
  if (status === undefined) {
    return { document: await readRecordById(name, options.out), ...ALONE };
  }
  const record = name.endsWith('.json') ? await readRecord(name) : undefined;
  return record === undefined ? extractFile(name, options, io) : { document: record, ...ALONE };
}

/** Undefined for a file that is no record, which may still be an article. Throws a UsageError for a broken record. */
async function readRecord(path: string): Promise<Document | undefined> {
  return parseRecord(await readFile(path, 'utf8'), path);
}

function parseRecord(text: string, path: string): Document | undefined {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || !('schema' in value)) return undefined;
  if (typeof value.schema !== 'string' || !value.schema.startsWith('newsgraph.')) return undefined;
  const result = documentSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  throw new UsageError(
    `Expected a record ${DOCUMENT_SCHEMA} in "${path}", got one that breaks its schema${place}: ` +
      `${issue?.message ?? 'unknown'}. Extract the article again.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readRecordById(id: string, out: string): Promise<Document> {
  const folder = join(out, 'documents');
  const names = (await readdir(folder).catch(() => [])).toSorted();
  const record = names.includes(`${id}.json`) ? await readRecord(join(folder, `${id}.json`)) : undefined;
  const found = record ?? readFromLedger(id, out);
  if (found !== undefined) return found;
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  for (const name of names.filter((each) => SHARD_NAME.test(each))) {
    const shard = join(folder, name);
    for await (const line of readRecordShard(shard)) {
      const its = readRecordId(line);
      const written = its === id ? parseRecord(line, shard) : undefined;
      if (written !== undefined) return written;
      if (its !== undefined) ids.push(its);
    }
  }
  const hint = didYouMean(id, ids);
  const wayOut =
    ids.length === 0
      ? ` There are no records in ${folder}: run "newsgraph extract" first, or name its output folder with --out.`
      : ` There are ${ids.length} records in ${folder}.`;
  throw new UsageError(`Expected an article, a record or an id, got "${id}", which is none.${hint}${wayOut}`);
}

/** Where there are many records they have no files of their own; the ledger has them all, and finds one at once. */
function readFromLedger(id: string, out: string): Document | undefined {
  const ledger = readLedger(out);
  try {
    return ledger?.find(id)?.state === 'done' ? ledger.readRecord(id) : undefined;
  } finally {
    ledger?.close();
  }
}

async function extractFile(path: string, options: InspectOptions, io: Io): Promise<Found> {
  const { published } = options;
  const load = () => io.loadPipeline('trained', readOwnOptions(options, io));
  const { files, problems } = await listSources([path], { published });
  const warnings: Problem[] = [...problems];
  let article: Article | undefined;
  for (const file of files) {
    for await (const result of readSource(file, { published })) {
      if (article !== undefined) return extractArticle(article, { warnings, more: true }, load);
      if ('problem' in result) warnings.push(result.problem);
      else article = result.article;
    }
  }
  if (article !== undefined) return extractArticle(article, { warnings, more: false }, load);
  const problem = warnings.pop();
  if (problem !== undefined) return { problem };
  throw new UsageError(`Expected an article in "${path}", found none. Check that the file is not empty.`);
}

async function extractArticle(
  article: Article,
  context: { readonly warnings: readonly Problem[]; readonly more: boolean },
  loadPipeline: () => Promise<ArticleRunner>,
): Promise<Found> {
  const outcome = await runArticle(article, await loadPipeline());
  return 'problem' in outcome ? outcome : { ...outcome, ...context };
}
