/** Taggers of names that ship: the trained one, the one without training, and compromise alone, the baseline. */
export const TAGGER_NAMES = ['trained', 'capitals', 'compromise'] as const;
export type TaggerName = (typeof TAGGER_NAMES)[number];
