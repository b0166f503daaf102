import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { openAtomicFile, type AtomicFile } from './atomic-file.js';

const compress = promisify(gzip);

/** Records in one shard: some 20 MB of JSON, 4 MB compressed. */
const SHARD_RECORDS = 1_000;
/** Records compressed at once. A gzip file may have any number of parts, and every reader takes them as one. */
const PART_RECORDS = 50;

/** Byte 9 of a gzip header names the system that wrote it; 255 is "unknown", so that every system writes the same. */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

export const SHARD_NAME = /^documents-\d{5,}\.jsonl\.gz$/;

/** Takes records one a line, and writes them in files of a thousand, each at once in its place when it is whole. */
export interface RecordShards {
  write(line: string): Promise<void>;
  /** Completes the last shard; gives the names of all. */
  close(): Promise<readonly string[]>;
  /** Removes what is half written. */
  abort(): Promise<void>;
}

export function openRecordShards(folder: string): RecordShards {
  const names: string[] = [];
  let file: AtomicFile | undefined;
  let inShard = 0;
  let lines: string[] = [];

  const writePart = async (): Promise<void> => {
    const part = await compress(lines.join(''));
    part[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
    lines = [];
    await file?.writeBytes(part);
  };
  const endShard = async (): Promise<void> => {
    if (lines.length > 0) await writePart();
    await file?.commit();
    file = undefined;
    inShard = 0;
  };
  return {
    async write(line) {
      if (file === undefined) {
        const name = `documents-${String(names.length + 1).padStart(5, '0')}.jsonl.gz`;
        file = await openAtomicFile(folder, name);
        names.push(name);
      }
      lines.push(`${line}\n`);
      inShard += 1;
      if (lines.length === PART_RECORDS) await writePart();
      if (inShard === SHARD_RECORDS) await endShard();
    },
    async close() {
      await endShard();
      return names;
    },
    abort: async () => file?.discard(),
  };
}
