import type { Tokenized } from '../document/document.js';
import type { Knowledge } from '../document/knowledge.js';
import { PARTS_OF_SPEECH } from '../document/types.js';
import { emptyContext, gatherContext, type DocumentContext, type TokenView } from './document-context.js';
import { codeKnownNames } from './gazetteer-codes.js';
import { mix } from './hash.js';
import { findRuns, kindOfSentence, type SentenceKind } from './name-runs.js';
import { linkRuns, type Links } from './link-runs.js';
import { PLACES, writeWordFeatures } from './word-features.js';
import { COLUMN, COLUMNS, EDGE_ROW, KIND, type WordTable } from './word-table.js';

/** Features of each token: templates count from 1, and a feature lies at its template's number less one. */
export const TEMPLATES = 80;

const POS_CODES: ReadonlyMap<string, number> = new Map(PARTS_OF_SPEECH.map((pos, index) => [pos, index + 1]));
const KIND_CODES: Readonly<Record<SentenceKind, number>> = { plain: 1, titled: 2, capitals: 3, lower: 4 };

const NOTHING = emptyContext();

/** An article as the features see it. */
export interface DocumentView extends TokenView {
  readonly links: Links;
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
  const links = linkRuns(doc, wordRows, rows, runFirst, runEnd);
  const context = gatherContext(doc, kinds, { wordRows, rows, runFirst, runEnd });
  return { doc, wordRows, rows, pos, kinds, codes, runFirst, runEnd, links, context };
}

/** Row of a token's word; EDGE_ROW outside the sentence. */
export function rowAt(rows: Int32Array, firstToken: number, endToken: number, token: number): number {
  return token < firstToken || token >= endToken ? EDGE_ROW : (rows[token] ?? 0);
}

/**
 * Writes the features of one token as 32-bit hashes, TEMPLATES of them, from index `at`. Each is a template's number
 * mixed with what the template asks, or 0 where there is nothing to ask; training and tagging share these functions.
 */
export function writeFeatures(
  view: DocumentView,
  sentenceIndex: number,
  token: number,
  features: Int32Array,
  at: number,
): void {
  const { firstToken, endToken } = view.doc.sentences[sentenceIndex] ?? { firstToken: 0, endToken: 0 };
  for (const place of PLACES) {
    const row = rowAt(view.rows, firstToken, endToken, token + place);
    writeWordFeatures(view.wordRows, row, place, features, at);
  }
  writeTokenFeatures(view, sentenceIndex, token, features, at);
}

/** Writes those that `writeWordFeatures` does not. */
export function writeTokenFeatures(
  view: DocumentView,
  sentenceIndex: number,
  token: number,
  features: Int32Array,
  at: number,
): void {
  const { doc, wordRows, rows, pos, codes, runFirst, runEnd, context } = view;
  const { firstToken, endToken } = doc.sentences[sentenceIndex] ?? { firstToken: token, endToken: token + 1 };
  /** Where in `wordRows` the numbers of a token's word begin; those of the edge outside the sentence. */
  const numbersOf = (index: number) => rowAt(rows, firstToken, endToken, index) * COLUMNS;
  const column = (index: number, which: number) => wordRows[numbersOf(index) + which] ?? 0;
  const posOf = (index: number) => (index < firstToken || index >= endToken ? 31 : (pos[index] ?? 0));
  const codeOf = (index: number) => (index < firstToken || index >= endToken ? 1 : (codes[index] ?? 0));

  // What many templates ask is read once.
  const own = numbersOf(token);
  const left = numbersOf(token - 1);
  const right = numbersOf(token + 1);
  const w0 = wordRows[own + COLUMN.lower] ?? 0;
  const before = wordRows[left + COLUMN.lower] ?? 0;
  const after = wordRows[right + COLUMN.lower] ?? 0;
  const shape = wordRows[own + COLUMN.shape] ?? 0;
  const shapeBefore = wordRows[left + COLUMN.shape] ?? 0;
  const shapeAfter = wordRows[right + COLUMN.shape] ?? 0;
  const shortShape = wordRows[own + COLUMN.shortShape] ?? 0;
  const middle = wordRows[own + COLUMN.middle] ?? 0;
  const middleBefore = wordRows[left + COLUMN.middle] ?? 0;
  const middleAfter = wordRows[right + COLUMN.middle] ?? 0;
  const lists = wordRows[own + COLUMN.lists] ?? 0;
  const listsBefore = wordRows[left + COLUMN.lists] ?? 0;
  const listsAfter = wordRows[right + COLUMN.lists] ?? 0;
  const roles = wordRows[own + COLUMN.roles] ?? 0;
  const partOfSpeech = posOf(token);
  const kind = KIND_CODES[view.kinds[sentenceIndex] ?? 'plain'];
  const isFirst = token === firstToken ? 1 : 0;

  two(features, at, 7, before, w0);
  two(features, at, 8, w0, after);
  two(features, at, 9, before, after);
  two(features, at, 10, column(token - 2, COLUMN.lower), before);
  two(features, at, 11, after, column(token + 2, COLUMN.lower));

  two(features, at, 12, shape, kind);
  two(features, at, 13, shapeBefore, shape);
  two(features, at, 14, shape, shapeAfter);
  three(features, at, 15, shapeBefore, shape, shapeAfter);
  two(features, at, 16, before, shape);
  two(features, at, 17, after, shape);
  two(features, at, 23, wordRows[left + COLUMN.suffix3] ?? 0, shape);
  two(features, at, 24, wordRows[right + COLUMN.suffix3] ?? 0, shape);

  two(features, at, 31, middleBefore, shape);
  two(features, at, 32, middleAfter, shape);
  two(features, at, 33, middleBefore, middle);
  two(features, at, 34, middle, middleAfter);
  three(
    features,
    at,
    35,
    wordRows[left + COLUMN.coarse] ?? 0,
    wordRows[own + COLUMN.coarse] ?? 0,
    wordRows[right + COLUMN.coarse] ?? 0,
  );

  three(features, at, 36, posOf(token - 1), partOfSpeech, posOf(token + 1));
  two(features, at, 37, partOfSpeech, shape);

  const code = codeOf(token);
  two(features, at, 38, code, kind);
  two(features, at, 39, codeOf(token - 1), code);
  two(features, at, 40, code, codeOf(token + 1));
  if (code === 0) none(features, at, 41, 43);
  else {
    two(features, at, 41, code, shape);
    two(features, at, 42, code, before);
    two(features, at, 43, code, after);
  }

  two(features, at, 45, listsBefore, lists);
  two(features, at, 46, lists, listsAfter);
  three(features, at, 47, listsBefore, lists, mix(listsAfter, shortShape));

  const first = runFirst[token] ?? token;
  const end = runEnd[token] ?? token;
  const length = end - first;
  const place = length === 0 ? 0 : Math.min(token - first, 3) * 8 + Math.min(end - token, 4) + 1;
  two(features, at, 48, place, mix(kind, isFirst));
  two(features, at, 51, column(first - 1, COLUMN.lower), place);
  two(features, at, 52, column(length === 0 ? token + 1 : end, COLUMN.lower), place);
  if (length === 0) {
    none(features, at, 49, 50);
    none(features, at, 53, 53);
    none(features, at, 69, 70);
  } else {
    two(features, at, 49, column(end - 1, COLUMN.lower), place);
    two(features, at, 50, column(first, COLUMN.lower), place);
    two(features, at, 53, column(end - 1, COLUMN.middle), place);
    two(features, at, 69, column(first, COLUMN.roles), place);
    two(features, at, 70, column(end - 1, COLUMN.roles), place);
  }

  const seen = context.get(w0) ?? NOTHING;
  const isName = ((wordRows[own + COLUMN.kind] ?? 0) & KIND.capitalised) !== 0 || kind === 4 ? 1 : 0;
  three(
    features,
    at,
    54,
    Math.min(seen.lower, 2) * 4 + Math.min(seen.capitalised, 3),
    mix(kind, isFirst),
    shortShape,
  );
  if (isName === 0 || seen.capitalised === 0) none(features, at, 55, 59);
  else {
    two(features, at, 55, seen.runFirst, seen.runPlace);
    two(features, at, 56, seen.runLast, seen.runPlace);
    two(features, at, 57, Math.min(seen.runLength, 4) * 4 + seen.runPlace, place);
    one(features, at, 58, seen.before);
    one(features, at, 59, seen.after);
  }
  two(features, at, 60, w0, mix(kind, isName));

  two(features, at, 62, wordRows[left + COLUMN.roles] ?? 0, roles);
  two(features, at, 63, roles, wordRows[right + COLUMN.roles] ?? 0);
  two(features, at, 64, roles, place);

  // Glued tokens: "U-N", "Serbo-Croat".
  const { tokens } = doc;
  const isGlued = (index: number) =>
    index > firstToken && index < endToken && tokens[index - 1]?.end === tokens[index]?.start ? 1 : 0;
  const glue = isGlued(token) * 2 + isGlued(token + 1);
  three(features, at, 65, glue, shapeBefore, shapeAfter);
  two(features, at, 66, glue, place);

  // The neighbourhood of the run, by groups of words.
  two(features, at, 67, column(first - 1, COLUMN.fine), place);
  two(features, at, 68, column(length === 0 ? token + 1 : end, COLUMN.fine), place);
  three(features, at, 71, column(first - 2, COLUMN.lower), column(first - 1, COLUMN.lower), place);
  three(
    features,
    at,
    72,
    column(length === 0 ? token + 1 : end, COLUMN.lower),
    column(length === 0 ? token + 2 : end + 1, COLUMN.lower),
    place,
  );

  // Runs that little words link: "Treaty on Conventional Armed Forces in Europe".
  const { chainFirst, previousLast, nextFirst, order } = view.links;
  const last = (previousLast[token] ?? 0) - 1;
  const next = (nextFirst[token] ?? 0) - 1;
  if (last < 0 && next < 0) {
    none(features, at, 73, 80);
    return;
  }
  const chain = chainFirst[token] ?? token;
  const inChain = Math.min(order[token] ?? 0, 3) * 4 + (length === 0 ? 3 : Math.min(2, token - first));
  const leftWord = last < 0 ? 1 : column(last, COLUMN.lower);
  const rightWord = next < 0 ? 1 : column(next, COLUMN.lower);
  const linkLeft = last < 0 ? 1 : mix(column(last + 1, COLUMN.lower), inChain);
  const linkRight = next < 0 ? 1 : mix(column(next - 1, COLUMN.lower), inChain);
  two(features, at, 73, column(chain, COLUMN.lower), inChain);
  two(features, at, 74, column(chain, COLUMN.lists), inChain);
  two(features, at, 75, leftWord, linkLeft);
  two(features, at, 76, last < 0 ? 1 : column(last, COLUMN.middle), linkLeft);
  two(features, at, 77, rightWord, linkRight);
  two(features, at, 78, next < 0 ? 1 : column(next, COLUMN.middle), linkRight);
  two(
    features,
    at,
    79,
    last < 0 ? 1 : column(last, COLUMN.lists),
    mix(next < 0 ? 1 : column(next, COLUMN.roles), inChain),
  );
  three(features, at, 80, leftWord, rightWord, length === 0 ? w0 : 1);
}

function one(features: Int32Array, at: number, template: number, value: number): void {
  features[at + template - 1] = mix(template, value);
}

function two(features: Int32Array, at: number, template: number, a: number, b: number): void {
  features[at + template - 1] = mix(mix(template, a), b);
}

function three(features: Int32Array, at: number, template: number, a: number, b: number, c: number): void {
  features[at + template - 1] = mix(mix(mix(template, a), b), c);
}

/** There is nothing to ask. */
function none(features: Int32Array, at: number, firstTemplate: number, lastTemplate: number): void {
  for (let template = firstTemplate; template <= lastTemplate; template++) features[at + template - 1] = 0;
}
