import { FIGURES, followedBy } from '../../rule.js';
import { ORDINAL_WORDS } from '../lexicon/number-words.js';
import { textAfter, textBefore } from '../number-context.js';
import { beforeWord } from '../number-gates.js';
import { endOfOrdinal, inParts, keep } from '../number-ends.js';
import { phrase, PLAIN_WORD_STARTS } from '../number-patterns.js';
import { readOrdinalWords } from '../read-number.js';
import type { NumberRule } from '../reading.js';

/** "a second" of time, "split second". */
const TIME_BEFORE = /(?<!\p{L})(?:per|split)[ -]$/iu;
/** "the first half", "at first light" are times. */
const TIME_AFTER = /^[ -](?:half|light)(?!\p{L})/iu;
/** "First Sergeant", "Second Lieutenant": ranks. */
const RANK_AFTER =
  /^ (?:Sergeant|Sgt|Lieutenant|Lt|Insp|Inspector|Class|Lady|Minister|Secretary|Officer|Mate)(?!\p{L})/u;

/** Places counted from the end, which has -1. */
const FROM_END: Readonly<Record<string, number>> = { penultimate: 2, antepenultimate: 3 };

/** Places in an order; those counted from the end are negative. */
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
    starts: [
      ...Object.keys(ORDINAL_WORDS),
      ...PLAIN_WORD_STARTS,
      ...followedBy('a', ['hundred', 'thousand', 'million']),
    ],
    gate: beforeWord(new Set(Object.keys(ORDINAL_WORDS)), 'and'),
    pattern: inParts(keep('ordinal', endOfOrdinal)),
    read: ({ ordinal = '' }, context, span) => {
      const value = readOrdinalWords(ordinal);
      const before = textBefore(context, span.start);
      const after = textAfter(context, span.end);
      const isTime = TIME_AFTER.test(after);
      if (value === undefined || isTime || TIME_BEFORE.test(before) || RANK_AFTER.test(after))
        return undefined;
      return { type: 'ORDINAL', value };
    },
    examples: {
      sixth: 'ORDINAL 6',
      first: 'ORDINAL 1',
      'twenty-first': 'ORDINAL 21',
      'two hundredth': 'ORDINAL 200',
      'one hundred and fifth': 'ORDINAL 105',
    },
    counterexamples: ['split second', 'firsthand', 'seconds', 'first-half profit', 'First Sergeant'],
  },
  {
    name: '<ordinal> to last',
    starts: [
      ...Object.keys(FROM_END),
      ...followedBy('next', ['to', '-']),
      ...['last', ...Object.keys(ORDINAL_WORDS).slice(1, 10)].flatMap((word) =>
        followedBy(word, ['to', 'from', 'but', 'last', '-']),
      ),
    ],
    pattern: phrase(
      `(?<word>${Object.keys(FROM_END).join('|')})|(?<place>next|second|third|fourth|fifth)[ -](?:(?:to|from)[ -](?:the[ -])?)?last|(?<but>last but one)`,
    ),
    read: ({ word, place = '', but }) => ({
      type: 'ORDINAL',
      value: -(
        FROM_END[word?.toLowerCase() ?? ''] ?? (but === undefined ? (readOrdinalWords(place) ?? 2) : 2)
      ),
    }),
    examples: {
      penultimate: 'ORDINAL -2',
      'second to last': 'ORDINAL -2',
      'third-from-last': 'ORDINAL -3',
      'last but one': 'ORDINAL -2',
      'next-to-last': 'ORDINAL -2',
    },
    counterexamples: ['the last one', 'the next one'],
  },
];
