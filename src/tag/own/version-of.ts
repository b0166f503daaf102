import { createHash } from 'node:crypto';
import type { OwnFile } from './own-file.js';

/** Name and hash of each file, for provenance: "clients.tsv@0f3a5c…,ships.tsv@…". */
export function versionOf(files: readonly OwnFile[]): string {
  return files
    .map(({ name, bytes }) => `${name}@${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`)
    .join(',');
}
