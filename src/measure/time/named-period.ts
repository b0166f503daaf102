import { addDays, formatDate, weekday, type CalendarDate } from '../../document/calendar.js';
import { HOLIDAYS } from './holidays.js';
import type { When } from './meaning.js';
import {
  dayOf,
  dayPeriod,
  halfPeriod,
  monthPeriod,
  quarterPeriod,
  seasonPeriod,
  weekendPeriod,
  yearPeriod,
  type Period,
} from './period.js';

/** Fields that name a period within a year; undefined for a day that the year has not. */
export function inYear(when: When, year: number): Period | undefined {
  const { month, day, quarter, half, season, holiday } = when;
  if (year < 0) return beforeChrist(when, `BC${String(-year).padStart(4, '0')}`);
  if (month !== undefined) return day === undefined ? monthPeriod(year, month) : dayOf(year, month, day);
  if (quarter !== undefined) return quarterPeriod(year, quarter);
  if (half !== undefined) return halfPeriod(year, half);
  if (season !== undefined) return seasonPeriod(year, season);
  if (holiday !== undefined) {
    const { first: firstOf, days = 1 } = HOLIDAYS.get(holiday) ?? {};
    const first = firstOf?.(year);
    if (first === undefined) return { grain: 'day', value: `${year}-XX-XX` };
    // "Labor Day weekend": the one before a Monday, after a Thursday.
    if (when.grain === 'weekend') return weekendPeriod(addDays(first, weekday(first) < 3 ? -2 : 0));
    return daysFrom(first, days);
  }
  return yearPeriod(year);
}

function daysFrom(first: CalendarDate, days: number): Period {
  if (days === 1) return dayPeriod(first);
  const last = addDays(first, days - 1);
  return { grain: 'day', value: `${formatDate(first)}/${formatDate(last)}`, first, last };
}

function beforeChrist({ grain, month, day, season }: When, year: string): Period {
  const end =
    season ?? (month === undefined ? undefined : two(month) + (day === undefined ? '' : `-${two(day)}`));
  return { grain, value: end === undefined ? year : `${year}-${end}` };
}

/** The value of a period that nothing fixes: what was said, and X for the rest. */
export function openPeriod(when: When): Period {
  const { grain, month, day, weekday: weekdayNumber, quarter, half, season, holiday } = when;
  const fixedDay = holiday === undefined ? undefined : HOLIDAYS.get(holiday)?.first;
  const sample = fixedDay?.(2001);
  const moves = sample !== undefined && fixedDay?.(2002)?.day !== sample.day;
  if (sample !== undefined && !moves) return { grain, value: `XXXX-${two(sample.month)}-${two(sample.day)}` };
  if (month !== undefined)
    return { grain, value: `XXXX-${two(month)}${day === undefined ? '' : `-${two(day)}`}` };
  if (day !== undefined) return { grain, value: `XXXX-XX-${two(day)}` };
  if (weekdayNumber !== undefined) return { grain, value: `XXXX-WXX-${weekdayNumber}` };
  if (quarter !== undefined) return { grain, value: `XXXX-Q${quarter}` };
  if (half !== undefined) return { grain, value: `XXXX-H${half}` };
  if (season !== undefined) return { grain, value: `XXXX-${season}` };
  return { grain, value: OPEN_VALUES[grain] ?? 'XXXX-XX-XX' };
}

const OPEN_VALUES: Readonly<Partial<Record<When['grain'], string>>> = {
  weekend: 'XXXX-WXX-WE',
  week: 'XXXX-WXX',
  fortnight: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  half: 'XXXX-HX',
  season: 'XXXX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
  millennium: 'X',
};

function two(number: number): string {
  return String(number).padStart(2, '0');
}
