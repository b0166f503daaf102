import { setImmediate } from 'node:timers/promises';
import type { Article, Document, Problem } from '../document/document.js';
import type { RunContext } from '../pipeline.js';
import { describeFailure } from './describe-failure.js';
import { readProblemError } from './problem-error.js';

/** What makes Documents of articles: the pipeline itself, or something that hands the articles to other threads. */
export interface ArticleRunner {
  /** @param context is told times and taggings where these are known, and need not be taken notice of */
  run(article: Article, context?: RunContext): Document | Promise<Document>;
}

/** What became of an article. */
export type Outcome = { readonly document: Document } | { readonly problem: Problem };

/**
 * Runs one article through the pipeline. Whatever a stage throws costs that article alone: it becomes a Problem,
 * of the rule `article-timeout` or `article-memory` where it went beyond its limits, of `worker-lost` where it has
 * killed its workers, else of `stage-failed`.
 */
export async function runArticle(
  article: Article,
  pipeline: ArticleRunner,
  context?: RunContext,
): Promise<Outcome> {
  // The stages are synchronous: between two articles files, signals and the progress bar must get their turn.
  await setImmediate();
  try {
    return { document: await pipeline.run(article, context) };
  } catch (error) {
    return { problem: readProblemError(error) ?? describeFailure(article, error) };
  }
}
