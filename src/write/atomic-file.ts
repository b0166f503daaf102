import { createHash } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathInside } from './path-inside.js';

/** Our temporary files: short whatever the name of the file, and recognisable after a crash. */
const TEMPORARY_NAME = /^newsgraph-[0-9a-f]{16}\.tmp$/;

/** Text held back, in UTF-16 code units, so that many short lines are one write. */
const BUFFER_LENGTH = 1 << 16;

/** A file that appears under its name only when it is whole. */
export interface AtomicFile {
  /** Appends; resolves when there is room for more. */
  write(text: string): Promise<void>;
  /** Flushes to the disk and puts the file in its place; gives its path. */
  commit(): Promise<string>;
  /** Removes what was written. */
  discard(): Promise<void>;
}

function temporaryPath(directory: string, name: string): string {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
  return join(directory, `newsgraph-${hash}.tmp`);
}

/**
 * Opens a file for writing in UTF-8 under a temporary name in its own folder. A symbolic link in the file's
 * place is replaced and not followed.
 */
export async function openAtomicFile(directory: string, name: string): Promise<AtomicFile> {
  const path = pathInside(directory, name);
  const temporary = temporaryPath(directory, name);
  await rm(temporary, { force: true });
  const handle = await open(temporary, 'wx');
  let pending = '';

  const flush = async (): Promise<void> => {
    const text = pending;
    pending = '';
    await handle.writeFile(text);
  };
  const discard = async (): Promise<void> => {
    await handle.close();
    await rm(temporary, { force: true });
  };

  return {
    async write(text) {
      pending += text;
      if (pending.length >= BUFFER_LENGTH) await flush();
    },
    async commit() {
      try {
        await flush();
        await handle.sync();
        await handle.close();
        await rename(temporary, path);
        return path;
      } catch (error) {
        await discard();
        throw error;
      }
    },
    discard,
  };
}

/** Writes a whole file. */
export async function writeAtomicFile(directory: string, name: string, content: string): Promise<string> {
  const file = await openAtomicFile(directory, name);
  try {
    await file.write(content);
  } catch (error) {
    await file.discard();
    throw error;
  }
  return file.commit();
}

/** Removes what a crash left in a folder of ours, if there is such a folder. */
export async function removeStaleFiles(directory: string): Promise<void> {
  const names = await readdir(directory).catch(() => []);
  for (const name of names) {
    if (TEMPORARY_NAME.test(name)) await rm(join(directory, name), { force: true });
  }
}
