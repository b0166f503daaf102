import type { TaggerName } from '../resources.js';

/** What --tagger takes. A list of its own, so that --help need not load the taggers. */
export const TAGGER_NAMES = ['trained', 'capitals', 'compromise'] as const satisfies readonly TaggerName[];
export type { TaggerName };
