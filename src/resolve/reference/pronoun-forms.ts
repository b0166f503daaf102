import type { Gender } from './gender.js';

/** What a pronoun stands for: one person, one thing, several, or whatever the clause hangs on. */
export const PRONOUN_NUMBERS = ['person', 'thing', 'several', 'relative'] as const;
export type PronounNumber = (typeof PRONOUN_NUMBERS)[number];
export const PRONOUN_CASES = ['subject', 'object', 'possessive', 'reflexive'] as const;
export type PronounCase = (typeof PRONOUN_CASES)[number];

export interface PronounForm {
  readonly number: PronounNumber;
  readonly gender: Gender | undefined;
  readonly case: PronounCase;
}

const FORMS: readonly (readonly [
  number: PronounNumber,
  gender: Gender | undefined,
  cases: Readonly<Record<string, PronounCase>>,
])[] = [
  ['person', 'man', { he: 'subject', him: 'object', his: 'possessive', himself: 'reflexive' }],
  ['person', 'woman', { she: 'subject', her: 'possessive', hers: 'object', herself: 'reflexive' }],
  ['thing', undefined, { it: 'subject', its: 'possessive', itself: 'reflexive' }],
  [
    'several',
    undefined,
    { they: 'subject', them: 'object', their: 'possessive', theirs: 'object', themselves: 'reflexive' },
  ],
  ['relative', undefined, { who: 'subject', whom: 'object', whose: 'possessive' }],
];

/** Pronouns of the third person, lower-case. "her" and "it" have a second case, which their place decides. */
export const PRONOUN_FORMS: ReadonlyMap<string, PronounForm> = new Map(
  FORMS.flatMap(([number, gender, cases]) =>
    Object.entries(cases).map(([word, form]) => [word, { number, gender, case: form }] as const),
  ),
);
