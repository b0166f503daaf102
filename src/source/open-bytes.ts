import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Trouble } from './problem-rules.js';
import { describeSystemError } from './system-error.js';

/** Text compresses about tenfold, very monotonous text a hundredfold; gzip's own limit is a thousandfold. */
const LARGEST_GROWTH = 250;
const GROWTH_ALLOWED_ANYWAY = 20_000_000;

/** A failure with the trouble that it is to the user. */
class ReadingError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.got);
    this.trouble = trouble;
  }
}

/** What went wrong while bytes were read. */
export function toTrouble(error: unknown): Trouble {
  if (error instanceof ReadingError) return error.trouble;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('Z_')) return { rule: 'unreadable-file', got: describeSystemError(error) };
  return { rule: 'broken-gzip', got: code === 'Z_BUF_ERROR' ? 'one that breaks off' : 'damaged data' };
}

/** Bytes of a file as they are stored; `inspect` sees each chunk. Does not wait for a pipe, should it be one. */
async function* readStored(path: string, inspect: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const status = await handle.stat();
    if (!status.isFile()) throw new ReadingError({ rule: 'special-file', got: 'no file' });
    for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: 262_144 })) {
      if (!Buffer.isBuffer(chunk)) continue;
      inspect(chunk);
      yield chunk;
    }
  } finally {
    await handle.close();
  }
}

/** Bytes of a file, decompressed where `gzip` says so. Throws what `toTrouble` reads. */
export async function* openBytes(
  path: string,
  gzip: boolean,
  inspect: (chunk: Buffer) => void = () => undefined,
): AsyncGenerator<Buffer> {
  if (!gzip) {
    yield* readStored(path, inspect);
    return;
  }
  let stored = 0;
  let unpacked = 0;
  const counted = readStored(path, (chunk) => {
    stored += chunk.length;
    inspect(chunk);
  });
  const gunzip = createGunzip({ chunkSize: 65_536 });
  pipeline(counted, gunzip, () => undefined); // errors come out of the loop below
  for await (const chunk of gunzip as AsyncIterable<Buffer>) {
    unpacked += chunk.length;
    if (unpacked > GROWTH_ALLOWED_ANYWAY && unpacked > LARGEST_GROWTH * stored)
      throw new ReadingError({ rule: 'decompression-bomb', got: `${unpacked} bytes from ${stored}` });
    yield chunk;
  }
  if (stored === 0) throw new ReadingError({ rule: 'broken-gzip', got: 'no bytes' });
}

/** A whole file in memory. */
export interface WholeFile {
  readonly bytes: Buffer;
  /** Hash and length of the file as it is stored, compressed if it is so. */
  readonly sha256: string;
  readonly storedBytes: number;
}

/** Reads a file of at most `limit` bytes, before and after decompression. Throws what `toTrouble` reads. */
export async function readWholeFile(path: string, gzip: boolean, limit: number): Promise<WholeFile> {
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  let storedBytes = 0;
  let length = 0;
  const stored = (chunk: Buffer): void => {
    storedBytes += chunk.length;
    hash.update(chunk);
  };
  for await (const chunk of openBytes(path, gzip, stored)) {
    length += chunk.length;
    if (length > limit || storedBytes > limit)
      throw new ReadingError({ rule: 'over-limit', got: `more than ${limit} bytes` });
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), sha256: hash.digest('hex'), storedBytes };
}
