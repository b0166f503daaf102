import type { TimeRule } from '../time-rule.js';
import { ABSOLUTE_DATES } from './absolute-dates.js';
import { ACCOUNTS } from './accounts.js';
import { CLOCK_LENGTHS } from './clock-lengths.js';
import { CLOCK_RANGES } from './clock-ranges.js';
import { NUMERIC_DATES } from './numeric-dates.js';
import { OTHER_LENGTHS } from './other-lengths.js';
import { STEPS } from './steps.js';
import { AGES } from './ages.js';
import { CLOCK_TIMES } from './clock-times.js';
import { DAY_PARTS } from './day-parts.js';
import { DURATIONS } from './durations.js';
import { PARTS_OF_TIMES } from './parts.js';
import { RELATIVE } from './relative.js';
import { SEASON_RULES } from './seasons.js';
import { SETS } from './sets.js';
import { VAGUE } from './vague.js';
import { WEEKDAY_RULES } from './weekdays.js';
import { YEARS } from './years.js';

/** All ways of saying a time, by family; of two that match the same words the first is taken. */
export const TIME_RULES: readonly TimeRule[] = [
  ...ABSOLUTE_DATES,
  ...NUMERIC_DATES,
  ...CLOCK_RANGES,
  ...CLOCK_TIMES,
  ...AGES,
  ...YEARS,
  ...WEEKDAY_RULES,
  ...PARTS_OF_TIMES,
  ...ACCOUNTS,
  ...RELATIVE,
  ...STEPS,
  ...DAY_PARTS,
  ...SEASON_RULES,
  ...SETS,
  ...DURATIONS,
  ...OTHER_LENGTHS,
  ...CLOCK_LENGTHS,
  ...VAGUE,
];
