import { availableParallelism } from 'node:os';
import { mapInOrder } from './batch/map-in-order.js';
import { runArticle } from './batch/run-article.js';
import type { Document, Problem } from './document/document.js';
import { createPipeline as assemblePipeline, type Pipeline, type Resources } from './pipeline.js';
import { loadResources } from './resources.js';
import { listSources } from './source/list-sources.js';
import { readSource } from './source/read-source.js';

/**
 * A pipeline that turns Articles into Documents.
 *
 * @param resources what the stages are handed; by default the models and lists that ship with newsgraph, which take
 *   about a second to load. Make one pipeline and use it for every article.
 */
export function createPipeline(resources: Resources = loadResources()): Pipeline {
  return assemblePipeline(resources);
}

export interface ExtractOptions {
  /** ISO date for articles that do not carry one themselves. */
  readonly published?: string | undefined;
  /** How many articles are in work at once; by default one for each processor. Changes no result. */
  readonly concurrency?: number | undefined;
  /** By default a new one, which takes about a second to load. */
  readonly pipeline?: Pipeline | undefined;
  /** Ends the run between two articles. */
  readonly signal?: AbortSignal | undefined;
}

/** What became of an article; a problem may also stand for a file, or for a part of an article that could not be read. */
export type Extracted = { readonly document: Document } | { readonly problem: Problem };

/**
 * Reads article files and gives their Documents, in the order of their paths, as they are done; memory stays bounded.
 * Trouble with a file is a Problem among the results and stops nothing.
 *
 * @param inputs paths of files, folders or globs
 */
export async function* extract(
  inputs: string | readonly string[],
  {
    published,
    concurrency = availableParallelism(),
    pipeline = createPipeline(),
    signal,
  }: ExtractOptions = {},
): AsyncGenerator<Extracted, void> {
  const options = { published };
  const { files, problems } = await listSources(typeof inputs === 'string' ? [inputs] : inputs, options);
  for (const problem of problems) yield { problem };
  const results = async function* () {
    for (const file of files) yield* readSource(file, options);
  };
  yield* mapInOrder(
    results(),
    async (result) =>
      'article' in result ? runArticle(result.article, pipeline) : { problem: result.problem },
    { concurrency, signal },
  );
}
