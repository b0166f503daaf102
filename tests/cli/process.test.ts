import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../src/document/schema.js';
import { COMMAND } from '../support/build.js';
import { tellsTimes } from '../support/tells-times.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  argv: readonly string[],
  options: { readonly input?: string; readonly cwd?: string } = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...argv], {
    encoding: 'utf8',
    ...options,
  });
  return { exitCode: status, stdout, stderr };
}

function milliseconds(argv: readonly string[]): number {
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    spawnSync(process.execPath, argv);
    return performance.now() - begun;
  });
  return Math.min(...times);
}

describe('the newsgraph program', { timeout: 120_000 }, () => {
  it.each(['--version', '--help'])('answers %s at once: it loads no model', (option) => {
    const bare = milliseconds(['--eval', '0']);
    expect(milliseconds([COMMAND, option]) - bare).toBeLessThan(150);
  });

  it('reads a stream with the whole pipeline', () => {
    const input =
      '{"id":"a","text":"President Ama Boateng flew to Paris on Friday.","published":"2021-05-04"}\n';
    const { exitCode, stdout, stderr } = run(['extract', '--jsonl'], { input });
    expect([exitCode, stderr.split('\n')[0]]).toEqual([0, 'Articles    1']);
    const doc = documentSchema.parse(JSON.parse(stdout));
    expect(doc.mentions.map(({ text }) => text)).toContain('Ama Boateng');
  });

  it('says what to do where there is nothing to read', async () => {
    const { exitCode, stdout, stderr } = run(['extract'], { cwd: await temporaryDirectory() });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^newsgraph: Expected articles in the folder corpus.articles, which is not in \S+\. Name what/,
    );
  });

  it('stops a command that writes nothing at the first Ctrl-C', async () => {
    const child = spawn(process.execPath, [COMMAND, 'evaluate'], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    await setTimeout(1_000);
    child.kill('SIGINT');
    // The signal ends the process by itself where that has not yet begun to listen.
    expect([
      [130, null],
      [null, 'SIGINT'],
    ]).toContainEqual(await ended);
  });

  it('stops at Ctrl-C with exit code 130, and leaves nothing half written', async () => {
    const folder = await temporaryDirectory();
    await mkdir(join(folder, 'articles'));
    const text = 'Ama Boateng met Kofi Owusu in Tema on Friday, officials said. '.repeat(200);
    for (let index = 0; index < 200; index += 1)
      await writeFile(join(folder, 'articles', `a${index}.txt`), text);
    const child = spawn(process.execPath, [COMMAND, 'extract', 'articles'], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const documents = join(folder, 'output', 'documents');
    const isBegun = async () =>
      existsSync(documents) && (await readdir(documents)).some((name) => name.endsWith('.json'));
    while (child.exitCode === null && !(await isBegun())) await setTimeout(20);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(stderr).toMatch(/^Interrupted after \d+ articles? of 200 files\./);
    const left = await readdir(join(folder, 'output'), { recursive: true, withFileTypes: true });
    const files = left.filter((entry) => entry.isFile() && !tellsTimes(entry.name));
    for (const { name, parentPath } of files)
      expect([parentPath, name]).toEqual([documents, expect.stringMatching(/^a\d+\.json$/)]);
    expect(files.length).toBeGreaterThan(0);
  });

  it('ends quietly once the reader of a stream has gone', async () => {
    const child = spawn(process.execPath, [COMMAND, 'extract', '--jsonl']);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdin.on('error', () => {});
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const line = `${JSON.stringify({ id: 'a', text: 'Ama Boateng left Tema. '.repeat(50) })}\n`;
    child.stdin.write(line.repeat(2000));
    await Promise.race([ended, once(child.stdout, 'data')]);
    child.stdout.destroy();
    expect(await ended).toBe(0);
    expect(stderr).toBe('');
  });

  it.runIf(existsSync('/dev/full'))('says so where its output cannot be written, and ends with 3', () => {
    const line = '{"id":"a","text":"Ama Boateng left."}';
    const argv = ['-c', `echo '${line}' | "$0" "$1" extract --jsonl > /dev/full`, process.execPath, COMMAND];
    const { status, stderr } = spawnSync('sh', argv, { encoding: 'utf8' });
    expect(status).toBe(3);
    expect(stderr).toMatch(/^newsgraph: .*ENOSPC/);
    expect(stderr).not.toMatch(/\n +at /);
  });
});
