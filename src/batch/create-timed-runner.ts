import { createContext, Script } from 'node:vm';
import type { ArticleRunner } from './run-article.js';
import { timeLimitOf, type ArticleLimits } from './article-limits.js';

/**
 * Runs articles in this thread, each within its time. The stages are synchronous, so that no timer of ours would get
 * its turn while one hangs; V8 itself stops them. What was stopped may have left a cache half filled: the pipeline
 * is loaded anew for the next article. It is loaded first when the first article needs it.
 */
export function createTimedRunner(
  load: () => ArticleRunner | Promise<ArticleRunner>,
  limits: ArticleLimits,
): ArticleRunner {
  const script = new Script('run()');
  // One for all articles: a new one costs ten times the 0.1 ms of the watch itself.
  const realm: { run?: () => unknown } = {};
  const context = createContext(realm);
  let loading: Promise<ArticleRunner> | undefined;
  return {
    async run(article, runContext) {
      loading ??= Promise.resolve(load());
      const pipeline = await loading;
      realm.run = () => pipeline.run(article, runContext);
      try {
        const document: unknown = script.runInContext(context, { timeout: timeLimitOf(article, limits) });
        return document as ReturnType<ArticleRunner['run']>;
      } catch (error) {
        if (isTimeout(error)) loading = undefined;
        throw error;
      } finally {
        delete realm.run;
      }
    },
  };
}

/** Thrown by another realm of V8, so that it is no `Error` of ours. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
