import { open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../document/document.js';
import { removeStaleFiles } from './atomic-file.js';
import type { Format } from './format.js';
import { makeFolder, pathInside } from './path-inside.js';
import { openRecordFiles, type RecordFiles } from './record-files.js';
import { openRecordShards, readRecordShard, SHARD_NAME, type RecordShards } from './record-shards.js';
import { serialize } from './serialize.js';

const FOLDER = 'documents';

/** More records than this go to shards: no file system, backup or listing likes folders of many small files. */
const MOST_FILES = 10_000;

/** How a record of ours begins, of whatever version. */
const FIRST_LINE = /^\{\s*"schema":\s*"newsgraph\.document\/\d+"/;
const FIRST_BYTES = 64;

/** Each record in its own file, at once in its place; or, where there are many, a thousand in a compressed file. */
export const JSON_FORMAT: Format = {
  name: 'json',
  files: [`${FOLDER}/<id>.json`],
  describe: 'one record a file, indented, to read and to open in any tool',
  async open(directory, { mostFiles = MOST_FILES }) {
    const folder = await makeFolder(directory, FOLDER);
    await removeStaleFiles(folder);
    const files = openRecordFiles(folder);
    // Files beside the shards of an earlier run would be the same records twice, until these go at the end.
    let shards = (await hasShards(folder)) ? openRecordShards(folder) : undefined;
    return {
      async write(doc) {
        pathInside(folder, `${doc.id}.json`);
        if (shards === undefined && files.count() === mostFiles) shards = await moveToShards(folder, files);
        await (shards === undefined ? files.write(doc) : shards.write(serialize(doc)));
      },
      async close() {
        const isSmall = shards !== undefined && shards.count() <= mostFiles;
        if (shards !== undefined && isSmall) await moveToFiles(folder, shards, files);
        const names = shards === undefined || isSmall ? await files.finish() : await shards.close();
        await removeOthers(folder, new Set(names));
        return names.map((name) => join(folder, name));
      },
      async abort() {
        await files.stop();
        await shards?.abort();
      },
    };
  },
};

/** Begins the shards with the records that have gone to files; these stay until all is done. */
async function moveToShards(folder: string, files: RecordFiles): Promise<RecordShards> {
  const shards = openRecordShards(folder);
  for (const name of await files.finish()) {
    const doc = JSON.parse(await readFile(join(folder, name), 'utf8')) as Document;
    await shards.write(serialize(doc));
  }
  return shards;
}

/** Puts what has gone to shards into files; the shards stay until all is done. */
async function moveToFiles(folder: string, shards: RecordShards, files: RecordFiles): Promise<void> {
  for (const name of await shards.close())
    for await (const record of readRecordShard(join(folder, name)))
      await files.write(JSON.parse(record) as Document);
}

async function hasShards(folder: string): Promise<boolean> {
  return (await readdir(folder)).some((name) => SHARD_NAME.test(name));
}

/** Removes the records of earlier runs; a file that is no record of ours stays. */
async function removeOthers(folder: string, written: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || written.has(entry.name)) continue;
    const path = join(folder, entry.name);
    const ours = SHARD_NAME.test(entry.name) || (entry.name.endsWith('.json') && (await isRecord(path)));
    if (ours) await rm(path, { force: true });
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
