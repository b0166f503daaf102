import { setImmediate } from 'node:timers/promises';
import type { Article, Document, Problem } from '../document/document.js';
import { describeError } from './describe-error.js';

/** What makes Documents of articles: the pipeline itself, or something that hands the articles to other threads. */
export interface ArticleRunner {
  run(article: Article): Document | Promise<Document>;
}

/** What became of an article. */
export type Outcome = { readonly document: Document } | { readonly problem: Problem };

/**
 * Runs one article through the pipeline. Whatever a stage throws costs that article alone: it becomes a Problem
 * of the rule `stage-failed`.
 */
export async function runArticle(article: Article, pipeline: ArticleRunner): Promise<Outcome> {
  // The stages are synchronous: between two articles files, signals and the progress bar must get their turn.
  await setImmediate();
  try {
    return { document: await pipeline.run(article) };
  } catch (error) {
    return { problem: describeFailure(article, error) };
  }
}

function describeFailure(article: Article, error: unknown): Problem {
  const stage = findStage(error);
  const place = stage === undefined ? 'the pipeline' : `the stage "${stage}"`;
  return {
    file: article.source?.path ?? article.source?.uri ?? article.id,
    rule: 'stage-failed',
    message:
      `Expected a record of article "${article.id}" (${article.text.length} characters), ` +
      `but ${place} stopped with "${describeError(error)}". ` +
      'This is a fault in newsgraph: please report it with this message and, if you may, the article.',
  };
}

/** The stage whose folder holds the innermost frame of an error's stack. */
function findStage(error: unknown): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return /[/\\](?:src|dist)[/\\](tokenize|tag|measure|resolve|relate)[/\\]/.exec(stack)?.[1];
}
