import { FIGURES, followedBy } from '../../rule.js';
import { isIdentifier } from '../identifier.js';
import { textAfter } from '../number-context.js';
import {
  BLANK,
  END,
  keep,
  LETTERS,
  MINUS,
  MINUS_STARTS,
  phrase,
  PLAIN_FIGURES,
  SCALED_FIGURES,
  signOf,
} from '../number-patterns.js';
import { FRACTION_SIGNS } from '../lexicon/number-words.js';
import { readNumber, roundPart } from '../read-number.js';
import type { NumberRule } from '../reading.js';

/** What follows a count in millions or thousands: "78m people". */
const THINGS = /^(?:\s+(?:\p{Ll}+\s+){0,2}?\p{L}*(?:s|people|women|men|children)|-strong)\b/u;

/** Numbers in figures. */
export const CARDINAL_RULES: readonly NumberRule[] = [
  {
    name: '<figures>',
    starts: [FIGURES],
    pattern: phrase(`${keep('number', SCALED_FIGURES)}`),
    read: ({ number = '' }, context, span) =>
      isIdentifier(number, context, span) ? undefined : { type: 'CARDINAL', value: readNumber(number) },
    examples: {
      '12,000': 'CARDINAL 12000',
      '1.2 million': 'CARDINAL 1200000',
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
    pattern: phrase('(?<![^\\s(])(?<number>\\.\\d{1,6})(?![.,]?\\d)'),
    read: ({ number = '' }) => ({ type: 'CARDINAL', value: Number(number) }),
    examples: { '.188': 'CARDINAL 0.188' },
    counterexamples: ['No.5', '...'],
  },
  {
    name: 'minus <figures>',
    starts: MINUS_STARTS,
    pattern: phrase(`(?<![${LETTERS}0-9)\\]–-])(?<minus>${MINUS})${keep('number', SCALED_FIGURES)}`),
    read: ({ minus, number = '' }) => ({ type: 'CARDINAL', value: signOf(minus) * readNumber(number) }),
    examples: { 'minus 34': 'CARDINAL -34', '-0.5': 'CARDINAL -0.5' },
    counterexamples: ['F-16'],
  },
  {
    name: '<figures> k|m|b',
    starts: followedBy(FIGURES, ['k', 'm', 'b', ',', '.', '-', FIGURES]),
    pattern: phrase(`(?<number>${PLAIN_FIGURES}${BLANK}?[kmb]${END})`),
    read: ({ number = '' }, context, span) =>
      /k$/i.test(number) || THINGS.test(textAfter(context, span.end, 40))
        ? { type: 'CARDINAL', value: readNumber(number.replace(/\s/g, '')) }
        : undefined,
    examples: { '10k': 'CARDINAL 10000' },
    counterexamples: ['MP3'],
  },
];
