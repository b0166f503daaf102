import { spawn, spawnSync } from 'node:child_process';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAtomicFile, removeStaleFiles, writeAtomicFile } from '../../src/write/atomic-file.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

test('a file keeps its old content until it is whole', async () => {
  const directory = await temporaryDirectory();
  const path = join(directory, 'a.txt');
  await writeFile(path, 'old');
  const file = await openAtomicFile(directory, 'a.txt');
  const long = 'x'.repeat(200_000);
  await file.write(long);
  expect(await readFile(path, 'utf8')).toBe('old');
  await file.write('é\u{1f600}');
  expect(await file.commit()).toBe(path);
  expect(await readFile(path, 'utf8')).toBe(`${long}é\u{1f600}`);
  expect(await readdir(directory)).toEqual(['a.txt']);
});

test('a discarded file leaves nothing, and can be discarded again', async () => {
  const directory = await temporaryDirectory();
  const file = await openAtomicFile(directory, 'a.txt');
  await file.write('half');
  await file.discard();
  await file.discard();
  expect(await readdir(directory)).toEqual([]);
});

test('a name as long as the file system allows can be written', async () => {
  const directory = await temporaryDirectory();
  const name = `${'n'.repeat(250)}.json`;
  await writeAtomicFile(directory, name, 'x');
  expect(await readdir(directory)).toEqual([name]);
});

test('opening starts anew over what a crash left', async () => {
  const directory = await temporaryDirectory();
  const crashed = await openAtomicFile(directory, 'a.txt');
  await crashed.write('x'.repeat(100_000));
  expect(await readdir(directory)).toHaveLength(1);
  await writeAtomicFile(directory, 'a.txt', 'new');
  expect(await readFile(join(directory, 'a.txt'), 'utf8')).toBe('new');
  await crashed.discard();
  expect(await readdir(directory)).toEqual(['a.txt']);
});

test('what another process is writing stays, and what a dead or silent one left goes', async () => {
  const directory = await temporaryDirectory();
  const name = (id: number | string): string => `newsgraph-0123456789abcdef-${id}.tmp`;
  const dead = spawnSync(process.execPath, ['--version']).pid;
  const running = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
  try {
    const silent = `newsgraph-fedcba9876543210-${running.pid}.tmp`;
    for (const file of [name(dead), name(running.pid ?? ''), silent, 'newsgraph-0123456789abcdef.tmp'])
      await writeFile(join(directory, file), 'x');
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(join(directory, silent), longAgo, longAgo);
    await removeStaleFiles(directory);
    expect(await readdir(directory)).toEqual([name(running.pid ?? '')]);
  } finally {
    running.kill();
  }
});

test('a temporary file tells its process, so that two processes never write one', async () => {
  const directory = await temporaryDirectory();
  const file = await openAtomicFile(directory, 'a.txt');
  expect(await readdir(directory)).toEqual([
    expect.stringMatching(new RegExp(`^newsgraph-[0-9a-f]{16}-${process.pid}[.]tmp$`)),
  ]);
  await file.discard();
});

test('a folder that does not exist has no stale files', async () => {
  await expect(removeStaleFiles(join(await temporaryDirectory(), 'none'))).resolves.toBeUndefined();
});

test.each(['../a', '/a', 'a/b', 'a\\b', 'c:a', '..', '.', '', 'a\0'])(
  'the name %j is refused',
  async (name) => {
    const directory = await temporaryDirectory();
    await expect(openAtomicFile(directory, name)).rejects.toThrow('plain file name');
  },
);
