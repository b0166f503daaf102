import type { Sentence, Tokenized } from '../document/document.js';
import type { Knowledge } from '../document/knowledge.js';
import { ENTITY_TYPES } from '../document/types.js';
import { knownForm, longestKnown } from './longest-known.js';
import { COLUMN, COLUMNS } from './word-table.js';

/** Where in a known name a token stands: alone, first, inside or last. */
const UNIT = 1;
const FIRST = 2;
const INSIDE = 3;
const LAST = 4;

/** Longest known name in tokens that is looked for. */
const LONGEST = 10;

/**
 * For each token of a sentence, the longest known name that covers it: its types as bits, whether it is ambiguous, and
 * where in it the token stands; 0 where none does. Names are matched from left to right without overlaps.
 */
export function codeKnownNames(
  doc: Tokenized,
  sentence: Sentence,
  knowledge: Knowledge,
  wordRows: Int32Array,
  rows: Int32Array,
  codes: Int32Array,
): void {
  const { tokens, text } = doc;
  let index = sentence.firstToken;
  while (index < sentence.endToken) {
    const longest = wordRows[(rows[index] ?? 0) * COLUMNS + COLUMN.longest] ?? 0;
    const limit = Math.min(sentence.endToken, index + LONGEST);
    const end = longest === 0 ? index : longestKnown(text, tokens, index, limit, knowledge, true, longest);
    if (end === index) {
      codes[index++] = 0;
      continue;
    }
    const name = readName(knownForm(text, tokens, index, end), knowledge);
    for (let inside = index; inside < end; inside++) {
      codes[inside] = (name << 3) | partOf(inside, index, end);
    }
    index = end;
  }
}

function partOf(index: number, first: number, end: number): number {
  if (end === first + 1) return UNIT;
  if (index === first) return FIRST;
  return index === end - 1 ? LAST : INSIDE;
}

function readName(name: string, knowledge: Knowledge): number {
  let types = 0;
  let ambiguous = 1;
  for (const match of knowledge.lookup(name)) {
    types |= 1 << ENTITY_TYPES.indexOf(match.entry.type);
    if (!match.ambiguous) ambiguous = 0;
  }
  return (types << 1) | ambiguous;
}
