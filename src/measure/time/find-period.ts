import { addDays, weekday, type CalendarDate } from '../../document/calendar.js';
import { HOLIDAYS } from './holidays.js';
import type { Clock, When } from './meaning.js';
import {
  addUnits,
  centuryPeriod,
  dayOf,
  dayPeriod,
  decadePeriod,
  halfPeriod,
  monthPeriod,
  nthWithin,
  periodAround,
  quarterPeriod,
  seasonPeriod,
  yearPeriod,
  type Period,
} from './period.js';
import type { Direction } from './tense.js';

/** What stands around a time and decides what it means. */
export interface Setting {
  readonly published: CalendarDate | undefined;
  /** The date last spoken of. */
  readonly spoken: Period | undefined;
  readonly spokenClock: Clock | undefined;
  /** The date that the story told here has reached, where it lies in other years: "In 1939 … By October …". */
  readonly story: Period | undefined;
  /** The end of the range whose beginning is looked for. */
  readonly rangeEnd?: Period;
  /** Whether the whole text tells of other years than its own. */
  readonly history: boolean;
  /** Whether the date last spoken of is too far off for a bare time of the day to belong to it. */
  readonly apart: boolean;
  readonly direction: () => Direction | undefined;
}

/** The stretch of the calendar that words mean; open (`XXXX`) where nothing fixes it, undefined where it cannot be. */
export function findPeriod(when: When, setting: Setting): Period | undefined {
  if (when.within !== undefined) return findWithin(when, when.within, setting);
  if (when.decade !== undefined) return decadePeriod(when.decade);
  if (when.century !== undefined) return centuryPeriod(when.century);
  if (when.year !== undefined) return inYear(when, when.year);
  if (when.habitual === true) return openPeriod(when);
  if (when.shift !== undefined) return findShifted(when, setting);
  if (isNamed(when)) return findNamed(when, setting);
  if (when.part !== undefined || when.clock !== undefined) return dayOfTime(setting) ?? openPeriod(when);
  return openPeriod(when);
}

function isNamed(when: When): boolean {
  return (
    (when.month ?? when.day ?? when.weekday ?? when.quarter ?? when.half ?? when.season ?? when.holiday) !==
    undefined
  );
}

/** A bare time of the day belongs to the day spoken of, else to the day of publication. */
function dayOfTime({ spoken, published, apart }: Setting): Period | undefined {
  if (!apart && spoken?.grain === 'day' && spoken.first !== undefined) return spoken;
  return published === undefined ? undefined : dayPeriod(published);
}

/** Fields that name a period within a year; undefined for a day that the year has not. */
function inYear(when: When, year: number): Period | undefined {
  const { month, day, quarter, half, season, holiday } = when;
  if (year < 0) return { grain: 'year', value: `BC${String(-year).padStart(4, '0')}` };
  if (month !== undefined) return day === undefined ? monthPeriod(year, month) : dayOf(year, month, day);
  if (quarter !== undefined) return quarterPeriod(year, quarter);
  if (half !== undefined) return halfPeriod(year, half);
  if (season !== undefined) return seasonPeriod(year, season);
  if (holiday !== undefined) {
    const date = HOLIDAYS.get(holiday)?.(year);
    return date === undefined ? { grain: 'day', value: `${year}-XX-XX` } : dayPeriod(date);
  }
  return yearPeriod(year);
}

function findWithin(when: When, within: When, setting: Setting): Period | undefined {
  const container = findPeriod(within, setting);
  if (container?.first === undefined) return openPeriod(when);
  if (when.nth !== undefined) return nthWithin(container, when.grain, when.nth, when.weekday);
  if (isNamed(when)) {
    return when.month === undefined && when.day !== undefined
      ? dayOf(container.first.year, container.first.month, when.day)
      : inYear(when, container.first.year);
  }
  return container;
}

function findShifted(when: When, { published, spoken }: Setting): Period | undefined {
  const { shift } = when;
  if (shift === undefined) return undefined;
  const base = shift.from === 'spoken' ? (spoken?.first ?? published) : published;
  const target = base === undefined ? undefined : addUnits(base, shift.unit, shift.count);
  if (target === undefined) return openPeriod(when);
  return isNamed(when) ? (inYear(when, target.year) ?? openPeriod(when)) : periodAround(when.grain, target);
}

/** Named periods come round again: the one meant is the nearest in the direction in which the words look. */
function findNamed(when: When, setting: Setting): Period | undefined {
  const { published, story, rangeEnd } = setting;
  if (rangeEnd?.first !== undefined) return latestUntil(when, rangeEnd.first);
  if (when.which === 'spoken') {
    const base = setting.spoken?.first ?? published;
    return base === undefined ? openPeriod(when) : (periodOfBase(when, base) ?? openPeriod(when));
  }
  if (published === undefined) return openPeriod(when);
  if (when.which === 'this') return periodOfBase(when, published);
  if (when.which === 'last') return latestUntil(when, beforeThis(when, published));
  if (when.which === 'next') return earliestFrom(when, afterThis(when, published));
  const direction = setting.direction();
  const past = latestUntil(when, published);
  if (when.weekday !== undefined) {
    if (direction?.towards === 'near') return nearest(published, past, earliestFrom(when, published));
    return direction?.towards === 'future' ? earliestFrom(when, published) : past;
  }
  if (story?.first !== undefined && (setting.history || direction?.towards !== 'future'))
    return inStory(when, story);
  const coming = earliestFrom(when, published);
  if (when.quarter !== undefined || when.half !== undefined) {
    return direction?.towards === 'future' ? nearest(published, past, coming) : past;
  }
  if (direction === undefined || direction.towards === 'near') return nearest(published, past, coming);
  if (!direction.sure && isFarOff(direction.towards, published, past, coming))
    return nearest(published, past, coming);
  return direction.towards === 'future' ? coming : past;
}

/** Of a date nearly a year off the year is said; without it the one near by is meant, whatever the tense. */
const FAR_OFF_DAYS = 330;

function isFarOff(
  towards: Exclude<Direction['towards'], 'near'>,
  published: CalendarDate,
  past: Period | undefined,
  coming: Period | undefined,
): boolean {
  if (past?.last === undefined || coming?.first === undefined) return false;
  const days = towards === 'past' ? daysBetween(past.last, published) : daysBetween(published, coming.first);
  return days > (towards === 'past' ? FAR_OFF_DAYS : FAR_OFF_DAYS - 60);
}

/** A story's next date lies in the year it tells of, or near the day it has reached. */
function inStory(when: When, { grain, first }: Period): Period | undefined {
  if (first === undefined) return openPeriod(when);
  if (grain === 'year') return periodOfBase(when, first) ?? openPeriod(when);
  return nearest(first, latestUntil(when, first), earliestFrom(when, first));
}

/** The one in the same week (weekdays), month (days) or year. */
function periodOfBase(when: When, base: CalendarDate): Period | undefined {
  if (when.weekday !== undefined && when.month === undefined && when.day === undefined) {
    return dayPeriod(addDays(base, when.weekday - weekday(base)));
  }
  if (when.month === undefined && when.day !== undefined) return dayOf(base.year, base.month, when.day);
  return inYear(when, base.year);
}

/** "last May" said in May is the one a year before; "last Tuesday" is never today. */
function beforeThis(when: When, published: CalendarDate): CalendarDate {
  const around =
    when.weekday === undefined && when.day === undefined ? periodAround(when.grain, published) : undefined;
  return addDays(around?.first ?? published, -1);
}

function afterThis(when: When, published: CalendarDate): CalendarDate {
  const around =
    when.weekday === undefined && when.day === undefined ? periodAround(when.grain, published) : undefined;
  return addDays(around?.last ?? published, 1);
}

/** The latest such period that has begun by `date`. */
function latestUntil(when: When, date: CalendarDate): Period | undefined {
  return comingRound(when, date, -1);
}

/** The earliest such period that has not ended before `date`. */
function earliestFrom(when: When, date: CalendarDate): Period | undefined {
  return comingRound(when, date, 1);
}

/** 29 February may be eight years off; nothing else is further than one round away. */
const MOST_ROUNDS = 9;

function comingRound(when: When, date: CalendarDate, step: 1 | -1): Period | undefined {
  if (when.weekday !== undefined && when.month === undefined && when.day === undefined) {
    const days =
      step < 0 ? -((weekday(date) - when.weekday + 7) % 7) : (when.weekday - weekday(date) + 7) % 7;
    return dayPeriod(addDays(date, days));
  }
  const { weekday: _, ...named } = when;
  const monthly = when.month === undefined && when.day !== undefined;
  for (let round = -1; round <= MOST_ROUNDS; round++) {
    const base = addUnits({ ...date, day: 1 }, monthly ? 'month' : 'year', round * step);
    const period = base === undefined ? undefined : periodOfBase(named, base);
    if (period?.first === undefined || period.last === undefined) continue;
    const reached = step < 0 ? compare(period.first, date) <= 0 : compare(period.last, date) >= 0;
    if (reached && agreesWithWeekday(when, period)) return period;
  }
  return openPeriod(when);
}

/** "Friday the 13th" is no other 13th. */
function agreesWithWeekday(when: When, { first }: Period): boolean {
  return (
    when.weekday === undefined ||
    when.month !== undefined ||
    first === undefined ||
    weekday(first) === when.weekday
  );
}

function compare(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

function nearest(
  date: CalendarDate,
  past: Period | undefined,
  coming: Period | undefined,
): Period | undefined {
  if (past?.last === undefined || coming?.first === undefined) return past ?? coming;
  const daysBack = Math.max(0, daysBetween(past.last, date));
  const daysOn = daysBetween(date, coming.first);
  return daysOn < daysBack ? coming : past;
}

/** Near enough to compare two distances. */
function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (to.year - from.year) * 365 + (to.month - from.month) * 30.4 + (to.day - from.day);
}

/** The value of a period that nothing fixes: what was said, and X for the rest. */
function openPeriod(when: When): Period {
  const { grain, month, day, weekday: weekdayNumber, quarter, half, season, holiday } = when;
  const fixedDay = holiday === undefined ? undefined : HOLIDAYS.get(holiday);
  const sample = fixedDay?.(2001);
  const moves = sample !== undefined && fixedDay?.(2002).day !== sample.day;
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
