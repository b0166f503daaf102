import { ENTITY_TYPES } from '../document/types.js';
import type { Scheme } from './gold.js';
import { COARSE_SCHEME, CONLL_SCHEME, DEMONYMS_APART_SCHEME, OWN_SCHEME } from './schemes.js';

/** Open sets that we know, by the beginning of their file's name. */
const KNOWN_SETS: readonly (readonly [prefix: string, scheme: Scheme])[] = [
  ['voa-news', OWN_SCHEME],
  ['redocred', DEMONYMS_APART_SCHEME],
  ['crossner', DEMONYMS_APART_SCHEME],
  ['wikigold', DEMONYMS_APART_SCHEME],
  ['uner', DEMONYMS_APART_SCHEME],
  ['gum', COARSE_SCHEME],
  ['btc', COARSE_SCHEME],
  ['wnut', COARSE_SCHEME],
  ['re3d', COARSE_SCHEME],
];
/** Our types that CoNLL-2003 does not have too. */
const OWN_TYPES: ReadonlySet<string> = new Set(
  ENTITY_TYPES.filter((type) => type !== 'ORG' && type !== 'LOC'),
);

/** How a set's labels stand to our types: by the set's name, or by the labels that it uses. */
export function schemeOf(set: string, labels: ReadonlySet<string>): Scheme {
  const known = KNOWN_SETS.find(([prefix]) => set.startsWith(prefix))?.[1];
  if (known !== undefined) return known;
  if ([...labels].some((label) => OWN_TYPES.has(label))) return OWN_SCHEME;
  return labels.has('MISC') ? CONLL_SCHEME : COARSE_SCHEME;
}
