import { mkdir } from 'node:fs/promises';
import { openAtomicFile } from './atomic-file.js';
import type { Format } from './format.js';
import { serialize } from './serialize.js';

const FILE = 'documents.jsonl';

/** One record a line. */
export const JSONL_FORMAT: Format = {
  name: 'jsonl',
  files: [FILE],
  describe: 'all records in one file, one a line, for programs and other machines',
  async open(directory) {
    await mkdir(directory, { recursive: true });
    const file = await openAtomicFile(directory, FILE);
    return {
      write: (doc) => file.write(`${serialize(doc)}\n`),
      close: async () => [await file.commit()],
      abort: () => file.discard(),
    };
  },
};
