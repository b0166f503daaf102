import type { Knowledge } from '../document/knowledge.js';
import { TYPE_BY_HEAD } from './clue-words.js';
import type { Clusters } from './clusters.js';
import { hashText, mix } from './hash.js';
import { longestFrom } from './longest-known.js';
import { WORD_BIT, type NameWords } from './name-words.js';

/**
 * What the features ask of a word, as numbers: columns of a row of the table; and `longest`, the length of the longest
 * known name that begins with it.
 */
export const COLUMN = {
  lower: 0,
  cased: 1,
  shape: 2,
  shortShape: 3,
  prefix3: 4,
  prefix4: 5,
  suffix2: 6,
  suffix3: 7,
  suffix4: 8,
  fine: 9,
  middle: 10,
  coarse: 11,
  lists: 12,
  kind: 13,
  roles: 14,
  longest: 15,
} as const;
export const COLUMNS = 16;

/**
 * What stands before the first and behind the last token of a sentence: a row of its own, and what its columns hold.
 */
export const EDGE_ROW = 0;
const EDGE = 0x7ed6e;

/** Bits of the column `kind`. */
export const KIND = { capitalised: 1, allCapitals: 2, lowerWord: 4, letters: 8, figures: 16 } as const;

const LISTS = WORD_BIT.givenName | WORD_BIT.surname | WORD_BIT.role | WORD_BIT.ordinary;

/** Words that are held before the table begins anew, so that its memory is bounded. */
const MOST_WORDS = 50_000;

/** Numbers of words, worked out once a word. */
export interface WordTable {
  /** Row of a word. */
  rowOf(word: string): number;
  /** The rows, COLUMNS numbers each; a new array when the table has grown, so ask for it after `rowOf`. */
  rows(): Int32Array;
  /** Called before an article: forgets all words when there are too many, and says whether it has. */
  trim(): boolean;
}

/** The lists that a word may stand in, beside the groups of words. */
export interface WordKnowledge {
  readonly nameWords: NameWords;
  readonly clusters: Clusters;
}

export function createWordTable(wordKnowledge: WordKnowledge, knowledge: Knowledge): WordTable {
  const index = new Map<string, number>();
  let rows = new Int32Array(4096 * COLUMNS);
  rows.fill(EDGE, EDGE_ROW * COLUMNS, (EDGE_ROW + 1) * COLUMNS);
  return {
    rowOf(word) {
      const known = index.get(word);
      if (known !== undefined) return known;
      const row = EDGE_ROW + 1 + index.size;
      if ((row + 1) * COLUMNS > rows.length) {
        const grown = new Int32Array(rows.length * 2);
        grown.set(rows);
        rows = grown;
      }
      fillRow(rows, row * COLUMNS, word, wordKnowledge);
      rows[row * COLUMNS + COLUMN.longest] = mayBeginName(word) ? longestFrom(word, knowledge) : 0;
      index.set(word, row);
      return row;
    },
    rows: () => rows,
    trim() {
      if (index.size <= MOST_WORDS) return false;
      index.clear();
      return true;
    },
  };
}

function fillRow(rows: Int32Array, at: number, word: string, { nameWords, clusters }: WordKnowledge): void {
  const lower = word.toLowerCase().replaceAll('’', "'");
  const path = clusters.get(lower) ?? clusters.get(lower.replace(/\.$/, ''));
  const { length } = lower;
  rows[at + COLUMN.lower] = hashText(withoutFigures(lower));
  rows[at + COLUMN.cased] = hashText(word);
  rows[at + COLUMN.shape] = hashText(shapeOf(word, 4));
  rows[at + COLUMN.shortShape] = hashText(shapeOf(word, 1));
  rows[at + COLUMN.prefix3] = hashText(lower, 0, Math.min(3, length));
  rows[at + COLUMN.prefix4] = hashText(lower, 0, Math.min(4, length));
  rows[at + COLUMN.suffix2] = hashText(lower, Math.max(0, length - 2));
  rows[at + COLUMN.suffix3] = hashText(lower, Math.max(0, length - 3));
  rows[at + COLUMN.suffix4] = hashText(lower, Math.max(0, length - 4));
  rows[at + COLUMN.fine] = path?.fine ?? 0;
  rows[at + COLUMN.middle] = path?.middle ?? 0;
  rows[at + COLUMN.coarse] = path?.coarse ?? 0;
  const bits = nameWords.get(lower) ?? nameWords.get(lower.replace(/\.$/, '')) ?? 0;
  rows[at + COLUMN.roles] = bits;
  rows[at + COLUMN.lists] = listsOf(lower.replace(/\.$/, ''), bits);
  rows[at + COLUMN.kind] = kindOf(word);
}

/** "1998" and "2004" are one word, "0000". */
export function withoutFigures(word: string): string {
  return word.replace(/\d/g, '0');
}

function listsOf(word: string, bits: number): number {
  const flags = bits & LISTS;
  const head = TYPE_BY_HEAD.get(word);
  return head === undefined ? flags : mix(flags, hashText(head));
}

/** "Xxxx" of "Kerry", "XX" of "US", "0.0xx" of "1.2bn": runs longer than `longest` are cut. */
function shapeOf(word: string, longest: number): string {
  let shape = '';
  let run = 0;
  let last = '';
  for (let index = 0; index < word.length && index < 40; index++) {
    const sign = signOf(word.charCodeAt(index), word[index] ?? '');
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= longest) shape += sign;
  }
  return shape;
}

function signOf(code: number, character: string): string {
  if (code >= 97 && code <= 122) return 'x';
  if (code >= 65 && code <= 90) return 'X';
  if (code >= 48 && code <= 57) return '0';
  if (code < 128) return character;
  if (/\p{Lu}/u.test(character)) return 'X';
  return /\p{L}/u.test(character) ? 'x' : character;
}

/** "Kerry", "UN", "eBay": a capital at the beginning or right behind one or two small letters. */
export function beginsAsName(word: string): boolean {
  return /^\p{Lu}|^\p{Ll}{1,2}\p{Lu}/u.test(word);
}

/** Names of the knowledge base begin with a capital or hold a figure in their first word. */
function mayBeginName(word: string): boolean {
  return beginsAsName(word) || /\d/.test(word);
}

function kindOf(word: string): number {
  const hasLetter = /\p{L}/u.test(word);
  const hasLower = /\p{Ll}/u.test(word);
  const hasUpper = /\p{Lu}/u.test(word);
  return (
    (beginsAsName(word) ? KIND.capitalised : 0) |
    (hasUpper && !hasLower ? KIND.allCapitals : 0) |
    (hasLower && !hasUpper ? KIND.lowerWord : 0) |
    (hasLetter ? KIND.letters : 0) |
    (/\d/.test(word) ? KIND.figures : 0)
  );
}
