import type { Tokenized } from '../document/document.js';
import { hashText } from './hash.js';
import { COLUMN, COLUMNS } from './word-table.js';

/** Little words that stand between the parts of long names: "Ministry of Health and Population". */
const LINKS: ReadonlySet<number> = new Set(
  "of for on in at to and the & de del des du da do dos das la le les el al y et di della und für van von der den 's -"
    .split(' ')
    .map((word) => hashText(word)),
);
/** Little words in a row at most: "on the", "of the". */
const MOST_LINKS = 3;

/** Chains of runs of capitals with little words between, in one sentence. */
export interface Links {
  /** First token of the chain that each token of a run, or of the words between two runs, belongs to. */
  readonly chainFirst: Int32Array;
  /** Last token of the run before, in the same chain, plus one; 0 where there is none. */
  readonly previousLast: Int32Array;
  /** First token of the run behind, in the same chain, plus one; 0 where there is none. */
  readonly nextFirst: Int32Array;
  /** How many runs of the chain stand before. */
  readonly order: Uint8Array;
}

export function linkRuns(
  { sentences, tokens }: Tokenized,
  wordRows: Int32Array,
  rows: Int32Array,
  runFirst: Int32Array,
  runEnd: Int32Array,
): Links {
  const count = tokens.length;
  const links = {
    chainFirst: new Int32Array(count),
    previousLast: new Int32Array(count),
    nextFirst: new Int32Array(count),
    order: new Uint8Array(count),
  };
  for (const { firstToken, endToken } of sentences) {
    let chain = -1;
    let lastEnd = -1;
    let order = 0;
    let token = firstToken;
    while (token < endToken) {
      const first = runFirst[token] ?? token;
      const end = runEnd[token] ?? token;
      if (first === end) {
        token++;
        continue;
      }
      const isLinked =
        lastEnd >= 0 && token - lastEnd <= MOST_LINKS && areLinks(wordRows, rows, lastEnd, token);
      if (isLinked) {
        order = Math.min(order + 1, 200);
        for (
          let before = lastEnd - 1;
          before >= 0 && runEnd[before] === lastEnd && (runFirst[before] ?? 0) <= before;
          before--
        ) {
          links.nextFirst[before] = token + 1;
        }
        for (let between = lastEnd; between < token; between++) {
          links.chainFirst[between] = chain;
          links.previousLast[between] = lastEnd;
          links.nextFirst[between] = token + 1;
          links.order[between] = order;
        }
      } else {
        chain = token;
        order = 0;
      }
      for (let inside = token; inside < end; inside++) {
        links.chainFirst[inside] = chain;
        links.previousLast[inside] = isLinked ? lastEnd : 0;
        links.order[inside] = order;
      }
      lastEnd = end;
      token = end;
    }
  }
  return links;
}

function areLinks(wordRows: Int32Array, rows: Int32Array, from: number, to: number): boolean {
  for (let token = from; token < to; token++) {
    if (!LINKS.has(wordRows[(rows[token] ?? 0) * COLUMNS + COLUMN.lower] ?? 0)) return false;
  }
  return true;
}
