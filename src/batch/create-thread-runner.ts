import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Document } from '../document/document.js';
import type { OwnOptions } from '../resources.js';
import type { ArticleLimits } from './article-limits.js';
import { toProblemError } from './problem-error.js';
import type { ArticleRunner } from './run-article.js';
import type { ThreadAnswer, ThreadData, ThreadTask } from './thread-messages.js';

export interface ThreadOptions {
  readonly threads: number;
  readonly limits: ArticleLimits;
  /** The user's own lists and rules; known to be without faults. */
  readonly own?: OwnOptions | undefined;
  /** Most that the heap of one thread may hold, in megabytes. */
  readonly memory?: number | undefined;
  /** The compiled `thread-worker`. */
  readonly worker?: URL | undefined;
}

/** A runner that holds threads, until it is closed. */
export interface ThreadRunner extends ArticleRunner {
  /** Ends the threads; articles still in work are given up. */
  close(): Promise<void>;
}

/** Enough for an article of 20 MB, the default limit of the size of a file. */
const THREAD_MEMORY = 4096;

/**
 * Runs articles in threads of their own, each with its own pipeline. Threads start when the first article comes. An
 * article that outgrows the memory of its thread costs itself alone: another thread takes the place of the dead one.
 */
export function createThreadRunner({
  threads,
  limits,
  own = {},
  memory = THREAD_MEMORY,
  worker = new URL('./thread-worker.js', import.meta.url),
}: ThreadOptions): ThreadRunner {
  // A function cannot go to another thread; warnings have been given before.
  const workerData: ThreadData = { own: { ...own, onWarning: undefined }, limits };
  let pool: Piscina | undefined;
  const start = (): Piscina =>
    new Piscina({
      filename: fileURLToPath(worker),
      name: 'runInThread',
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: { maxOldGenerationSizeMb: memory },
      workerData,
    });
  return {
    async run(article, { watch, tagging, onTagging } = {}) {
      pool ??= start();
      const answer = (await pool.run({ article, tagging } satisfies ThreadTask)) as ThreadAnswer;
      if ('rule' in answer) throw toProblemError(answer);
      for (const [stage, milliseconds] of answer.stages) watch?.onStage(stage, milliseconds);
      if (answer.tagging !== undefined) onTagging?.(answer.tagging);
      return JSON.parse(answer.record) as Document;
    },
    close: async () => pool?.destroy(),
  };
}
