import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunEntry } from '../../../src/batch/ledger/ledger.js';
import { readLedger } from '../../../src/batch/ledger/read-ledger.js';
import { COMMAND } from '../../support/build.js';
import { lacks, startPostgres, startRedis, type TestServer } from '../../support/servers.js';
import { tellsTimes } from '../../support/tells-times.js';
import { temporaryDirectory } from '../../support/temporary-directory.js';

const ARTICLES = 80;
const POISONED = join(import.meta.dirname, 'poisoned-worker.mjs');
const PEOPLE = ['Ama Boateng', 'Kofi Owusu', 'Lena Fischer', 'Marta Nowak', 'Joao Pereira'];
const CITIES = ['Tema', 'Accra', 'Hamburg', 'Krakow', 'Porto'];

/** Articles that take two workers some hundred milliseconds each, so that they can be caught half-way. */
async function writeArticles(folder: string): Promise<string> {
  const lines = Array.from({ length: ARTICLES }, (_, index) => {
    const pick = (list: readonly string[], by: number): string => list[(index * 7 + by) % list.length] ?? '';
    const text = Array.from(
      { length: 40 },
      (_, line) =>
        `${pick(PEOPLE, line)} met ${pick(PEOPLE, line + 2)} in ${pick(CITIES, line)} on Friday ` +
        `and signed a contract over ${index + line} million euros, officials said.`,
    ).join(' ');
    return JSON.stringify({ id: `a${String(index).padStart(3, '0')}`, text, published: '2021-05-04' });
  });
  const path = join(folder, 'articles.jsonl');
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

interface Started {
  readonly child: ChildProcess;
  readonly stderr: () => string;
  /** Resolves once standard error has said so. */
  readonly says: (pattern: RegExp) => Promise<void>;
  /** Exit code and signal. */
  readonly ended: Promise<unknown>;
}

function start(...argv: readonly string[]): Started {
  const child = spawn(process.execPath, [COMMAND, ...argv], { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    child,
    stderr: () => stderr,
    says: async (pattern) => {
      while (!pattern.test(stderr) && isRunning(child)) await setTimeout(20);
      expect(stderr).toMatch(pattern);
    },
    ended: once(child, 'exit'),
  };
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

function lastRunOf(folder: string): RunEntry | undefined {
  const ledger = readLedger(folder);
  const run = ledger?.lastRun();
  ledger?.close();
  return run;
}

/** The number of articles that the collector has stamped. */
function countDone(folder: string): number {
  const ledger = readLedger(folder);
  const done = ledger?.totals().done ?? 0;
  ledger?.close();
  return done;
}

/** Every file of a folder with what is in it, without those that tell of times. */
async function readFiles(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !tellsTimes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const contents = files
    .toSorted()
    .map(async (file) => [file.slice(folder.length), await readFile(file, 'utf8')]);
  return Object.fromEntries((await Promise.all(contents)) as [string, string][]);
}

/**
 * Runs a collector and two workers. Half-way one worker is killed and the other suspended, so that nothing more is
 * done until the server has been killed and is back; then the second one goes on. Gives what a run without a queue
 * and this one have written.
 */
async function runDisturbed(server: TestServer) {
  onTestFinished(server.remove);
  const folder = await temporaryDirectory();
  const articles = await writeArticles(folder);
  const [plain, queued] = [join(folder, 'plain'), join(folder, 'queued')];
  const [victim, survivor] = [0, 1].map(() => start('work', '--queue', server.url, '-c', '1')) as [
    Started,
    Started,
  ];
  await Promise.all([victim.says(/^Working/), survivor.says(/^Working/)]);
  const collector = start('extract', articles, '--out', queued, '--queue', server.url);
  while (countDone(queued) < 10 && isRunning(collector.child)) await setTimeout(5);
  victim.child.kill('SIGKILL');
  survivor.child.kill('SIGSTOP');
  await server.kill();
  await collector.says(/trouble with the queue at/);
  expect(countDone(queued)).toBeLessThan(ARTICLES);
  await server.start();
  survivor.child.kill('SIGCONT');
  expect(await collector.ended, collector.stderr()).toEqual([0, null]);
  survivor.child.kill('SIGTERM');
  expect(await survivor.ended).toEqual([0, null]);
  expect(collector.stderr()).toMatch(/trouble with the queue at .*\n.*answers again/s);
  expect(spawnSync(process.execPath, [COMMAND, 'extract', articles, '--out', plain]).status).toBe(0);
  return { expected: await readFiles(plain), got: await readFiles(queued) };
}

const SERVERS = [
  ['redis', 'Redis is killed and comes back without its jobs', startRedis],
  ['postgres', 'PostgreSQL is killed and comes back', startPostgres],
] as const;

describe.each(SERVERS)('articles worked by other processes over %s', { timeout: 120_000 }, (...row) => {
  const [kind, disturbance, startServer] = row;

  it.skipIf(lacks(kind))(`are each written once when a worker is killed, and ${disturbance}`, async () => {
    const { expected, got } = await runDisturbed(await startServer());
    expect(got).toEqual(expected);
  });

  it.skipIf(lacks(kind))('do not keep anybody from ending while the server is away', async () => {
    const server = await startServer();
    onTestFinished(server.remove);
    const folder = await temporaryDirectory();
    const articles = await writeArticles(folder);
    // A worker of another configuration, so that the collector waits.
    const worker = start('work', '--queue', server.url, '-c', '1', '--min-confidence', '0.9');
    await worker.says(/^Working/);
    const collector = start('extract', articles, '--out', join(folder, 'out'), '--queue', server.url);
    await collector.says(/no worker takes the jobs/);
    await server.kill();
    await Promise.all([worker, collector].map(({ says }) => says(/trouble with the queue at/)));
    const begun = performance.now();
    for (const { child } of [worker, collector]) child.kill('SIGTERM');
    expect(await Promise.all([worker.ended, collector.ended])).toEqual([
      [0, null],
      [130, null],
    ]);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

describe('a folder that is watched', { timeout: 120_000 }, () => {
  it.skipIf(lacks('redis'))('has its articles worked through a queue as they come', async () => {
    const server = await startRedis();
    onTestFinished(server.remove);
    const folder = await temporaryDirectory();
    const [news, out] = [join(folder, 'news'), join(folder, 'out')];
    await mkdir(news);
    await writeFile(join(news, 'a.txt'), 'Ama Boateng flew to Accra.');
    const worker = start('work', '--queue', server.url, '-c', '1');
    const watch = start('watch', news, '--out', out, '--queue', server.url);
    while (countDone(out) < 1 && isRunning(watch.child)) await setTimeout(20);
    await writeFile(join(news, 'b.txt'), 'Kofi Owusu stayed in Tema.');
    while (countDone(out) < 2 && isRunning(watch.child)) await setTimeout(20);
    while (lastRunOf(out)?.ended === undefined && isRunning(watch.child)) await setTimeout(20);
    watch.child.kill('SIGTERM');
    expect(await watch.ended, watch.stderr()).toEqual([0, null]);
    worker.child.kill('SIGTERM');
    expect(await worker.ended).toEqual([0, null]);
    expect((await readdir(join(out, 'documents'))).toSorted()).toEqual(['a.json', 'b.json']);
    expect(JSON.parse(await readFile(join(out, 'run.json'), 'utf8'))).toMatchObject({ threads: 0 });
  });
});

describe('articles that kill', { timeout: 120_000 }, () => {
  it.skipIf(lacks('redis'))(
    'become a problem where three workers have died over them, and hold up no other',
    async () => {
      const server = await startRedis();
      onTestFinished(server.remove);
      const folder = await temporaryDirectory();
      await writeFile(join(folder, 'poison.txt'), 'POISON for Ama Boateng.');
      await writeFile(join(folder, 'story.txt'), 'Ama Boateng flew to Accra.');
      const out = join(folder, 'out');
      const collector = start('extract', join(folder, '*.txt'), '--out', out, '--queue', server.url);
      const signals: unknown[] = [];
      while (isRunning(collector.child)) {
        const worker = spawn(process.execPath, [POISONED, server.url, '1500'], { stdio: 'ignore' });
        onTestFinished(() => void worker.kill('SIGKILL'));
        signals.push((await once(worker, 'exit'))[1]);
      }
      expect([await collector.ended, signals.filter((signal) => signal === 'SIGKILL')]).toEqual([
        [1, null],
        ['SIGKILL', 'SIGKILL', 'SIGKILL'],
      ]);
      expect(await readdir(join(out, 'documents'))).toEqual(['story.json']);
      const problems = await readFile(join(out, 'problems.jsonl'), 'utf8');
      expect(JSON.parse(problems)).toMatchObject({
        rule: 'worker-lost',
        file: expect.stringContaining('poison.txt'),
        message: expect.stringContaining('every worker that took it died'),
      });
    },
  );
});
