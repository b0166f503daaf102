import { UNITS, type Unit } from '../lexicon/units.js';
import { beforeWord, firstWords } from '../number-gates.js';
import { anyOf, BLANK, phrase, RANGE_STARTS } from '../number-patterns.js';
import { exact, readNumber } from '../read-number.js';
import type { NumberRule } from '../reading.js';

const COUNT =
  '(?:\\d{1,4}(?:\\.\\d{1,3})?(?:[ -]1\\/2)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

const LARGE = UNITS.filter(({ smaller }) => smaller !== undefined);
const SMALL = UNITS.filter(({ symbol }) => LARGE.some(({ smaller }) => smaller?.symbol === symbol));

const formsOf = ({ words, marks }: Unit): readonly string[] => [...words, ...marks];
const byForm = (units: readonly Unit[]): ReadonlyMap<string, Unit> =>
  new Map(units.flatMap((unit) => formsOf(unit).map((form) => [form.toLowerCase(), unit] as const)));
const LARGE_BY_FORM = byForm(LARGE);
const SMALL_BY_FORM = byForm(SMALL);

/** A person's height may leave the inches out, "six foot five"; nobody is taller than this many feet. */
const TALLEST = 8;

/** Measurements in two units, given in the smaller: "6ft 2in" is 74 in. */
export const COMPOUND_MEASUREMENT_RULES: readonly NumberRule[] = [
  {
    name: '<number> <large unit> <number> <small unit>',
    starts: RANGE_STARTS,
    gate: beforeWord(firstWords(LARGE_BY_FORM.keys())),
    pattern: phrase(
      `(?<first>${COUNT})[ -]?(?<large>${anyOf(LARGE_BY_FORM.keys())})(?:,?${BLANK}{0,2}(?:and${BLANK})?|-)(?<second>${COUNT})(?:[ -]?(?<small>${anyOf(SMALL_BY_FORM.keys())}))?`,
    ),
    read: ({ first = '', second = '', large = '', small }) => {
      const smaller = LARGE_BY_FORM.get(large.toLowerCase())?.smaller;
      const [more, less] = [readNumber(first), readNumber(second)];
      if (smaller === undefined || less >= smaller.count) return undefined;
      const isHeight = small === undefined && smaller.symbol === 'in' && more <= TALLEST;
      if (!isHeight && SMALL_BY_FORM.get(small?.toLowerCase() ?? '')?.symbol !== smaller.symbol)
        return undefined;
      return { type: 'QUANTITY', value: exact(more * smaller.count + less), unit: smaller.symbol };
    },
    examples: {
      '6ft 2in': 'QUANTITY 74 in',
      '5 feet 11 inches': 'QUANTITY 71 in',
      '288 feet, 9 inches': 'QUANTITY 3465 in',
      '6-foot-7': 'QUANTITY 79 in',
      'six foot five': 'QUANTITY 77 in',
      '11st 4lb': 'QUANTITY 158 lb',
      '5lb 3oz': 'QUANTITY 83 oz',
      '2 km and 500 metres': 'QUANTITY 2500 m',
    },
    counterexamples: ['40 feet 30', '6ft 2lb'],
  },
];
