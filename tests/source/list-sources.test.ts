import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listSources, type SourceList } from '../../src/source/list-sources.js';
import { inFolder } from './temporary-folder.js';

const FILES = {
  'a.txt': 'A',
  'news/b.html.gz': 'B',
  'news/2016/a.txt': 'A',
  'news/2016/c [draft].md': 'C',
  'news/.hidden/d.txt': 'D',
  'sport/e.jsonl': 'E',
};

async function list(
  inputs: readonly string[],
  extra: (folder: string) => void = () => undefined,
): Promise<SourceList> {
  let listed: SourceList = { files: [], problems: [] };
  await inFolder(FILES, async (folder) => {
    extra(folder);
    listed = await listSources(inputs, { currentFolder: folder });
  });
  return listed;
}

async function paths(
  inputs: readonly string[],
  extra?: (folder: string) => void,
): Promise<readonly string[]> {
  return (await list(inputs, extra)).files.map((file) => file.path);
}

async function problems(
  inputs: readonly string[],
  extra?: (folder: string) => void,
): Promise<readonly string[]> {
  return (await list(inputs, extra)).problems.map(({ file, rule }) => `${rule} ${file}`);
}

const ids = async (inputs: readonly string[]): Promise<readonly string[]> =>
  (await list(inputs)).files.map(({ id }) => id);

describe('inputs', () => {
  test('that are folders give all files below them but hidden ones, in order of their paths', async () => {
    const all = ['a.txt', 'news/2016/a.txt', 'news/2016/c [draft].md', 'news/b.html.gz', 'sport/e.jsonl'];
    expect(await paths(['.'])).toEqual(all);
    expect(await problems(['.'])).toEqual([]);
  });

  test.each([
    [['news/*'], ['news/2016/a.txt', 'news/2016/c [draft].md', 'news/b.html.gz']],
    [['**/a.txt'], ['a.txt', 'news/2016/a.txt']],
    [['{news,sport}/*.{gz,jsonl}'], ['news/b.html.gz', 'sport/e.jsonl']],
    [['news/2016/c [draft].md'], ['news/2016/c [draft].md']],
    [['./news/../a.txt', 'a.txt', '*.txt'], ['a.txt']],
    [['news/.hidden/d.txt'], ['news/.hidden/d.txt']],
  ])('%j give %j', async (inputs, expected) => {
    expect(await paths(inputs)).toEqual(expected);
  });

  test('give the same list in any order', async () => {
    await inFolder(FILES, async (folder) => {
      const inputs = ['sport', 'news/2016', '.', 'news/**', path.join(folder, 'a.txt')];
      const options = { currentFolder: folder };
      expect(await listSources(inputs.toReversed(), options)).toEqual(await listSources(inputs, options));
    });
  });

  test('outside the current folder are reported by their whole path', async () => {
    await inFolder(FILES, async (folder) => {
      const { files } = await listSources(['../news/b.html.gz'], {
        currentFolder: path.join(folder, 'sport'),
      });
      expect(files.map(({ id, path }) => [id, path])).toEqual([['b', `${folder}/news/b.html.gz`]]);
    });
  });

  test('that name nothing are problems', async () => {
    expect(await problems(['nothing.txt', 'no/*.txt', '', '\0', 'a.txt', 'nothing.txt'])).toEqual([
      'no-such-path ',
      'no-such-path \0',
      'glob-without-match no/*.txt',
      'no-such-path nothing.txt',
    ]);
    expect(await problems(['a*'.repeat(50_000)])).toHaveLength(1);
  });
});

describe('ids', () => {
  test('come from the path below the folder given, without the ending', async () => {
    expect(await ids(['news'])).toEqual([
      '2016__a',
      expect.stringMatching(/^2016__c-draft-[0-9a-f]{10}$/),
      'b',
    ]);
    expect(await ids(['news/2016/a.txt'])).toEqual(['a']);
    expect(await ids(['news/2016/a*'])).toEqual(['a']);
  });

  test('of files with one name differ, and each depends on its own path alone', async () => {
    const [first, second] = await ids(['a.txt', 'news/2016/a.txt']);
    expect(first).toMatch(/^a-[0-9a-f]{10}$/);
    expect(second).toMatch(/^a-[0-9a-f]{10}$/);
    expect(await ids(['news/2016/a.txt', 'a.txt', 'sport'])).toEqual([first, second, 'e']);
  });

  test('are made against `root` where it is given', async () => {
    await inFolder(FILES, async (folder) => {
      const { files } = await listSources(['news/2016/a.txt'], { currentFolder: folder, root: folder });
      expect(files.map(({ id }) => id)).toEqual(['news__2016__a']);
    });
  });
});

const linkTwice = (folder: string): void => {
  symlinkSync('news', path.join(folder, 'A-news'));
  symlinkSync('a.txt', path.join(folder, '0.txt'));
};

const linkBadly = (folder: string): void => {
  symlinkSync('..', path.join(folder, 'news/up'));
  symlinkSync('self', path.join(folder, 'self'));
  symlinkSync('gone', path.join(folder, 'dangling.txt'));
};

const linkWeb = (folder: string): void => {
  for (let from = 0; from < 9; from++) {
    mkdirSync(path.join(folder, `web/${from}`), { recursive: true });
    for (let to = 0; to < 9; to++) symlinkSync(`../${to}`, path.join(folder, `web/${from}/to${to}`));
  }
  symlinkSync('../../a.txt', path.join(folder, 'web/5/x.txt'));
};

describe('symbolic links', () => {
  test('are followed, and a file reached in two ways stands there once', async () => {
    expect(await paths(['.'], linkTwice)).toEqual(await paths(['.']));
    expect(await paths(['A-news'], linkTwice)).toContain('A-news/2016/a.txt');
    expect(await paths(['0.txt'], linkTwice)).toEqual(['0.txt']);
    expect(await paths(['A-*/b*', '0*'], linkTwice)).toEqual(['0.txt', 'A-news/b.html.gz']);
  });

  test('that lead back, to themselves or to nothing are problems and stop nothing', async () => {
    expect(await problems(['.'], linkBadly)).toEqual([
      'dangling-link dangling.txt',
      'link-loop news/up',
      'link-loop self',
    ]);
    expect(await paths(['.'], linkBadly)).toEqual(await paths(['.']));
    expect(await problems(['dangling.txt'], linkBadly)).toEqual(['dangling-link dangling.txt']);
  });

  test('that form a web are walked in no time, also by a glob', async () => {
    expect(await paths(['web'], linkWeb)).toEqual(['web/5/x.txt']);
    expect(await paths(['web/**/*.txt'], linkWeb)).toEqual(['web/5/x.txt']);
  }, 5_000);
});
