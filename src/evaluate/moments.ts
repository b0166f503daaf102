import type { Timex } from '../document/document.js';
import { addDays, addMonths, formatDate, parseIsoDate } from '../document/calendar.js';

/** Length of ISO designators in seconds, months and years in the round figures that other libraries take. */
const DAY = 86_400;
const DATE_UNITS: Readonly<Record<string, number>> = {
  Y: 365.25 * DAY,
  Q: 91.3 * DAY,
  M: 30.44 * DAY,
  W: 7 * DAY,
  D: DAY,
  NI: DAY,
  WE: 7 * DAY,
};
const CLOCK_UNITS: Readonly<Record<string, number>> = { H: 3600, M: 60, S: 1 };

/** Seconds of a TIMEX3 duration; undefined where it is none or stays open (PXD). */
export function secondsOf(value: string): number | undefined {
  const match = /^P(?<date>[^T]*)(?:T(?<clock>.+))?$/.exec(value);
  if (match === null || value.includes('X')) return undefined;
  return sumOf(match.groups?.['date'], DATE_UNITS) + sumOf(match.groups?.['clock'], CLOCK_UNITS);
}

function sumOf(part: string | undefined, units: Readonly<Record<string, number>>): number {
  return [...(part ?? '').matchAll(/(?<count>[\d.]+)(?<unit>[A-Z]+)/g)].reduce(
    (total, { groups = {} }) => total + Number(groups['count']) * (units[groups['unit'] ?? ''] ?? 0),
    0,
  );
}

/** "XXXX-WXX-1": some Monday. */
export const OPEN_WEEKDAY = /^XXXX-WXX-(\d)/;

/** A day or a minute: `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM`, or only `THH:MM` where the day is open. */
export function toMoment(text: string): string {
  const [date = '', clock] = text
    .trim()
    .replace(' ', 'T')
    .replace(/^(?=\d\d:)/, 'T')
    .split('T');
  const day = /^\d{4}$/.test(date)
    ? `${date}-01-01`
    : /^\d{4}-\d\d$/.test(date)
      ? `${date}-01`
      : firstOfQuarter(date);
  if (clock === undefined) return day;
  const minute = /^\d\d$/.test(clock) ? `${clock}:00` : clock.replace(/Z$|[+-]\d\d:?\d\d$/, '').slice(0, 5);
  const parsed = parseIsoDate(day);
  if (minute === '24:00') return parsed === undefined ? 'T00:00' : `${formatDate(addDays(parsed, 1))}T00:00`;
  return `${day}T${minute}`;
}

function firstOfQuarter(date: string): string {
  const { year, quarter } = /^(?<year>\d{4})-Q(?<quarter>[1-4])$/.exec(date)?.groups ?? {};
  return quarter === undefined ? date : `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`;
}

/**
 * Whether a moment is the one that is asked for: to the day where the gold says no more, and on any day where it says
 * none.
 */
export function isSameMoment(gold: string, found: string): boolean {
  const [wanted, given] = [toMoment(gold), toMoment(found)];
  if (wanted.startsWith('T')) return given.endsWith(wanted);
  return (
    wanted === given ||
    (!wanted.includes('T') && given.startsWith(`${wanted}T`)) ||
    (wanted.endsWith('T00:00') && given === wanted.slice(0, 10))
  );
}

/** The clock time among the answers, or else the first of them. */
export function leadOf(answers: readonly Timex[]): Timex | undefined {
  return (
    answers.find(({ type, value }) => type === 'TIME' && /T\d/.test(value)) ??
    answers.find(({ type, earliest }) => type === 'TIME' && earliest !== undefined) ??
    answers[0]
  );
}

/** Moved by whole rounds of the calendar: `7 days`, `1 month`, `1 year`. */
export function movedBy(moment: string, count: number, unit: 'day' | 'month'): string {
  const date = parseIsoDate(moment);
  if (date === undefined) return moment;
  const moved = unit === 'day' ? addDays(date, count) : addMonths(date, count);
  return `${formatDate(moved)}${moment.slice(10)}`;
}

/** The moment at which an inclusive interval is over. */
export function afterLast(latest: string): string {
  return latest.length === 10 ? movedBy(latest, 1, 'day') : latest;
}

/** A day moved by a TIMEX3 duration of days and more; undefined where that stays open. */
export function stepFrom(day: string, length: string, sign: 1 | -1): string | undefined {
  const parts = [...length.replace(/T.*$/, '').matchAll(/(?<count>[\d.]+)(?<unit>[A-Z]+)/g)];
  if (parts.length === 0) return undefined;
  return parts.reduce((moved, { groups = {} }) => {
    const { count = '0', unit = 'D' } = groups;
    const months = MONTHS_IN[unit];
    const steps = sign * Math.round(Number(count) * (months ?? DAYS_IN[unit] ?? 1));
    return movedBy(moved, steps, months === undefined ? 'day' : 'month');
  }, day);
}

const MONTHS_IN: Readonly<Record<string, number>> = { Y: 12, Q: 3, M: 1 };
const DAYS_IN: Readonly<Record<string, number>> = { W: 7, WE: 7, D: 1, NI: 1 };
