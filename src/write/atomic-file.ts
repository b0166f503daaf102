import { createHash } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathInside } from './path-inside.js';

/**
 * Our temporary files: short whatever the name of the file, recognisable after a crash, and apart from those of
 * another process that writes into the same folder.
 */
const TEMPORARY_NAME = /^newsgraph-[0-9a-f]{16}(?:-(?<process>\d{1,10}))?\.tmp$/;

/** So long without a write nothing is still being written, though a new process may have the old one's number. */
const LONGEST_SILENCE = 24 * 60 * 60 * 1000;

/** Text held back, in UTF-16 code units, so that many short lines are one write. */
const BUFFER_LENGTH = 1 << 16;

/** A file that appears under its name only when it is whole. */
export interface AtomicFile {
  /** Appends; resolves when there is room for more. */
  write(text: string): Promise<void>;
  writeBytes(bytes: Uint8Array): Promise<void>;
  /** Flushes all to the disk and holds the file no longer open; nothing can be written after. */
  finish(): Promise<void>;
  /** Finishes it, where that is not done, and puts it in its place; gives its path. */
  commit(): Promise<string>;
  /** Removes what was written. */
  discard(): Promise<void>;
}

function temporaryPath(directory: string, name: string): string {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
  return join(directory, `newsgraph-${hash}-${process.pid}.tmp`);
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
  let isOpen = true;

  const flush = async (): Promise<void> => {
    const text = pending;
    pending = '';
    await handle.writeFile(text);
  };
  const close = async (): Promise<void> => {
    if (isOpen) await handle.close();
    isOpen = false;
  };
  const finish = async (): Promise<void> => {
    if (!isOpen) return;
    await flush();
    await handle.sync();
    await close();
  };
  const discard = async (): Promise<void> => {
    await close();
    await rm(temporary, { force: true });
  };

  return {
    async write(text) {
      pending += text;
      if (pending.length >= BUFFER_LENGTH) await flush();
    },
    async writeBytes(bytes) {
      await flush();
      await handle.writeFile(bytes);
    },
    finish,
    async commit() {
      try {
        await finish();
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
export async function writeAtomicFile(
  directory: string,
  name: string,
  content: string | Uint8Array,
): Promise<string> {
  const file = await openAtomicFile(directory, name);
  try {
    await (typeof content === 'string' ? file.write(content) : file.writeBytes(content));
  } catch (error) {
    await file.discard();
    throw error;
  }
  return file.commit();
}

/** Removes what a crash left in a folder of ours, if there is such a folder; what others are writing stays. */
export async function removeStaleFiles(directory: string): Promise<void> {
  const names = await readdir(directory).catch(() => []);
  for (const name of names) {
    const match = TEMPORARY_NAME.exec(name);
    if (match === null) continue;
    const path = join(directory, name);
    if (!(await isBeingWritten(path, Number(match.groups?.['process'])))) await rm(path, { force: true });
  }
}

/** Whether a temporary file is that of another process which still runs. One without a number is of an old version. */
async function isBeingWritten(path: string, processId: number): Promise<boolean> {
  if (Number.isNaN(processId) || processId === process.pid || !isRunning(processId)) return false;
  const written = await stat(path).catch(() => undefined);
  return written !== undefined && Date.now() - written.mtimeMs < LONGEST_SILENCE;
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
