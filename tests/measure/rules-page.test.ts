import { expect, test } from 'vitest';
import { AMOUNT_RULES } from '../../src/measure/number/rules/amounts.js';
import { COMPOUND_MEASUREMENT_RULES } from '../../src/measure/number/rules/compound-measurements.js';
import { FRACTION_RULES } from '../../src/measure/number/rules/fractions.js';
import { MONEY_RULES } from '../../src/measure/number/rules/money.js';
import { ORDINAL_RULES } from '../../src/measure/number/rules/ordinals.js';
import { NUMBER_RULES } from '../../src/measure/number/rules.js';
import { JOINS } from '../../src/measure/time/joins.js';
import { LINKS } from '../../src/measure/time/links.js';
import { ABSOLUTE_DATES } from '../../src/measure/time/rules/absolute-dates.js';
import { ACCOUNTS } from '../../src/measure/time/rules/accounts.js';
import { CLOCK_LENGTHS } from '../../src/measure/time/rules/clock-lengths.js';
import { CLOCK_RANGES } from '../../src/measure/time/rules/clock-ranges.js';
import { NUMERIC_DATES } from '../../src/measure/time/rules/numeric-dates.js';
import { OTHER_LENGTHS } from '../../src/measure/time/rules/other-lengths.js';
import { STEPS } from '../../src/measure/time/rules/steps.js';
import { AGES } from '../../src/measure/time/rules/ages.js';
import { CLOCK_TIMES } from '../../src/measure/time/rules/clock-times.js';
import { DAY_PARTS } from '../../src/measure/time/rules/day-parts.js';
import { DURATIONS } from '../../src/measure/time/rules/durations.js';
import { PARTS_OF_TIMES } from '../../src/measure/time/rules/parts.js';
import { RELATIVE } from '../../src/measure/time/rules/relative.js';
import { SEASON_RULES } from '../../src/measure/time/rules/seasons.js';
import { SETS } from '../../src/measure/time/rules/sets.js';
import { TIME_RULES } from '../../src/measure/time/rules/time-rules.js';
import { VAGUE } from '../../src/measure/time/rules/vague.js';
import { WEEKDAY_RULES } from '../../src/measure/time/rules/weekdays.js';
import { YEARS } from '../../src/measure/time/rules/years.js';
import { formatRulesPage, type Family, type ShownRule } from './format-rules-page.js';

const TIMES: readonly Family[] = [
  { heading: 'Dates', rules: [...ABSOLUTE_DATES, ...NUMERIC_DATES] },
  { heading: 'Weekdays', rules: WEEKDAY_RULES },
  { heading: 'Relative times', rules: [...RELATIVE, ...STEPS] },
  { heading: 'Years, decades, centuries', rules: YEARS },
  { heading: 'Parts of years and months', rules: PARTS_OF_TIMES },
  { heading: 'Quarters and halves', rules: ACCOUNTS },
  { heading: 'Seasons and named days', rules: SEASON_RULES },
  { heading: 'Times of the day', rules: [...CLOCK_TIMES, ...CLOCK_RANGES] },
  { heading: 'Parts of the day', rules: DAY_PARTS },
  { heading: 'Lengths of time', rules: [...DURATIONS, ...OTHER_LENGTHS, ...CLOCK_LENGTHS] },
  { heading: 'Ages', rules: AGES },
  { heading: 'Repeated times', rules: SETS },
  { heading: 'Now, lately, in the future', rules: VAGUE },
  { heading: 'Two that mean one', rules: JOINS },
  { heading: 'Two that tell each other’s day or year', rules: LINKS },
];

const NAMED_NUMBERS: readonly Family[] = [
  { heading: 'Money', rules: MONEY_RULES },
  { heading: 'Amounts with a unit', rules: [...AMOUNT_RULES, ...COMPOUND_MEASUREMENT_RULES] },
  { heading: 'Fractions', rules: FRACTION_RULES },
  { heading: 'Ordinals', rules: ORDINAL_RULES },
];
const named = new Set<ShownRule>(NAMED_NUMBERS.flatMap(({ rules }) => rules));
const NUMBERS: readonly Family[] = [
  ...NAMED_NUMBERS,
  { heading: 'Other numbers', rules: NUMBER_RULES.filter((rule) => !named.has(rule)) },
];

test('docs/times-and-numbers.md shows every rule with its examples (-u writes it anew)', async () => {
  await expect(await formatRulesPage(TIMES, NUMBERS)).toMatchFileSnapshot('../../docs/times-and-numbers.md');
});

test('the page has a place for every rule of times', () => {
  const shown = new Set<ShownRule>(TIMES.flatMap(({ rules }) => rules));
  expect(TIME_RULES.filter((rule) => !shown.has(rule)).map(({ name }) => name)).toEqual([]);
});
