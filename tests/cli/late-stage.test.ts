import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/batch/run-report.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const ARTICLES = [
  'Ama Boateng, the chairwoman of Volta Futures, met Kofi Owusu in Tema on Friday.',
  '“The cranes stand still,” said Kofi Owusu, the harbour’s director, in Accra.',
  'Volta Futures, founded in 2004 by Ama Boateng, lost 3 million Swiss francs.',
];

/** A newsgraph of our own, whose code may be changed. */
async function installCopy(): Promise<string> {
  const root = await temporaryDirectory();
  for (const name of ['package.json', 'node_modules', 'src'])
    await symlink(join(process.cwd(), name), join(root, name));
  const isCode = (path: string): boolean => !path.endsWith(join('dist', 'data'));
  await cp(join(process.cwd(), 'dist'), join(root, 'dist'), { recursive: true, filter: isCode });
  await symlink(join(process.cwd(), 'dist/data'), join(root, 'dist/data'));
  await mkdir(join(root, 'news'));
  for (const [index, text] of ARTICLES.entries()) await writeFile(join(root, 'news', `${index}.txt`), text);
  return root;
}

/** Runs the copy over its articles. */
async function extract(root: string, out: string, ...options: readonly string[]) {
  const argv = ['dist/cli/newsgraph.js', 'extract', 'news', '--out', out, '--quiet', ...options];
  const { status, stderr } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const { counts } = JSON.parse(await readFile(join(root, out, 'run.json'), 'utf8')) as RunReport;
  return { counts, records: await readFile(join(root, out, 'documents.jsonl'), 'utf8') };
}

/** From now on the copy finds no quotations. */
async function changeLateStage(root: string): Promise<void> {
  const stage = join(root, 'dist/relate/relate.js');
  await rename(stage, join(root, 'dist/relate/relate-before.js'));
  await writeFile(
    stage,
    `import { relate as before } from './relate-before.js';
     export const relate = (doc) => ({ ...before(doc), quotes: [] });`,
  );
}

describe('a change of newsgraph', { timeout: 120_000 }, () => {
  it('in a late stage asks the models no more, and gives what a run from nothing gives', async () => {
    const root = await installCopy();
    const before = await extract(root, 'out');
    expect(before.counts).toMatchObject({ run: 3, resumed: 0, kept: 0 });
    await changeLateStage(root);
    const after = await extract(root, 'out');
    expect(after.counts).toMatchObject({ run: 3, resumed: 3, kept: 0 });
    expect(after.records).not.toBe(before.records);
    expect((await extract(root, 'anew')).records).toBe(after.records);
    expect((await extract(root, 'out')).counts).toMatchObject({ run: 0, kept: 3 });
  });

  it('of names, or a run that is to do all again, starts from the beginning', async () => {
    const root = await installCopy();
    await extract(root, 'out');
    await appendFile(join(root, 'dist/tag/tag.js'), '\n// Another tagger.\n');
    expect((await extract(root, 'out')).counts).toMatchObject({ run: 3, resumed: 0 });
    await changeLateStage(root);
    expect((await extract(root, 'out', '--force')).counts).toMatchObject({ run: 3, resumed: 0 });
    expect((await extract(root, 'out', '--min-confidence', '0.3')).counts).toMatchObject({
      run: 3,
      resumed: 0,
    });
  });
});
