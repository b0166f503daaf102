import { followedBy } from '../../rule.js';
import { isCounting } from '../counting-one.js';
import { VAGUE_MULTIPLIERS, VAGUE_NUMBERS } from '../lexicon/number-words.js';
import { anyOf, END, GAP, MINUS, MINUS_STARTS, phrase, SCALE, WORD_STARTS } from '../number-patterns.js';
import { endOfWords, inParts, keep } from '../number-ends.js';
import { exact, readNumber, readPart, readVague } from '../read-number.js';
import type { NumberRule } from '../reading.js';

const VAGUE: ReadonlyMap<string, number> = new Map(Object.entries(VAGUE_NUMBERS));
const FEW: ReadonlyMap<string, number> = new Map(Object.entries(VAGUE_MULTIPLIERS));
const clean = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ');

/** Numbers in words. */
export const NUMBER_WORD_RULES: readonly NumberRule[] = [
  {
    name: '<number words>',
    starts: WORD_STARTS,
    pattern: inParts(keep('number', endOfWords)),
    read: ({ number = '' }, context, span) =>
      clean(number) === 'one' && !isCounting(context, span)
        ? undefined
        : { type: 'CARDINAL', value: readNumber(number) },
    examples: {
      four: 'CARDINAL 4',
      'twenty-five': 'CARDINAL 25',
      'a dozen': 'CARDINAL 12',
      'two dozen': 'CARDINAL 24',
      'half a dozen': 'CARDINAL 6',
      'half a million': 'CARDINAL 500000',
      'one hundred and ninety-six': 'CARDINAL 196',
      'a hundred': 'CARDINAL 100',
      'eight million': 'CARDINAL 8000000',
      'two thousand five hundred': 'CARDINAL 2500',
      'two and a half': 'CARDINAL 2.5',
      'three and a half million': 'CARDINAL 3500000',
      'one point five': 'CARDINAL 1.5',
      'nine-point-two': 'CARDINAL 9.2',
      'two point two million': 'CARDINAL 2200000',
      'zero point zero eight': 'CARDINAL 0.08',
      'three dozens': 'CARDINAL 36',
      'another hundred': 'CARDINAL 100',
      'hundred and seventy': 'CARDINAL 170',
      'a quarter of a million': 'CARDINAL 250000',
      'quarter million': 'CARDINAL 250000',
      'five and a quarter': 'CARDINAL 5.25',
      'one million and a half': 'CARDINAL 1500000',
      'one billion and a half million': 'CARDINAL 1000500000',
      'six million and two thirds': 'CARDINAL 6666667',
      'two hundred point seventy-one': 'CARDINAL 200.71',
      'nine point nought four': 'CARDINAL 9.04',
      'forty - six': 'CARDINAL 46',
    },
    counterexamples: ['a man', 'an hour', 'someone', 'no one', 'this one', 'tent', 'often', 'multi-million'],
  },
  {
    name: '<part> of a <scale>',
    starts: ['a', 'an', 'one', 'two', 'three', 'four'].flatMap((count) =>
      followedBy(count, ['third', 'thirds', 'fifth', 'fifths', 'tenth', 'tenths', '-']),
    ),
    pattern: phrase(
      `(?<count>an?|one|two|three|four)(?:-|${GAP})(?<part>(?:third|fifth|tenth)s?)${GAP}(?:of${GAP}an?${GAP})(?<scale>${SCALE})`,
    ),
    read: ({ count = '', part = '', scale = '' }) => ({
      type: 'CARDINAL',
      value: Math.round(
        (readNumber(/^a/i.test(count) ? 'one' : count) / (readPart(part) ?? 1)) * readNumber(`1 ${scale}`),
      ),
    }),
    examples: { 'a third of a million': 'CARDINAL 333333', 'two-fifths of a billion': 'CARDINAL 400000000' },
  },
  {
    name: 'minus <number words>',
    starts: MINUS_STARTS,
    pattern: inParts(MINUS, keep('number', endOfWords)),
    read: ({ number = '' }) => ({ type: 'CARDINAL', value: -readNumber(number) }),
    examples: { 'minus five': 'CARDINAL -5' },
  },
  {
    name: '<vague number>',
    starts: [...VAGUE.keys(), 'tens'],
    pattern: phrase(
      `(?:(?:tens|hundreds|thousands|dozens)${GAP}of${GAP})?(?:${anyOf([...VAGUE.keys()].filter((word) => word !== 'scores'))})|scores(?=${GAP}of${END})`,
    ),
    read: (_groups, { doc }, { start, end }) => {
      const value = readVague(doc.text.slice(start, end));
      return { type: 'CARDINAL', value, min: value };
    },
    examples: {
      dozens: 'CARDINAL 12',
      hundreds: 'CARDINAL 100',
      'hundreds of thousands': 'CARDINAL 100000',
      'Tens of thousands': 'CARDINAL 10000',
      'tens of millions': 'CARDINAL 10000000',
    },
    counterexamples: ['she scores', 'tens', 'scores'],
  },
  {
    name: '<a few> <scale>',
    starts: [...FEW.keys()].map((few) => few.split(' ').slice(0, 2).join(' ')),
    pattern: phrase(`(?<few>${anyOf(FEW.keys())})${GAP}(?<scale>${SCALE})`),
    read: ({ few = '', scale = '' }) => ({
      type: 'CARDINAL',
      value: exact((FEW.get(clean(few)) ?? 1) * readNumber(`1 ${scale}`)),
    }),
    examples: {
      'several hundred': 'CARDINAL 300',
      'a few thousand': 'CARDINAL 3000',
      'a couple of hundred': 'CARDINAL 200',
      'several dozen': 'CARDINAL 36',
    },
    counterexamples: ['several', 'a few'],
  },
];
