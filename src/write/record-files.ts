import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import type { Document } from '../document/document.js';
import { writeAtomicFile } from './atomic-file.js';
import { formatRecord } from './serialize.js';

/** Each file waits for the disk, so several are on their way at once; no more, to bound the memory. */
const FILES_AT_ONCE = 8;

/** Writes each record into its own file. */
export interface RecordFiles {
  /** Records taken so far. */
  count(): number;
  /** Resolves when there is room for more. Throws what an earlier one has failed with. */
  write(doc: Document): Promise<void>;
  /** Waits for the last; gives the names of all files, in order. */
  finish(): Promise<readonly string[]>;
  /** Gives up what has not begun. */
  stop(): Promise<void>;
}

export function openRecordFiles(folder: string): RecordFiles {
  const queue = new PQueue({ concurrency: FILES_AT_ONCE });
  const names = new Set<string>();
  const failures: unknown[] = [];
  const throwFailure = (): void => {
    if (failures.length > 0) throw failures[0];
  };
  return {
    count: () => names.size,
    async write(doc) {
      throwFailure();
      const name = `${doc.id}.json`;
      if (names.has(name)) {
        throw new Error(`Expected each document once, but a second one has the id "${doc.id}".`);
      }
      names.add(name);
      const content = formatRecord(doc);
      void queue
        .add(() => writeWhereOther(folder, name, content))
        .catch((error: unknown) => failures.push(error));
      await queue.onSizeLessThan(FILES_AT_ONCE);
    },
    async finish() {
      await queue.onIdle();
      throwFailure();
      return [...names];
    },
    async stop() {
      queue.clear();
      await queue.onIdle();
    },
  };
}

/** A file that holds the same already is left alone: a run that changes little writes little. */
async function writeWhereOther(folder: string, name: string, content: string): Promise<void> {
  const bytes = Buffer.from(content);
  if (!(await holds(join(folder, name), bytes))) await writeAtomicFile(folder, name, bytes);
}

/** Only an ordinary file is read: a link is replaced, and a pipe would never end. */
async function holds(path: string, bytes: Buffer): Promise<boolean> {
  const status = await lstat(path).catch(() => undefined);
  if (status?.isFile() !== true || status.size !== bytes.length) return false;
  return bytes.equals(await readFile(path));
}
