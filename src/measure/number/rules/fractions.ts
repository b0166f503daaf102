import { ORDINAL_WORDS, PART_WORDS } from '../lexicon/number-words.js';
import { textAfter, textBefore } from '../number-context.js';
import { FIGURES, followedBy } from '../../rule.js';
import { anyOf, GAP, keep, phrase, PLAIN_WORD_STARTS, WORDS } from '../number-patterns.js';
import { exact, readNumber, readPart, roundPart } from '../read-number.js';
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
  /^(?:\s+(?:of|more|less|fewer|higher|lower|as|on|in|from|to|since|over|by|at|than|the|for|when|what|their|its|his)(?!\p{L})|\s*[^\s\p{L}\p{N}-]|\s*$)/iu;
/** Before a "half" that is a stretch of time or of a match, or an addition to a page. */
const NO_HALF_BEFORE = /(?<!\p{L})(?:first|second|1st|2nd|last|and[ -]a|better|each)[ -]$/iu;
const NO_HALF_AFTER =
  /^(?:-?time|-?(?:hour|century|marathon|brother|sister|mast|back|circle|way|past|term|term|finals?|year|day|month|dozen)(?!\p{L})|\s+(?:past|hour|time|an\s+hour|term|brother|sister)(?!\p{L})|-\p{L})/iu;

/** Parts of one, as decimals with at most four places. */
export const FRACTION_RULES: readonly NumberRule[] = [
  {
    name: '<number> <parts>',
    starts: PLAIN_WORD_STARTS,
    pattern: phrase(
      `${keep('number', WORDS)}(?:-|${GAP})(?<part>${anyOf(PLURAL)}|(?<=one[ -])(?:${anyOf(SINGULAR)}))`,
    ),
    read: ({ number = '', part = '' }, context, span) => {
      const whole = readPart(part);
      if (whole === undefined || NO_HALF_AFTER.test(textAfter(context, span.end))) return undefined;
      return { type: 'CARDINAL', value: roundPart(readNumber(number) / whole) };
    },
    examples: {
      'two-thirds': 'CARDINAL 0.6667',
      'three quarters': 'CARDINAL 0.75',
      'one-fifth': 'CARDINAL 0.2',
      'nine tenths': 'CARDINAL 0.9',
    },
    counterexamples: ['two thirsts'],
  },
  {
    name: 'a <part>',
    starts: ['a', 'an'].flatMap((article) => followedBy(article, SINGULAR)),
    pattern: phrase(`an?${GAP}(?<part>${anyOf(SINGULAR)})`),
    read: ({ part = '' }, context, span) => {
      const whole = readPart(part);
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
    starts: followedBy(FIGURES, ['/']),
    pattern: phrase('(?<over>\\d{1,2})\\/(?<under>\\d{1,3})(?![\\d/])'),
    read: ({ over = '', under = '' }) =>
      Number(over) < Number(under) && !under.startsWith('0')
        ? { type: 'CARDINAL', value: roundPart(exact(Number(over) / Number(under))) }
        : undefined,
    examples: { '3/8': 'CARDINAL 0.375', '1/2': 'CARDINAL 0.5' },
    counterexamples: ['24/7', '12/05/2019'],
  },
];
