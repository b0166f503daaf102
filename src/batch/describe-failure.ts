import type { Article, Problem } from '../document/document.js';
import { fileOf } from '../document/file-of.js';
import { describeError } from './describe-error.js';

/** Code of the error of an article over which workers have died, one after the other. */
export const WORKER_LOST = 'ERR_NEWSGRAPH_WORKER_LOST';

/** Code of the error of an article to which a queue gave no answer that could be read. */
export const QUEUE_FAILED = 'ERR_NEWSGRAPH_QUEUE';

/** What an article may fail of, by the code of the error: all but what is newsgraph's own fault. */
const LIMITS: Readonly<
  Record<string, { readonly rule: string; readonly got: (error: unknown) => string; readonly wayOut: string }>
> = {
  ERR_SCRIPT_EXECUTION_TIMEOUT: {
    rule: 'article-timeout',
    got: () => 'it took longer than it may',
    wayOut: 'Give it more time with --article-timeout, or split the article.',
  },
  ERR_WORKER_OUT_OF_MEMORY: {
    rule: 'article-memory',
    got: () => 'it needed more memory than it may',
    wayOut: 'Split the article.',
  },
  [WORKER_LOST]: {
    rule: 'worker-lost',
    got: () => 'every worker that took it died',
    wayOut:
      'Run it alone and without --queue, which tells a fault of the article from one of the machines; ' +
      'then give the workers more memory, or split the article.',
  },
  [QUEUE_FAILED]: {
    rule: 'queue-failed',
    got: (error) => `the queue gave none ("${describeError(error)}")`,
    wayOut: 'Look at what the workers say, and run the same command again: what is done is kept.',
  },
};

/** An error of the pipeline as the Problem that it makes of its article. */
export function describeFailure(article: Article, error: unknown): Problem {
  const file = fileOf(article);
  const expected = `Expected a record of article "${article.id}" (${article.text.length} characters)`;
  const limit = LIMITS[codeOf(error)];
  if (limit !== undefined) {
    return { file, rule: limit.rule, message: `${expected}, but ${limit.got(error)}. ${limit.wayOut}` };
  }
  const stage = findStage(error);
  const place = stage === undefined ? 'the pipeline' : `the stage "${stage}"`;
  return {
    file,
    rule: 'stage-failed',
    message:
      `${expected}, but ${place} stopped with "${describeError(error)}". ` +
      'This is a fault in newsgraph: please report it with this message and, if you may, the article.',
  };
}

/** An error of another realm, as V8 throws where time is up, is no `Error` of ours. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** The stage whose folder holds the innermost frame of an error's stack. */
function findStage(error: unknown): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return /[/\\](?:src|dist)[/\\](tokenize|tag|measure|resolve|relate)[/\\]/.exec(stack)?.[1];
}
