import type { Article, Document } from '../../document/document.js';
import { WORKER_LOST } from '../describe-failure.js';
import type { ArticleRunner } from '../run-article.js';
import { createAnnouncer } from './announce-queue.js';
import { closeAll } from './close-all.js';
import { describeConfiguration, queueNameOf, type Configuration } from './configuration.js';
import { createOutage } from './create-outage.js';
import { hashArticle } from '../ledger/hash-article.js';
import { writeJob } from './job-message.js';
import { openServer } from './open-server.js';
import { QueueError } from './queue-error.js';
import type { QueueUrl } from './queue-url.js';
import { readResult } from './result-message.js';
import { watchServer } from './watch-server.js';

export interface QueueRunnerOptions {
  /** What the workers' records must be made by. */
  readonly configuration: Configuration;
  /** Takes what people should know about the queue, in lines. */
  readonly say: (text: string) => void;
  /** Once aborted, no record is waited for any longer. */
  readonly signal: AbortSignal;
}

/** Has articles worked by whoever works the queue. */
export interface QueueRunner extends ArticleRunner {
  run(article: Article): Promise<Document>;
  /** Aborted with a QueueError once the server has been away for too long. */
  readonly lost: AbortSignal;
  /** Leaves jobs that are not done to their workers; the next run finds their results. */
  close(): Promise<void>;
}

/** An article whose record is awaited, perhaps by several. */
interface Awaited {
  readonly article: Article;
  readonly callers: {
    readonly resolve: (document: Document) => void;
    readonly reject: (reason: unknown) => void;
  }[];
}

/** How often jobs that are waited for are looked at: events may be missed, and a server may come back without jobs. */
const CHECK_MILLISECONDS = 5_000;

/** BullMQ's reason for a job that it took from dead workers as often as it may. */
const STALLED = /^job stalled more than allowable limit/;

const DAY = 86_400;
const JOB_OPTIONS = {
  /** For trouble between worker and server; a failure of the pipeline is an answer, and not tried again. */
  attempts: 3,
  /** The runner removes what it has fetched; this is for jobs of one that never came back for them. */
  removeOnComplete: { age: DAY },
  removeOnFail: { age: DAY },
};

/**
 * Opens the queue of a configuration. A job's id is the hash of its article, so that it may be added any number of
 * times and is done once; a server that has lost its jobs gets those again that are still waited for.
 *
 * @throws QueueError where the server does not answer, or a package is missing
 */
export async function createQueueRunner(
  url: QueueUrl,
  { configuration, say, signal }: QueueRunnerOptions,
): Promise<QueueRunner> {
  const server = await openServer(url);
  const announce = createAnnouncer(server, configuration);
  await announce();
  const queue = server.openQueue(queueNameOf(configuration));
  const events = server.openEvents(queueNameOf(configuration));
  const outage = createOutage(url, say);
  const awaited = new Map<string, Awaited>();
  const closing = new AbortController();
  const lost = new AbortController();
  const stopped = AbortSignal.any([signal, lost.signal]);

  const add = async (id: string): Promise<void> => {
    const article = awaited.get(id)?.article;
    if (article !== undefined) await queue.add('article', writeJob(article), { jobId: id, ...JOB_OPTIONS });
  };
  const settle = (id: string, read: (article: Article) => Document): void => {
    const job = awaited.get(id);
    if (job === undefined) return;
    awaited.delete(id);
    for (const { resolve, reject } of job.callers) {
      try {
        resolve(read(job.article));
      } catch (error) {
        reject(error);
      }
    }
    queue.remove(id).catch(outage.begin);
  };
  const complete = (id: string, message: unknown): void =>
    settle(id, (article) => readResult(message, article, configuration));
  const fail = (id: string, reason: string): void =>
    settle(id, () => {
      const error = new QueueError(`no worker could answer job ${id}: ${reason}`);
      throw STALLED.test(reason) ? Object.assign(error, { code: WORKER_LOST }) : error;
    });
  const check = async (id: string): Promise<void> => {
    const state = await queue.getJobState(id);
    if (state === 'unknown') await add(id);
    if (state !== 'completed' && state !== 'failed') return;
    const job = await queue.getJob(id);
    if (job === undefined) return;
    if (state === 'completed') complete(id, job.returnvalue);
    else fail(id, job.failedReason);
  };
  const abandon = (): void => {
    for (const { callers } of awaited.values()) for (const { reject } of callers) reject(stopped.reason);
    awaited.clear();
  };
  const warnOfNoWorkers = createWarning(configuration, url, say);
  const checkAll = async (): Promise<boolean> => {
    await Promise.all([...awaited.keys()].map(check));
    await announce();
    if (awaited.size > 0) warnOfNoWorkers(await queue.getWorkersCount());
    return false;
  };

  queue.on('error', outage.begin);
  events.on('error', outage.begin);
  events.on('completed', ({ jobId, returnvalue }) => complete(jobId, returnvalue));
  events.on('failed', ({ jobId, failedReason }) => fail(jobId, failedReason));
  // Added before, by this run or an earlier one, and perhaps long done.
  events.on('duplicated', ({ jobId }) => void check(jobId).catch(outage.begin));
  await events.waitUntilReady();
  stopped.addEventListener('abort', abandon);
  const watch = { everyMilliseconds: CHECK_MILLISECONDS, outage, signal: closing.signal };
  watchServer(checkAll, watch).catch((error: unknown) => lost.abort(error));

  return {
    run: (article) =>
      new Promise((resolve, reject) => {
        stopped.throwIfAborted();
        const id = hashArticle(article);
        const job = awaited.get(id);
        if (job !== undefined) {
          job.callers.push({ resolve, reject });
          return;
        }
        awaited.set(id, { article, callers: [{ resolve, reject }] });
        // Where it fails, the next check finds the job missing, and adds it again.
        add(id).catch(outage.begin);
      }),
    lost: lost.signal,
    async close() {
      closing.abort();
      await closeAll(events, queue);
    },
  };
}

/** Says once that jobs wait for nobody. */
function createWarning(
  configuration: Configuration,
  { shown }: QueueUrl,
  say: (text: string) => void,
): (workers: number) => void {
  let warned = false;
  return (workers) => {
    if (workers > 0 || warned) return;
    warned = true;
    say(
      `newsgraph: no worker takes the jobs of ${describeConfiguration(configuration)}; waiting for one. Start some ` +
        `with the same version, lists and rules: newsgraph work --queue ${shown}\n`,
    );
  };
}
