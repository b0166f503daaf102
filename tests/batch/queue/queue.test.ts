import { setTimeout } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAnnouncer } from '../../../src/batch/queue/announce-queue.js';
import { queueNameOf } from '../../../src/batch/queue/configuration.js';
import { createQueueRunner, type QueueRunner } from '../../../src/batch/queue/create-queue-runner.js';
import { listQueues } from '../../../src/batch/queue/list-queues.js';
import { openServer } from '../../../src/batch/queue/open-server.js';
import { parseQueueUrl, type QueueUrl } from '../../../src/batch/queue/queue-url.js';
import { workQueue, type WorkQueueOptions } from '../../../src/batch/queue/work-queue.js';
import type { Article, Document } from '../../../src/document/document.js';
import { lacks, startPostgres, startRedis, type TestServer } from '../../support/servers.js';
import { runMain } from '../../cli/run-main.js';
import { fakePipeline, makeDocument } from '../fakes.js';

const ARTICLES: readonly Article[] = Array.from({ length: 20 }, (_, index) => ({
  id: `a${index}`,
  text: `Amina met Juan ${index} times.`,
}));
const CONFIGURATION = {
  provenance: makeDocument({ id: 'a', text: '' }).provenance,
  hash: 'a'.repeat(64),
};

const START = { redis: startRedis, postgres: startPostgres };

/** A server of the test's own. */
async function startServer(start: () => Promise<TestServer>): Promise<QueueUrl> {
  const server = await start();
  onTestFinished(server.remove);
  const url = parseQueueUrl(server.url);
  if (url === undefined) throw new Error(`Expected the URL of a queue, got ${server.url}.`);
  return url;
}

async function openRunner(url: QueueUrl): Promise<{ readonly runner: QueueRunner; readonly said: string[] }> {
  const said: string[] = [];
  const runner = await createQueueRunner(url, {
    configuration: CONFIGURATION,
    say: (text) => said.push(text),
    signal: new AbortController().signal,
  });
  onTestFinished(() => runner.close());
  return { runner, said };
}

function work(url: QueueUrl, options: Partial<WorkQueueOptions> = {}): ReturnType<typeof workQueue> {
  return workQueue(url, {
    configuration: CONFIGURATION,
    runner: fakePipeline,
    concurrency: 2,
    untilEmpty: true,
    say: () => {},
    signal: new AbortController().signal,
    ...options,
  });
}

/** A pipeline that remembers what it was given. */
function countingPipeline(): { readonly ids: string[]; run(article: Article): Document } {
  const ids: string[] = [];
  return {
    ids,
    run(article) {
      ids.push(article.id);
      return makeDocument(article);
    },
  };
}

describe.each(['redis', 'postgres'] as const)('a queue on %s', { timeout: 60_000 }, (server) => {
  it.skipIf(lacks(server))(
    'gives the records that the pipeline gives, in any order, and leaves no job',
    async () => {
      const url = await startServer(START[server]);
      const { runner } = await openRunner(url);
      const [worked, ...records] = await Promise.all([
        work(url),
        ...ARTICLES.map((article) => runner.run(article)),
      ]);
      expect(records).toEqual(ARTICLES.map(makeDocument));
      expect(worked).toEqual({ answered: 20, failed: 0 });
      const [counts] = await listQueues(await openServer(url));
      expect(counts).toEqual({
        configuration: CONFIGURATION,
        waiting: 0,
        active: 0,
        completed: 0,
        failed: 0,
        workers: 0,
      });
    },
  );

  it.skipIf(lacks(server))(
    'does nothing twice: a later run finds what an earlier one has asked for',
    async () => {
      const url = await startServer(START[server]);
      const first = await openRunner(url);
      for (const article of ARTICLES) void first.runner.run(article);
      const [opened, pipeline] = [await openServer(url), countingPipeline()];
      while ((await listQueues(opened))[0]?.waiting !== ARTICLES.length) await setTimeout(20);
      await first.runner.close();
      await work(url, { runner: pipeline });

      const { runner } = await openRunner(url);
      expect(await Promise.all(ARTICLES.map((article) => runner.run(article)))).toEqual(
        ARTICLES.map(makeDocument),
      );
      expect(pipeline.ids.toSorted()).toEqual(ARTICLES.map(({ id }) => id).toSorted());
    },
  );

  it.skipIf(lacks(server))('is counted by "newsgraph status --queue"', async () => {
    const url = await startServer(START[server]);
    const empty = await runMain(['status', '--queue', url.url]);
    expect(empty).toEqual({
      exitCode: 0,
      stdout: `Nobody uses the queue at ${url.shown}.\n`,
      stderr: '',
    });

    const { runner } = await openRunner(url);
    for (const article of ARTICLES) void runner.run(article).catch(() => {});
    const status = async (): Promise<unknown> =>
      JSON.parse((await runMain(['status', '--queue', url.url, '--json'])).stdout);
    const counts = {
      configuration: CONFIGURATION,
      waiting: 20,
      active: 0,
      completed: 0,
      failed: 0,
      workers: 0,
    };
    await expect.poll(status, { timeout: 20_000 }).toEqual({ server: url.shown, queues: [counts] });
    const { exitCode, stdout } = await runMain(['status', '--queue', url.url]);
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringMatching(/^newsgraph 0, .*\(aaaaaaaa\)\n {2}Waiting +20\n/),
    ]);
  });

  it.skipIf(lacks(server))('forgets a configuration that is empty and unused for a week', async () => {
    const opened = await openServer(await startServer(START[server]));
    let [today, id] = [Date.parse('2024-02-01'), 0];
    const announce = async (letter: string, days: number): Promise<void> => {
      today += days * 86_400_000;
      const configuration = { ...CONFIGURATION, hash: letter.repeat(64) };
      await createAnnouncer(opened, configuration, () => today)();
    };
    const listed = async (): Promise<string> =>
      (await listQueues(opened)).map(({ configuration }) => configuration.hash[0]).join('');
    const queue = opened.openQueue(queueNameOf({ ...CONFIGURATION, hash: 'b'.repeat(64) }));
    onTestFinished(() => queue.close());
    const addJob = () => queue.add('article', 'any', { jobId: `job-${(id += 1)}` });

    for (const letter of ['a', 'b', 'c']) await announce(letter, 0);
    await addJob();
    await announce('c', 6);
    expect(await listed()).toBe('cba');
    await announce('d', 2);
    expect(await listed()).toBe('dcb');
    await queue.remove('job-1');
    await announce('d', 6);
    expect(await listed()).toBe('d');
    await announce('b', 0);
    await addJob();
    expect((await listQueues(opened))[0]).toMatchObject({ waiting: 1 });
  });

  it.skipIf(lacks(server))('passes on the problem that an article was, without trying again', async () => {
    const url = await startServer(START[server]);
    const { runner } = await openRunner(url);
    const [worked, failing] = await Promise.allSettled([work(url), runner.run({ id: 'b', text: 'BROKEN.' })]);
    expect(worked).toMatchObject({ value: { answered: 1, failed: 0 } });
    expect(failing).toMatchObject({
      reason: {
        cause: { rule: 'stage-failed', message: expect.stringContaining('RangeError: no such month') },
      },
    });
  });

  it.skipIf(lacks(server))('keeps the jobs of other configurations from a worker, and says so', async () => {
    const url = await startServer(START[server]);
    const { runner, said } = await openRunner(url);
    const record = runner.run({ id: 'a', text: 'Amina.' });
    while (said.length === 0) await setTimeout(50);
    expect(said.join('')).toMatch(
      /^newsgraph: no worker takes the jobs of newsgraph 0, model fake, configuration default \(aaaaaaaa\);/,
    );

    const heard: string[] = [];
    const other = {
      configuration: { ...CONFIGURATION, hash: 'b'.repeat(64) },
      say: (text: string) => heard.push(text),
    };
    expect(await work(url, other)).toEqual({ answered: 0, failed: 0 });
    expect(heard).toEqual([
      'newsgraph: 1 jobs there want newsgraph 0, model fake, configuration default (aaaaaaaa); this worker leaves them alone.\n',
    ]);
    expect(await work(url)).toEqual({ answered: 1, failed: 0 });
    await record;
  });
});

describe('a queue that strangers write to', { timeout: 60_000 }, () => {
  it.skipIf(lacks('redis'))('has foreign jobs failed and all others done', async () => {
    const url = await startServer(startRedis);
    const queue = new Queue(queueNameOf(CONFIGURATION), {
      connection: { url: url.url },
      prefix: 'newsgraph',
    });
    onTestFinished(() => queue.close());
    await queue.add('article', '__proto__', { jobId: 'foreign' });
    await queue.add('article', { id: '../../x', text: 'A.' });
    const { runner } = await openRunner(url);
    const record = runner.run({ id: 'a', text: 'Amina.' });
    expect(await work(url)).toEqual({ answered: 1, failed: 2 });
    expect((await record).id).toBe('a');
  });

  it.skipIf(lacks('redis'))('gives no forged record', async () => {
    const url = await startServer(startRedis);
    const article = { id: 'a', text: 'Amina.' };
    const { runner } = await openRunner(url);
    const forger = { run: () => makeDocument({ ...article, id: '../../x' }) };
    const [record] = await Promise.allSettled([runner.run(article), work(url, { runner: forger })]);
    const message = 'Expected a worker\'s record of article "a", got one of "../../x".';
    expect(record).toMatchObject({ status: 'rejected', reason: { message } });
  });
});
