import { FIGURES, followedBy } from '../../rule.js';
import { isIdentifier } from '../identifier.js';
import { textAfter } from '../number-context.js';
import {
  anyOf,
  BLANK,
  END,
  GAP,
  LETTERS,
  MINUS,
  MINUS_STARTS,
  phrase,
  PLAIN_FIGURES,
  signOf,
} from '../number-patterns.js';
import { endOfFigures, inParts, keep } from '../number-ends.js';
import { FRACTION_SIGNS, SMALL_NUMBERS } from '../lexicon/number-words.js';
import { exact, readNumber, roundPart } from '../read-number.js';
import type { NumberRule } from '../reading.js';

/** What follows a count in millions or thousands: "78m people". */
const THINGS =
  /^(?:\s+(?:(?!(?:is|was|has)\s)\p{Ll}+\s+){0,2}?(?!(?:is|was|has|as|this|its|his|us|plus|across|series)(?!\p{L}))\p{L}*(?:s|people|women|men|children)|-strong|\s+to\s+the\s+(?:US\s+)?dollar)(?!\p{L})/u;
/** Letters that are factors by themselves: "10k", "1.2M", "1.2b"; "100m" is a length. */
const SURE_LETTER = /(?:[kK]|\dM|[.,]\d+\s?[MbB])$/u;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A base with an exponent of ten, "1.3e6", "6 × 10⁻⁴", or with a power of its own, "2^10". */
function readPower(base: number, exponent: string | undefined, power: string | undefined): number {
  const plain = (exponent ?? power ?? '')
    .replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(SUPERSCRIPTS.indexOf(digit)))
    .replace(/[⁻−]/gu, '-')
    .replace(/^(?:--|\+)/, '');
  if (exponent !== undefined) return Number(`${base}e${plain}`);
  return exact(Math.sign(base) * Math.abs(base) ** Number(plain));
}

/** Numbers in figures. */
export const CARDINAL_RULES: readonly NumberRule[] = [
  {
    name: '<figures>',
    starts: [FIGURES],
    pattern: inParts(keep('number', endOfFigures)),
    read: ({ number = '' }, context, span) =>
      isIdentifier(number, context, span) ? undefined : { type: 'CARDINAL', value: readNumber(number) },
    examples: {
      '12,000': 'CARDINAL 12000',
      '1.2 million': 'CARDINAL 1200000',
      '3 million and a quarter': 'CARDINAL 3250000',
      '3 hundred and 21': 'CARDINAL 321',
      '4 thousand 3 hundred and 21': 'CARDINAL 4321',
      '1,00,000': 'CARDINAL 100000',
      '2½': 'CARDINAL 2.5',
      '1-1/4': 'CARDINAL 1.25',
      '40 crore': 'CARDINAL 400000000',
      '7.9bn': 'CARDINAL 7900000000',
    },
    counterexamples: ['B-52', 'COVID-19', 'www.example.org/2', '007', 'H5N2', '#12'],
  },
  {
    name: '<fraction sign>',
    starts: [FIGURES],
    pattern: phrase(`(?<sign>[${Object.keys(FRACTION_SIGNS).join('')}])`),
    read: ({ sign = '' }) => ({ type: 'CARDINAL', value: roundPart(readNumber(sign)) }),
    examples: { '½': 'CARDINAL 0.5', '⅔': 'CARDINAL 0.6667' },
  },
  {
    name: '.<figures>',
    starts: followedBy('.', [FIGURES]),
    pattern: phrase('(?<![^\\s(])(?<number>\\.\\d{1,9})(?![.,]?\\d)'),
    read: ({ number = '' }) => ({ type: 'CARDINAL', value: Number(number) }),
    examples: { '.188': 'CARDINAL 0.188' },
    counterexamples: ['No.5', '...'],
  },
  {
    name: '<innings>',
    starts: followedBy(FIGURES, [FIGURES]),
    pattern: phrase(
      `(?<whole>\\d{1,2})${BLANK}(?<part>[12])-3(?=${GAP}(?:innings|scoreless|shutout|relief))`,
    ),
    read: ({ whole = '', part = '' }) => ({
      type: 'CARDINAL',
      value: roundPart(Number(whole) + Number(part) / 3),
    }),
    examples: { '6 1-3 innings': 'CARDINAL 6.3333' },
    counterexamples: ['6 1-3 to'],
  },
  {
    name: '<number>-under',
    starts: [
      ...followedBy(FIGURES, ['-']),
      ...Object.keys(SMALL_NUMBERS).flatMap((word) => followedBy(word, ['-'])),
    ],
    pattern: phrase(
      `(?<number>\\d{1,2}|${anyOf(Object.keys(SMALL_NUMBERS))})-(?<side>under|over)(?:-par|${GAP}par)?(?![-${LETTERS}])`,
    ),
    read: ({ number = '', side = '' }) => ({
      type: 'CARDINAL',
      value: (/^u/i.test(side) ? -1 : 1) * readNumber(number),
    }),
    examples: { '7-under 209': 'CARDINAL -7', 'two-over par': 'CARDINAL 2' },
    counterexamples: ['two-overtime win'],
  },
  {
    name: '<figures> point <figures>',
    starts: [...followedBy(FIGURES, ['point']), `point ${FIGURES}`],
    pattern: phrase(
      `(?:(?<whole>\\d{1,3})${GAP}|(?<![^]))point${GAP}(?<part>\\d{1,3})(?![.,]?\\d|${GAP}[${LETTERS}])`,
    ),
    read: ({ whole = '0', part = '' }) => ({ type: 'CARDINAL', value: Number(`${whole}.${part}`) }),
    examples: { '1 point 5': 'CARDINAL 1.5' },
    counterexamples: ['by 1 point 10 days ago'],
  },
  {
    name: '<figures> of a list',
    starts: [FIGURES],
    gate: /(?:(?<=(?:^|[^\d.,])\d{1,2},(?:\d{1,2},){1,20})\d{1,2}(?!\d|\.\d)|(?<=(?:^|[^\d.,])\d{1,2},)\d{1,2},\d{1,2}(?!\d)|(?<![\d.,])\d{1,2}(?:,\d{1,2}(?!\d)){2})/u,
    pattern: /(?<number>[1-9]\d?)(?!\d|\.\d)/u,
    read: ({ number = '' }) => ({ type: 'CARDINAL', value: Number(number) }),
    examples: { '22,24,26,31': 'CARDINAL 22; CARDINAL 24; CARDINAL 26; CARDINAL 31' },
    counterexamples: ['1,284', '12,34,567', '5,00'],
  },
  {
    name: '<figures>,<figures>',
    starts: followedBy(FIGURES, [',']),
    pattern: phrase('(?<![\\d,.])(?<number>\\d{1,3},\\d{1,2})(?![\\d,.]\\d|\\d|,| (?:and|&|to) \\d)'),
    read: ({ number = '' }, context, span) =>
      isIdentifier(number, context, span) ? undefined : { type: 'CARDINAL', value: readNumber(number) },
    examples: { '1,3': 'CARDINAL 1.3', '5,00': 'CARDINAL 5' },
    counterexamples: ['pages 3,4 and 7', '22,24,26', 'G5,4'],
  },
  {
    name: 'minus <figures>',
    starts: MINUS_STARTS,
    pattern: inParts(`(?<![${LETTERS}0-9)\\]–-])(?<minus>${MINUS})`, keep('number', endOfFigures)),
    read: ({ minus, number = '' }) => ({ type: 'CARDINAL', value: signOf(minus) * readNumber(number) }),
    examples: { 'minus 34': 'CARDINAL -34', '-0.5': 'CARDINAL -0.5' },
    counterexamples: ['F-16'],
  },
  {
    name: '<figures> k|m|b',
    starts: [...followedBy(FIGURES, ['k', 'm', 'b', ',', '.', '-', FIGURES]), ...MINUS_STARTS],
    pattern: phrase(`(?<minus>${MINUS})?(?<number>${PLAIN_FIGURES}${BLANK}{0,2}[kmb]${END})`),
    read: ({ minus, number = '' }, context, span) =>
      SURE_LETTER.test(number) || THINGS.test(textAfter(context, span.end, 40))
        ? { type: 'CARDINAL', value: signOf(minus) * readNumber(number.replace(/\s/g, '')) }
        : undefined,
    examples: {
      '10k': 'CARDINAL 10000',
      '1.2M': 'CARDINAL 1200000',
      '1.2b': 'CARDINAL 1200000000',
      '78m people': 'CARDINAL 78000000',
    },
    counterexamples: ['MP3', '100m', '5B', '1m is'],
  },
  {
    name: '<figures>e<figures>',
    starts: [...followedBy(FIGURES, ['e', 'x', '×', '^', '.', ' ']), ...MINUS_STARTS],
    gate: phrase(
      `(?=[-−]?\\d{1,12}(?:\\.\\d{1,12})?(?:e[-+]?\\d|${BLANK}?[x×]${BLANK}?10[\\^⁻⁰¹²³⁴-⁹−]|\\^))`,
    ),
    pattern: phrase(
      `(?<minus>[-−])?(?<base>\\d{1,12}(?:\\.\\d{1,12})?)(?:e(?<exponent>[-+]\\d{1,3}|\\d{2,3}|(?<=\\.\\d{1,12}e)\\d)|${BLANK}?[x×]${BLANK}?10\\^?(?<ten>[-−]?\\d{1,2}|[⁻⁰¹²³⁴-⁹]{1,3})|\\^(?<power>[-+−]{0,2}\\d{1,2}))`,
    ),
    read: ({ minus, base = '', exponent, ten, power }) => ({
      type: 'CARDINAL',
      value: readPower(signOf(minus) * Number(base), exponent ?? ten, power),
    }),
    examples: {
      '1.3e6': 'CARDINAL 1300000',
      '6.23x10^-4': 'CARDINAL 0.000623',
      '3 × 10⁸': 'CARDINAL 300000000',
      '2^10': 'CARDINAL 1024',
    },
    counterexamples: ['3 x 10 m', '7e7'],
  },
];
