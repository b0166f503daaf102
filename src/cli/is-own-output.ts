import { dirname, join, relative, resolve } from 'node:path';
import { FORMATS } from '../write/formats.js';
import { PROBLEMS_FILE } from '../write/open-problem-log.js';

const RECORD_FILE = '<id>.json';

/** Whether a file is one that an earlier run wrote: `newsgraph extract .` must not read its own records again. */
export function isOwnOutput(path: string, out: string): boolean {
  const place = relative(resolve(out), resolve(path));
  for (const file of [PROBLEMS_FILE, ...FORMATS.flatMap(({ files }) => files)]) {
    const asRecord =
      file.endsWith(RECORD_FILE) && place.endsWith('.json') && dirname(place) === dirname(file);
    if (asRecord || place === join(file)) return true;
  }
  return false;
}
