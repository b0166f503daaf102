import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/train/random.js';
import { COMMAND } from '../support/build.js';
import { tellsTimes } from '../support/tells-times.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Writes articles as lines of JSON: 2,000 files would take longer to write than to read. */
async function writeArticles(
  folder: string,
  count: number,
  text = 'Ama Boateng met Kofi Owusu in Tema.',
): Promise<void> {
  await mkdir(join(folder, 'news'), { recursive: true });
  for (let file = 0; file < 10; file += 1) {
    const lines = Array.from({ length: count / 10 }, (_, index) =>
      JSON.stringify({ id: `a-${file}-${index}`, text: `${text} It was day ${file * 1000 + index}.` }),
    );
    await writeFile(join(folder, 'news', `part-${file}.jsonl`), `${lines.join('\n')}\n`);
  }
}

function extract(folder: string, ...options: readonly string[]): Ended {
  const argv = [COMMAND, 'extract', 'news', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
  return { exitCode: status, stdout, stderr };
}

/** Every file of an output folder with its content, without those that tell of times. */
async function readOutput(folder: string, out: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(join(folder, out), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !tellsTimes(entry.name));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  const contents = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return new Map(
    paths.map((path, index) => [path.slice(join(folder, out).length + 1), contents[index] ?? '']),
  );
}

async function expectSameOutput(folder: string, out: string, expected: string): Promise<void> {
  const [is, should] = [await readOutput(folder, out), await readOutput(folder, expected)];
  expect([...is.keys()]).toEqual([...should.keys()]);
  for (const [path, content] of should) expect(is.get(path) === content, path).toBe(true);
}

/** Milliseconds that a run of all takes, of which the kills below are spread over the first part and the last. */
function measureRun(folder: string, out: string): number {
  const begun = performance.now();
  expect(extract(folder, '--out', out, '--quiet')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  return performance.now() - begun;
}

describe('a run that is killed', { timeout: 600_000 }, () => {
  it('loses nothing: after kill -9 at 20 moments over 2,000 articles the next run writes what an undisturbed one does', async () => {
    const folder = await temporaryDirectory();
    await writeArticles(folder, 2_000);
    const longest = measureRun(folder, 'undisturbed');
    const random = createRandom(20);
    for (let kill = 0; kill < 20; kill += 1) {
      const argv = [COMMAND, 'extract', 'news', '--out', 'killed', '--quiet'];
      const child = spawn(process.execPath, argv, { cwd: folder, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await Promise.race([ended, setTimeout(200 + random() * 0.5 * longest)]);
      child.kill('SIGKILL');
      await ended;
    }
    expect(extract(folder, '--out', 'killed').stdout).toMatch(
      /^Articles +2,000 \([\d,]+ kept from earlier runs\)\n/,
    );
    await expectSameOutput(folder, 'killed', 'undisturbed');
  });

  it('goes on after Ctrl-C with what its threads had done', async () => {
    const folder = await temporaryDirectory();
    await writeArticles(
      folder,
      300,
      'Ama Boateng said on Friday that the port of Tema had lost $3 million. '.repeat(14),
    );
    const child = spawn(process.execPath, [COMMAND, 'extract', 'news', '--out', 'out'], { cwd: folder });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const documents = join(folder, 'out', 'documents');
    while (child.exitCode === null && (await readdir(documents).catch(() => [])).length < 5)
      await setTimeout(20);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(extract(folder, '--out', 'out').stdout).toMatch(/^Articles +300 \(\d+ kept from earlier runs\)\n/);
    extract(folder, '--out', 'undisturbed', '--quiet');
    await expectSameOutput(folder, 'out', 'undisturbed');
  });
});

describe('a run after another', { timeout: 600_000 }, () => {
  it('runs what is new or changed, withdraws what is gone, and writes what a run from nothing does', async () => {
    const folder = await temporaryDirectory();
    await writeArticles(folder, 40);
    extract(folder, '--out', 'out');
    await rm(join(folder, 'news', 'part-3.jsonl'));
    await writeFile(join(folder, 'news', 'part-4.jsonl'), '{"id":"a-4-0","text":"Kofi Owusu left Tema."}\n');
    await writeFile(join(folder, 'news', 'new.txt'), 'Ama Boateng spoke in Accra.');
    expect(extract(folder, '--out', 'out').stdout).toMatch(/^Articles +34 \(32 kept from earlier runs\)\n/);
    extract(folder, '--out', 'anew', '--quiet');
    await expectSameOutput(folder, 'out', 'anew');
  });

  it('mends an output file that was damaged or lost', async () => {
    const folder = await temporaryDirectory();
    await writeArticles(folder, 20);
    extract(folder, '--out', 'out');
    extract(folder, '--out', 'anew');
    await writeFile(join(folder, 'out', 'documents', 'a-1-1.json'), 'damaged');
    await rm(join(folder, 'out', 'graph.json'));
    expect(extract(folder, '--out', 'out', '--quiet').exitCode).toBe(0);
    await expectSameOutput(folder, 'out', 'anew');
  });

  it('is refused while that is still at work, and says which process it is', async () => {
    const folder = await temporaryDirectory();
    await writeArticles(folder, 2_000);
    const child = spawn(process.execPath, [COMMAND, 'extract', 'news'], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const documents = join(folder, 'output', 'documents');
    while (child.exitCode === null && (await readdir(documents).catch(() => [])).length === 0)
      await setTimeout(20);
    child.kill('SIGSTOP');
    const { exitCode, stderr } = extract(folder);
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringMatching(
        new RegExp(`Expected to be the only run .* process ${child.pid}, begun .* --out`),
      ),
    ]);
    child.kill('SIGKILL');
    await ended;
    expect(extract(folder, '--quiet').exitCode).toBe(0);
  });

  it('completes what one could not that found the disk full', async () => {
    const folder = await temporaryDirectory();
    await writeArticles(folder, 200);
    const command = `ulimit -f 200; exec "$0" "$1" extract news --out full --quiet`;
    const full = spawnSync('sh', ['-c', command, process.execPath, COMMAND], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([full.status, full.stderr]).toEqual([
      3,
      expect.stringMatching(/^newsgraph: stopped by an error: .+/),
    ]);
    extract(folder, '--out', 'full', '--quiet');
    extract(folder, '--out', 'anew', '--quiet');
    await expectSameOutput(folder, 'full', 'anew');
  });
});
