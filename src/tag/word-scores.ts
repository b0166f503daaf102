import type { FeatureIndex } from './feature-index.js';
import { TEMPLATES } from './features.js';
import { LABEL_COUNT } from './labels.js';
import { PLACES, writeWordFeatures, type Place } from './word-features.js';

/** Scores of words by the place that they stand at, worked out once a word and place. */
export interface WordScores {
  /** Adds the scores of the word in a row of the word table to LABEL_COUNT sums. */
  add(wordRows: Int32Array, row: number, place: Place, sums: Int32Array): void;
  /** Forgets all; called when the word table has begun anew. */
  clear(): void;
}

export function createWordScores(index: FeatureIndex): WordScores {
  /** Where in `kept` the scores of a row and place lie, plus one; 0 where they have not been worked out. */
  let places = new Int32Array(4096 * PLACES.length);
  let kept = new Int32Array(4096 * LABEL_COUNT);
  let count = 0;
  const features = new Int32Array(TEMPLATES);
  const own = new Int32Array(LABEL_COUNT);

  const workOut = (wordRows: Int32Array, row: number, place: Place): number => {
    features.fill(0);
    own.fill(0);
    writeWordFeatures(wordRows, row, place, features, 0);
    index.add(features, 0, TEMPLATES, own);
    if ((count + 1) * LABEL_COUNT > kept.length) {
      const grown = new Int32Array(kept.length * 2);
      grown.set(kept);
      kept = grown;
    }
    kept.set(own, count * LABEL_COUNT);
    return ++count;
  };

  return {
    add(wordRows, row, place, sums) {
      // The row of the edge is -1.
      const key = (row + 1) * PLACES.length + place + 2;
      if (key >= places.length) {
        const grown = new Int32Array(Math.max(places.length * 2, key + 1));
        grown.set(places);
        places = grown;
      }
      let found = places[key] ?? 0;
      if (found === 0) {
        found = workOut(wordRows, row, place);
        places[key] = found;
      }
      const from = (found - 1) * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++)
        sums[label] = (sums[label] ?? 0) + (kept[from + label] ?? 0);
    },
    clear() {
      places.fill(0);
      count = 0;
    },
  };
}
