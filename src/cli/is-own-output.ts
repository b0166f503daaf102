import { basename, dirname, join, relative, resolve } from 'node:path';
import { LOCK_FILE } from '../batch/ledger/lock-output.js';
import { LEDGER_FILES } from '../batch/ledger/open-ledger.js';
import { RUN_FILE } from '../batch/run-report.js';
import { FORMATS } from '../write/formats.js';
import { PROBLEMS_FILE } from '../write/open-problem-log.js';
import { SHARD_NAME } from '../write/record-shards.js';

const RECORD_FILE = '<id>.json';
const OTHER_FILES = [PROBLEMS_FILE, RUN_FILE, LOCK_FILE, `${LOCK_FILE}-journal`, ...LEDGER_FILES];

/** Whether a file is one that an earlier run wrote: `newsgraph extract .` must not read its own records again. */
export function isOwnOutput(path: string, out: string): boolean {
  const place = relative(resolve(out), resolve(path));
  for (const file of [...OTHER_FILES, ...FORMATS.flatMap(({ files }) => files)]) {
    const holdsRecords = place.endsWith('.json') || SHARD_NAME.test(basename(place));
    const asRecord = file.endsWith(RECORD_FILE) && holdsRecords && dirname(place) === dirname(file);
    if (asRecord || place === join(file)) return true;
  }
  return false;
}
