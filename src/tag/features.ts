import type { Tokenized } from '../document/document.js';
import type { Knowledge } from '../document/knowledge.js';
import { PARTS_OF_SPEECH } from '../document/types.js';
import { emptyContext, gatherContext, type DocumentContext, type TokenView } from './document-context.js';
import { codeKnownNames } from './gazetteer-codes.js';
import { mix } from './hash.js';
import { findRuns, kindOfSentence, type SentenceKind } from './name-runs.js';
import { linkRuns, type Links } from './link-runs.js';
import { EDGE, EDGE_ROW, PLACES, writeWordFeatures } from './word-features.js';
import { COLUMN, COLUMNS, KIND, type WordTable } from './word-table.js';

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
export function rowAt({ doc, rows }: DocumentView, sentenceIndex: number, token: number): number {
  const { firstToken, endToken } = doc.sentences[sentenceIndex] ?? { firstToken: 0, endToken: 0 };
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
  for (const place of PLACES) {
    writeWordFeatures(view.wordRows, rowAt(view, sentenceIndex, token + place), place, features, at);
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
  const column = (index: number, which: number) =>
    index < firstToken || index >= endToken ? EDGE : (wordRows[(rows[index] ?? 0) * COLUMNS + which] ?? 0);
  const word = (offset: number) => column(token + offset, COLUMN.lower);
  const posOf = (index: number) => (index < firstToken || index >= endToken ? 31 : (pos[index] ?? 0));
  const codeOf = (index: number) => (index < firstToken || index >= endToken ? 1 : (codes[index] ?? 0));
  const one = (template: number, value: number) => {
    features[at + template - 1] = mix(template, value);
  };
  const two = (template: number, a: number, b: number) => {
    features[at + template - 1] = mix(mix(template, a), b);
  };
  const three = (template: number, a: number, b: number, c: number) => {
    features[at + template - 1] = mix(mix(mix(template, a), b), c);
  };
  const none = (firstTemplate: number, lastTemplate: number) => {
    for (let template = firstTemplate; template <= lastTemplate; template++) features[at + template - 1] = 0;
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

  two(7, before, w0);
  two(8, w0, after);
  two(9, before, after);
  two(10, word(-2), before);
  two(11, after, word(2));

  two(12, shape, kind);
  two(13, shapeBefore, shape);
  two(14, shape, shapeAfter);
  three(15, shapeBefore, shape, shapeAfter);
  two(16, before, shape);
  two(17, after, shape);
  two(23, column(token - 1, COLUMN.suffix3), shape);
  two(24, column(token + 1, COLUMN.suffix3), shape);

  two(31, column(token - 1, COLUMN.middle), shape);
  two(32, column(token + 1, COLUMN.middle), shape);
  two(33, column(token - 1, COLUMN.middle), column(token, COLUMN.middle));
  two(34, column(token, COLUMN.middle), column(token + 1, COLUMN.middle));
  three(35, column(token - 1, COLUMN.coarse), column(token, COLUMN.coarse), column(token + 1, COLUMN.coarse));

  three(36, posOf(token - 1), posOf(token), posOf(token + 1));
  two(37, posOf(token), shape);

  const code = codeOf(token);
  two(38, code, kind);
  two(39, codeOf(token - 1), code);
  two(40, code, codeOf(token + 1));
  if (code === 0) none(41, 43);
  else {
    two(41, code, shape);
    two(42, code, before);
    two(43, code, after);
  }

  two(45, listsBefore, lists);
  two(46, lists, listsAfter);
  three(47, listsBefore, lists, mix(listsAfter, shortShape));

  const first = runFirst[token] ?? token;
  const end = runEnd[token] ?? token;
  const length = end - first;
  const place = length === 0 ? 0 : Math.min(token - first, 3) * 8 + Math.min(end - token, 4) + 1;
  two(48, place, mix(kind, isFirst));
  two(51, column(first - 1, COLUMN.lower), place);
  two(52, column(length === 0 ? token + 1 : end, COLUMN.lower), place);
  if (length === 0) {
    none(49, 50);
    none(53, 53);
    none(69, 70);
  } else {
    two(49, column(end - 1, COLUMN.lower), place);
    two(50, column(first, COLUMN.lower), place);
    two(53, column(end - 1, COLUMN.middle), place);
    two(69, column(first, COLUMN.roles), place);
    two(70, column(end - 1, COLUMN.roles), place);
  }

  const seen = context.get(w0) ?? NOTHING;
  const isName = (column(token, COLUMN.kind) & KIND.capitalised) !== 0 || kind === 4 ? 1 : 0;
  three(54, Math.min(seen.lower, 2) * 4 + Math.min(seen.capitalised, 3), mix(kind, isFirst), shortShape);
  if (isName === 0 || seen.capitalised === 0) none(55, 59);
  else {
    two(55, seen.runFirst, seen.runPlace);
    two(56, seen.runLast, seen.runPlace);
    two(57, Math.min(seen.runLength, 4) * 4 + seen.runPlace, place);
    one(58, seen.before);
    one(59, seen.after);
  }
  two(60, w0, mix(kind, isName));

  const roles = column(token, COLUMN.roles);
  const rolesBefore = column(token - 1, COLUMN.roles);
  const rolesAfter = column(token + 1, COLUMN.roles);
  two(62, rolesBefore, roles);
  two(63, roles, rolesAfter);
  two(64, roles, place);

  // Glued tokens: "U-N", "Serbo-Croat".
  const { tokens } = doc;
  const isGlued = (index: number) =>
    index > firstToken && index < endToken && tokens[index - 1]?.end === tokens[index]?.start ? 1 : 0;
  const glue = isGlued(token) * 2 + isGlued(token + 1);
  three(65, glue, shapeBefore, shapeAfter);
  two(66, glue, place);

  // The neighbourhood of the run, by groups of words.
  two(67, column(first - 1, COLUMN.fine), place);
  two(68, column(length === 0 ? token + 1 : end, COLUMN.fine), place);
  three(71, column(first - 2, COLUMN.lower), column(first - 1, COLUMN.lower), place);
  three(
    72,
    column(length === 0 ? token + 1 : end, COLUMN.lower),
    column(length === 0 ? token + 2 : end + 1, COLUMN.lower),
    place,
  );

  // Runs that little words link: "Treaty on Conventional Armed Forces in Europe".
  const { chainFirst, previousLast, nextFirst, order } = view.links;
  const left = (previousLast[token] ?? 0) - 1;
  const right = (nextFirst[token] ?? 0) - 1;
  if (left < 0 && right < 0) {
    none(73, 80);
    return;
  }
  const chain = chainFirst[token] ?? token;
  const inChain = Math.min(order[token] ?? 0, 3) * 4 + (length === 0 ? 3 : Math.min(2, token - first));
  const leftWord = left < 0 ? 1 : column(left, COLUMN.lower);
  const rightWord = right < 0 ? 1 : column(right, COLUMN.lower);
  const linkLeft = left < 0 ? 1 : mix(column(left + 1, COLUMN.lower), inChain);
  const linkRight = right < 0 ? 1 : mix(column(right - 1, COLUMN.lower), inChain);
  two(73, column(chain, COLUMN.lower), inChain);
  two(74, column(chain, COLUMN.lists), inChain);
  two(75, leftWord, linkLeft);
  two(76, left < 0 ? 1 : column(left, COLUMN.middle), linkLeft);
  two(77, rightWord, linkRight);
  two(78, right < 0 ? 1 : column(right, COLUMN.middle), linkRight);
  two(
    79,
    left < 0 ? 1 : column(left, COLUMN.lists),
    mix(right < 0 ? 1 : column(right, COLUMN.roles), inChain),
  );
  three(80, leftWord, rightWord, length === 0 ? w0 : 1);
}
