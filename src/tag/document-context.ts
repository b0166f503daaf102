import type { Tokenized } from '../document/document.js';
import type { SentenceKind } from './name-runs.js';
import { COLUMN, COLUMNS, KIND } from './word-table.js';

/** What an article shows of a word, over all its sentences in which capitals mean something. */
export interface WordContext {
  /** How often it stands in lower case. */
  lower: number;
  /** How often it is capitalised behind the first word of a sentence. */
  capitalised: number;
  /** Length of the longest run of capitals that holds it, its place there, and the first and last words of that run. */
  runLength: number;
  runPlace: number;
  runFirst: number;
  runLast: number;
  /** Words before and behind runs that it is in: the first seen, other than at the edges of a sentence. */
  before: number;
  after: number;
}

/** Contexts by the word's hash in lower case. */
export type DocumentContext = ReadonlyMap<number, WordContext>;

export interface TokenView {
  readonly wordRows: Int32Array;
  /** Row of each token in `wordRows`. */
  readonly rows: Int32Array;
  /** First token, and the token behind the last, of the run of capitals that each token is in; equal outside runs. */
  readonly runFirst: Int32Array;
  readonly runEnd: Int32Array;
}

/** Gathers what the article shows of each capitalised word elsewhere. */
export function gatherContext(
  { sentences }: Tokenized,
  kinds: readonly SentenceKind[],
  { wordRows, rows, runFirst, runEnd }: TokenView,
): DocumentContext {
  const contexts = new Map<number, WordContext>();
  const lowerOf = (token: number) => wordRows[(rows[token] ?? 0) * COLUMNS + COLUMN.lower] ?? 0;
  for (const [index, sentence] of sentences.entries()) {
    if (kinds[index] !== 'plain') continue;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const kind = wordRows[(rows[token] ?? 0) * COLUMNS + COLUMN.kind] ?? 0;
      if ((kind & KIND.letters) === 0) continue;
      const first = runFirst[token] ?? token;
      const end = runEnd[token] ?? token;
      const isName = first < end && (token > sentence.firstToken || end > token + 1);
      const context = contextOf(contexts, lowerOf(token));
      if ((kind & KIND.lowerWord) !== 0) context.lower++;
      if (!isName || (kind & KIND.capitalised) === 0) continue;
      context.capitalised++;
      const length = end - first;
      if (length > context.runLength) {
        context.runLength = length;
        context.runPlace = token === first ? 1 : token === end - 1 ? 3 : 2;
        context.runFirst = lowerOf(first);
        context.runLast = lowerOf(end - 1);
      }
      if (context.before === 0 && first > sentence.firstToken) context.before = lowerOf(first - 1);
      if (context.after === 0 && end < sentence.endToken) context.after = lowerOf(end);
    }
  }
  return contexts;
}

/** Of a word that the article does not show elsewhere. */
export function emptyContext(): WordContext {
  return {
    lower: 0,
    capitalised: 0,
    runLength: 0,
    runPlace: 0,
    runFirst: 0,
    runLast: 0,
    before: 0,
    after: 0,
  };
}

function contextOf(contexts: Map<number, WordContext>, word: number): WordContext {
  let context = contexts.get(word);
  if (context === undefined) {
    context = emptyContext();
    contexts.set(word, context);
  }
  return context;
}
