import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hashEngine } from '../../hash-engine.js';
import type { OwnOptions } from '../../resources.js';

export interface ConfigurationHashes {
  /** SHA-256 of all but the article that decides its record. */
  readonly config: string;
  /** SHA-256 of what of it decides about parts of speech and names. */
  readonly models: string;
}

/** The user's lists, rules and settings decide about names, and so about both. The order of lists and rules counts. */
export function hashConfiguration({
  gazetteers = [],
  rules = [],
  minConfidence,
}: OwnOptions): ConfigurationHashes {
  const own = createHash('sha256').update(`${minConfidence ?? ''}\n`);
  for (const [kind, paths] of Object.entries({ gazetteers, rules })) {
    for (const path of paths) {
      const content = readFileSync(path);
      own.update(`${kind} ${content.length}\n`).update(content);
    }
  }
  const ownHash = own.digest('hex');
  const { all, models } = hashEngine();
  return { config: join(all, ownHash), models: join(models, ownHash) };
}

function join(...hashes: readonly string[]): string {
  return createHash('sha256').update(hashes.join('\n')).digest('hex');
}
