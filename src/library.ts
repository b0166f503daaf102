import { availableParallelism } from 'node:os';
import { mapInOrder } from './batch/map-in-order.js';
import { openDatabase } from './batch/ledger/open-database.js';
import { runArticle } from './batch/run-article.js';
import { checkArticle } from './document/check-article.js';
import type { Document, Problem } from './document/document.js';
import { buildGraph } from './graph/build-graph.js';
import type { CorpusGraph } from './graph/corpus-graph.js';
import { openCorpusGraph } from './graph/open-corpus-graph.js';
import { createPipeline as assemblePipeline, type Pipeline, type Resources } from './pipeline.js';
import { loadResources, type OwnOptions } from './resources.js';
import { readSources } from './source/read-sources.js';

/**
 * A pipeline that turns Articles into Documents.
 *
 * @param resources what the stages are handed, or what to add to the models and lists that ship with newsgraph: lists
 *   of names, rules, a model, the lowest confidence. Loading takes about a second: make one pipeline and use it for every
 *   article. Its `run` throws a TypeError for what is no Article: an id that can be no file name, a text that is no
 *   string, a date that is none.
 * @throws OwnKnowledgeError where a list, a rule or the model has a fault
 */
export function createPipeline(resources: Resources | OwnOptions = {}): Pipeline {
  const pipeline = assemblePipeline('tagger' in resources ? resources : loadResources(resources));
  return {
    run(article) {
      checkArticle(article);
      return pipeline.run(article);
    },
  };
}

export interface ExtractOptions extends OwnOptions {
  /** ISO date for articles that do not carry one themselves. */
  readonly published?: string | undefined;
  /** Limit of a file read whole, and of a line of JSON lines, in bytes after decompression; by default 20 MB. */
  readonly maxBytes?: number | undefined;
  /** How many articles are in work at once; by default one for each processor. Changes no result. */
  readonly concurrency?: number | undefined;
  /** By default a new one, which takes about a second to load; then lists, rules and confidence are its own affair. */
  readonly pipeline?: Pipeline | undefined;
  /** Ends the run between two articles: the generator throws the signal's reason, by default an AbortError. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * What became of an article; a problem may also stand for a file, or for a part of an article that could not be read.
 */
export type Extracted = { readonly document: Document } | { readonly problem: Problem };

/**
 * Reads article files and gives their Documents, in the order of their paths, as they are done; memory stays bounded.
 * Trouble with a file is a Problem among the results and stops nothing.
 *
 * @param inputs paths of files, folders or globs
 * @throws the reason of `signal` once it is aborted, so that an end before the end is never taken for one
 */
export async function* extract(
  inputs: string | readonly string[],
  {
    published,
    maxBytes,
    concurrency = availableParallelism(),
    signal,
    pipeline,
    ...own
  }: ExtractOptions = {},
): AsyncGenerator<Extracted, void> {
  const runner = pipeline ?? createPipeline(own);
  yield* mapInOrder(
    readSources(typeof inputs === 'string' ? [inputs] : inputs, { published, maxBytes }),
    async (result) =>
      'article' in result ? runArticle(result.article, runner) : { problem: result.problem },
    { concurrency, signal },
  );
  signal?.throwIfAborted();
}

/** SQLite's name for a database that is nobody else's and goes with its connection. */
const TEMPORARY = '';

/**
 * Starts an empty graph over a corpus. What is gathered is kept by SQLite, and beyond some megabytes in a temporary
 * file; only the finished graph is in memory as a whole.
 */
export function createCorpusGraph(): CorpusGraph {
  const { add, finish } = openCorpusGraph(openDatabase(TEMPORARY));
  return { add, finish: () => buildGraph(finish()) };
}
