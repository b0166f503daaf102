import { runArticle, type ArticleRunner } from '../run-article.js';
import { createAnnouncer } from './announce-queue.js';
import { closeAll } from './close-all.js';
import { describeConfiguration, queueNameOf, type Configuration } from './configuration.js';
import { createOutage } from './create-outage.js';
import { readJob } from './job-message.js';
import { listQueues } from './list-queues.js';
import { openServer, type QueueServer } from './open-server.js';
import type { QueueUrl } from './queue-url.js';
import { writeResult } from './result-message.js';
import { watchServer } from './watch-server.js';

export interface WorkQueueOptions {
  /** What `runner` stamps on its records; only jobs that want the same are taken. */
  readonly configuration: Configuration;
  readonly runner: ArticleRunner;
  /** Jobs taken at once. */
  readonly concurrency: number;
  /** Whether to end once there has been nothing to do for a while. */
  readonly untilEmpty: boolean;
  /**
   * Without a renewal for so long, a job's worker is taken for dead. The runner must leave this thread time to renew
   * it.
   */
  readonly lockMilliseconds?: number | undefined;
  /** Called once the server has answered. */
  readonly onReady?: (() => void) | undefined;
  /** Takes what people should know about the queue, in lines. */
  readonly say: (text: string) => void;
  /** Once aborted, no further job is taken. */
  readonly signal: AbortSignal;
}

export interface WorkSummary {
  readonly answered: number;
  /** Jobs that had to be given back, or were no jobs of newsgraph. */
  readonly failed: number;
}

const LOCK_MILLISECONDS = 15_000;
/** So often in the time of a lock, jobs of dead workers are looked for. */
const STALLED_CHECKS = 3;
/** So many more workers may die over a job before it fails: it may be the job that kills them. */
const MOST_STALLS = 2;
const RETRY_MILLISECONDS = 1_000;
const CHECK_MILLISECONDS = 5_000;
const CHECK_EMPTY_MILLISECONDS = 1_000;
/**
 * So often in a row there must be nothing to do until a queue counts as empty: its collector may be a moment behind.
 */
const EMPTY_CHECKS = 4;

/**
 * Works the jobs of one configuration, and finishes those in flight before it ends.
 *
 * @throws QueueError where the server does not answer, or a package is missing
 */
export async function workQueue(url: QueueUrl, options: WorkQueueOptions): Promise<WorkSummary> {
  const { configuration, runner, concurrency, untilEmpty, say, signal } = options;
  const { lockMilliseconds = LOCK_MILLISECONDS } = options;
  const server = await openServer(url);
  options.onReady?.();
  const announce = createAnnouncer(server, configuration);
  await announce();
  for (const line of await describeOthers(server, configuration)) say(line);
  const outage = createOutage(url, say);
  const name = queueNameOf(configuration);
  const queue = server.openQueue(name);
  const inHand = new Set<Promise<string>>();
  const work = async (job: WorkedJob): Promise<string> => {
    const answered = answer(job, runner);
    inHand.add(answered);
    return answered.finally(() => inHand.delete(answered));
  };
  const worker = server.openWorker(name, work, {
    concurrency,
    lockDuration: lockMilliseconds,
    stalledInterval: lockMilliseconds / STALLED_CHECKS,
    maxStalledCount: MOST_STALLS,
    runRetryDelay: RETRY_MILLISECONDS,
  });
  let [answered, failed, emptyChecks] = [0, 0, 0];
  worker.on('completed', () => (answered += 1));
  worker.on('failed', () => (failed += 1));
  worker.on('error', outage.begin);
  queue.on('error', outage.begin);
  const isDone = async (): Promise<boolean> => {
    const { waiting = 0, active = 0 } = await queue.getJobCounts('waiting', 'active');
    await announce();
    emptyChecks = waiting + active === 0 ? emptyChecks + 1 : 0;
    return untilEmpty && emptyChecks >= EMPTY_CHECKS;
  };
  try {
    const everyMilliseconds = untilEmpty ? CHECK_EMPTY_MILLISECONDS : CHECK_MILLISECONDS;
    await watchServer(isDone, { everyMilliseconds, outage, signal });
  } finally {
    // From here on no job is taken. An article may take its time; a server that is away may not.
    const closing = worker.close();
    await Promise.allSettled(inHand);
    await closeAll({ close: () => closing }, queue);
  }
  return { answered, failed };
}

/** Lines about jobs that wait on the same server and will not be taken. */
async function describeOthers(server: QueueServer, own: Configuration): Promise<readonly string[]> {
  return (await listQueues(server))
    .filter(({ configuration, waiting }) => waiting > 0 && queueNameOf(configuration) !== queueNameOf(own))
    .map(
      ({ configuration, waiting }) =>
        `newsgraph: ${waiting} jobs there want ${describeConfiguration(configuration)}; this worker leaves them alone.\n`,
    );
}

interface WorkedJob {
  readonly id?: string | undefined;
  readonly data: unknown;
}

async function answer({ id, data }: WorkedJob, runner: ArticleRunner): Promise<string> {
  return writeResult(await runArticle(readJob(id, data), runner));
}
