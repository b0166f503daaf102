import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hashEngine } from '../../hash-engine.js';
import { nameOf } from '../../read-own-files.js';
import type { OwnOptions } from '../../resources.js';

export interface ConfigurationHashes {
  /** SHA-256 of all but the article that decides its record. */
  readonly config: string;
  /** SHA-256 of what of it decides about parts of speech and names. */
  readonly models: string;
}

/**
 * The user's lists, rules and model decide about names, and so about both. The order of lists and rules counts, and so
 * do the files' names, which stand in the records; where the files lie does not.
 */
export function hashConfiguration({
  gazetteers = [],
  rules = [],
  model,
  minConfidence,
  openTriples = true,
}: OwnOptions): ConfigurationHashes {
  const own = createHash('sha256').update(`${minConfidence ?? ''}\n`);
  const models = model === undefined ? [] : [model];
  for (const [kind, files] of Object.entries({ gazetteers, rules, models })) {
    for (const file of files) {
      const content = typeof file === 'string' ? readFileSync(file) : file;
      const name = typeof file === 'string' ? nameOf(file) : '';
      own.update(`${kind} ${content.length} ${name}\n`).update(content);
    }
  }
  const ownHash = own.digest('hex');
  const engine = hashEngine();
  return {
    config: join(engine.all, ownHash, ...(openTriples ? [] : ['no-open'])),
    models: join(engine.models, ownHash),
  };
}

function join(...hashes: readonly string[]): string {
  return createHash('sha256').update(hashes.join('\n')).digest('hex');
}
