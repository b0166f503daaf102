import { toFindEnd, type FindEnd, type Kept, type Phrase } from '../phrase.js';
import {
  LOOSE_FIGURES,
  ORDINAL_JOINT,
  ORDINAL_WORD,
  PART_FIGURES,
  phrase,
  SCALED_FIGURES,
  SUM_LETTER,
  WORDS,
} from './number-patterns.js';

// Where numbers end. Their patterns are long: each is compiled once, and rules share it as a part of their own.

const endOf = (source: string): FindEnd => toFindEnd(phrase(source));

/** Figures that are a number by themselves: no factor and no part begins with what follows. */
const PLAIN_HERE = endOf('\\d{1,9}(?=%|[ \\n][efgijnopqrsuvwxyz]|[.,;:?!)](?!\\d))');
const SCALED_HERE = endOf(SCALED_FIGURES);

/** "1,284", "1.2 million", "3.4bn". */
export const endOfFigures: FindEnd = (text, start) => PLAIN_HERE(text, start) ?? SCALED_HERE(text, start);

/** "four", "twenty-five", "half a million". */
export const endOfWords: FindEnd = endOf(WORDS);

/** Figures or words. */
export const endOfNumber: FindEnd = (text, start) => endOfFigures(text, start) ?? endOfWords(text, start);

const PART_HERE = endOf(PART_FIGURES);

/** The same before a unit, where parts in figures are numbers as well: "1/4 mile". */
export const endOfMeasured: FindEnd = (text, start) => PART_HERE(text, start) ?? endOfNumber(text, start);

const LOOSE_HERE = endOf(LOOSE_FIGURES);
const SUM_LETTER_HERE = endOf(SUM_LETTER);

/** Figures behind a currency sign: "20m", "300 000", "1,8 million". */
export const endOfSum: FindEnd = (text, start) => {
  const loose = LOOSE_HERE(text, start);
  if (loose !== undefined) return loose;
  const figures = endOfFigures(text, start);
  return figures === undefined ? undefined : (SUM_LETTER_HERE(text, figures) ?? figures);
};

const ORDINAL_HERE = endOf(ORDINAL_WORD);
const JOINED_ORDINAL_HERE = endOf(`${ORDINAL_JOINT}${ORDINAL_WORD}`);

/** An ordinal in words: "third", "twenty-first", "two hundredth". */
export const endOfOrdinal: FindEnd = (text, start) => {
  const words = endOfWords(text, start);
  return words === undefined ? ORDINAL_HERE(text, start) : JOINED_ORDINAL_HERE(text, words);
};

/** A named group in a pattern of parts. */
export function keep(name: string, endOf: FindEnd): Kept {
  return { name, endOf };
}

/** A pattern of words in any case and of numbers between them. */
export function inParts(...parts: readonly (string | Kept)[]): Phrase {
  return parts.map((part) => (typeof part === 'string' ? phrase(part) : part));
}
