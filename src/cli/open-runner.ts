import type { ArticleLimits } from '../batch/article-limits.js';
import type { ThreadRunner } from '../batch/create-thread-runner.js';
import { createTimedRunner } from '../batch/create-timed-runner.js';
import type { Io } from './io.js';
import { readOwnOptions, type OwnKnowledgeOptions } from './own-options.js';

export interface RunnerOptions extends OwnKnowledgeOptions {
  /** One is this thread itself. */
  readonly threads: number;
  readonly limits: ArticleLimits;
}

/**
 * What runs the articles of a batch: this thread, or several others. Models are loaded when the first article comes,
 * but faults in the user's own lists and rules end the command before that, as a UsageError.
 */
export async function openRunner(options: RunnerOptions, io: Io): Promise<ThreadRunner> {
  const { threads, limits, gazetteer = [], rules = [] } = options;
  const own = readOwnOptions(options, io);
  const load = () => io.loadPipeline('trained', own);
  let checked = gazetteer.length + rules.length > 0 ? await load() : undefined;
  if (threads > 1) return io.openThreads({ threads, limits, own });
  const takeOrLoad = () => {
    const pipeline = checked;
    checked = undefined;
    return pipeline ?? load();
  };
  return { ...createTimedRunner(takeOrLoad, limits), close: async () => {} };
}
