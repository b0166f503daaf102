import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunReport } from '../../src/batch/run-report.js';
import { makeDocument } from '../batch/fakes.js';
import { COMMAND } from '../support/build.js';
import { temporaryDirectory } from '../support/temporary-directory.js';
import { runMain } from './run-main.js';

describe('newsgraph watch', { timeout: 120_000 }, () => {
  it('reads what comes and changes, withdraws what goes, with its output inside the folder, until Ctrl-C', async () => {
    const folder = await temporaryDirectory();
    await mkdir(join(folder, 'later'));
    await writeFile(join(folder, 'a.txt'), 'Ama Boateng left Tema.');
    const child = spawn(process.execPath, [COMMAND, 'watch', '.', '--out', 'out'], { cwd: folder });
    onTestFinished(() => void child.kill('SIGKILL'));
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    const untilLast = (line: RegExp) =>
      expect.poll(() => stdout.trimEnd().split('\n').at(-1), { timeout: 40_000 }).toMatch(line);
    const ids = async (): Promise<readonly string[]> =>
      (await readFile(join(folder, 'out', 'documents.jsonl'), 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { readonly id: string }).id);

    await untilLast(/^1 new, 0 changed, 0 withdrawn, 0 failed, [\d.]+ m?s$/);
    await writeFile(join(folder, 'later', 'b.txt'), 'Kofi Owusu stayed in Accra.');
    await untilLast(/^1 new, 0 changed, 0 withdrawn, 0 failed, [\d.]+ m?s$/);
    await expect.poll(ids, { timeout: 40_000 }).toEqual(['a', 'later__b']);
    await writeFile(join(folder, 'a.txt'), 'Ama Boateng came back to Tema.');
    await untilLast(/^0 new, 1 changed, 0 withdrawn, 0 failed, /);
    await rm(join(folder, 'later', 'b.txt'));
    await untilLast(/^0 new, 0 changed, 1 withdrawn, 0 failed, /);
    expect(await ids()).toEqual(['a']);
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    const report = JSON.parse(await readFile(join(folder, 'out', 'run.json'), 'utf8')) as RunReport;
    expect(report).toMatchObject({
      interrupted: false,
      counts: { files: 1, articles: 1, run: 0, kept: 1, withdrawn: 1 },
    });
    expect(stdout.trimEnd().split('\n')).toHaveLength(4);
  });

  it('leaves a command behind that tries again what failed', async () => {
    const folder = await temporaryDirectory();
    const [news, out] = [join(folder, 'news'), join(folder, 'out')];
    await mkdir(news);
    await writeFile(join(news, 'a.txt'), 'BROKEN.');
    const controller = new AbortController();
    const watching = runMain(['watch', news, '-o', out, '-q'], { signal: controller.signal });
    await expect.poll(() => existsSync(join(out, 'run.json')), { timeout: 40_000 }).toBe(true);
    expect((await runMain(['status', '--out', out])).stdout).toContain(
      'To try them again, once the run at work has ended:',
    );
    controller.abort();
    await watching;
    const command = /newsgraph (extract .*)\n/.exec((await runMain(['status', '--out', out])).stdout)?.[1];
    expect(command).toBe(`extract --only failed ${news} -o ${out} -q`);
    const mended = { run: makeDocument };
    expect((await runMain((command ?? '').split(' '), { pipeline: mended })).exitCode).toBe(0);
    expect((await runMain(['status', '--out', out])).exitCode).toBe(0);
  });

  it('refuses what is no folder', async () => {
    const { exitCode, stderr } = await runMain(['watch', 'no-such-folder']);
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining('Expected a folder to watch, got "no-such-folder"'),
    ]);
  });
});
