import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../batch/fakes.js';
import { tellsTimes } from '../support/tells-times.js';
import { temporaryDirectory } from '../support/temporary-directory.js';
import { runMain } from './run-main.js';

const TEXTS: Readonly<Record<string, string>> = {
  'tema.txt': 'Amina Mensah opened the harbour in Tema.\n',
  'accra.txt': 'Kofi Owusu left Accra for Lomé.\n',
  'news/lagos.md': '---\ntitle: Ferries\ndate: 2021-05-04\n---\nAda Nwosu took the ferry in Lagos.\n',
  'news/feed.jsonl':
    '{"id":"feed-1","text":"Juan Pérez spoke.","published":"2021-05-01"}\n{"id":"feed-2","text":"Li Na won.","published":"2021-05-02"}\n',
};

async function writeArticles(texts = TEXTS): Promise<{ readonly articles: string; readonly out: string }> {
  const folder = await temporaryDirectory();
  const articles = join(folder, 'articles');
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(join(articles, name, '..'), { recursive: true });
    await writeFile(join(articles, name), text);
  }
  return { articles, out: join(folder, 'output') };
}

/** Every file below a folder with its content, without those that tell of times. */
async function readAll(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !tellsTimes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(
    paths.toSorted().map(async (path) => [path, await readFile(path, 'utf8')] as const),
  );
  return Object.fromEntries(contents.map(([path, content]) => [path.slice(folder.length + 1), content]));
}

/** A pipeline that takes the longer the later the article comes in the alphabet, so that order is not by chance. */
const unevenPipeline = {
  run: async (article: Parameters<typeof makeDocument>[0]) => {
    await setTimeout(article.id.length % 4);
    return makeDocument(article);
  },
};

describe('newsgraph extract', () => {
  it('reads files, folders and globs, and says what it has done and what to open', async () => {
    const { articles, out } = await writeArticles();
    const { exitCode, stdout, stderr } = await runMain(['extract', articles, '--out', out]);
    expect(stderr).toMatch(/^newsgraph: 5 articles, 0 problems, \d\.\d s\n$/);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^Articles +5\nCharacters +\d+\nMentions +5\nEntities +5 .*\nProblems +0\nTime +\d\.\d s, \d+ char/,
    );
    const opened = [...stdout.matchAll(/^ {2}(?:newsgraph inspect )?(\S+) {2}/gm)].map(
      ([, path]) => path ?? '',
    );
    expect(opened.length).toBeGreaterThanOrEqual(4);
    for (const path of opened) expect((await readFile(path)).length, path).toBeGreaterThan(0);
    expect(await readdir(join(out, 'documents'))).toHaveLength(5);
  });

  it('writes the same bytes for any concurrency and any order of paths', async () => {
    const { articles, out } = await writeArticles();
    const paths = Object.keys(TEXTS).map((name) => join(articles, name));
    const runs = [];
    for (const [index, concurrency] of ['1', '8', '3'].entries()) {
      const shuffled = [...paths.slice(index), ...paths.slice(0, index)];
      const target = `${out}-${concurrency}`;
      const argv = ['extract', ...shuffled, '--out', target, '--concurrency', concurrency, '--quiet'];
      expect(await runMain(argv, { pipeline: unevenPipeline })).toEqual({
        exitCode: 0,
        stdout: '',
        stderr: '',
      });
      runs.push(await readAll(target));
    }
    expect(Object.keys(runs[0] ?? {}).length).toBeGreaterThan(8);
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
  });

  it('reads all others where some articles have problems, lists these and ends with 1', async () => {
    const { articles, out } = await writeArticles({
      ...TEXTS,
      'broken.txt': 'BROKEN.',
      'empty.txt': '',
      'broken.json': '{"text": ',
    });
    const { exitCode, stdout, stderr } = await runMain(['extract', articles, '--out', out]);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^newsgraph: 5 articles, 3 problems, \d\.\d s\n$/);
    expect(stdout).toContain('3 problems: ');
    for (const rule of ['stage-failed', 'empty-file', 'broken-json']) expect(stdout).toContain(`[${rule}]`);
    const log = (await readFile(join(out, 'problems.jsonl'), 'utf8')).trim().split('\n');
    expect(log.map((line) => (JSON.parse(line) as { readonly rule: string }).rule).toSorted()).toEqual([
      'broken-json',
      'empty-file',
      'stage-failed',
    ]);
  });

  it('--verbose says each problem as it is met', async () => {
    const { articles, out } = await writeArticles({ 'a.txt': 'BROKEN.', 'b.txt': 'Fine.' });
    const { stderr } = await runMain(['extract', articles, '--out', out, '--verbose']);
    expect(stderr).toMatch(/a\.txt: Expected a record of article "a".*\[stage-failed\]\n/);
  });

  it('writes only the formats named', async () => {
    const { articles, out } = await writeArticles();
    await runMain(['extract', articles, '--out', out, '--format', 'jsonl']);
    expect(Object.keys(await readAll(out))).toEqual(['documents.jsonl', 'problems.jsonl']);
  });

  it('gives --published to articles that have no date of their own', async () => {
    const { articles, out } = await writeArticles();
    await runMain(['extract', articles, '--out', out, '--published', '2016-09-28', '--format', 'jsonl']);
    const lines = (await readFile(join(out, 'documents.jsonl'), 'utf8')).trim().split('\n');
    const dates = lines.map((line) => (JSON.parse(line) as { readonly published: string }).published);
    expect(dates.toSorted()).toEqual(['2016-09-28', '2016-09-28', '2021-05-01', '2021-05-02', '2021-05-04']);
  });

  it('does not read its own output on a second run', async () => {
    const { articles } = await writeArticles();
    const argv = ['extract', articles, '--out', articles];
    const first = await runMain(argv);
    expect(first.exitCode).toBe(0);
    const before = await readAll(articles);
    const second = await runMain(argv);
    expect(second.exitCode).toBe(0);
    expect(second.stdout).toMatch(/^Articles +5 \(5 kept from earlier runs\)\n/);
    expect(await readAll(articles)).toEqual(before);
  });

  it('shows a bar with count, rate and time left on a terminal, and clears it', async () => {
    const { articles, out } = await writeArticles();
    const { stderr } = await runMain(['extract', articles, '--out', out], { columns: 120 });
    expect(stderr).toMatch(/░.* 0\/4 files, 0 articles, 0\/s, .* left/);
    expect(stderr).not.toContain('newsgraph:');
  });

  it('stops at an interrupt, says how to go on and ends with 130', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`a${index}.txt`, 'Amina left.']),
    );
    const { articles, out } = await writeArticles(texts);
    const controller = new AbortController();
    let run = 0;
    const pipeline = {
      run: (article: Parameters<typeof makeDocument>[0]) => {
        if ((run += 1) === 10) controller.abort();
        return makeDocument(article);
      },
    };
    const { exitCode, stdout, stderr } = await runMain(['extract', articles, '--out', out], {
      pipeline,
      signal: controller.signal,
    });
    expect(exitCode).toBe(130);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Interrupted after \d+ articles of 60 files\..*Run the same command again/);
    expect(Object.keys(await readAll(out)).filter((name) => !/^documents\/a\d+\.json$/.test(name))).toEqual(
      [],
    );
  });
});

describe('newsgraph extract, called in a wrong way', () => {
  it.each([
    ['a day that is not', ['--published', '2016-13-40'], 'YYYY-MM-DD such as 2016-09-28, got "2016-13-40"'],
    ['no articles at once', ['--concurrency', '0'], 'from 1 to 1024 after --concurrency, got "0"'],
    ['an unknown format', ['--format', 'json,grpah'], 'got "grpah". Did you mean "graph"?'],
    [
      'a stream with an output folder',
      ['--jsonl', '--out', 'x'],
      "'--jsonl' cannot be used with option '-o, --out",
    ],
    ['a stream with paths', ['--jsonl'], 'Expected no paths with --jsonl'],
    ['quiet and verbose', ['--quiet', '--verbose'], 'cannot be used with'],
  ])('refuses %s', async (_, options, message) => {
    const { articles } = await writeArticles({ 'a.txt': 'Amina left.' });
    const { exitCode, stdout, stderr } = await runMain(['extract', articles, ...options]);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  it('refuses an output folder that is a file or lies below one', async () => {
    const { articles } = await writeArticles({ 'a.txt': 'Amina left.' });
    const file = join(articles, 'a.txt');
    const asFile = await runMain(['extract', articles, '--out', file]);
    expect(asFile).toMatchObject({ exitCode: 2, stdout: '' });
    expect(asFile.stderr).toContain(`Expected a folder after --out, got the file "${file}"`);
    const below = await runMain(['extract', articles, '--out', join(file, 'output')]);
    expect(below).toMatchObject({ exitCode: 2, stdout: '' });
    expect(below.stderr).toContain('Expected an output folder that can be written');
  });

  it.each([
    ['a path that is not there', 'nowhere', 'nowhere'],
    ['a glob without a match', '*.html', '*.html'],
  ])('refuses %s, and leaves the records of the run before as they are', async (_, name, message) => {
    const { articles, out } = await writeArticles({ 'a.txt': 'Amina left.' });
    await runMain(['extract', articles, '--out', out]);
    const before = await readAll(out);
    const { exitCode, stderr } = await runMain(['extract', join(articles, name), '--out', out]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect(await readAll(out)).toEqual(before);
  });

  it('says where an unforeseen error came from with --verbose only, and ends with 3', async () => {
    const { articles, out } = await writeArticles({ 'a.txt': 'Amina left.' });
    await mkdir(join(out, 'problems.jsonl', 'in-the-way'), { recursive: true });
    const short = await runMain(['extract', articles, '--out', out]);
    expect(short.exitCode).toBe(3);
    expect(short.stderr).toMatch(
      /^newsgraph: stopped by an error: Error: E[A-Z]+.*\nRun the same command with --verbose/m,
    );
    const long = await runMain(['extract', articles, '--out', out, '--verbose']);
    expect(long.stderr).toMatch(/\n +at /);
  });
});

describe('newsgraph extract --jsonl', () => {
  const article = (id: string, text: string): string => JSON.stringify({ id, text, published: '2021-05-04' });

  it('writes records to standard output and the summary to standard error', async () => {
    const stdin = `${article('a', 'Amina left.')}\n${article('b', 'Kofi stayed.')}\n`;
    const { exitCode, stdout, stderr } = await runMain(['extract', '--jsonl'], { stdin });
    expect(exitCode).toBe(0);
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly id: string });
    expect(records.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(stderr).toMatch(/^Articles +2\n/);
  });

  it('ends with 1 where a line gave a problem, and says where', async () => {
    const stdin = `${article('a', 'Amina left.')}\nno JSON\n`;
    const { exitCode, stdout, stderr } = await runMain(['extract', '--jsonl'], { stdin });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('"schema":"newsgraph.problem/1"');
    expect(stderr).toMatch(/1 problem: 1 broken-json-line\n {2}Expected .* in "stdin", line 2\./);
  });

  it('says nothing but records with --quiet', async () => {
    const { stderr } = await runMain(['extract', '--jsonl', '--quiet'], {
      stdin: article('a', 'Amina left.'),
    });
    expect(stderr).toBe('');
  });

  it('writes nothing for no input', async () => {
    const { exitCode, stdout } = await runMain(['extract', '--jsonl']);
    expect([exitCode, stdout]).toEqual([0, '']);
  });
});
