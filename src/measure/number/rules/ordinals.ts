import { FIGURES, followedBy } from '../../rule.js';
import { ORDINAL_WORDS } from '../lexicon/number-words.js';
import { textBefore } from '../number-context.js';
import { ORDINAL, phrase, PLAIN_WORD_STARTS } from '../number-patterns.js';
import { readOrdinalWords } from '../read-number.js';
import type { NumberRule } from '../reading.js';

/** "a second" of time, "split second". */
const TIME_BEFORE = /(?<!\p{L})(?:per|split)[ -]$/iu;

/** Places in an order. */
export const ORDINAL_RULES: readonly NumberRule[] = [
  {
    name: '<figures>th',
    starts: followedBy(FIGURES, ['st', 'nd', 'rd', 'th', ',']),
    pattern: phrase('(?<number>\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9})(?:st|nd|rd|th)'),
    read: ({ number = '' }) => ({ type: 'ORDINAL', value: Number(number.replaceAll(',', '')) }),
    examples: { '60th': 'ORDINAL 60', '1,000th': 'ORDINAL 1000', '2nd': 'ORDINAL 2' },
    counterexamples: ['the', 'under-14s'],
  },
  {
    name: '<ordinal words>',
    starts: [...Object.keys(ORDINAL_WORDS), ...PLAIN_WORD_STARTS],
    pattern: phrase(`(?<ordinal>${ORDINAL})`),
    read: ({ ordinal = '' }, context, span) => {
      const value = readOrdinalWords(ordinal);
      return value === undefined || TIME_BEFORE.test(textBefore(context, span.start))
        ? undefined
        : { type: 'ORDINAL', value };
    },
    examples: {
      sixth: 'ORDINAL 6',
      first: 'ORDINAL 1',
      'twenty-first': 'ORDINAL 21',
      'two hundredth': 'ORDINAL 200',
      'one hundred and fifth': 'ORDINAL 105',
    },
    counterexamples: ['split second', 'firsthand', 'seconds'],
  },
];
