import { workerData } from 'piscina';
import { createPipeline } from '../pipeline.js';
import { loadResources } from '../resources.js';
import { serialize } from '../write/serialize.js';
import { createTimedRunner } from './create-timed-runner.js';
import type { ThreadAnswer, ThreadData, ThreadTask } from './thread-messages.js';
import { timeArticle } from './time-article.js';

/** What a thread is: one pipeline, loaded once. */
const { own, limits } = workerData as ThreadData;
const runner = createTimedRunner(() => createPipeline(loadResources(own)), limits);

export async function runInThread({ article, tagging }: ThreadTask): Promise<ThreadAnswer> {
  const outcome = await timeArticle(article, runner, { now: () => performance.now(), tagging });
  if ('problem' in outcome) return outcome.problem;
  return { record: serialize(outcome.document), stages: outcome.times.stages, tagging: outcome.tagging };
}
