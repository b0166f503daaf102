import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ArticleRunner } from '../../src/batch/run-article.js';
import { lockOutput } from '../../src/batch/ledger/lock-output.js';
import { fakePipeline, makeDocument } from '../batch/fakes.js';
import { temporaryDirectory } from '../support/temporary-directory.js';
import { runMain } from './run-main.js';

interface Place {
  readonly articles: string;
  readonly out: string;
}

async function writeArticles(texts: Readonly<Record<string, string>>): Promise<Place> {
  const folder = await temporaryDirectory();
  const articles = join(folder, "the editor's");
  await mkdir(articles);
  for (const [name, text] of Object.entries(texts)) await writeFile(join(articles, name), text);
  return { articles, out: join(folder, 'out') };
}

const TEXTS = { 'a.txt': 'Amina left.', 'b.txt': 'BROKEN.', 'c.txt': 'Kofi stayed.' };
/** What mends the fault that `fakePipeline` has. */
const mended: ArticleRunner = { run: makeDocument };

const extract = ({ articles, out }: Place, options: readonly string[] = [], pipeline = fakePipeline) =>
  runMain(['extract', articles, '--out', out, ...options], { pipeline });

describe('newsgraph status', () => {
  it('tells what is done, every failure, and the command that tries these again', async () => {
    const place = await writeArticles(TEXTS);
    await extract(place, ['--only', 'changed']);
    const { exitCode, stdout } = await runMain(['status', '--out', place.out]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^Done +2\nFailed +1\nCharacters +23\nTime .*\nLast run +begun .*, ended .*\n/);
    expect(stdout).toMatch(/\nFailed:\n {2}.*b\.txt.*\[stage-failed\]\n/);
    const shown = place.articles.replace("'", String.raw`'\''`);
    expect(stdout).toContain(`newsgraph extract --only failed '${shown}' --out ${place.out}\n`);
  });

  it('says as JSON how things stand', async () => {
    const place = await writeArticles(TEXTS);
    await extract(place);
    const { stdout } = await runMain(['status', '--out', place.out, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      done: 2,
      failed: 1,
      atWork: false,
      failures: [{ id: 'b', attempts: 1, problem: { rule: 'stage-failed' } }],
    });
  });

  it('says that a run is at work, or that it came to no end', async () => {
    const place = await writeArticles(TEXTS);
    const controller = new AbortController();
    controller.abort();
    await runMain(['extract', place.articles, '--out', place.out], { signal: controller.signal });
    expect((await runMain(['status', '--out', place.out])).stdout).toContain('came to no end: run it again');
    const lock = lockOutput(place.out);
    expect((await runMain(['status', '--out', place.out])).stdout).toContain(
      `at work (process ${process.pid}`,
    );
    lock?.release();
  });

  it.each([undefined, 'no database at all'])('refuses a folder whose ledger is %j', async (content) => {
    const out = await temporaryDirectory();
    if (content !== undefined) await writeFile(join(out, 'ledger.db'), content.repeat(100));
    const { exitCode, stderr } = await runMain(['status', '--out', out]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Expected the ledger of a run')]);
  });
});

describe('what a run does of an earlier one', () => {
  it.each<[string, readonly string[], string]>([
    ['all that is not done', [], 'Articles +4 \\(2 kept from earlier runs\\)'],
    ['what failed', ['--only', 'failed'], 'Articles +3 \\(2 kept from earlier runs, 1 more left undone\\)'],
    ['what is new', ['--only', 'changed'], 'Articles +3 \\(2 kept from earlier runs\\)'],
    ['everything', ['--force'], 'Articles +4\\n'],
  ])('may be %s', async (_, options, expected) => {
    const place = await writeArticles(TEXTS);
    await extract(place);
    await writeFile(join(place.articles, 'd.txt'), 'Li Na won.');
    const { stdout } = await extract(place, options, mended);
    expect(stdout).toMatch(new RegExp(`^${expected}`));
  });

  it('may be to try again what fails', async () => {
    const place = await writeArticles(TEXTS);
    let attempts = 0;
    const pipeline: ArticleRunner = {
      run(article) {
        if (article.id === 'b' && (attempts += 1) < 3) throw new Error('out of luck');
        return makeDocument(article);
      },
    };
    expect((await extract(place, ['--retry', '1'], pipeline)).exitCode).toBe(1);
    expect(attempts).toBe(2);
    expect((await extract(place, ['--retry', '1'], pipeline)).exitCode).toBe(0);
  });
});

describe('newsgraph verify', () => {
  const verify = ({ articles, out }: Place, pipeline = fakePipeline) =>
    runMain(['verify', articles, '--out', out, '--sample', 'all'], { pipeline });

  it('finds all records the same where nothing has changed', async () => {
    const place = await writeArticles(TEXTS);
    await extract(place);
    expect(await verify(place)).toEqual({
      exitCode: 0,
      stdout: '2 articles the same, 0 different, 1 changed since or never done.\n',
      stderr: '',
    });
  });

  it('misses a record whose file was removed, or cannot be read', async () => {
    const place = await writeArticles(TEXTS);
    await extract(place);
    await rm(join(place.out, 'documents', 'a.json'));
    await rm(join(place.out, 'documents', 'c.json'));
    await mkdir(join(place.out, 'documents', 'c.json'));
    const { exitCode, stdout } = await verify(place);
    const missing = 'documents/ has no record of it that can be read. Run "newsgraph extract" again.';
    expect([exitCode, stdout.split('\n').slice(0, 2)]).toEqual([1, [`a: ${missing}`, `c: ${missing}`]]);
  });

  it('asks for no files where none were to be written', async () => {
    const place = await writeArticles(TEXTS);
    await extract(place, ['--format', 'csv']);
    expect((await verify(place)).exitCode).toBe(0);
  });

  it('reads shards, and names a record that is missing there, another one, or there twice', async () => {
    const place = await writeArticles({ ...TEXTS, 'd.txt': 'Li Na won.', 'e.txt': 'Ama ran.' });
    await extract(place);
    const documents = join(place.out, 'documents');
    const lines = (await readFile(join(place.out, 'documents.jsonl'), 'utf8')).split(/(?<=\n)/);
    const shard = async (...records: readonly (string | undefined)[]) => {
      await writeFile(join(documents, 'documents-00001.jsonl.gz'), gzipSync(records.join('')));
    };
    for (const id of ['a', 'c', 'd', 'e']) await rm(join(documents, `${id}.json`));
    await shard(...lines);
    expect((await verify(place)).stdout).toMatch(/^4 articles the same, 0 different/);
    const [a, c, d] = lines;
    await shard(a, c, c, d?.replace('"title":null', '"title":"Odd"'));
    const { stdout } = await verify(place);
    expect(
      stdout
        .replace(/^(\w): (.*)$/gm, '$1 $2')
        .split('\n')
        .slice(0, 3),
    ).toEqual([
      expect.stringMatching(/^c documents\/ has its record more than once/),
      expect.stringMatching(/^d what stands in documents\/ is not what was written/),
      expect.stringMatching(/^e documents\/ has no record of it/),
    ]);
  });

  it('draws the same sample for a seed, and another one for another', async () => {
    const names = Array.from({ length: 40 }, (_, index) => [`n${index}.txt`, `Name ${index}.`] as const);
    const place = await writeArticles(Object.fromEntries(names));
    await extract(place);
    await rm(join(place.out, 'documents'), { recursive: true });
    await mkdir(join(place.out, 'documents'));
    const drawn = async (seed: string): Promise<readonly string[]> => {
      const argv = ['verify', place.articles, '--out', place.out, '--sample', '10', '--seed', seed];
      const { stdout } = await runMain(argv, { pipeline: fakePipeline });
      return stdout.match(/^\w+(?=: )/gm) ?? [];
    };
    const first = await drawn('1');
    expect(first.length).toBeGreaterThan(3);
    expect(first.length).toBeLessThan(20);
    expect(await drawn('1')).toEqual(first);
    expect(await drawn('2')).not.toEqual(first);
  });

  it('names an article whose record is another one, and a file that was changed', async () => {
    const place = await writeArticles(TEXTS);
    await extract(place);
    const odd: ArticleRunner = {
      run: (article) => ({ ...makeDocument(article), ...(article.id === 'a' ? { title: 'Odd' } : {}) }),
    };
    await writeFile(join(place.out, 'documents', 'c.json'), '{}');
    const { exitCode, stdout } = await verify(place, odd);
    expect([exitCode, stdout.split('\n').slice(0, 2)]).toEqual([
      1,
      [
        'a: a new run gives another record.',
        'c: what stands in documents/ is not what was written. Run "newsgraph extract" again.',
      ],
    ]);
  });
});
