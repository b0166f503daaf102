/** Templates of `writeFeatures`, which count from 1, by what they look at, first and last, so that training can do without a group. */
export const FEATURE_GROUPS = {
  words: [[1, 11]],
  shapes: [[12, 17]],
  affixes: [[18, 24]],
  clusters: [
    [25, 35],
    [67, 68],
  ],
  'parts-of-speech': [[36, 37]],
  'known-names': [[38, 43]],
  'word-lists': [
    [44, 47],
    [61, 64],
    [69, 70],
  ],
  runs: [
    [48, 53],
    [65, 66],
    [71, 72],
  ],
  document: [[54, 60]],
  chains: [[73, 80]],
} as const satisfies Readonly<Record<string, readonly (readonly [first: number, last: number])[]>>;

export type FeatureGroup = keyof typeof FEATURE_GROUPS;

/** The templates of some groups. */
export function templatesOf(groups: readonly FeatureGroup[]): readonly number[] {
  return groups.flatMap((group) =>
    FEATURE_GROUPS[group].flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ),
  );
}
