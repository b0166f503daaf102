import type { ArticleLimits } from '../batch/article-limits.js';
import type { ThreadRunner } from '../batch/create-thread-runner.js';
import { createTimedRunner } from '../batch/create-timed-runner.js';
import type { QueueUrl } from '../batch/queue/queue-url.js';
import type { Io } from './io.js';
import { readOwnOptions, type OwnKnowledgeOptions } from './own-options.js';
import { withQueue } from './queue-option.js';

export interface RunnerOptions extends OwnKnowledgeOptions {
  /** One is this thread itself. */
  readonly threads: number;
  readonly limits: ArticleLimits;
  /** Where others work the articles. */
  readonly queue?: QueueUrl | undefined;
}

/** `close` rejects where the runner was lost on the way. */
export interface OpenRunner extends ThreadRunner {
  /** How many articles it should be given at once. */
  readonly concurrency: number;
  /** Aborted by Ctrl-C, and where the runner is lost. */
  readonly signal: AbortSignal;
}

/** Enough for the workers of several machines, little enough for the memory of this one. */
const QUEUED_AHEAD = 500;

/**
 * What runs the articles of a batch: this thread, several others, or whoever works a queue. Models are loaded when the
 * first article comes, but faults in the user's own lists, rules and model end the command before that, as a UsageError.
 */
export async function openRunner(options: RunnerOptions, io: Io): Promise<OpenRunner> {
  const { threads, limits, queue, model, gazetteer = [], rules = [] } = options;
  const { signal } = io;
  if (queue !== undefined) return openQueueRunner(queue, options, io);
  const own = readOwnOptions(options, io);
  const load = () => io.loadPipeline('trained', own);
  const isOwn = model !== undefined || gazetteer.length + rules.length > 0;
  let checked = isOwn ? await load() : undefined;
  if (threads > 1)
    return { ...(await io.openThreads({ threads, limits, own })), concurrency: threads, signal };
  const takeOrLoad = () => {
    const pipeline = checked;
    checked = undefined;
    return pipeline ?? load();
  };
  return { ...createTimedRunner(takeOrLoad, limits), concurrency: threads, signal, close: async () => {} };
}

async function openQueueRunner(url: QueueUrl, options: OwnKnowledgeOptions, io: Io): Promise<OpenRunner> {
  const [{ createQueueRunner }, { findConfiguration }] = await Promise.all([
    import('../batch/queue/create-queue-runner.js'),
    import('../batch/queue/configuration.js'),
  ]);
  const own = readOwnOptions(options, io);
  const configuration = await findConfiguration(await io.loadPipeline('trained', own), own);
  const say = (text: string): void => void io.stderr.write(text);
  const { run, lost, close } = await withQueue(() =>
    createQueueRunner(url, { configuration, say, signal: io.signal }),
  );
  return {
    run,
    concurrency: QUEUED_AHEAD,
    signal: AbortSignal.any([io.signal, lost]),
    async close() {
      await close();
      lost.throwIfAborted();
    },
  };
}
