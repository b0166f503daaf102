import { addDays, weekday, type CalendarDate } from '../../document/calendar.js';
import type { Clock, Shift, When } from './meaning.js';
import { inYear, openPeriod } from './named-period.js';
import {
  addUnits,
  centuryPeriod,
  dayOf,
  dayPeriod,
  decadePeriod,
  nthWithin,
  periodAround,
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
  /** The day of which the report tells: the first that it names. */
  readonly reported?: Period | undefined;
  /** The day under which a diary has put the words: that of the entry before, or of the heading above. */
  readonly diary?: Period | undefined;
  /** Whether the words begin a line, as the entries of a diary or a chronicle do. */
  readonly isEntry: boolean;
  /** Whether the time last spoken of was an evening or a night, so that a morning is that of the next day. */
  readonly isLate: boolean;
  readonly direction: () => Direction | undefined;
}

/** The stretch of the calendar that words mean; open (`XXXX`) where nothing fixes it, undefined where it cannot be. */
export function findPeriod(when: When, setting: Setting): Period | undefined {
  if (when.same === true) return findSame(when, setting);
  if (when.within !== undefined) return findWithin(when, when.within, setting);
  if (when.decade !== undefined) return decadePeriod(when.decade);
  if (when.century !== undefined) return centuryPeriod(when.century);
  if (when.year !== undefined) return inYear(when, when.year);
  if (when.habitual === true) return openPeriod(when);
  if (when.shift !== undefined) return findShifted(when, setting);
  if (isNamed(when)) return findNamed(when, setting);
  if (when.part !== undefined || when.clock !== undefined)
    return dayOfTime(when, setting) ?? openPeriod(when);
  return openPeriod(when);
}

function findSame({ shift, grain, year }: When, { spoken, published }: Setting): Period {
  const open: Period = { grain, value: 'PAST_REF' };
  if (year !== undefined) {
    const sameTime = spoken?.first === undefined ? undefined : { ...spoken.first, year };
    return sameTime === undefined ? yearPeriod(year) : periodAround(spoken?.grain ?? 'year', sameTime);
  }
  if (shift === undefined) return spoken ?? open;
  const base = spoken?.first ?? published;
  const target = base === undefined ? undefined : addUnits(base, shift.unit, shift.count);
  return target === undefined ? open : periodAround(spoken?.grain ?? shift.unit, target);
}

function isNamed(when: When): boolean {
  return (
    (when.month ?? when.day ?? when.weekday ?? when.quarter ?? when.half ?? when.season ?? when.holiday) !==
    undefined
  );
}

/**
 * A bare time of the day belongs to the day spoken of, else to the day that is reported on, else to that of
 * publication.
 */
function dayOfTime(when: When, setting: Setting): Period | undefined {
  const { spoken, published, apart, reported, diary, isEntry, isLate, direction } = setting;
  if (diary !== undefined && (isEntry || apart)) return diary;
  if (!apart && spoken?.grain === 'day' && spoken.first !== undefined)
    return isLate && isMorning(when) ? dayPeriod(addDays(spoken.first, 1)) : spoken;
  if (reported !== undefined && direction()?.towards === 'past') return reported;
  return published === undefined ? undefined : dayPeriod(published);
}

/** "The storm struck on Tuesday night. By dawn …", "At 3 a.m. …" */
function isMorning({ part, clock }: When): boolean {
  return clock === undefined ? part === 'MO' : clock.hour < LAST_HOURS && clock.open !== true;
}

/** A night goes on until this hour, of which "6:30" may also be said of an evening. */
const LAST_HOURS = 6;

function findWithin(when: When, within: When, setting: Setting): Period | undefined {
  if (within.year !== undefined && within.year < 0) return inYear(when, within.year);
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

function findShifted(when: When, setting: Setting): Period | undefined {
  const { shift } = when;
  if (shift === undefined) return undefined;
  const target = targetOf(when, shift, setting);
  if (target === undefined) return openPeriod(when);
  if (isNamed(when)) return inYear(when, target.year) ?? openPeriod(when);
  const compared =
    shift.from === 'spoken' && shift.unit === 'year' && COMPARED.has(setting.spoken?.grain ?? 'day');
  return periodAround(compared ? (setting.spoken?.grain ?? when.grain) : when.grain, target);
}

/** Against the third quarter "a year earlier" is a quarter. */
const COMPARED: ReadonlySet<When['grain']> = new Set(['quarter', 'half']);

function targetOf({ grain }: When, shift: Shift, setting: Setting): CalendarDate | undefined {
  const { published, spoken, apart, history, direction } = setting;
  if (shift.from === 'near') {
    if (((!apart && spoken?.grain === grain) || history) && spoken?.first !== undefined) return spoken.first;
    const isReported =
      published !== undefined && isJustOver(grain, published) && direction()?.towards === 'past';
    return isReported ? addUnits(published, shift.unit, -1) : published;
  }
  const base = shift.from === 'spoken' ? (spoken?.first ?? published) : published;
  if (base === undefined) return undefined;
  // "over the weekend", told before Friday, is the one that is over.
  const isOver =
    grain === 'weekend' && shift.count === 0 && weekday(base) < FRIDAY && direction()?.towards === 'past';
  return addUnits(base, shift.unit, isOver ? -1 : shift.count);
}

const FRIDAY = 5;

/** In its first month a quarter or a year is not yet reported on: the one before is. */
function isJustOver(grain: When['grain'], { month }: CalendarDate): boolean {
  return grain === 'quarter' ? month % 3 === 1 : grain === 'year' && month === 1;
}

/** Named periods come round again: the one meant is the nearest in the direction in which the words look. */
function findNamed(when: When, setting: Setting): Period | undefined {
  const { published, story, rangeEnd } = setting;
  if (rangeEnd?.first !== undefined) return latestUntil(when, rangeEnd.first);
  if (when.which === 'spoken' || when.which === 'following' || when.which === 'previous')
    return findBesideSpoken(when, setting);
  if (published === undefined) return openPeriod(when);
  if (when.which === 'this') {
    const isComing = when.weekday !== undefined && setting.direction()?.towards !== 'past';
    return isComing
      ? earliestFrom(when, published)
      : when.weekday === undefined
        ? periodOfBase(when, published)
        : latestUntil(when, published);
  }
  if (when.which === 'last') return latestUntil(when, beforeThis(when, published));
  if (when.which === 'next') return earliestFrom(when, afterThis(when, published));
  const direction = setting.direction();
  const past = latestUntil(when, published);
  if (when.weekday !== undefined) {
    const isNear = direction?.towards === 'near' || (direction === undefined && when.day !== undefined);
    if (isNear) return nearest(published, past, earliestFrom(when, published));
    return direction?.towards === 'future' || (direction === undefined && isAnnounced(when, setting))
      ? earliestFrom(when, published)
      : past;
  }
  if (setting.isEntry && isOfOtherYear(setting.diary, published))
    return earliestFrom(when, setting.diary.first);
  if (story?.first !== undefined && (setting.history || direction?.towards !== 'future'))
    return inStory(when, story);
  const coming = earliestFrom(when, published);
  if (when.quarter !== undefined || when.half !== undefined) {
    if (direction === undefined) return isOfYear(coming, published) ? coming : past;
    return direction.towards === 'past' ? past : nearest(published, past, coming);
  }
  if (direction === undefined || direction.towards === 'near') return nearest(published, past, coming);
  if (!direction.sure && isFarOff(direction.towards, published, past, coming))
    return nearest(published, past, coming);
  return direction.towards === 'future' ? coming : past;
}

/** "Board of Health: 5 p.m. Tuesday": an hour without a verb, but in a diary, is that of something to come. */
function isAnnounced({ clock, timed }: When, { isEntry }: Setting): boolean {
  return (clock !== undefined || timed === true) && !isEntry;
}

/** A chronicle's entries follow one another: "April 3, 2007: … April 5: …" */
function isOfOtherYear(
  diary: Period | undefined,
  { year }: CalendarDate,
): diary is Period & { readonly first: CalendarDate } {
  return diary?.first !== undefined && diary.first.year < year;
}

/** "that Tuesday", "the following Monday", "the previous December" */
function findBesideSpoken(when: When, { spoken, published }: Setting): Period | undefined {
  const first = spoken?.first ?? published;
  if (first === undefined) return openPeriod(when);
  if (when.which === 'following') return earliestFrom(when, addDays(spoken?.last ?? first, 1));
  if (when.which === 'previous') return latestUntil(when, addDays(first, -1));
  return periodOfBase(when, first) ?? openPeriod(when);
}

/**
 * A quarter without a verb is one of the year that runs, but for the first months, in which the last year is reported.
 */
function isOfYear(coming: Period | undefined, { year, month }: CalendarDate): boolean {
  return coming?.first?.year === year && month > 3;
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
  // In January "this winter" is the one that began in December.
  if (when.season === 'WI' && when.which === 'this' && base.month <= 2) return inYear(when, base.year - 1);
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
