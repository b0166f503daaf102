/** Templates of `writeFeatures` by what they look at, first and last, so that training can do without a group. */
export const FEATURE_GROUPS = {
  words: [[0, 10]],
  shapes: [[11, 16]],
  affixes: [[17, 23]],
  clusters: [
    [24, 34],
    [66, 67],
  ],
  'parts-of-speech': [[35, 36]],
  'known-names': [[37, 42]],
  'word-lists': [
    [43, 46],
    [60, 63],
    [68, 69],
  ],
  runs: [
    [47, 52],
    [64, 65],
    [70, 71],
  ],
  document: [[53, 59]],
  chains: [[72, 79]],
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
