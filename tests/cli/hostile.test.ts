import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { documentSchema } from '../../src/document/schema.js';
import { COMMAND } from '../support/build.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const TEXT = 'President Ama Boateng met Kofi Owusu in Tema on Friday, and paid $2 million for 40 tonnes.\n';
const GREETING = '“Café” on Friday: Ama Boateng met Kofi Owusu in Tema. ';

const READ_ALL_THE_SAME: ReadonlySet<string> = new Set(['lone-surrogate', 'broken-front-matter']);

/** Name → content, and the rule of the one Problem that is due, or undefined where the file is an article. */
const FILES: readonly (readonly [name: string, content: string | Uint8Array, rule?: string])[] = [
  ['zero.txt', '', 'empty-file'],
  ['one.txt', 'x'],
  ['nothing-but-lines.txt', '\n'.repeat(100_000), 'empty-file'],
  ['nul.txt', '\0'.repeat(10_000), 'binary-file'],
  ['huge.txt', Buffer.alloc(200_000_000, 'a'), 'over-limit'],
  ['no-blank.txt', 'a'.repeat(1_000_000)],
  ['capitals.txt', 'A'.repeat(300_000)],
  ['figures.txt', '1'.repeat(300_000)],
  ['quotation-marks.txt', '"'.repeat(100_000)],
  ['opening-marks.txt', '“'.repeat(100_000)],
  ['brackets.txt', '('.repeat(100_000)],
  ['accents.txt', `e${'\u0301'.repeat(100_000)}`],
  ['ranges.txt', '1-'.repeat(50_000)],
  ['names.txt', 'Owusu, Boateng, '.repeat(5_000)],
  ['right-to-left.txt', `\u202e${TEXT}`],
  ['returns.txt', TEXT.replaceAll('\n', '\r').repeat(100)],
  ['utf16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(GREETING, 'utf16le')])],
  ['windows.txt', Buffer.from(`\x93Caf\xe9\x94 ${TEXT}`.repeat(20), 'latin1')],
  ['half-a-character.json', '{"text":"Ama \\ud800 Boateng"}', 'lone-surrogate'],
  ['bomb.txt.gz', gzipSync(Buffer.alloc(50_000_000, 0x61)), 'decompression-bomb'],
  ['bomb.json.gz', gzipSync(Buffer.alloc(30_000_000, '[')), 'decompression-bomb'],
  ['deep.json', '['.repeat(500_000), 'broken-json'],
  ['deep.html', '<div>'.repeat(100_000), 'html-too-complex'],
  ['brackets.html', '<'.repeat(300_000), 'html-too-complex'],
  ['deep.md', `---\ntitle: ${'['.repeat(1_000)}\n---\nText.\n`, 'broken-front-matter'],
  [
    'bomb.md',
    `---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from(
      { length: 9 },
      (_, index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(', ')}]\n`,
    ).join('')}---\nText.\n`,
    'broken-front-matter',
  ],
  ['links.md', '['.repeat(100_000)],
  ['CON.txt', TEXT],
  ['new\nline.txt', TEXT],
  ['-rf.txt', TEXT],
  [`${'n'.repeat(240)}.txt`, TEXT],
  ['ids.jsonl', idsToLines('../../x', '/etc/x', 'AUX', 'i'.repeat(300), 'a\nb', '..', ' ')],
  ['good.txt', TEXT],
];

function idsToLines(...ids: readonly string[]): string {
  return ids.map((id, index) => `${JSON.stringify({ id, text: `${index}. ${TEXT}` })}\n`).join('');
}

/** `newsgraph extract`, as a process: its exit code, what it says of itself, and what it wrote. */
async function extract(folder: string, ...paths: readonly string[]) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'extract', ...paths, '--out', 'out', '--quiet'],
    { cwd: folder, encoding: 'utf8' },
  );
  const lines = (await readFile(join(folder, 'out/problems.jsonl'), 'utf8')).split('\n').filter(Boolean);
  const problems = lines.map((line) => JSON.parse(line) as { readonly file: string; readonly rule: string });
  const records = await readdir(join(folder, 'out/documents'));
  return { status, stderr, problems, records };
}

it('reads a folder of hostile files to the end: one problem each where due, and every other article', async () => {
  const folder = await temporaryDirectory();
  await mkdir(join(folder, 'in/folder.txt'), { recursive: true });
  for (const [name, content] of FILES) await writeFile(join(folder, 'in', name), content);
  await symlink('.', join(folder, 'in/loop'));
  const began = await readdir(folder);

  const { status, stderr, problems, records } = await extract(folder, 'in');
  expect([status, stderr]).toEqual([1, '']);
  const due = FILES.flatMap(([name, , rule]) => (rule === undefined ? [] : [`${rule} in/${name}`]));
  expect(problems.map(({ file, rule }) => `${rule} ${file}`).toSorted()).toEqual(
    [...due, 'link-loop in/loop'].toSorted(),
  );
  const lost = FILES.filter(([, , rule]) => rule !== undefined && !READ_ALL_THE_SAME.has(rule)).length;
  const idsOfLines = 7;
  expect(records).toHaveLength(FILES.length - lost + idsOfLines - 1);
  expect(records.filter((name) => !/^[\w][\w.-]{0,110}\.json$/.test(name))).toEqual([]);
  expect((await readdir(folder)).toSorted()).toEqual([...began, 'out'].toSorted());
  for (const name of records) {
    documentSchema.parse(JSON.parse(await readFile(join(folder, 'out/documents', name), 'utf8')));
  }

  const among = await readFile(join(folder, 'out/documents/good.json'), 'utf8');
  await extract(folder, 'in/good.txt');
  expect(await readFile(join(folder, 'out/documents/good.json'), 'utf8')).toBe(among);
}, 180_000);
