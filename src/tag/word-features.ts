import { mix } from './hash.js';
import { COLUMN, COLUMNS } from './word-table.js';

/** Where a word stands to the token in question, from two before to two behind. */
export const PLACES = [-2, -1, 0, 1, 2] as const;
export type Place = (typeof PLACES)[number];

/**
 * Templates that ask one word alone, by its place: their scores can be kept for each word. Template → column of the
 * word.
 */
const TEMPLATES_OF_PLACE: Readonly<Record<Place, readonly (readonly [template: number, column: number])[]>> =
  {
    [-2]: [
      [4, COLUMN.lower],
      [28, COLUMN.fine],
    ],
    [-1]: [
      [2, COLUMN.lower],
      [26, COLUMN.fine],
    ],
    0: [
      [1, COLUMN.lower],
      [6, COLUMN.cased],
      [18, COLUMN.prefix3],
      [19, COLUMN.prefix4],
      [20, COLUMN.suffix2],
      [21, COLUMN.suffix3],
      [22, COLUMN.suffix4],
      [25, COLUMN.fine],
      [44, COLUMN.lists],
    ],
    1: [
      [3, COLUMN.lower],
      [27, COLUMN.fine],
    ],
    2: [
      [5, COLUMN.lower],
      [29, COLUMN.fine],
    ],
  };
/** Templates that ask two numbers of the word itself. */
const PAIRS: readonly (readonly [template: number, first: number, second: number])[] = [
  [30, COLUMN.fine, COLUMN.shape],
  [61, COLUMN.roles, COLUMN.shortShape],
];

/** Writes the features of a word at a place; each at its template's number, counted from 1, from index `at`. */
export function writeWordFeatures(
  wordRows: Int32Array,
  row: number,
  place: Place,
  features: Int32Array,
  at: number,
): void {
  const ask = (column: number) => wordRows[row * COLUMNS + column] ?? 0;
  for (const [template, column] of TEMPLATES_OF_PLACE[place]) {
    features[at + template - 1] = mix(template, ask(column));
  }
  if (place !== 0) return;
  for (const [template, first, second] of PAIRS) {
    features[at + template - 1] = mix(mix(template, ask(first)), ask(second));
  }
}
