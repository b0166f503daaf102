import type { Factuality } from '../factuality.js';

/** Words in the midst of a verb phrase that take back what it states, lower-case; patterns are matched without them. */
export const HEDGES: ReadonlyMap<string, Factuality> = new Map([
  ['not', 'negated'],
  ["n't", 'negated'],
  ['n’t', 'negated'],
  ['never', 'negated'],
  ['would', 'hypothetical'],
  ['could', 'hypothetical'],
  ['might', 'hypothetical'],
  ['may', 'hypothetical'],
  ['should', 'hypothetical'],
]);
