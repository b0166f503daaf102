import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test, vi } from 'vitest';
import { PROBLEM_RULES } from '../../src/source/problem-rules.js';
import { listSources } from '../../src/source/list-sources.js';
import { readJsonLines } from '../../src/source/read-json-lines.js';
import { readSource } from '../../src/source/read-source.js';
import { readSources } from '../../src/source/read-sources.js';
import { READERS } from '../../src/source/readers.js';
import { collect, inFolder, readFiles } from './temporary-folder.js';

const HTML = '<title>Ferry held in port</title><p>The ferry was held in port on Monday, a steward said.</p>';
const LINES = '{"id":"one","text":"First."}\n\r\n{"id":"two","text":"Second."}';

function problemsOf({
  problems,
}: {
  readonly problems: readonly { rule: string; file: string }[];
}): readonly string[] {
  return problems.map(({ rule, file }) => `${rule} ${file}`);
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const hash = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('reading', () => {
  const MEDIA: Readonly<Record<string, string>> = {
    '.txt': 'The text.',
    '.text': 'The text.',
    '.md': 'The *text*.',
    '.markdown': '# The text.',
    '.html': HTML,
    '.htm': HTML,
    '.xhtml': HTML,
    '.json': '{"text":"The text."}',
    '.jsonl': '{"text":"The text."}',
    '.ndjson': '{"text":"The text."}\n',
    '': 'The text.',
  };

  test.each(Object.entries(MEDIA))(
    'a file ending in "%s" works, also compressed',
    async (ending, content) => {
      const plain = await readFiles({ [`story${ending}`]: content });
      const packed = await readFiles({ [`story${ending}.gz`]: gzipSync(content) });
      expect(plain.problems).toEqual([]);
      expect(packed.problems).toEqual([]);
      expect(plain.articles).toHaveLength(1);
      expect(packed.articles.map(({ text }) => text)).toEqual(plain.articles.map(({ text }) => text));
      expect(plain.articles[0]?.text).toContain(
        ending.includes('h') && ending.startsWith('.h') ? 'ferry' : 'e',
      );
    },
  );

  test('covers every ending of the table of readers', () => {
    expect(Object.keys(MEDIA)).toEqual(expect.arrayContaining(READERS.flatMap(({ endings }) => endings)));
  });

  test('keeps plain text as it is, without its byte order mark', async () => {
    const text = ' A headline\r\n\r\nText with\ta tab,\u00a0blanks  and \u{1f600}.\r\n';
    const { articles } = await readFiles({ 'a.txt': `\uFEFF${text}` });
    expect(articles.map((article) => article.text)).toEqual([text]);
  });

  test('says where an article came from', async () => {
    const bytes = iconv.encode('Café talks in 1992.', 'windows-1252');
    const { articles } = await readFiles({ 'desk/a.txt': bytes });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(articles).toEqual([
      {
        id: 'desk__a',
        text: 'Café talks in 1992.',
        source: {
          path: 'desk/a.txt',
          sha256,
          bytes: bytes.length,
          encoding: 'windows-1252',
          mediaType: 'text/plain',
        },
      },
    ]);
  });

  test('takes hash and length of what is stored: the compressed file, or the line', async () => {
    const packed = gzipSync('The text.');
    const { articles } = await readFiles({ 'a.txt.gz': packed, 'b.jsonl': LINES });
    expect(articles.map(({ source }) => [source?.sha256, source?.bytes])).toEqual([
      [hash(packed), packed.length],
      [hash('{"id":"one","text":"First."}'), 28],
      [hash('{"id":"two","text":"Second."}'), 29],
    ]);
  });

  test.each([
    [
      'an article’s own date',
      { '2015-01-01.txt': '---\ndate: 28 Sep 2016\n---\nText.' },
      '2014-01-01',
      '2016-09-28',
      'metadata',
    ],
    ['the argument', { '2015-01-01.txt': 'Text.' }, '2014-01-01', '2014-01-01', 'argument'],
    ['the file name', { '2015-01-01.txt': 'Text.' }, undefined, '2015-01-01', 'filename'],
    ['nothing', { 'a.txt': 'Text.' }, undefined, undefined, undefined],
  ])('takes the date of publication from %s', async (_, files, argument, published, publishedFrom) => {
    const { articles } = await readFiles(files, { published: argument });
    expect(articles).toHaveLength(1);
    expect([articles[0]?.published, articles[0]?.publishedFrom]).toEqual([published, publishedFrom]);
  });

  test('warns of a date that it cannot read, and reads the article', async () => {
    const { articles, problems } = await readFiles({ 'a.txt': '---\ndate: next week\n---\nText.' });
    expect(articles.map(({ text, published }) => [text, published])).toEqual([['Text.', undefined]]);
    expect(problems).toMatchObject([{ rule: 'date-unreadable', file: 'a.txt' }]);
    expect(problems[0]?.message).toContain('"next week"');
  });

  test('refuses a wrong date as an argument', async () => {
    await expect(collect(readSources(['.'], { published: '28/09/2016' }))).rejects.toThrow('YYYY-MM-DD');
  });

  test('recognises a page without an ending', async () => {
    const { articles } = await readFiles({ story: `\n<!DOCTYPE html>${HTML}` });
    expect(articles.map(({ source }) => source?.mediaType)).toEqual(['text/html']);
  });
});

describe('JSONL', () => {
  test('is read line by line, and a bad line does not stop the others', async () => {
    const lines = [
      '{"id":"a","text":"A"}',
      '{"id":',
      '',
      `{"text":"${'x'.repeat(500)}"}`,
      '7',
      '{"id":"b","text":"B"}',
    ];
    const { articles, problems } = await readFiles({ 'x.jsonl': lines.join('\r\n') }, { maxBytes: 200 });
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['broken-json-line', 2],
      ['over-limit', 4],
      ['invalid-article', 5],
    ]);
  });

  test('in UTF-16 is read', async () => {
    const bytes = iconv.encode(`\uFEFF${LINES.replace('First', 'Ferry – ĊĀ')}`, 'utf-16le');
    const { articles, problems } = await readFiles({ 'x.jsonl': bytes });
    expect(problems).toEqual([]);
    expect(articles.map(({ text, source }) => [text, source?.encoding])).toEqual([
      ['Ferry – ĊĀ.', 'utf-16le'],
      ['Second.', 'utf-16le'],
    ]);
  });

  test('takes memory for one line, however long the file', async () => {
    const line = `{"text":"${'word '.repeat(2_000)}"}\n`;
    const packed = gzipSync(line.repeat(8_000), { level: 1 });
    await inFolder({ 'x.jsonl.gz': packed }, async (folder) => {
      const { files } = await listSources(['x.jsonl.gz'], { currentFolder: folder });
      const [file] = files;
      if (file === undefined) throw new Error('not listed');
      // Memory that nobody holds is given back in time, though not at once on a busy machine.
      const isLittle = (): boolean => {
        collectGarbage();
        return process.memoryUsage().arrayBuffers < 20_000_000; // the file unpacked is 80 MB
      };
      let articles = 0;
      for await (const result of readSource(file)) {
        if ('article' in result) articles++;
        if (articles % 4_000 === 0) await vi.waitUntil(isLittle, { timeout: 10_000 });
      }
      expect(articles).toBe(8_000);
    });
  });

  test.each([1, 2])('closes its file where whoever reads it stops at result %i', async (last) => {
    let closed = false;
    async function* chunks(): AsyncGenerator<Buffer> {
      try {
        for (let chunk = 0; chunk < 3; chunk++) yield Buffer.from(`${LINES}\n`);
      } finally {
        closed = true;
      }
    }
    const file = { id: 'x', path: 'x.jsonl', absolutePath: '/x.jsonl' };
    let results = 0;
    for await (const _ of readJsonLines(chunks(), file, 'application/jsonl', {}))
      if (++results === last) break;
    expect(closed).toBe(true);
  });
});

describe('half of a character', () => {
  test.each([
    ['a.json', String.raw`{"text":"Rain \ud83d fell.","title":"\udc00 Rain","url":"http://x.org/\ud800"}`],
    ['a.jsonl', String.raw`{"text":"Rain \ud83d fell.","title":"\udc00 Rain"}`],
    ['a.txt', iconv.encode('\uFEFFRain \ud83d fell.', 'utf-16le')],
    ['a.md', '---\ntitle: "\\udc00 Rain"\n---\nRain \ufffd fell.'],
  ])('in %s stands as U+FFFD, with a warning', async (name, content) => {
    const { articles, problems } = await readFiles({ [name]: content });
    expect(articles.map(({ text }) => text)).toEqual(['Rain \ufffd fell.']);
    expect(JSON.stringify(articles)).not.toMatch(/\\ud[89a-f]/);
    expect(problemsOf({ problems })).toEqual([`lone-surrogate ${name}`]);
  });

  test('is told apart from a whole one', async () => {
    const { articles, problems } = await readFiles({ 'a.json': String.raw`{"text":"Rain \ud83d\ude00."}` });
    expect([articles[0]?.text, problems]).toEqual(['Rain \u{1f600}.', []]);
  });
});

describe('ids that articles bring', () => {
  test('are kept for the first, and changed with a warning for a later one', async () => {
    const files = {
      'a.json': '[{"id":"x","text":"A"},{"id":"X","text":"B"}]',
      'b.jsonl': '{"id":"x","text":"C"}',
    };
    const first = await readFiles(files);
    expect(first.articles.map(({ id }) => id)).toEqual([
      'x',
      expect.stringMatching(/^X-[0-9a-f]{10}$/),
      expect.stringMatching(/^x-[0-9a-f]{10}$/),
    ]);
    expect(problemsOf(first)).toEqual(['duplicate-id a.json', 'duplicate-id b.jsonl']);
    expect(await readFiles(files, {}, ['b.jsonl', 'a.json'])).toEqual(first);
  });

  test('give way to an id that a path has', async () => {
    const { articles, problems } = await readFiles({
      'a.json': '{"id":"story","text":"A"}',
      'story.txt': 'B',
    });
    expect(articles.map(({ id, text }) => [text, id])).toEqual([
      ['A', expect.stringMatching(/^story-[0-9a-f]{10}$/)],
      ['B', 'story'],
    ]);
    expect(problems).toMatchObject([{ rule: 'duplicate-id', file: 'a.json' }]);
  });

  test('may be that of their own file', async () => {
    const { articles, problems } = await readFiles({ 'a.json': '{"id":"a","text":"A"}' });
    expect(articles.map(({ id }) => id)).toEqual(['a']);
    expect(problems).toEqual([]);
  });

  test('are made from path and content where articles of a list have none', async () => {
    const { articles } = await readFiles({
      'a.json': '[{"text":"A"},{"text":"B"}]',
      'b.json': '{"text":"A"}',
    });
    expect(articles.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^a-[0-9a-f]{16}$/),
      expect.stringMatching(/^a-[0-9a-f]{16}$/),
      'b',
    ]);
  });
});

describe('hostile and broken files', () => {
  const random = Buffer.from(
    Array.from({ length: 3_000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256),
  );
  const HOSTILE: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['random.txt', random, 'binary-file'],
    ['random.jsonl', random, 'binary-file'],
    ['random', random, 'binary-file'],
    ['report.txt', '%PDF-1.4 text text', 'binary-file'],
    ['packed.txt', gzipSync('Text.'), 'binary-file'],
    ['rich.txt', '{\\rtf1 Text}', 'binary-file'],
    ['picture.png', '\u0089PNG', 'unsupported-type'],
    ['story.docx', 'PK', 'unsupported-type'],
    ['set.tar.gz', gzipSync('x'), 'unsupported-type'],
    ['empty.txt', '', 'empty-file'],
    ['blank.md', ' \r\n\t\u00a0\u200b\n', 'empty-file'],
    ['matter.txt', '---\ndate: 2016-09-28\n---\n\n', 'empty-file'],
    ['empty.jsonl', '\n\n', 'empty-file'],
    ['empty.json', '', 'empty-file'],
    ['empty.txt.gz', gzipSync(''), 'empty-file'],
    ['big.txt', 'a'.repeat(60_000), 'over-limit'],
    ['bomb.txt.gz', gzipSync(Buffer.alloc(20_000_000, 0x61)), 'over-limit'],
    ['cut.txt.gz', gzipSync(random).subarray(0, 900), 'broken-gzip'],
    ['false.txt.gz', 'no gzip at all', 'broken-gzip'],
    ['none.txt.gz', '', 'broken-gzip'],
    [
      'cut.jsonl.gz',
      gzipSync(JSON.stringify({ text: random.toString('hex') })).subarray(0, 900),
      'broken-gzip',
    ],
    ['broken.json', '{"text": "A"', 'broken-json'],
    ['shape.json', '{"articles": "none"}', 'invalid-article'],
    ['none.json', '[]', 'no-articles'],
    ['menu.html', '<a href="/">Home</a>', 'html-without-article'],
    ['deep.html', '<div>'.repeat(9_000), 'html-too-complex'],
  ];

  test.each(HOSTILE)('%s is a problem, and the rest is read', async (name, content, rule) => {
    const { articles, problems } = await readFiles(
      { [name]: content, 'zz.txt': 'Text.' },
      { maxBytes: 50_000 },
    );
    expect(problems.map((problem) => [problem.rule, problem.file])).toEqual([[rule, name]]);
    expect(articles.map(({ id }) => id)).toEqual(['zz']);
    expect(problems[0]?.message).toMatch(/^Expected .+, got .+ in ".+"(?:, line \d+)?\. .+\.$/);
  });

  test('that are damaged in a few characters are read with a warning', async () => {
    const bytes = Buffer.concat([Buffer.from('Café, naïve, señor, Øre, Łódź '), Buffer.from([0xff])]);
    const { articles, problems } = await readFiles({ 'a.txt': bytes });
    expect(articles.map(({ text }) => text)).toEqual(['Café, naïve, señor, Øre, Łódź \ufffd']);
    expect(problems).toMatchObject([{ rule: 'damaged-characters' }]);
  });

  test('that grow without end when unpacked are given up', async () => {
    const bomb = gzipSync(Buffer.alloc(25_000_000));
    const { articles, problems } = await readFiles({
      'a.jsonl.gz': bomb,
      'b.jsonl.gz': gzipSync(Buffer.alloc(25_000_000, 0x0a)),
    });
    expect(articles).toEqual([]);
    expect(problems.map(({ rule }) => rule)).toEqual(['binary-file', 'decompression-bomb']);
  });

  test('that vanish, or are pipes, are problems and do not hang', async () => {
    await inFolder({ 'a.txt': 'A' }, async (folder) => {
      const { files } = await listSources(['.'], { currentFolder: folder });
      rmSync(path.join(folder, 'a.txt'));
      const [file] = files;
      if (file === undefined) throw new Error('not listed');
      expect(problemsOf(await collect(readSource(file)))).toEqual(['unreadable-file a.txt']);
      execFileSync('mkfifo', [path.join(folder, 'a.txt')]);
      expect(problemsOf(await collect(readSource(file)))).toEqual(['special-file a.txt']);
      expect(problemsOf(await collect(readSources(['.'], { currentFolder: folder })))).toEqual([
        'special-file a.txt',
      ]);
    });
  });

  test('have rules with a name in kebab-case and a way out each', () => {
    for (const [rule, { expected, wayOut }] of Object.entries(PROBLEM_RULES)) {
      expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(expected).not.toBe('');
      expect(wayOut).toMatch(/\.$/);
    }
  });
});
