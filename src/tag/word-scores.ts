import type { FeatureIndex } from './feature-index.js';
import { TEMPLATES } from './features.js';
import { SUMS_LENGTH } from './weight-rows.js';
import { PLACES, writeWordFeatures, type Place } from './word-features.js';

/** Scores of words by the place that they stand at, worked out once a word and place. */
export interface WordScores {
  /**
   * Sets SUMS_LENGTH sums to the scores of a word and of the two to either side, given as rows of the word table, from
   * index `at`, in the order of PLACES.
   */
  sum(wordRows: Int32Array, rows: Int32Array, at: number, sums: Int32Array): void;
  /** Forgets all; called when the word table has begun anew. */
  clear(): void;
}

export function createWordScores(index: FeatureIndex): WordScores {
  /** Where in `kept` the scores of a row and place begin, plus one; 0 where they have not been worked out. */
  let places = new Int32Array(4096 * PLACES.length);
  let kept = new Int32Array(4096 * SUMS_LENGTH);
  let count = 0;
  const features = new Int32Array(TEMPLATES);
  const own = new Int32Array(SUMS_LENGTH);

  const workOut = (wordRows: Int32Array, row: number, place: Place): number => {
    features.fill(0);
    own.fill(0);
    writeWordFeatures(wordRows, row, place, features, 0);
    index.add(features, TEMPLATES, own);
    const start = count++ * SUMS_LENGTH;
    if (start + SUMS_LENGTH > kept.length) {
      const grown = new Int32Array(kept.length * 2);
      grown.set(kept);
      kept = grown;
    }
    kept.set(own, start);
    return start;
  };
  const startOf = (wordRows: Int32Array, row: number, place: Place): number => {
    // The row of the edge is -1.
    const key = (row + 1) * PLACES.length + place + 2;
    if (key >= places.length) {
      const grown = new Int32Array(Math.max(places.length * 2, key + 1));
      grown.set(places);
      places = grown;
    }
    const known = places[key] ?? 0;
    if (known !== 0) return known - 1;
    const start = workOut(wordRows, row, place);
    places[key] = start + 1;
    return start;
  };

  return {
    sum(wordRows, rows, at, sums) {
      const a = startOf(wordRows, rows[at] ?? 0, -2);
      const b = startOf(wordRows, rows[at + 1] ?? 0, -1);
      const c = startOf(wordRows, rows[at + 2] ?? 0, 0);
      const d = startOf(wordRows, rows[at + 3] ?? 0, 1);
      const e = startOf(wordRows, rows[at + 4] ?? 0, 2);
      for (let label = 0; label < SUMS_LENGTH; label++) {
        sums[label] =
          (kept[a + label] ?? 0) +
          (kept[b + label] ?? 0) +
          (kept[c + label] ?? 0) +
          (kept[d + label] ?? 0) +
          (kept[e + label] ?? 0);
      }
    },
    clear() {
      places.fill(0);
      count = 0;
    },
  };
}
