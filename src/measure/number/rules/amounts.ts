import type { Span } from '../../../document/span.js';
import { followedBy, type Groups } from '../../rule.js';
import { isMovement } from '../movement.js';
import { beforePattern, beforeWord, both } from '../number-gates.js';
import { textBefore, type NumberContext } from '../number-context.js';
import {
  AFTER_BETWEEN,
  AND,
  BETWEEN_GATE,
  BLANK,
  END,
  anyOf,
  GAP,
  MINUS,
  MINUS_STARTS,
  NUMBER_STARTS,
  phrase,
  RANGE_STARTS,
  SCALE_LETTER,
  signOf,
  TO,
} from '../number-patterns.js';
import { endOfMeasured, endOfNumber, inParts, keep } from '../number-ends.js';
import { readNumber, readPart, roundPart } from '../read-number.js';
import { readRange } from '../read-range.js';
import { toAmount, toRange, type NumberRule } from '../reading.js';
import type { UnitReading } from '../unit-form.js';
import { APART, FAMILIES, FIRST_OF_UNITS, FORMS, readUnit, UNIT } from './unit-families.js';

const LETTER_AND_UNIT = `(?<letter>${SCALE_LETTER})?${UNIT}`;
const OWN_UNIT = `(?:(?<ownApart>${APART})(?<ownForm>${FORMS})${END}|-(?=${GAP}(?:to|or)${GAP}))?`;
/** Before the second number of a range. */
const ABOUT = `(?:(?:about|around|some|roughly|perhaps|maybe|nearly|almost)${GAP}|~)?`;

/** Whether the first number of a range has no unit of its own, or the same as the second. */
function isSameUnit(
  { ownApart, ownForm }: Groups,
  unit: UnitReading,
  context: NumberContext,
  span: Span,
): boolean {
  if (ownForm === undefined) return true;
  const own = readUnit({ apart: ownApart, form: ownForm }, context, span);
  return own?.type === unit.type && own.unit === unit.unit;
}

const PARTS = 'half quarter quarters third thirds fifth fifths tenth tenths'.split(' ');
const PART = `(?:(?<count>an?|one|two|three)(?:-|${GAP}))?(?<part>${anyOf(PARTS)})`;
/** Of which "a" is an amount: "a dollar", "a mile from here". */
const COINS = ['dollar', 'euro', 'penny', 'cent', 'grand', 'dime', 'nickel'];
const LENGTHS = 'foot mile metre meter kilometre kilometer yard inch'.split(' ');
/** Before "a mile" where it is a rate: "$5 a mile", "40 cents a mile". */
const RATE_BEFORE =
  /(?:\d|\d[mb]n?|illion|cents?|dollars?|euros?|pounds?|rupees?|roubles?|rubles?|pesos?|baht|yen|percent|times|once|twice)\s+$/iu;

/** At most three words of a unit, and what parts the ends of a range, with a number behind it. */
const RANGE_BEHIND = phrase(
  `(?:${BLANK}?[^\\s\\d,;!?–—-]{1,16}){0,3}?(?:\\s?[-–—]\\s?|-?\\s(?:to|or)\\s)${ABOUT}(?:\\d|(?:${anyOf([...RANGE_STARTS.slice(1), 'a', 'half'])})${END})`,
);

const FIRST_BEHIND = new Set([...FIRST_OF_UNITS, ...RANGE_STARTS, ...'0123456789–—~', 'to', 'or', 'about']);

const examplesOf = (part: 'single' | 'range' | 'between'): NumberRule['examples'] =>
  Object.assign({}, ...FAMILIES.map((family) => family[part] ?? {})) as NumberRule['examples'];

/** Numbers with a unit behind them: percentages, sums of money, measurements. */
export const AMOUNT_RULES: readonly NumberRule[] = [
  {
    name: '<number> <unit>',
    starts: [...NUMBER_STARTS, ...MINUS_STARTS],
    gate: beforeWord(FIRST_OF_UNITS),
    pattern: inParts(`(?<minus>${MINUS})?`, keep('number', endOfMeasured), LETTER_AND_UNIT),
    read: (groups, context, span) => {
      const { minus, number = '', letter = '' } = groups;
      const unit = readUnit(groups, context, span);
      return unit && toAmount(signOf(minus) * readNumber(number + letter), unit);
    },
    examples: examplesOf('single'),
    counterexamples: FAMILIES.flatMap(({ counterexamples = [] }) => counterexamples),
  },
  {
    name: '<number> to <number> <unit>',
    starts: RANGE_STARTS,
    gate: both(beforeWord(FIRST_BEHIND), beforePattern(RANGE_BEHIND)),
    pattern: inParts(
      keep('first', endOfNumber),
      OWN_UNIT,
      `(?<to>${TO}|${GAP}or${GAP})${ABOUT}`,
      keep('second', endOfNumber),
      LETTER_AND_UNIT,
    ),
    read: (groups, context, span) => {
      const { first = '', second = '', letter = '', to = '', ownForm } = groups;
      const unit = readUnit(groups, context, span);
      const bounds = readRange(first, second + letter);
      if (unit === undefined || bounds === undefined || !isSameUnit(groups, unit, context, span))
        return undefined;
      return isMovement(context, span, to, ownForm !== undefined) ? undefined : toRange(bounds, unit);
    },
    examples: examplesOf('range'),
    counterexamples: ['one franc to 65 pesos', 'rose 3 percent to 5 percent', 'fell from 17 to 25 percent'],
  },
  {
    name: 'between <number> and <number> <unit>',
    starts: RANGE_STARTS,
    gate: BETWEEN_GATE,
    pattern: inParts(
      AFTER_BETWEEN,
      keep('first', endOfNumber),
      OWN_UNIT,
      `${AND}${ABOUT}`,
      keep('second', endOfNumber),
      LETTER_AND_UNIT,
    ),
    read: (groups, context, span) => {
      const { first = '', second = '', letter = '' } = groups;
      const unit = readUnit(groups, context, span);
      const bounds = readRange(first, second + letter);
      return unit && bounds && isSameUnit(groups, unit, context, span) ? toRange(bounds, unit) : undefined;
    },
    examples: examplesOf('between'),
  },
  {
    name: '<part> of a <unit>',
    starts: [
      'half',
      'quarter',
      ...['a', 'one', 'two', 'three'].flatMap((count) => followedBy(count, [...PARTS, '-'])),
    ],
    pattern: inParts(
      `${PART}(?:(?:${GAP}of)?(?<apart>${GAP})an?${GAP}|(?<hyphen>-|${GAP}))`,
      `(?<form>${FORMS})`,
    ),
    read: (groups, context, span) => {
      const { count = 'one', part = '', form = '', hyphen } = groups;
      const whole = readPart(part);
      const unit = readUnit({ apart: ' ', form }, context, span);
      if (whole === undefined || unit === undefined || (hyphen !== undefined && unit.type !== 'QUANTITY'))
        return undefined;
      return toAmount(roundPart(readNumber(/^an?$/i.test(count) ? 'one' : count) / whole), unit);
    },
    examples: {
      'half a percentage point': 'PERCENT 0.5',
      'three-quarters of a percentage point': 'PERCENT 0.75',
      'a quarter of a percent': 'PERCENT 0.25',
      'half a mile': 'QUANTITY 0.5 mi',
      'half a dollar': 'MONEY 0.5 USD',
      'a quarter-mile': 'QUANTITY 0.25 mi',
      'half-litre': 'QUANTITY 0.5 l',
      'two-thirds of an acre': 'QUANTITY 0.6667 acre',
    },
    counterexamples: ['a percentage point'],
  },
  {
    name: 'a <dollar>',
    starts: followedBy('a', COINS),
    pattern: phrase(`a(?<apart>${GAP})(?<form>${COINS.join('|')})`),
    read: (groups, context, span) => {
      const unit = readUnit(groups, context, span);
      return unit === undefined || RATE_BEFORE.test(textBefore(context, span.start))
        ? undefined
        : toAmount(1, unit);
    },
    examples: { 'a dollar': 'MONEY 1 USD', 'a euro': 'MONEY 1 EUR' },
    counterexamples: ['30 roubles a dollar', 'a dollarisation'],
  },
  {
    name: 'a <unit of length>',
    starts: ['a', 'an'].flatMap((article) => followedBy(article, LENGTHS)),
    pattern: phrase(
      `an?(?<apart>${GAP})(?<form>${LENGTHS.join('|')})(?=${GAP}(?:or${GAP}(?:so|more)|more|apart|away|backwards|wide|deep|high|long|tall|thick|from|above|below|beyond|north|south|east|west|of|up|down|off)${END})`,
    ),
    read: (groups, context, span) => {
      const unit = readUnit(groups, context, span);
      return unit === undefined || RATE_BEFORE.test(textBefore(context, span.start))
        ? undefined
        : toAmount(1, unit);
    },
    examples: { 'a mile from the coast': 'QUANTITY 1 mi', 'a metre apart': 'QUANTITY 1 m' },
    counterexamples: ['$5 a mile', 'a foot soldier'],
  },
];
