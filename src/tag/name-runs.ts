import type { Sentence, Tokenized } from '../document/document.js';
import { COLUMN, COLUMNS, KIND } from './word-table.js';

/** What capitals mean in a sentence: names; nothing, as all words have them; or nothing, as none has. */
export type SentenceKind = 'plain' | 'titled' | 'capitals' | 'lower';

/** Share of capitalised words from which on a line without a full stop is in Title Case. */
const TITLED = 0.7;

/** Tells sentences in which capitals are no sign of a name. */
export function kindOfSentence(
  { tokens }: Tokenized,
  { firstToken, endToken }: Sentence,
  wordRows: Int32Array,
  rows: Int32Array,
): SentenceKind {
  let words = 0;
  let longWords = 0;
  let capitalised = 0;
  let upper = 0;
  let anyUpper = 0;
  for (let token = firstToken; token < endToken; token++) {
    const kind = wordRows[(rows[token] ?? 0) * COLUMNS + COLUMN.kind] ?? 0;
    if ((kind & KIND.letters) === 0) continue;
    words++;
    if ((kind & KIND.lowerWord) === 0) anyUpper++;
    if ((kind & KIND.allCapitals) !== 0) upper++;
    const { start = 0, end = 0 } = tokens[token] ?? {};
    if (end - start < 4) continue;
    longWords++;
    if ((kind & KIND.capitalised) !== 0) capitalised++;
  }
  if (words > 1 && upper === words) return 'capitals';
  if (words > 3 && upper / words > 0.8) return 'capitals';
  if (words > 3 && anyUpper === 0) return 'lower';
  const isClosed = /^[.!?]$/.test(tokens[endToken - 1]?.text ?? '');
  return !isClosed && longWords >= 4 && capitalised / longWords >= TITLED ? 'titled' : 'plain';
}

/** Fills in the runs of capitalised words of a sentence; hyphens and "&" between them belong to a run. */
export function findRuns(
  doc: Tokenized,
  { firstToken, endToken }: Sentence,
  wordRows: Int32Array,
  rows: Int32Array,
  runFirst: Int32Array,
  runEnd: Int32Array,
): void {
  const isCapitalised = (token: number) =>
    ((wordRows[(rows[token] ?? 0) * COLUMNS + COLUMN.kind] ?? 0) & KIND.capitalised) !== 0;
  let token = firstToken;
  while (token < endToken) {
    let end = token;
    while (
      end < endToken &&
      (isCapitalised(end) || (end > token && joins(doc, end) && end + 1 < endToken && isCapitalised(end + 1)))
    ) {
      end++;
    }
    for (let inside = token; inside < end; inside++) {
      runFirst[inside] = token;
      runEnd[inside] = end;
    }
    if (end === token) {
      runFirst[token] = token;
      runEnd[token] = token;
      end++;
    }
    token = end;
  }
}

function joins({ tokens }: Tokenized, token: number): boolean {
  const text = tokens[token]?.text;
  return text === '&' || (text === '-' && tokens[token - 1]?.end === tokens[token]?.start);
}
