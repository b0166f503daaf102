import type { FeatureIndex } from './feature-index.js';
import { MOST_KEPT, SUMS_LENGTH } from './weight-memory.js';
import { TEMPLATES } from './features.js';
import { PLACES, writeWordFeatures, type Place } from './word-features.js';

/** Scores of words by the place that they stand at, worked out once a word and place. */
export interface WordScores {
  /**
   * Sets the index's sums to the scores of a word and of the two to either side, given as rows of the word table in the
   * order of PLACES.
   */
  sum(wordRows: Int32Array, rows: Int32Array): void;
  /** Forgets all; called when the word table has begun anew. */
  clear(): void;
}

export function createWordScores(index: FeatureIndex): WordScores {
  /** Numbers of the kept sums of a row and place, plus one; 0 where they have not been worked out. */
  let numbers = new Int32Array(4096 * PLACES.length);
  let count = 0;
  const { features, sums, kept } = index;

  const workOut = (wordRows: Int32Array, row: number, place: Place): number => {
    features.fill(0);
    sums.fill(0);
    writeWordFeatures(wordRows, row, place, features, 0);
    index.addFeatures(TEMPLATES);
    features.fill(0);
    const number = count++;
    kept.set(sums, number * SUMS_LENGTH);
    return number;
  };
  const numberOf = (wordRows: Int32Array, row: number, place: Place): number => {
    const key = row * PLACES.length + place + 2;
    if (key >= numbers.length) {
      const grown = new Int32Array(Math.max(numbers.length * 2, key + 1));
      grown.set(numbers);
      numbers = grown;
    }
    const known = numbers[key] ?? 0;
    if (known !== 0) return known - 1;
    const number = workOut(wordRows, row, place);
    numbers[key] = number + 1;
    return number;
  };
  const clear = (): void => {
    numbers.fill(0);
    count = 0;
  };

  return {
    sum(wordRows, rows) {
      if (count + PLACES.length > MOST_KEPT) clear();
      index.sumKept(
        numberOf(wordRows, rows[0] ?? 0, -2),
        numberOf(wordRows, rows[1] ?? 0, -1),
        numberOf(wordRows, rows[2] ?? 0, 0),
        numberOf(wordRows, rows[3] ?? 0, 1),
        numberOf(wordRows, rows[4] ?? 0, 2),
      );
    },
    clear,
  };
}
