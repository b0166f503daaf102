import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hashEngine } from '../../hash-engine.js';
import type { OwnOptions } from '../../resources.js';

/** SHA-256 of all but the article that decides its record. The order of the user's lists and rules counts. */
export function hashConfiguration({ gazetteers = [], rules = [], minConfidence }: OwnOptions): string {
  const hash = createHash('sha256').update(`${hashEngine()}\n${minConfidence ?? ''}\n`);
  for (const [kind, paths] of Object.entries({ gazetteers, rules })) {
    for (const path of paths) {
      const content = readFileSync(path);
      hash.update(`${kind} ${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}
