import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { removeStaleFiles, writeAtomicFile } from './atomic-file.js';
import type { Format } from './format.js';
import { makeFolder, pathInside } from './path-inside.js';
import { formatRecord } from './serialize.js';

const FOLDER = 'documents';

/** Each file waits for the disk, so several are on their way at once; no more, to bound the memory. */
const FILES_AT_ONCE = 8;

/** How a record of ours begins, of whatever version. */
const FIRST_LINE = /^\{\s*"schema":\s*"newsgraph\.document\/\d+"/;
const FIRST_BYTES = 64;

/** Each record in its own file, at once in its place. */
export const JSON_FORMAT: Format = {
  name: 'json',
  files: [`${FOLDER}/<id>.json`],
  describe: 'one record a file, indented, to read and to open in any tool',
  async open(directory) {
    const folder = await makeFolder(directory, FOLDER);
    await removeStaleFiles(folder);
    const queue = new PQueue({ concurrency: FILES_AT_ONCE });
    const written = new Set<string>();
    const failures: unknown[] = [];

    const begin = (name: string, content: string): void => {
      void queue
        .add(() => writeAtomicFile(folder, name, content))
        .catch((error: unknown) => failures.push(error));
    };
    const finish = async (): Promise<void> => {
      await queue.onIdle();
      if (failures.length > 0) throw failures[0];
    };

    return {
      async write(doc) {
        if (failures.length > 0) throw failures[0];
        const name = `${doc.id}.json`;
        pathInside(folder, name);
        if (written.has(name)) {
          throw new Error(`Expected each document once, but a second one has the id "${doc.id}".`);
        }
        written.add(name);
        begin(name, formatRecord(doc));
        await queue.onSizeLessThan(FILES_AT_ONCE);
      },
      async close() {
        await finish();
        await removeOtherRecords(folder, written);
        return [...written].map((name) => join(folder, name));
      },
      async abort() {
        queue.clear();
        await queue.onIdle();
      },
    };
  },
};

/** Removes the records of earlier runs; a file that is no record of ours stays. */
async function removeOtherRecords(folder: string, written: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.json') || written.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (await isRecord(path)) await rm(path, { force: true });
  }
}

async function isRecord(path: string): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST_BYTES), 0, FIRST_BYTES, 0);
    return FIRST_LINE.test(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await handle.close();
  }
}
