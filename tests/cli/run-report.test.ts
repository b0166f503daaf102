import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/batch/run-report.js';
import { COMMAND } from '../support/build.js';
import { readColumn, readSection } from '../support/read-markdown-page.js';
import { temporaryDirectory } from '../support/temporary-directory.js';
import { runMain } from './run-main.js';

type Line = { readonly event: string; readonly time: string } & Readonly<Record<string, unknown>>;

const STAGES = ['tokenize', 'tag', 'measure', 'resolve', 'relate', 'record'];
const TEXT = 'Ama Boateng said on Friday that the port of Tema had lost $3 million. ';

async function writeArticles(texts: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryDirectory();
  await mkdir(join(folder, 'news'));
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, 'news', name), text);
  return folder;
}

async function readReport(folder: string): Promise<RunReport> {
  return JSON.parse(await readFile(join(folder, 'output', 'run.json'), 'utf8')) as RunReport;
}

function readLines(text: string): readonly Line[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

const extract = (folder: string, ...options: readonly string[]) =>
  spawnSync(process.execPath, [COMMAND, 'extract', 'news', ...options], { cwd: folder, encoding: 'utf8' });

describe('run.json', { timeout: 120_000 }, () => {
  it.each([
    ['in the program itself', 1, 20],
    ['in threads', 2, 2_000],
  ])(
    'tells counts, rates, times by stage and article, and memory, of articles run %s',
    async (_, threads, repeated) => {
      const texts = {
        'a.txt': TEXT,
        'b.txt': TEXT.repeat(repeated),
        'c.txt': TEXT.repeat(repeated),
        'd.txt': '',
      };
      const folder = await writeArticles(texts);
      extract(folder, '--concurrency', '2', '--quiet');
      const report = await readReport(folder);
      const characters = TEXT.trimEnd().length + 2 * TEXT.repeat(repeated).trimEnd().length;
      expect(report).toMatchObject({
        schema: 'newsgraph.run/1',
        interrupted: false,
        threads,
        versions: {
          newsgraph: expect.any(String),
          model: expect.stringMatching(/^names\//),
          config: 'default',
        },
        counts: { files: 4, articles: 3, run: 3, kept: 0, problems: 1 },
        problems: { 'empty-file': 1 },
      });
      expect(Math.abs(report.counts.characters - characters)).toBeLessThan(10);
      expect(Object.keys(report.stages)).toEqual(STAGES);
      for (const { charactersPerSecond } of Object.values(report.stages))
        expect(charactersPerSecond).toBeGreaterThan(0);
      const { p50 = 0, p90 = 0, p99 = 0, max = 0, slowest } = report.articleMilliseconds ?? {};
      expect([p50, p90, p99, max]).toEqual([p50, p90, p99, max].toSorted((a, b) => a - b));
      expect(['a', 'b', 'c']).toContain(slowest);
      expect(report.memory.peakBytes).toBeGreaterThan(50_000_000);
      expect(Date.parse(report.ended) - Date.parse(report.started)).toBeCloseTo(report.milliseconds, -1);
    },
  );

  it('counts apart what an earlier run had done, and has no times where nothing was run', async () => {
    const folder = await writeArticles({ 'a.txt': TEXT, 'b.txt': TEXT });
    const argv = ['extract', join(folder, 'news'), '--out', join(folder, 'output'), '--quiet'];
    await runMain(argv);
    await runMain(argv);
    expect(await readReport(folder)).toMatchObject({
      counts: { articles: 2, run: 0, kept: 2 },
      rates: { articlesPerSecond: 0, charactersPerSecond: 0 },
      articleMilliseconds: null,
      stages: {},
    });
  });

  it('is not read as an article by the next run', async () => {
    const folder = await writeArticles({ 'a.txt': TEXT });
    await runMain(['extract', join(folder, 'news'), '--out', join(folder, 'output'), '--quiet']);
    const { stdout } = await runMain(['extract', folder, '--out', join(folder, 'output')]);
    expect(stdout).toMatch(/^Articles +1\n[\s\S]*Problems +0\n/);
  });

  it('has the fields that docs/record.md describes', async () => {
    const folder = await writeArticles({ 'a.txt': TEXT });
    await runMain(['extract', join(folder, 'news'), '--out', join(folder, 'output'), '--quiet']);
    const described = readColumn(readSection('docs/record.md', '## run'), 0).flat();
    expect(described.slice(0, -6)).toEqual(Object.keys(await readReport(folder)));
    expect(described.slice(-6)).toEqual(['start', 'article', 'problem', 'message', 'error', 'end']);
  });
});

describe('--log json', { timeout: 120_000 }, () => {
  it('says start, articles, problems and end as lines of JSON, and nothing in words', async () => {
    const folder = await writeArticles({ 'a.txt': TEXT, 'b.txt': 'BROKEN', 'c.txt': '' });
    const argv = ['extract', join(folder, 'news'), '--out', join(folder, 'output'), '--log', 'json'];
    const { exitCode, stdout, stderr } = await runMain(argv, { columns: 100 });
    expect([exitCode, stdout]).toEqual([1, '']);
    const lines = readLines(stderr);
    for (const { time } of lines) expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(lines).toMatchObject([
      { event: 'start', files: 3, threads: 1 },
      { event: 'article', id: 'a', state: 'done', milliseconds: 500, characters: TEXT.length },
      { event: 'article', id: 'b', state: 'failed', rule: 'stage-failed' },
      { event: 'problem', rule: 'stage-failed' },
      { event: 'problem', rule: 'empty-file' },
      { event: 'end', run: await readReport(folder) },
    ]);
  });

  it('ends with what was done at Ctrl-C, and how to go on', async () => {
    const texts = Array.from({ length: 300 }, (_, index) => [`a${index}.txt`, TEXT.repeat(20)]);
    const folder = await writeArticles(Object.fromEntries(texts));
    const argv = [COMMAND, 'extract', 'news', '--log', 'json'];
    const child = spawn(process.execPath, argv, { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
      // A second signal would end it at once.
      if (stderr.includes('"article"') && !child.killed) child.kill('SIGINT');
    });
    expect(await once(child, 'close')).toEqual([130, null]);
    const [end, message] = readLines(stderr).slice(-2);
    const report = await readReport(folder);
    expect([end, message]).toMatchObject([
      { event: 'end', run: report },
      { event: 'message', text: expect.stringMatching(/Run the same command again/) },
    ]);
    expect(report.interrupted).toBe(true);
    expect(report.counts.articles).toBeLessThan(300);
  });

  it('says what stopped a run, and ends with 3', async () => {
    const folder = await writeArticles({ 'a.txt': TEXT });
    await mkdir(join(folder, 'output', 'graph.json'), { recursive: true });
    const { status, stderr } = extract(folder, '--log', 'json');
    expect([status, readLines(stderr).at(-1)]).toMatchObject([3, { event: 'error' }]);
  });

  it('leaves errors of the command line in words', async () => {
    const { exitCode, stderr } = await runMain(['extract', 'nowhere', '--log', 'json']);
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/^newsgraph: /)]);
  });
});
