import { createRequire } from 'node:module';
import type { Compromise } from './compile-pattern.js';

/** compromise with all its tags and chunks. Loading takes about half a second, so only rules ask for it. */
export function loadCompromise(): Compromise {
  return createRequire(import.meta.url)('compromise') as Compromise;
}
