import * as fc from 'fast-check';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { documentSchema, problemRecordSchema } from '../../src/document/schema.js';
import { createPipeline } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { runMain } from './run-main.js';

/** Whole articles by their media types, so that each file becomes one record or one problem. */
const WHOLE: ReadonlySet<string> = new Set([
  '.txt', '.md', '.html', '.xhtml', '', '.txt.gz', '.md.gz', '.html.gz', '.xhtml.gz',
]); // prettier-ignore
/** The rules of problems that come beside a record. */
const READ_ALL_THE_SAME: ReadonlySet<string> = new Set([
  'lone-surrogate', 'broken-front-matter', 'date-unreadable', 'damaged-characters', 'duplicate-id',
]); // prettier-ignore
/** What only a fault of newsgraph gives. */
const FAULTS: ReadonlySet<string> = new Set(['read-failed', 'stage-failed']);

interface AnyFile {
  /** Bytes, since a name on a disk need not be text. */
  readonly name: Buffer;
  readonly ending: string;
  readonly content: Uint8Array;
}

const sentence = fc.constantFrom(
  'Ama Boateng met Kofi Owusu in Tema on Friday, 1 March 2019. ',
  '“We paid $2 million,” said the minister of Ghana.\n\n',
  'ACCRA (Reuters) - ',
);
const anyString = fc.oneof(
  sentence,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('-', '\n', ':', '[', '{', '"', '&', '*', '\ud83d', '\0', '\r', '\t', '\u2028'), maxLength: 20 }),
); // prettier-ignore
const text = fc.array(anyString, { maxLength: 12 }).map((parts) => parts.join(''));

const tag = fc.constantFrom(
  'p', 'div', 'article', 'h1', 'table', 'tr', 'td', 'ul', 'li', 'a', 'time', 'svg', 'math', 'template', 'select', 'script', 'style', 'title', 'textarea', 'br', 'body', 'head', 'base', 'frameset', 'o:p',
); // prettier-ignore
const attributes = fc.oneof(
  fc.constant(''),
  fc.constantFrom(' class="article-body"', ' hidden', ' datetime="2019-13-99"', ' charset=utf-16', ' href="//x"'),
  anyString.map((value) => ` title="${value}"`),
); // prettier-ignore
const { page } = fc.letrec<{ page: string; element: string }>((tie) => ({
  page: fc.array(fc.oneof({ depthSize: 'small' }, anyString, tie('element')), { maxLength: 6 }).map((nodes) => nodes.join('')),
  element: fc.tuple(tag, attributes, tie('page'), fc.boolean())
    .map(([name, given, inner, closed]) => `<${name}${given}>${inner}${closed ? `</${name}>` : ''}`),
})); // prettier-ignore

const FIELDS = ['id', 'text', 'body', 'title', 'published', 'datePublished', 'language', 'url', 'articles', '__proto__', 'toString'] as const; // prettier-ignore
const { json } = fc.letrec<{ json: unknown; object: unknown }>((tie) => ({
  json: fc.oneof({ depthSize: 'small' }, text, fc.jsonValue({ maxDepth: 2 }), tie('object'), fc.array(tie('json'), { maxLength: 4 })),
  object: fc.dictionary(fc.constantFrom(...FIELDS), tie('json'), { maxKeys: 6 }),
})); // prettier-ignore
const article = fc.record({ id: anyString, text, title: fc.oneof(json, text), published: json }, { requiredKeys: ['text'] }); // prettier-ignore
const jsonText = fc.oneof(json, article, fc.array(article, { maxLength: 3 })).map((value) => JSON.stringify(value) ?? ''); // prettier-ignore

const yamlLine = fc.oneof(
  fc.tuple(fc.constantFrom(...FIELDS, '<<', '? ', '- ', '!!js/function '), anyString).map(([key, value]) => `${key}: ${value}`),
  fc.constantFrom('a: &a [*a]', 'title: |', '  - 2016-02-30', 'date: 2016-09-28', '%YAML 9.9', '...', '\t'),
  anyString,
); // prettier-ignore
const matter = fc.tuple(fc.array(yamlLine, { maxLength: 6 }), text).map(([lines, body]) => `---\n${lines.join('\n')}\n---\n${body}`); // prettier-ignore

/** Bytes of a text, in any encoding that it may or may not say that it has. */
const encode = (words: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(words, fc.constantFrom<BufferEncoding>('utf8', 'utf16le', 'latin1'), fc.constantFrom('', '\ufeff'))
    .map(([written, encoding, mark]) => Buffer.from(mark + written, encoding));
const swapped = encode(text).map((bytes) => Buffer.from(bytes.subarray(bytes.length % 2)).swap16());
const bytes = fc.uint8Array({ maxLength: 300 });

/** What files of an ending hold. */
const CONTENTS: Readonly<Record<string, fc.Arbitrary<Uint8Array>>> = {
  '.txt': fc.oneof(encode(text), encode(matter), swapped, bytes),
  '.md': fc.oneof(encode(matter), encode(text)),
  '.html': encode(page),
  '.xhtml': encode(page),
  '': fc.oneof(encode(page), encode(text), bytes),
  '.json': encode(jsonText),
  '.jsonl': encode(fc.array(jsonText, { maxLength: 4 }).map((lines) => lines.join('\n'))),
  '.pdf': bytes,
};
const anyEnding = fc.constantFrom(...Object.keys(CONTENTS));
const anyContent = fc.oneof(...Object.values(CONTENTS));
const plainFile = fc.oneof(
  { weight: 3, arbitrary: anyEnding.chain((ending) => fc.record({ ending: fc.constant(ending), content: CONTENTS[ending] ?? bytes })) },
  { weight: 1, arbitrary: fc.record({ ending: anyEnding, content: anyContent }) },
); // prettier-ignore

/** Also compressed, cut off in the middle, compressed and then cut off, and not compressed though its name says so. */
const packedFile = fc
  .tuple(
    plainFile,
    fc.constantFrom('', '', '', '', '', 'gzip', 'gzip', 'cut', 'gzip cut', 'renamed'),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([{ ending, content }, change, share]) => {
    const whole = change.startsWith('gzip') ? gzipSync(content) : content;
    return {
      ending: change.startsWith('gzip') || change === 'renamed' ? `${ending}.gz` : ending,
      content: change.endsWith('cut') ? whole.subarray(0, Math.floor(whole.length * share)) : whole,
    };
  });

const byteName = bytes.map((name) => Buffer.from(name.subarray(0, 200)));
const hostileName = fc.constantFrom(
  'CON', '-rf', 'a\nb', '%2e%2e%2fx', '~', '$(reboot)', '__proto__', 'a\u202eb', 'documents', '*', '[a]', 'x'.repeat(240),
); // prettier-ignore
const anyName = fc
  .oneof(
    { weight: 1, arbitrary: byteName },
    { weight: 4, arbitrary: fc.oneof(hostileName, fc.string({ unit: 'grapheme', maxLength: 40 })).map((name) => Buffer.from(name)) },
  )
  .filter((name) => name.length <= 240 && name.every((byte) => byte !== 0 && byte !== 0x2f)); // prettier-ignore

const anyFile = fc.tuple(anyName, packedFile).map(([name, file]): AnyFile => ({ name, ...file }));
const nameOf = ({ name, ending }: AnyFile): string => `n${name.toString()}${ending}`;
const anyFiles = fc.uniqueArray(anyFile, { minLength: 4, maxLength: 8, selector: nameOf });

interface Found {
  readonly file: string;
  readonly rule?: string | undefined;
}

/** Writes a folder of files, reads it with the whole program, and gives all records and problems by their files. */
async function extract(files: readonly AnyFile[], pipeline: ReturnType<typeof createPipeline>) {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-any-'));
  try {
    const input = join(folder, 'in');
    await mkdir(input);
    await writeFile(join(input, 'good.txt'), 'Ama Boateng left Tema.');
    for (const { name, ending, content } of files)
      await writeFile(Buffer.concat([Buffer.from(`${input}/n`), name, Buffer.from(ending)]), content);
    const before = await readdir(input);
    const argv = ['extract', input, '--out', join(folder, 'out'), '--quiet'];
    const { exitCode, stderr } = await runMain(argv, { pipeline });
    expect([stderr, exitCode <= 1]).toEqual(['', true]);
    expect(await readdir(folder)).toEqual(['in', 'out']);
    expect(await readdir(input)).toEqual(before);

    const documents = join(folder, 'out', 'documents');
    const found: Found[] = [];
    for (const name of await readdir(documents)) {
      expect(name).toMatch(/^\w[\w.-]{0,110}\.json$/);
      const record = documentSchema.parse(JSON.parse(await readFile(join(documents, name), 'utf8')));
      found.push({ file: record.source?.path ?? '' });
    }
    for (const line of (await readFile(join(folder, 'out', 'problems.jsonl'), 'utf8')).split('\n'))
      if (line !== '') found.push(problemRecordSchema.parse(JSON.parse(line)));
    return found.map(({ file, rule }) => ({ file: file.slice(input.length + 1), rule }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('a folder of any files whatever', () => {
  const pipeline = createPipeline(loadResources());

  it('is read to its end, with a valid record or a problem of each, and nothing written elsewhere', async () => {
    expect.hasAssertions();
    const property = fc.asyncProperty(anyFiles, async (files) => {
      const found = await extract(files, pipeline);
      expect(found.filter(({ rule }) => FAULTS.has(rule ?? ''))).toEqual([]);
      expect(found).toContainEqual({ file: 'good.txt', rule: undefined });
      const ofFile = (file: AnyFile) => found.filter((each) => each.file === nameOf(file));
      const isOutcome = ({ rule }: Found) => rule === undefined || !READ_ALL_THE_SAME.has(rule);
      const lost = files.filter((file) => ofFile(file).length === 0);
      expect(lost.map(nameOf), 'neither read nor a problem').toEqual([]);
      const odd = files
        .filter(({ ending }) => WHOLE.has(ending))
        .filter((file) => ofFile(file).filter(isOutcome).length !== 1);
      expect(odd.map(nameOf), 'not one record or one problem').toEqual([]);
    });
    await fc.assert(property, { numRuns: 60, seed: 6 });
  }, 120_000);
});
