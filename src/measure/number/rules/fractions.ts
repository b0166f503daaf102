import { ORDINAL_WORDS, PART_WORDS, TENS } from '../lexicon/number-words.js';
import { textAfter, textBefore } from '../number-context.js';
import { FIGURES, followedBy } from '../../rule.js';
import {
  anyOf,
  END,
  GAP,
  MINUS,
  MINUS_STARTS,
  phrase,
  PLAIN_WORD_STARTS,
  signOf,
} from '../number-patterns.js';
import { endOfNumber, endOfWords, inParts, keep } from '../number-ends.js';
import { beforePattern, beforeWord, firstWords } from '../number-gates.js';
import { exact, readNumber, readOrdinalWords, readPart, roundPart } from '../read-number.js';
import type { NumberRule } from '../reading.js';

const SINGULAR = [...Object.keys(ORDINAL_WORDS).slice(2), 'half', 'quarter'];
const PLURAL = [
  ...Object.keys(ORDINAL_WORDS)
    .slice(2)
    .map((word) => `${word}s`),
  ...Object.keys(PART_WORDS).filter((word) => word.endsWith('s')),
];

/** After "a third" as a part; "a third man" is an ordinal. */
const PART_AFTER =
  /^(?:\s+(?:of|more|less|fewer|higher|lower|as|on|in|from|to|since|over|by|at|than|the|for|when|what|their|its|his|had|have|were|are|said|did|do|would|will|could|can)(?!\p{L})|\s*[^\s\p{L}\p{N}-]|\s*$)/iu;
/** Before a "half" that is a stretch of time or of a match, or an addition to a page. */
const NO_HALF_BEFORE = /(?<!\p{L})(?:first|second|1st|2nd|last|and[ -]a|better|each)[ -]$/iu;
const NO_HALF_AFTER =
  /^(?:\s+of\s+an?\s+(?:second|minute|hour|day|week|month|year|century)(?!\p{L})|-?time|-?(?:hour|century|marathon|brother|sister|mast|back|circle|way|past|term|term|finals?|year|day|month|dozen)(?!\p{L})|\s+(?:past|hour|time|an\s+hour|term|brother|sister)(?!\p{L})|-\p{L})/iu;

/** "twenty-first" and "twenty-firsts", as parts. */
const COMPOUND = `(?:${anyOf(Object.keys(TENS))})[ -](?:${anyOf(Object.keys(ORDINAL_WORDS).slice(0, 9))})`;

const FIRST_OF_PARTS = firstWords([...SINGULAR, ...PLURAL, ...Object.keys(TENS)]);

const readParts = (part: string): number | undefined =>
  readPart(part) ?? readOrdinalWords(part.replace(/s$/i, ''));

/** Around "1 over 3" where nothing else is said: elsewhere "over 3" is more than 3. */
const NO_SENTENCE_BEFORE = /(?:^|[.!?:\n]|(?<!\p{L})(?:is|are|equals|minus|negative))\s*$/iu;
const NO_SENTENCE_AFTER = /^\s*(?:[.!?]|$)/u;

/** Parts of one, as decimals with at most four places. */
export const FRACTION_RULES: readonly NumberRule[] = [
  {
    name: '<number> <parts>',
    starts: [...PLAIN_WORD_STARTS, ...followedBy('a', ['hundred', 'thousand']), 'minus', 'negative'],
    gate: beforeWord(FIRST_OF_PARTS),
    pattern: inParts(
      `(?<minus>${MINUS})?`,
      keep('number', endOfWords),
      `(?: ?- ?|${GAP})(?<part>${anyOf(PLURAL)}|${COMPOUND}s|(?<=one(?:[ -]| - ))(?:${anyOf(SINGULAR)}|${COMPOUND}))`,
    ),
    read: ({ minus, number = '', part = '' }, context, span) => {
      const whole = readParts(part);
      if (whole === undefined || NO_HALF_AFTER.test(textAfter(context, span.end))) return undefined;
      // "two quarters of recession" are times.
      if (whole === 4 && /^quarters$/i.test(part) && readNumber(number) !== 3) return undefined;
      return { type: 'CARDINAL', value: signOf(minus) * roundPart(readNumber(number) / whole) };
    },
    examples: {
      'two-thirds': 'CARDINAL 0.6667',
      'three quarters': 'CARDINAL 0.75',
      'one-fifth': 'CARDINAL 0.2',
      'nine tenths': 'CARDINAL 0.9',
      'one twenty-fifth': 'CARDINAL 0.04',
      'five hundredths': 'CARDINAL 0.05',
      'two millionths': 'CARDINAL 0.000002',
      'minus two fifths': 'CARDINAL -0.4',
    },
    counterexamples: ['two thirsts', 'two twentieth-century novels', 'two quarters of recession'],
  },
  {
    name: 'a <part>',
    starts: ['a', 'an'].flatMap((article) => followedBy(article, [...SINGULAR, ...Object.keys(TENS)])),
    pattern: phrase(`an?${GAP}(?<part>${anyOf(SINGULAR)}|${COMPOUND})`),
    read: ({ part = '' }, context, span) => {
      const whole = readParts(part);
      const after = textAfter(context, span.end);
      if (
        whole === undefined ||
        !PART_AFTER.test(after) ||
        NO_HALF_BEFORE.test(textBefore(context, span.start + 2))
      )
        return undefined;
      return { type: 'CARDINAL', value: roundPart(1 / whole) };
    },
    examples: {
      'a third': 'CARDINAL 0.3333',
      'a quarter': 'CARDINAL 0.25',
      'a fifth of the crop': 'CARDINAL 0.2',
    },
    counterexamples: ['page and a half', 'a quarter-final'],
  },
  {
    name: 'half',
    starts: ['half'],
    pattern: phrase('half'),
    read: (_groups, context, span) =>
      NO_HALF_BEFORE.test(textBefore(context, span.start)) || NO_HALF_AFTER.test(textAfter(context, span.end))
        ? undefined
        : { type: 'CARDINAL', value: 0.5 },
    examples: { half: 'CARDINAL 0.5', 'more than half': 'CARDINAL 0.5' },
    counterexamples: ['half-time', 'half past', 'the first half', 'behalf'],
  },
  {
    name: '<figures>/<figures>',
    starts: [...followedBy(FIGURES, ['/']), ...MINUS_STARTS],
    pattern: phrase('(?<![\\d/])(?<minus>[-−–])?(?<over>\\d{1,2})\\/(?<under>\\d{1,4})(?![\\d/])'),
    read: ({ minus, over = '', under = '' }) =>
      Number(over) < Number(under) && !under.startsWith('0')
        ? { type: 'CARDINAL', value: signOf(minus) * roundPart(exact(Number(over) / Number(under))) }
        : undefined,
    examples: { '3/8': 'CARDINAL 0.375', '1/2': 'CARDINAL 0.5', '-4/5': 'CARDINAL -0.8' },
    counterexamples: ['24/7', '12/05/2019'],
  },
  {
    name: '<number> over <number>',
    starts: [FIGURES, ...PLAIN_WORD_STARTS, ...MINUS_STARTS],
    gate: beforePattern(/\s+over\s/iu),
    pattern: inParts(
      `(?<minus>${MINUS})?`,
      keep('over', endOfNumber),
      `${GAP}over${GAP}`,
      keep('under', endOfNumber),
      `(?![.,]?\\d)${END}`,
    ),
    read: ({ minus, over = '', under = '' }, context, span) => {
      const before = textBefore(context, span.start);
      if (!NO_SENTENCE_BEFORE.test(before) || !NO_SENTENCE_AFTER.test(textAfter(context, span.end)))
        return undefined;
      return { type: 'CARDINAL', value: signOf(minus) * roundPart(readNumber(over) / readNumber(under)) };
    },
    examples: { 'one over three': 'CARDINAL 0.3333', '1 over twenty': 'CARDINAL 0.05' },
    counterexamples: ['raised $300 over 3 years', 'turned out 2000 over 300 days'],
  },
];
