import type { Skip } from '../document/document.js';
import type { Span } from '../document/span.js';
import { CHARACTER, characterClass, characterLength } from './character.js';
import { endOfMailAddress, endOfTag, endOfWebAddress } from './address.js';
import { endOfMark } from './mark.js';
import { endOfNumber } from './number.js';
import { endOfWord, startOfClitic } from './word.js';

/**
 * Characters without a blank above which a run is passed over: longer than any word or address that an article
 * means to be read (encoded images, minified scripts, broken files).
 */
export const LONGEST_RUN = 1_000;

/** First letters of http, ftp and www. */
const ADDRESS_STARTS = new Set(['h', 'H', 'f', 'F', 'w', 'W']);

export interface Piece extends Span {
  readonly text: string;
}

export interface Scan {
  readonly pieces: readonly Piece[];
  readonly skipped: readonly Skip[];
}

/**
 * Cuts a text into words, numbers and marks, from left to right, in time linear in its length.
 *
 * The convention is wink-nlp's (close to the Penn Treebank's), kept without exceptions:
 * - hyphens, dashes and slashes between letters are tokens: `Franco` `-` `German`, `5.8` `-` `magnitude`;
 * - possessives and contractions are cut: `Russia` `’s`, `ca` `n't`; other apostrophes stay inside: `O'Brien`;
 * - an abbreviation keeps its full stop: `U.S.`, `Sept.`, `p.m.`, `J.`;
 * - a number keeps its separators and loses its unit: `$` `1.2` `bn`, `3:30`, `9/11`; ordinals stay whole: `10th`;
 * - addresses (web, e-mail, @name, #tag) are one token, and so are runs of dots or hyphens.
 * Characters that nobody sees (control and format characters, lone surrogates) go to `skipped`.
 */
export function scan(text: string): Scan {
  const pieces: Piece[] = [];
  const skipped: Skip[] = [];
  const push = (start: number, end: number): number => {
    pieces.push({ start, end, text: text.slice(start, end) });
    return end;
  };
  let runEnd = 0;
  let nextAt = -1;
  let offset = 0;
  while (offset < text.length) {
    const kind = characterClass(text, offset);
    if (kind === CHARACTER.blank) {
      offset++;
      continue;
    }
    if (offset >= runEnd) {
      runEnd = endOfRun(text, offset);
      if (runEnd - offset > LONGEST_RUN) {
        skipped.push({
          start: offset,
          end: runEnd,
          why: `a run of more than ${LONGEST_RUN} characters without a blank`,
        });
        offset = runEnd;
        continue;
      }
    }
    if (nextAt < offset) nextAt = indexOrEnd(text, '@', offset);
    const address = endOfAddress(text, offset, nextAt < runEnd);
    if (address !== undefined) offset = push(offset, address);
    else if (kind === CHARACTER.letter) {
      const end = endOfWord(text, offset);
      const clitic = startOfClitic(text, offset, end);
      if (clitic < end) push(offset, clitic);
      offset = push(clitic < end ? clitic : offset, end);
    } else if (kind === CHARACTER.digit) offset = push(offset, endOfNumber(text, offset));
    else if (kind === CHARACTER.punctuation || kind === CHARACTER.symbol)
      offset = push(offset, endOfMark(text, offset));
    else {
      const start = offset;
      while (offset < runEnd && isInvisible(text, offset)) offset += characterLength(text, offset);
      skipped.push({ start, end: offset, why: 'control or format characters' });
    }
  }
  return { pieces, skipped };
}

function indexOrEnd(text: string, character: string, offset: number): number {
  const index = text.indexOf(character, offset);
  return index === -1 ? text.length : index;
}

/** Only a run with an @ can hold an e-mail address. */
function endOfAddress(text: string, offset: number, mayBeMail: boolean): number | undefined {
  const first = text.charAt(offset);
  if (first === '@' || first === '#') return endOfTag(text, offset);
  if (ADDRESS_STARTS.has(first)) {
    const end = endOfWebAddress(text, offset);
    if (end !== undefined) return end;
  }
  return mayBeMail ? endOfMailAddress(text, offset) : undefined;
}

function isInvisible(text: string, offset: number): boolean {
  const kind = characterClass(text, offset);
  return kind === CHARACTER.invisible || kind === CHARACTER.joiner;
}

function endOfRun(text: string, start: number): number {
  let end = start;
  while (end < text.length && characterClass(text, end) !== CHARACTER.blank) end++;
  return end;
}
