import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { COMMAND } from '../../support/build.js';
import { lacks, startPostgres, startRedis, type TestServer } from '../../support/servers.js';
import { tellsTimes } from '../../support/tells-times.js';
import { temporaryDirectory } from '../../support/temporary-directory.js';

const ARTICLES = 80;
const POISONED = join(import.meta.dirname, 'poisoned-worker.mjs');
const PEOPLE = ['Ama Boateng', 'Kofi Owusu', 'Lena Fischer', 'Marta Nowak', 'Joao Pereira'];
const CITIES = ['Tema', 'Accra', 'Hamburg', 'Krakow', 'Porto'];

/** Articles long enough that a run of them can be disturbed half-way. */
async function writeArticles(folder: string): Promise<string> {
  const lines = Array.from({ length: ARTICLES }, (_, index) => {
    const pick = (list: readonly string[], by: number): string => list[(index * 7 + by) % list.length] ?? '';
    const text = Array.from(
      { length: 10 },
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

function start(...argv: readonly string[]): { readonly child: ChildProcess; readonly stderr: () => string } {
  const child = spawn(process.execPath, [COMMAND, ...argv], { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, stderr: () => stderr };
}

async function untilRecords(folder: string, count: number): Promise<void> {
  for (;;) {
    const names = await readdir(join(folder, 'documents')).catch(() => []);
    if (names.filter((name) => name.endsWith('.json')).length >= count) return;
    await setTimeout(20);
  }
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

interface Disturbance {
  readonly server: TestServer;
  readonly victim: ChildProcess;
  /** Resolves once so many records have been written. */
  readonly records: (count: number) => Promise<void>;
}

/** Runs two workers and a collector, disturbs them, and gives what a run without a queue and this one have written. */
async function runDisturbed(server: TestServer, disturb: (run: Disturbance) => Promise<void>) {
  onTestFinished(server.remove);
  const folder = await temporaryDirectory();
  const articles = await writeArticles(folder);
  const [plain, queued] = [join(folder, 'plain'), join(folder, 'queued')];
  const collector = start('extract', articles, '--out', queued, '--queue', server.url);
  const collected = once(collector.child, 'exit');
  const victim = start('work', '--queue', server.url, '-c', '1').child;
  const survivor = start('work', '--queue', server.url, '-c', '1').child;
  await disturb({ server, victim, records: (count) => untilRecords(queued, count) });
  expect(await collected, collector.stderr()).toEqual([0, null]);
  const ended = once(survivor, 'exit');
  survivor.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(spawnSync(process.execPath, [COMMAND, 'extract', articles, '--out', plain]).status).toBe(0);
  return { expected: await readFiles(plain), got: await readFiles(queued), stderr: collector.stderr() };
}

describe('articles worked by other processes', { timeout: 240_000 }, () => {
  it.skipIf(lacks('redis'))(
    'are each written once when a worker is killed, and Redis is killed and comes back without its jobs',
    async () => {
      const { expected, got, stderr } = await runDisturbed(
        await startRedis(),
        async ({ server, victim, records }) => {
          await records(10);
          victim.kill('SIGKILL');
          await records(30);
          await server.kill();
          await setTimeout(500);
          await server.start();
        },
      );
      expect(stderr).toMatch(/trouble with the queue at redis:.*\n.*answers again/s);
      expect(got).toEqual(expected);
    },
  );

  it.skipIf(lacks('postgres'))(
    'are each written once when a worker is killed, and PostgreSQL is killed and comes back',
    async () => {
      const { expected, got } = await runDisturbed(
        await startPostgres(),
        async ({ server, victim, records }) => {
          await records(10);
          await server.kill();
          await setTimeout(500);
          await server.start();
          await records(40);
          victim.kill('SIGKILL');
        },
      );
      expect(got).toEqual(expected);
    },
  );

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
      const collected = once(collector.child, 'exit');
      const signals: unknown[] = [];
      while (collector.child.exitCode === null) {
        const worker = spawn(process.execPath, [POISONED, server.url, '1500'], { stdio: 'ignore' });
        onTestFinished(() => void worker.kill('SIGKILL'));
        signals.push((await once(worker, 'exit'))[1]);
      }
      expect([await collected, signals.filter((signal) => signal === 'SIGKILL')]).toEqual([
        [1, null],
        ['SIGKILL', 'SIGKILL', 'SIGKILL'],
      ]);
      expect(await readdir(join(out, 'documents'))).toEqual(['story.json']);
      const problems = await readFile(join(out, 'problems.jsonl'), 'utf8');
      expect(JSON.parse(problems)).toMatchObject({
        rule: 'stage-failed',
        file: expect.stringContaining('poison.txt'),
      });
      expect(problems).toMatch(/no worker could answer job \w+: job stalled more than allowable limit/);
    },
  );
});
