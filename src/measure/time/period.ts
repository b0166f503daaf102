import {
  addDays,
  addMonths,
  daysInMonth,
  formatDate,
  isoWeek,
  mondayOfWeek,
  weekday,
  type CalendarDate,
} from '../../document/calendar.js';
import type { Grain, Season } from './meaning.js';

/** A stretch of the calendar: its TIMEX3 value, and its first and last day (inclusive) where they are known. */
export interface Period {
  readonly grain: Grain;
  readonly value: string;
  readonly first?: CalendarDate;
  readonly last?: CalendarDate;
}

const FIRST_MONTH_OF_SEASON: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const SEASON_OF_MONTH: readonly Season[] = [
  'WI',
  'WI',
  'SP',
  'SP',
  'SP',
  'SU',
  'SU',
  'SU',
  'FA',
  'FA',
  'FA',
  'WI',
];

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

function months(grain: Grain, value: string, year: number, month: number, count: number): Period {
  const first = { year, month, day: 1 };
  return { grain, value, first, last: addDays(addMonths(first, count), -1) };
}

function years(grain: Grain, value: string, year: number, count: number): Period {
  return {
    grain,
    value,
    first: { year, month: 1, day: 1 },
    last: { year: year + count - 1, month: 12, day: 31 },
  };
}

export function dayPeriod(date: CalendarDate): Period {
  return { grain: 'day', value: formatDate(date), first: date, last: date };
}

export function weekPeriod(date: CalendarDate): Period {
  const { year, week } = isoWeek(date);
  const first = mondayOfWeek(year, week);
  return { grain: 'week', value: `${pad(year, 4)}-W${pad(week, 2)}`, first, last: addDays(first, 6) };
}

export function weekendPeriod(date: CalendarDate): Period {
  const week = weekPeriod(date);
  const monday = week.first ?? date;
  return { grain: 'weekend', value: `${week.value}-WE`, first: addDays(monday, 5), last: addDays(monday, 6) };
}

export function monthPeriod(year: number, month: number): Period {
  return months('month', `${pad(year, 4)}-${pad(month, 2)}`, year, month, 1);
}

export function quarterPeriod(year: number, quarter: number): Period {
  return months('quarter', `${pad(year, 4)}-Q${quarter}`, year, quarter * 3 - 2, 3);
}

export function halfPeriod(year: number, half: number): Period {
  return months('half', `${pad(year, 4)}-H${half}`, year, half * 6 - 5, 6);
}

/** A winter belongs to the year in which it begins. */
export function seasonPeriod(year: number, season: Season): Period {
  return months('season', `${pad(year, 4)}-${season}`, year, FIRST_MONTH_OF_SEASON[season], 3);
}

export function yearPeriod(year: number): Period {
  return years('year', pad(year, 4), year, 1);
}

/** `decade` is the first year over ten: 199. */
export function decadePeriod(decade: number): Period {
  return years('decade', pad(decade, 3), decade * 10, 10);
}

/** `century` is the first year over a hundred: the 19th century is 18. */
export function centuryPeriod(century: number): Period {
  return years('century', pad(century, 2), century * 100, 100);
}

/** The period of a grain that holds a day. */
export function periodAround(grain: Grain, date: CalendarDate): Period {
  switch (grain) {
    case 'week':
    case 'fortnight':
      return weekPeriod(date);
    case 'weekend':
      return weekendPeriod(date);
    case 'month':
      return monthPeriod(date.year, date.month);
    case 'quarter':
      return quarterPeriod(date.year, Math.ceil(date.month / 3));
    case 'half':
      return halfPeriod(date.year, date.month <= 6 ? 1 : 2);
    case 'season':
      return seasonPeriod(
        date.month <= 2 ? date.year - 1 : date.year,
        SEASON_OF_MONTH[date.month - 1] ?? 'WI',
      );
    case 'year':
      return yearPeriod(date.year);
    case 'decade':
      return decadePeriod(Math.floor(date.year / 10));
    case 'century':
    case 'millennium':
      return centuryPeriod(Math.floor(date.year / 100));
    default:
      return dayPeriod(date);
  }
}

const MONTHS_IN: Readonly<Partial<Record<Grain, number>>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
};
const DAYS_IN: Readonly<Partial<Record<Grain, number>>> = {
  night: 1,
  day: 1,
  weekend: 7,
  week: 7,
  fortnight: 14,
};

/** Years that the calendar's arithmetic and a four-digit value can hold. */
const LAST_YEAR = 9999;

/** Steps over the calendar; part units count as whole days or months. Undefined where it would leave the years 1 to 9999. */
export function addUnits(date: CalendarDate, unit: Grain, count: number): CalendarDate | undefined {
  const monthsIn = MONTHS_IN[unit];
  const daysIn = DAYS_IN[unit];
  if (Math.abs(count) * (monthsIn ?? (daysIn ?? 1) / 30) > LAST_YEAR * 12) return undefined;
  let moved = date;
  if (monthsIn !== undefined) moved = addMonths(date, Math.round(count * monthsIn));
  else if (daysIn !== undefined) moved = addDays(date, Math.round(count * daysIn));
  return moved.year >= 1 && moved.year <= LAST_YEAR ? moved : undefined;
}

/** The `nth` unit of a period ("the second week of February"); -1 is its last. Undefined where it has no such. */
export function nthWithin(
  period: Period,
  grain: Grain,
  nth: number,
  weekdayNumber?: number,
): Period | undefined {
  const { first, last } = period;
  if (first === undefined || last === undefined) return undefined;
  if (weekdayNumber !== undefined) {
    const forward = addDays(first, (weekdayNumber - weekday(first) + 7) % 7);
    const backward = addDays(last, -((weekday(last) - weekdayNumber + 7) % 7));
    return dayPeriod(nth < 0 ? backward : addDays(forward, (nth - 1) * 7));
  }
  if (grain === 'week' && formatDate(last) > formatDate(addDays(first, 6)))
    return nthWeekWithin(first, last, nth);
  const start = nth < 0 ? last : addUnits(first, grain, nth - 1);
  return start === undefined ? undefined : periodAround(grain, start);
}

/** A week belongs to the month or year that has its Thursday, as in ISO 8601. */
function nthWeekWithin(first: CalendarDate, last: CalendarDate, nth: number): Period {
  const THURSDAY = 4;
  const thursday =
    nth < 0
      ? addDays(last, -((weekday(last) - THURSDAY + 7) % 7))
      : addDays(first, ((THURSDAY - weekday(first) + 7) % 7) + (nth - 1) * 7);
  return weekPeriod(thursday);
}

/** 29 February exists only now and then: the day, or undefined where the year does not have it. */
export function dayOf(year: number, month: number, day: number): Period | undefined {
  return day >= 1 && day <= daysInMonth(year, month) ? dayPeriod({ year, month, day }) : undefined;
}
