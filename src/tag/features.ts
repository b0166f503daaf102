import type { Tokenized } from '../document/document.js';
import type { Knowledge } from '../document/knowledge.js';
import { PARTS_OF_SPEECH } from '../document/types.js';
import { emptyContext, gatherContext, type DocumentContext, type TokenView } from './document-context.js';
import { codeKnownNames } from './gazetteer-codes.js';
import { mix } from './hash.js';
import { findRuns, kindOfSentence, type SentenceKind } from './name-runs.js';
import { COLUMN, COLUMNS, KIND, type WordTable } from './word-table.js';

/** Features of each token: the templates of `writeToken`, in their order. */
export const TEMPLATES = 60;

const POS_CODES: ReadonlyMap<string, number> = new Map(PARTS_OF_SPEECH.map((pos, index) => [pos, index + 1]));
const KIND_CODES: Readonly<Record<SentenceKind, number>> = { plain: 1, titled: 2, capitals: 3, lower: 4 };
/** What stands before the first and behind the last token of a sentence. */
const EDGE = 0x7ed6e;

const NOTHING = emptyContext();

/** An article as the features see it. */
export interface DocumentView extends TokenView {
  readonly doc: Tokenized;
  readonly kinds: readonly SentenceKind[];
  /** Codes of known names, from `codeKnownNames`. */
  readonly codes: Int32Array;
  readonly pos: Uint8Array;
  readonly context: DocumentContext;
}

/** Looks at an article once, before its tokens' features are written. */
export function viewDocument(doc: Tokenized, words: WordTable, knowledge: Knowledge): DocumentView {
  const count = doc.tokens.length;
  const rows = new Int32Array(count);
  const pos = new Uint8Array(count);
  const codes = new Int32Array(count);
  const runFirst = new Int32Array(count);
  const runEnd = new Int32Array(count);
  words.trim();
  for (let token = 0; token < count; token++) {
    const { text, pos: partOfSpeech } = doc.tokens[token] ?? { text: '', pos: 'X' };
    rows[token] = words.rowOf(text);
    pos[token] = POS_CODES.get(partOfSpeech) ?? 0;
  }
  const wordRows = words.rows();
  const kinds = doc.sentences.map((sentence) => kindOfSentence(doc, sentence, wordRows, rows));
  for (const sentence of doc.sentences) {
    findRuns(doc, sentence, wordRows, rows, runFirst, runEnd);
    codeKnownNames(doc, sentence, knowledge, wordRows, rows, codes);
  }
  const context = gatherContext(doc, kinds, { wordRows, rows, runFirst, runEnd });
  return { doc, wordRows, rows, pos, kinds, codes, runFirst, runEnd, context };
}

/**
 * Writes the features of one token as 32-bit hashes, TEMPLATES of them, from index `at`. Each is a template's number
 * mixed with what the template asks; training and tagging share this function.
 */
export function writeFeatures(
  view: DocumentView,
  sentenceIndex: number,
  token: number,
  features: Int32Array,
  at: number,
): void {
  const { doc, wordRows, rows, pos, codes, runFirst, runEnd, context } = view;
  const { firstToken, endToken } = doc.sentences[sentenceIndex] ?? { firstToken: token, endToken: token + 1 };
  const column = (index: number, which: number) =>
    index < firstToken || index >= endToken ? EDGE : (wordRows[(rows[index] ?? 0) * COLUMNS + which] ?? 0);
  const word = (offset: number) => column(token + offset, COLUMN.lower);
  const posOf = (index: number) => (index < firstToken || index >= endToken ? 31 : (pos[index] ?? 0));
  const codeOf = (index: number) => (index < firstToken || index >= endToken ? 1 : (codes[index] ?? 0));
  let next = at;
  let template = 1;
  const one = (value: number) => {
    features[next++] = mix(template++, value);
  };
  const two = (a: number, b: number) => {
    features[next++] = mix(mix(template++, a), b);
  };
  const three = (a: number, b: number, c: number) => {
    features[next++] = mix(mix(mix(template++, a), b), c);
  };

  const w0 = word(0);
  const before = word(-1);
  const after = word(1);
  const shape = column(token, COLUMN.shape);
  const shapeBefore = column(token - 1, COLUMN.shape);
  const shapeAfter = column(token + 1, COLUMN.shape);
  const shortShape = column(token, COLUMN.shortShape);
  const kind = KIND_CODES[view.kinds[sentenceIndex] ?? 'plain'];
  const isFirst = token === firstToken ? 1 : 0;
  const lists = column(token, COLUMN.lists);
  const listsBefore = column(token - 1, COLUMN.lists);
  const listsAfter = column(token + 1, COLUMN.lists);

  one(w0);
  one(before);
  one(after);
  one(word(-2));
  one(word(2));
  one(column(token, COLUMN.cased));
  two(before, w0);
  two(w0, after);
  two(before, after);
  two(word(-2), before);
  two(after, word(2));

  two(shape, kind);
  two(shapeBefore, shape);
  two(shape, shapeAfter);
  three(shapeBefore, shape, shapeAfter);
  two(before, shape);
  two(after, shape);
  one(column(token, COLUMN.prefix3));
  one(column(token, COLUMN.prefix4));
  one(column(token, COLUMN.suffix2));
  one(column(token, COLUMN.suffix3));
  one(column(token, COLUMN.suffix4));
  two(column(token - 1, COLUMN.suffix3), shape);
  two(column(token + 1, COLUMN.suffix3), shape);

  one(column(token, COLUMN.fine));
  one(column(token - 1, COLUMN.fine));
  one(column(token + 1, COLUMN.fine));
  one(column(token - 2, COLUMN.fine));
  one(column(token + 2, COLUMN.fine));
  two(column(token, COLUMN.fine), shape);
  two(column(token - 1, COLUMN.middle), shape);
  two(column(token + 1, COLUMN.middle), shape);
  two(column(token - 1, COLUMN.middle), column(token, COLUMN.middle));
  two(column(token, COLUMN.middle), column(token + 1, COLUMN.middle));
  three(column(token - 1, COLUMN.coarse), column(token, COLUMN.coarse), column(token + 1, COLUMN.coarse));

  three(posOf(token - 1), posOf(token), posOf(token + 1));
  two(posOf(token), shape);

  const code = codeOf(token);
  two(code, kind);
  two(codeOf(token - 1), code);
  two(code, codeOf(token + 1));
  two(code, shape);
  two(code, before);
  two(code, after);

  one(lists);
  two(listsBefore, lists);
  two(lists, listsAfter);
  three(listsBefore, lists, mix(listsAfter, shortShape));

  const first = runFirst[token] ?? token;
  const end = runEnd[token] ?? token;
  const length = end - first;
  const place = length === 0 ? 0 : Math.min(token - first, 3) * 8 + Math.min(end - token, 4) + 1;
  const head = length === 0 ? 0 : column(end - 1, COLUMN.lower);
  two(place, mix(kind, isFirst));
  two(head, place);
  two(length === 0 ? 0 : column(first, COLUMN.lower), place);
  two(column(first - 1, COLUMN.lower), place);
  two(column(length === 0 ? token + 1 : end, COLUMN.lower), place);
  two(length === 0 ? 0 : column(end - 1, COLUMN.middle), place);

  const seen = context.get(w0) ?? NOTHING;
  const isName = (column(token, COLUMN.kind) & KIND.capitalised) !== 0 || kind === 4 ? 1 : 0;
  three(Math.min(seen.lower, 2) * 4 + Math.min(seen.capitalised, 3), mix(kind, isFirst), shortShape);
  two(isName * seen.runFirst, seen.runPlace);
  two(isName * seen.runLast, seen.runPlace);
  two(isName * (Math.min(seen.runLength, 4) * 4 + seen.runPlace), place);
  one(isName * seen.before);
  one(isName * seen.after);
  two(w0, mix(kind, isName));
}
