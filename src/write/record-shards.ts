import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { openAtomicFile, type AtomicFile } from './atomic-file.js';

const [compress, decompress] = [promisify(gzip), promisify(gunzip)];
const LINE_FEED = 0x0a;

/** Records in one shard: some 20 MB of JSON, 4 MB compressed. */
const SHARD_RECORDS = 1_000;
/** Records compressed at once. A gzip file may have any number of parts, and every reader takes them as one. */
const PART_RECORDS = 50;

/** Byte 9 of a gzip header names the system that wrote it; 255 is "unknown", so that every system writes the same. */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

export const SHARD_NAME = /^documents-\d{5,}\.jsonl\.gz$/;

/** Takes records one a line, and writes them in files of a thousand, which all come to their places at the end. */
export interface RecordShards {
  /** Records taken so far. */
  count(): number;
  write(line: string): Promise<void>;
  /** Completes the last shard and puts all in their places; gives their names. */
  close(): Promise<readonly string[]>;
  /** Removes all that was written. */
  abort(): Promise<void>;
}

export function openRecordShards(folder: string): RecordShards {
  const names: string[] = [];
  const files: AtomicFile[] = [];
  let [count, inShard] = [0, 0];
  let lines: string[] = [];

  const writePart = async (): Promise<void> => {
    const part = await compress(lines.join(''));
    part[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
    lines = [];
    await files.at(-1)?.writeBytes(part);
  };
  const endShard = async (): Promise<void> => {
    if (lines.length > 0) await writePart();
    await files.at(-1)?.finish();
    inShard = 0;
  };
  return {
    count: () => count,
    async write(line) {
      if (inShard === 0) {
        const name = `documents-${String(names.length + 1).padStart(5, '0')}.jsonl.gz`;
        files.push(await openAtomicFile(folder, name));
        names.push(name);
      }
      lines.push(`${line}\n`);
      count += 1;
      inShard += 1;
      if (lines.length === PART_RECORDS) await writePart();
      if (inShard === SHARD_RECORDS) await endShard();
    },
    async close() {
      await endShard();
      for (const file of files) await file.commit();
      return names;
    },
    async abort() {
      for (const file of files) await file.discard();
    },
  };
}

/** The records of a shard, as lines without their line feed. */
export async function* readRecordShard(path: string): AsyncGenerator<string, void> {
  const bytes = await decompress(await readFile(path));
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end === -1) throw new Error(`Expected a line feed at the end of "${path}", found none.`);
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

/** How a record begins, in the order of its fields. */
const FIRST_FIELDS = /^\{"schema":"newsgraph\.document\/\d+","id":(?<id>"(?:[^"\\]|\\.)*")/;

/** The id of a record of a shard, without reading all of it; undefined of what is no record. */
export function readRecordId(line: string): string | undefined {
  const quoted = FIRST_FIELDS.exec(line)?.groups?.['id'];
  return quoted === undefined ? undefined : (JSON.parse(quoted) as string);
}
