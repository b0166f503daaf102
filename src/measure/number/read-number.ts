import {
  FRACTION_SIGNS,
  ORDINAL_WORDS,
  PART_WORDS,
  SCALE_ABBREVIATIONS,
  SCALE_LETTERS,
  SCALE_WORDS,
  SMALL_NUMBERS,
  TENS,
  VAGUE_NUMBERS,
} from './lexicon/number-words.js';

const SMALL: ReadonlyMap<string, number> = new Map(Object.entries({ ...SMALL_NUMBERS, ...TENS }));
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...SCALE_LETTERS,
    ...SCALE_ABBREVIATIONS,
    ...SCALE_WORDS,
    dozen: 12,
    dozens: 12,
    hundreds: 1e2,
    thousands: 1e3,
    millions: 1e6,
    billions: 1e9,
    trillions: 1e12,
    mm: 1e6,
  }),
);
const PARTS: ReadonlyMap<string, number> = new Map([
  ...Object.entries(PART_WORDS),
  ...Object.entries(ORDINAL_WORDS).flatMap(([word, value]) =>
    value < 3 ? [] : [[word, value] as const, [`${word}s`, value] as const],
  ),
]);
const VAGUE: ReadonlyMap<string, number> = new Map(Object.entries(VAGUE_NUMBERS));
const SIGNS: ReadonlyMap<string, number> = new Map(Object.entries(FRACTION_SIGNS));
const ORDINALS: ReadonlyMap<string, number> = new Map(Object.entries(ORDINAL_WORDS));

const WORD =
  /(?<over>\d+)\/(?<under>\d+)|\d[\d.,]*(?:[ \u00A0\u202F\u2009]\d{3}(?![\d/]))*|\p{L}+|[½¼¾⅓⅔⅕⅖⅗⅘⅙⅛⅜⅝⅞]/gu;

/** A product or sum without the noise of binary fractions: 1.1 × 1,000,000 = 1,100,000. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** A fraction as the record gives it, with at most four decimals; one below a hundredth with four figures. */
export function roundPart(value: number): number {
  return Math.abs(value) < 0.01 ? Number(value.toPrecision(4)) : Math.round(value * 1e4) / 1e4;
}

const FIGURES_ALONE = /^\d[\d.,]*$/;
const COUNT_OF_PARTS = 'an?|\\d{1,3}|\\p{L}+(?:-\\p{L}+)?';
/** "and a half", "and three quarters", "and a half million" at the end of a number. */
const AND_PART = new RegExp(
  `^(?<whole>.+?)\\s+and\\s+(?<count>${COUNT_OF_PARTS})[\\s-]+(?<part>hal\\p{L}+|quarters?|fourths?|\\p{L}+(?:th|rd)s?)(?:\\s+(?<scale>\\p{L}+))?$`,
  'iu',
);
/** "a quarter of a million", "three quarters billion". */
const QUARTERS = /^(?:(?<count>an?|three)[\s-]+)?quarters?\s+(?:of\s+an?\s+)?(?<scale>\p{L}+)$/iu;
const LAST_SCALE = /(?:^|[\s\d-])(?<scale>thousand|lakh|million|crore|billion|trillion|[mbt]n|[mbt]ln)$/iu;

/**
 * Reads a number in figures or words: "1,284", "1.2bn", "two hundred and five", "half a million", "2½", "a dozen",
 * "three and a half", "1/4". The text must be one that the patterns in `number-patterns.ts` match.
 */
export function readNumber(text: string): number {
  if (FIGURES_ALONE.test(text)) return readFigures(text);
  const quarters = QUARTERS.exec(text)?.groups;
  if (quarters !== undefined)
    return exact((/^t/i.test(quarters['count'] ?? '') ? 0.75 : 0.25) * scaleOf(quarters['scale']));
  const { whole = '', count = '', part = '', scale } = AND_PART.exec(text)?.groups ?? {};
  const parts = readPart(part);
  if (parts === undefined) return readSum(text);
  const more = (/^an?$/i.test(count) ? 1 : readSum(count)) / parts;
  const ofWhole = LAST_SCALE.exec(whole)?.groups?.['scale'];
  // "three and a half million" multiplies both, "one billion and a half million" the part alone.
  if (scale !== undefined && ofWhole === undefined) return exact((readSum(whole) + more) * scaleOf(scale));
  const of = scaleOf(scale ?? ofWhole);
  return of === 1 ? readSum(whole) + roundPart(more) : Math.round(readSum(whole) + more * of);
}

function scaleOf(word: string | undefined): number {
  return SCALES.get(word?.toLowerCase() ?? '') ?? 1;
}

/** Adds up the words of a number: groups of hundreds, each with its factors, and what stands behind a point. */
function readSum(text: string): number {
  let total = 0;
  let group: number | undefined;
  let half = false;
  let decimals: string | undefined;
  const closeGroup = (): number => {
    const value = (group ?? 0) + (decimals === undefined ? 0 : Number(`0.${decimals}`)) + (half ? 0.5 : 0);
    group = undefined;
    decimals = undefined;
    half = false;
    return value;
  };
  for (const { 0: word, groups } of text.toLowerCase().matchAll(WORD)) {
    const scale = SCALES.get(word);
    if (word === 'half') half = true;
    else if (word === 'point') decimals = '';
    else if (scale === 100 && !half) group = (group ?? 1) * 100;
    else if (scale !== undefined) {
      const isNew = group === undefined && !half;
      const rest = (group ?? 0) % 100;
      // "Three hundred and two dozens" are 324.
      if (scale === 12 && group !== undefined && group > 100 && rest > 0) {
        total += group - rest;
        group = rest;
      }
      if (isNew && total > 0) total *= scale;
      else total += (isNew ? 1 : closeGroup()) * scale;
    } else {
      const { over, under } = groups ?? {};
      const value = over === undefined ? readWord(word) : Number(over) / Number(under);
      if (value === undefined) continue;
      if (decimals === undefined) group = (group ?? 0) + value;
      // "point seventy-one": tens and units are one number, other words are figures in a row.
      else if (value < 10 && /[2-9]0$/.test(decimals) && value > 0) decimals = decimals.slice(0, -1) + value;
      else decimals += value;
    }
  }
  return exact(total + closeGroup());
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

/** "hundreds of thousands" is at least a hundred thousand. */
export function readVague(words: string): number {
  return words
    .toLowerCase()
    .split(/\s+of\s+/)
    .reduce((product, word) => product * (word === 'tens' ? 10 : (VAGUE.get(word) ?? 1)), 1);
}
