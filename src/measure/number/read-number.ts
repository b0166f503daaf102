import {
  FRACTION_SIGNS,
  ORDINAL_WORDS,
  PART_WORDS,
  SCALE_ABBREVIATIONS,
  SCALE_LETTERS,
  SCALE_WORDS,
  SMALL_NUMBERS,
  TENS,
} from './lexicon/number-words.js';

const SMALL: ReadonlyMap<string, number> = new Map(Object.entries({ ...SMALL_NUMBERS, ...TENS }));
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...SCALE_LETTERS,
    ...SCALE_ABBREVIATIONS,
    ...SCALE_WORDS,
    dozen: 12,
    dozens: 12,
    thousands: 1e3,
    millions: 1e6,
    billions: 1e9,
  }),
);
const PARTS: ReadonlyMap<string, number> = new Map([
  ...Object.entries(PART_WORDS),
  ...Object.entries(ORDINAL_WORDS).flatMap(([word, value]) =>
    value < 3 ? [] : [[word, value] as const, [`${word}s`, value] as const],
  ),
]);
const SIGNS: ReadonlyMap<string, number> = new Map(Object.entries(FRACTION_SIGNS));
const ORDINALS: ReadonlyMap<string, number> = new Map(Object.entries(ORDINAL_WORDS));

const WORD =
  /(?<over>\d+)\/(?<under>\d+)|\d[\d.,]*(?:[ \u00A0\u202F\u2009]\d{3}(?![\d/]))*|\p{L}+|[½¼¾⅓⅔⅕⅖⅗⅘⅙⅛⅜⅝⅞]/gu;

/** A product or sum without the noise of binary fractions: 1.1 × 1,000,000 = 1,100,000. */
export function exact(value: number): number {
  return Number(value.toPrecision(15));
}

/** A fraction as the record gives it, with at most four decimals. */
export function roundPart(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/**
 * Reads a number in figures or words: "1,284", "1.2bn", "two hundred and five", "half a million", "2½", "a dozen",
 * "three and a half". The text must be one that the patterns in `number-patterns.ts` match.
 */
export function readNumber(text: string): number {
  let total = 0;
  let group: number | undefined;
  let half = false;
  let decimal = 0;
  for (const { 0: word, groups } of text.toLowerCase().matchAll(WORD)) {
    const scale = SCALES.get(word);
    if (word === 'half') half = true;
    else if (word === 'point') decimal = 0.1;
    else if (scale === 100 && !half) group = (group ?? 1) * 100;
    else if (scale !== undefined) {
      if (half) total += ((group ?? 0) + 0.5) * scale;
      else if (group === undefined && total > 0) total *= scale;
      else total += (group ?? 1) * scale;
      group = undefined;
      half = false;
      decimal = 0;
    } else {
      const part =
        groups?.['over'] === undefined ? readWord(word) : Number(groups['over']) / Number(groups['under']);
      if (part === undefined) continue;
      group = (group ?? 0) + (decimal > 0 ? part * decimal : part);
      decimal /= 10;
    }
  }
  return exact(total + (group ?? 0) + (half ? 0.5 : 0));
}

function readWord(word: string): number | undefined {
  return SMALL.get(word) ?? SIGNS.get(word) ?? (/\d/.test(word) ? readFigures(word) : undefined);
}

/** A comma before fewer than two figures parts decimals, "1,8"; any other thousands. */
function readFigures(figures: string): number {
  const joined = figures.replace(/[.,]+$/, '').replace(/[ \u00A0\u202F\u2009]/g, '');
  return Number(/^\d{1,3},\d{1,2}$/.test(joined) ? joined.replace(',', '.') : joined.replaceAll(',', ''));
}

/** The whole that a part divides: 3 for "third" and "thirds", 2 for "half". */
export function readPart(word: string): number | undefined {
  return PARTS.get(word.toLowerCase());
}

/** Reads an ordinal in words, "third", "twenty-first", "two hundredth"; undefined for other words. */
export function readOrdinalWords(text: string): number | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const last = ORDINALS.get(words.at(-1) ?? '');
  if (last === undefined) return undefined;
  const before = words.slice(0, -1).join(' ');
  if (before === '') return last;
  const head = readNumber(before);
  return last >= 100 ? head * last : head + last;
}
