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

/** A named group that keeps its first match: what follows cannot make it try a shorter one. */
export function keep(name: string, pattern: string): string {
  return `(?=(?<${name}>${pattern}))\\k<${name}>`;
}

/** A pattern of words in any case. */
export function phrase(source: string): RegExp {
  return new RegExp(anyCase(source), 'u');
}

const keysOf = (table: Readonly<Record<string, number>>): readonly string[] => Object.keys(table);
const oneToNineteen = keysOf(SMALL_NUMBERS).filter((word) => word !== 'zero');
const below100 = `(?:${anyOf(oneToNineteen)}${END}|${anyOf(keysOf(TENS))}(?:(?:-|${GAP})${anyOf(oneToNineteen.slice(0, 9))}${END})?)`;
const hundred = `(?:${GAP}|-)hundred${END}(?:${GAP}(?:and${GAP})?${below100})?`;
const below1000 = `(?:${below100}(?:${hundred})?|an?${hundred})`;

/** A factor that is a word. */
const FACTORS = [...keysOf(SCALE_WORDS), 'dozen', 'dozens', 'thousands', 'millions', 'billions'];
export const SCALE = `${anyOf(FACTORS)}${END}`;
const SHORT_FACTORS = ['mln', 'bln', 'mn', 'bn', 'cr'];
const scales = `(?:(?:-|${GAP})(?:${SCALE}|(?:${SHORT_FACTORS.join('|')})${END})){1,4}`;
const laterGroups = `(?:,?${GAP}(?:and${GAP})?${below1000}(?:${GAP}${SCALE})?){0,4}`;

const point = `(?:${GAP}point(?:${GAP}${anyOf(['zero', 'nought', ...oneToNineteen.slice(0, 9)])}${END}){1,6})`;

/** A number in words: "four", "twenty-five", "two hundred and five", "three million", "a dozen", "half a million". */
export const WORDS = `(?:(?:${below1000}|zero${END})${point}?(?:${GAP}and${GAP}a${GAP}half${END})?(?:${scales}${laterGroups})?|an?${scales}${laterGroups}|half(?:-|${GAP}(?:an?${GAP})?)${SCALE})`;

const signs = `[${keysOf(FRACTION_SIGNS).join('')}]`;
const grouped =
  '\\d{1,3}(?:,\\d{3}){1,6}|\\d{1,2}(?:,\\d{2}){1,4},\\d{3}|\\d{1,3}(?:[\\u00A0\\u202F\\u2009]\\d{3}){1,6}(?!\\d)|\\d{1,3}(?: \\d{3}){2,6}(?!\\d)|\\d{1,3} 000(?!\\d)';
/** Figures alone: "1,284", "12.5", "2½", "1-1/4"; nothing that goes on as "12.5.2016" or "7,5". */
export const PLAIN_FIGURES = `(?:(?:${grouped}|\\d{1,18})(?:\\.\\d{1,12})?(?:${BLANK}?${signs}|[ -]\\d{1,2}\\/\\d{1,2})?(?!\\d|[.,]\\d))`;
const abbreviations = anyOf(keysOf(SCALE_ABBREVIATIONS));

/** Figures with or without a factor: "1,284", "1.2 million", "3.4bn". */
export const SCALED_FIGURES = `(?:${PLAIN_FIGURES}(?:[ -]?(?:${abbreviations})${END}|(?:-|${GAP})?${SCALE}){0,4})`;

/** A letter that is a factor where it touches the figures of a sum, "£20m"; whether it is one, the reader says. */
export const SCALE_LETTER = `[kmbt]${END}`;

/** Figures behind a currency sign, where a blank may part thousands, "R300 000", and a comma decimals, "R1,8 million". */
export const SIGNED_FIGURES = `(?:\\d{1,3}(?: \\d{3}){1,4}(?!\\d|[.,]\\d)|\\d{1,3},\\d{1,2}(?=${BLANK}?(?:${SCALE}|[mb]n?${END}))${BLANK}?(?:${SCALE}|[mb]n?${END})|${SCALED_FIGURES}(?:${SCALE_LETTER})?)`;

/** Figures or words. */
export const NUMBER = `(?:${SCALED_FIGURES}|${WORDS})`;

/** A minus in figures or words. */
export const MINUS = `(?:[-−–](?=\\d)|(?:minus|negative)${BLANK})`;
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

const FIRST_WORDS = [...oneToNineteen, 'zero', ...keysOf(TENS)];
/** How numbers in words begin: "a" only before a factor, for it is common. */
export const WORD_STARTS: readonly string[] = [
  ...FIRST_WORDS,
  ...['a', 'an'].flatMap((article) => followedBy(article, [...FACTORS, ...SHORT_FACTORS, '-'])),
  'half',
];
/** How any number begins. */
export const NUMBER_STARTS: readonly string[] = [FIGURES, ...WORD_STARTS];
/** How the numbers begin that parts, ordinals and ranges are made of: "a" and "half" begin too few. */
export const PLAIN_WORD_STARTS: readonly string[] = FIRST_WORDS;
export const RANGE_STARTS: readonly string[] = [FIGURES, ...FIRST_WORDS];

/** Quick looks for a range: "between" before its first number, or what stands between its two numbers. */
export const BETWEEN_GATE = phrase(AFTER_BETWEEN);
export const RANGE_GATE = phrase(
  `(?=[\\s\\S]{1,80}?(?:[-–—]|\\sto|\\sor)\\s{0,6}(?:\\d|(?:${anyOf([...FIRST_WORDS, 'a', 'an', 'half'])})${END}))`,
);

/** An ordinal in words: "third", "twenty-first", "two hundredth". */
export const ORDINAL = `(?:(?:${WORDS}(?:-|${GAP}(?:and${GAP})?))?(?:${anyOf(keysOf(ORDINAL_WORDS))}))`;

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
