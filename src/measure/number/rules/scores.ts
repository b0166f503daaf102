import { FIGURES, followedBy } from '../../rule.js';
import { textAfter, textBefore } from '../number-context.js';
import { anyOf, LETTERS, phrase } from '../number-patterns.js';
import { SMALL_NUMBERS } from '../lexicon/number-words.js';
import type { NumberRule } from '../reading.js';

/** What makes "5-10" a range and no score: the things of which there are so many. */
const COUNTED_THINGS = /^\s+(?!(?:votes?|loss|losses|wins|victories|defeats|decisions)\b)\p{Ll}+s\b/u;
const APPROXIMATE = /(?<!\p{L})(?:about|around|some|roughly)\s+$/iu;
const WORD = anyOf(Object.keys(SMALL_NUMBERS));

/** Scores of matches, votes and records; value null, since a pair is no number: the text holds it. */
export const SCORE_RULES: readonly NumberRule[] = [
  {
    name: '<score>',
    starts: followedBy(FIGURES, ['-', '–']),
    pattern: phrase(
      `(?<![${LETTERS}0-9][-–])(?<first>\\d{1,3})(?:[-–]|-to-)(?<second>\\d{1,3})(?:[-–]\\d{1,3})?(?![-–]?\\d)(?!-[${LETTERS}])`,
    ),
    read: ({ first = '', second = '' }, context, span) => {
      const isRange =
        Number(first) < Number(second) &&
        (COUNTED_THINGS.test(textAfter(context, span.end)) ||
          APPROXIMATE.test(textBefore(context, span.start)));
      if (isRange) return { type: 'CARDINAL', value: null, min: Number(first), max: Number(second) };
      return /^0\d/.test(first) || /^0\d/.test(second) ? undefined : { type: 'CARDINAL', value: null };
    },
    examples: { '3-1': 'CARDINAL', '95-94': 'CARDINAL', '15-8-5': 'CARDINAL', '0–0': 'CARDINAL' },
    counterexamples: ['1-2-3-4'],
  },
  {
    name: '<score in words>',
    starts: Object.keys(SMALL_NUMBERS).flatMap((word) => followedBy(word, ['-', '–'])),
    pattern: phrase(`(?<![-–])(?:${WORD})[-–](?:nil|love|all|(?:${WORD}))(?![-–])`),
    read: () => ({ type: 'CARDINAL', value: null }),
    examples: { 'two-nil': 'CARDINAL', 'three-one': 'CARDINAL' },
    counterexamples: ['nil', 'three-nought-four'],
  },
];
