/** Places of the table of counts: more than there are features, so that few share a place. */
const PLACES_BITS = 27;

/**
 * Leaves out features that fewer than `least` tokens have, by writing 0 in their place: they would only learn their
 * sentences by heart. Counts are kept by hash, so that now and then a rare feature stays.
 */
export function dropRareFeatures(features: Int32Array, least: number): void {
  if (least < 2) return;
  const counts = new Uint8Array(2 ** PLACES_BITS);
  const placeOf = (feature: number) => Math.imul(feature, 0x9e3779b1) >>> (32 - PLACES_BITS);
  for (const feature of features) {
    const place = placeOf(feature);
    const count = counts[place] ?? 0;
    if (count < least) counts[place] = count + 1;
  }
  for (let index = 0; index < features.length; index++) {
    if ((counts[placeOf(features[index] ?? 0)] ?? 0) < least) features[index] = 0;
  }
}

/** Leaves out templates, which count from 1, to see what they are worth. */
export function dropTemplates(features: Int32Array, width: number, templates: readonly number[]): void {
  for (let from = 0; from < features.length; from += width) {
    for (const template of templates) features[from + template - 1] = 0;
  }
}
