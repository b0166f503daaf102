import { FIGURES, followedBy } from '../rule.js';
import { anyCase } from '../any-case.js';
import {
  FRACTION_SIGNS,
  ORDINAL_WORDS,
  SCALE_ABBREVIATIONS,
  SCALE_WORDS,
  SMALL_NUMBERS,
  TENS,
} from './lexicon/number-words.js';

// Pieces of patterns, without named groups, for composition. All quantifiers are bounded; groups are repeated up to
// four times rather than three, since V8 writes three out and their patterns grow with each other.

/** Blanks within a line. */
export const BLANK = '[ \\u00A0\\u202F\\u2009\\t]';
/** A blank or one line break: phrases run over the ends of lines, not of paragraphs. */
export const GAP = `(?:${BLANK}{1,4}(?:\\r?\\n)?|\\r?\\n)`;
/**
 * Letters of the Latin scripts, for use within a class. All of Unicode's letters, `\p{L}`, would make a pattern that
 * names them often slow to compile; the scan itself looks for them at the end of each phrase.
 */
export const LETTERS = 'a-zÀ-ɏ';
/** The end of a word. */
export const END = `(?![${LETTERS}0-9])`;

/**
 * Alternatives of a pattern as a tree of their common beginnings, which is quick to match; the longest wins. A blank
 * in a phrase stands for a blank, the end of a line or a hyphen.
 */
export function anyOf(words: Iterable<string>): string {
  return writeBranches([...new Set(words)].map((word) => Array.from(word)));
}

function writeBranches(words: readonly (readonly string[])[]): string {
  const branches = new Map<string, (readonly string[])[]>();
  for (const [first, ...rest] of words) {
    if (first !== undefined) branches.set(first, [...(branches.get(first) ?? []), rest]);
  }
  if (branches.size === 0) return '';
  const written = [...branches].map(([first, rests]) => writeAtom(first) + writeBranches(rests));
  const ends = words.some((word) => word.length === 0);
  return written.length === 1 && !ends ? written.join('') : `(?:${written.join('|')})${ends ? '?' : ''}`;
}

function writeAtom(character: string): string {
  return character === ' ' ? '[\\s-]' : character.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
}

/** A pattern of words in any case. */
export function phrase(source: string): RegExp {
  return new RegExp(anyCase(source), 'u');
}

const keysOf = (table: Readonly<Record<string, number>>): readonly string[] => Object.keys(table);
const oneToNineteen = keysOf(SMALL_NUMBERS).filter((word) => SMALL_NUMBERS[word] !== 0);
const oneToNine = oneToNineteen.slice(0, 9);
const ZERO = anyOf(keysOf(SMALL_NUMBERS).filter((word) => SMALL_NUMBERS[word] === 0));
/** Between the parts of a number: "twenty-one", "twenty one", and in text that a tokenizer has spread "twenty - one". */
const JOINT = `(?:${BLANK}?-${BLANK}?|${GAP})`;
const below100 = `(?:${anyOf(oneToNineteen)}${END}|${anyOf(keysOf(TENS))}(?:${JOINT}${anyOf(oneToNine)}${END})?)`;
const andBelow100 = `(?:${GAP}(?:and${GAP})?(?![${LETTERS}]+(?:-[${LETTERS}]+)?[ -](?:hundredths|thousandths))${below100})?`;
const HUNDRED_HERE = `(?=hundred${END})`;
const below1000 = `(?:${below100}(?:(?:${GAP}|-)${HUNDRED_HERE})?|an?(?:${GAP}|-)${HUNDRED_HERE}|(?<![${LETTERS}]-)${HUNDRED_HERE})(?:hundred${END}${andBelow100})?`;

/** A factor that is a word. */
const FACTORS = [
  ...keysOf(SCALE_WORDS),
  'dozen',
  'dozens',
  'hundreds',
  'thousands',
  'millions',
  'billions',
  'trillions',
];
export const SCALE = `${anyOf(FACTORS)}${END}`;
/** Factors that are numbers by themselves: "another thousand men"; no "multi-million-dollar". */
const LONE_FACTORS = ['dozen', 'thousand', 'lakh', 'million', 'crore', 'billion', 'trillion'];
const SHORT_FACTORS = ['mln', 'bln', 'mn', 'bn', 'cr', 'doz', 'dozs'];
const scales = `(?:(?:-|${GAP})(?:${SCALE}|(?:${SHORT_FACTORS.join('|')})${END})){1,4}`;
const notOfPart = `(?!(?:-|${GAP})(?:half|halves|quarters?|thirds?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)${END})`;
const laterGroups = `(?:,?${GAP}(?:(?:and|&)${GAP})?${below1000}${notOfPart}(?:${GAP}${SCALE})?){0,4}`;

/** "two point five", and as radio stations write it "two-point-five". */
const point = `(?:(?:-|${GAP})point(?:(?:-|${GAP})(?:${ZERO}${END}|${below100})){1,6})`;
const parts = `(?:(?:an?|one)[ -](?:half|quarter|(?:third|fourth|fifth|sixth|eighth|tenth)(?!${GAP}[${LETTERS}]))|(?:${anyOf(oneToNine)})[ -](?:thirds|quarters|fourths|fifths|sixths|sevenths|eighths|ninths|tenths|hundredths)|${below100}[ -](?:hundredths|thousandths))${END}`;
/** What may follow a number to say a part more: "three and a half", "3 million and a quarter". */
const AND_PART = `(?:${GAP}and${GAP}${parts}(?:${GAP}${SCALE})?)`;
const quarters = `(?:(?:an?|three)(?:-|${GAP}))?quarters?(?:${GAP}of${GAP}an?)?${GAP}(?:million|billion|trillion)${END}`;

const LONE = anyOf(LONE_FACTORS);
const head = `(?:(?:${below1000}|${ZERO}${END})${point}?|an?(?=(?:-|${GAP})(?:${SCALE}|(?:${SHORT_FACTORS.join('|')})${END}))|(?<![${LETTERS}]-)${LONE}${END})`;

/** A number in words: "four", "twenty-five", "two hundred and five", "three million", "a dozen", "half a million". */
export const WORDS = `(?:${head}(?:(?:${scales}|(?<=${LONE}))${laterGroups})?${AND_PART}?|half(?:-|${GAP}(?:an?${GAP})?)${SCALE}|${quarters})`;

const signs = `[${keysOf(FRACTION_SIGNS).join('')}]`;
const grouped =
  '\\d{1,3}(?:,\\d{3}){1,6}|\\d{1,2}(?:,\\d{2}){1,4},\\d{3}|\\d{1,3}(?:[\\u00A0\\u202F\\u2009]\\d{3}){1,6}(?!\\d)|\\d{1,3}(?: \\d{3}){2,6}(?!\\d)|\\d{1,3} 000(?!\\d)';
/** Figures alone: "1,284", "12.5", "2½", "1-1/4"; nothing that goes on as "12.5.2016" or "7,5". */
export const PLAIN_FIGURES = `(?:(?:${grouped}|\\d{1,18})(?:\\.\\d{1,12})?(?:${BLANK}?${signs}|(?:-|${BLANK}{1,2})\\d{1,2}\\/\\d{1,2})?(?!\\d|[.,]\\d))`;
const abbreviations = anyOf(keysOf(SCALE_ABBREVIATIONS));
/** Figures and words in turn: "3 hundred and 21", "4 thousand 3 hundred". */
const hundreds = `\\d{1,3}${GAP}hundred${END}(?:${GAP}and${GAP}(?:[1-9]\\d?(?![\\d.,]?\\d)|${below100})(?!${GAP}hundred))?`;
const HUNDREDS = `(?:(?:\\d{1,3}${GAP}thousand,?${GAP}(?:and${GAP})?)?${hundreds})`;

/** Figures with or without a factor: "1,284", "1.2 million", "3.4bn". */
export const SCALED_FIGURES = `(?:(?:${HUNDREDS}|${PLAIN_FIGURES}(?:[ -]?(?:${abbreviations})${END}|(?:-|${GAP})?${SCALE}){0,4})${AND_PART}?)`;

/** A letter that is a factor where it touches the figures of a sum, "£20m"; whether it is one, the reader says. */
export const SCALE_LETTER = `[kmbt]${END}`;

/** Figures behind a currency sign, where a blank may part thousands, "R300 000", and a comma decimals, "R1,8 million". */
export const LOOSE_FIGURES = `(?:\\d{1,3}(?: \\d{3}){1,4}(?!\\d|[.,]\\d)|\\d{1,3},\\d{1,2}(?=${BLANK}?(?:${SCALE}|[mb]n?${END}))${BLANK}?(?:${SCALE}|[mb]n?${END}))`;
/** What may touch other figures behind one. */
export const SUM_LETTER = `(?:${SCALE_LETTER}|mm${END})`;

/** A part in figures, "1/4", "½", that may stand before a unit. */
export const PART_FIGURES = `(?:\\d{1,2}\\/\\d{1,4}(?![\\d/])|${signs})`;

/** A minus in figures or words; apart from its number only at the very beginning, where it is no dash. */
export const MINUS = `(?:[-−–](?=\\d)|(?<![^])-${BLANK}(?=\\d)|(?:minus|negative)${BLANK})`;
/** First words of a minus. */
export const MINUS_STARTS: readonly string[] = [
  ...['-', '−', '–'].map((sign) => `${sign} ${FIGURES}`),
  'minus',
  'negative',
];

/** Between the ends of a range. */
export const TO = `(?:${GAP}?[-–—]${GAP}?|${GAP}to${GAP})`;
/** Before and between the ends of a range: "between 5 and 10". */
export const AFTER_BETWEEN = `(?<=between${GAP})`;
export const AND = `${GAP}and${GAP}`;

const FIRST_WORDS = [...keysOf(SMALL_NUMBERS), ...keysOf(TENS), 'hundred', ...LONE_FACTORS];
/** How numbers in words begin: "a" only before a factor, for it is common. */
export const WORD_STARTS: readonly string[] = [
  ...FIRST_WORDS,
  ...['a', 'an'].flatMap((article) => followedBy(article, [...FACTORS, ...SHORT_FACTORS, 'quarter', '-'])),
  'half',
  ...followedBy('quarter', ['million', 'billion', 'trillion']),
];
/** How any number begins. */
export const NUMBER_STARTS: readonly string[] = [FIGURES, ...WORD_STARTS];
/** How the numbers begin that parts, ordinals and ranges are made of: "a" and "half" begin too few. */
export const PLAIN_WORD_STARTS: readonly string[] = FIRST_WORDS;
export const RANGE_STARTS: readonly string[] = [FIGURES, ...FIRST_WORDS];

/** A quick look for a range: "between" before its first number. */
export const BETWEEN_GATE = phrase(AFTER_BETWEEN);

/** The word that makes an ordinal: "third". */
export const ORDINAL_WORD = `(?:${anyOf(keysOf(ORDINAL_WORDS))})`;
/** Between a number and it: "twenty-first", "hundred and first". */
export const ORDINAL_JOINT = `(?:-|${GAP}(?:and${GAP})?)`;

/** The run of letters, the sign or the FIGURES with which the scan meets a phrase that begins with `text`. */
export function startOf(text: string): string {
  const start = /^(?:\p{L}+|\p{Nd}|.)/u.exec(text)?.[0] ?? '';
  return /\p{Nd}/u.test(start) ? FIGURES : start.toLowerCase();
}

/** The same, with what the scan meets next: the rest of `text`, or the FIGURES behind it. */
export function startOfSign(text: string): string {
  const rest = text.slice(startOf(text).length);
  return `${startOf(text)} ${rest === '' ? FIGURES : startOf(rest)}`;
}

/** -1 where a minus was written, else 1. */
export function signOf(minus: string | undefined): 1 | -1 {
  return minus === undefined ? 1 : -1;
}
