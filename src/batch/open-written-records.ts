import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../document/document.js';
import { readRecordId, readRecordShard, SHARD_NAME } from '../write/record-shards.js';
import { formatRecord, serialize } from '../write/serialize.js';
import { hashText } from './ledger/hash-article.js';

/** How a record stands in `documents/`; `missing` is also one that cannot be read. */
export type WrittenState = 'same' | 'different' | 'missing' | 'twice';

/** What an earlier run has written into `documents/`, in files or shards. */
export interface WrittenRecords {
  stateOf(doc: Document): Promise<WrittenState>;
}

/**
 * Reads the folder of records; undefined where there is none, since the format was not asked for.
 *
 * @param isWanted whether an article of this id is going to be asked for
 */
export async function openWrittenRecords(
  folder: string,
  isWanted: (id: string) => boolean,
): Promise<WrittenRecords | undefined> {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) return undefined;
  const files = new Set(names);
  const shards = names.filter((name) => SHARD_NAME.test(name)).map((name) => join(folder, name));
  const { hashes, repeated } = await hashShards(shards, isWanted);
  return {
    async stateOf(doc) {
      const [file, hash] = [`${doc.id}.json`, hashes.get(doc.id)];
      if (repeated.has(doc.id) || (hash !== undefined && files.has(file))) return 'twice';
      if (hash !== undefined) return hash === hashText(serialize(doc)) ? 'same' : 'different';
      const content = await readFile(join(folder, file), 'utf8').catch(() => undefined);
      if (content === undefined) return 'missing';
      return content === formatRecord(doc) ? 'same' : 'different';
    },
  };
}

/** Hashes of the wanted records of shards by their ids, and the ids that stand there more than once. */
async function hashShards(
  shards: readonly string[],
  isWanted: (id: string) => boolean,
): Promise<{ readonly hashes: ReadonlyMap<string, string>; readonly repeated: ReadonlySet<string> }> {
  const hashes = new Map<string, string>();
  const repeated = new Set<string>();
  for (const shard of shards) {
    for await (const record of readSound(shard)) {
      const id = readRecordId(record);
      if (id === undefined || !isWanted(id)) continue;
      if (hashes.has(id)) repeated.add(id);
      hashes.set(id, hashText(record));
    }
  }
  return { hashes, repeated };
}

/** The records of a shard as far as it can be read; those behind are missing. */
async function* readSound(shard: string): AsyncGenerator<string, void> {
  try {
    yield* readRecordShard(shard);
  } catch {
    // Its records are then found to be missing, one by one.
  }
}
