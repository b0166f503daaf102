/** A day of the proleptic Gregorian calendar; `month` and `day` count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** Months in order, each with the short forms that newspapers use (AP Stylebook, and the British ones). */
const MONTH_FORMS = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const;

/** Number of the month, 1 to 12, for each lower-case form without its full stop. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTH_FORMS.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)),
);

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

export function isValidDate({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function toDayNumber({ year, month, day }: CalendarDate): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MILLISECONDS_A_DAY);
}

function fromDayNumber(dayNumber: number): CalendarDate {
  const date = new Date(dayNumber * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Adds months; a day that the month does not have becomes its last: 31 January + 1 = 28 February. */
export function addMonths({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return { year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) };
}

/** ISO day of the week: Monday is 1, Sunday 7. */
export function weekday(date: CalendarDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week: the week of a date is the week of its Thursday. */
export function isoWeek(date: CalendarDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 4 - weekday(date));
  const dayOfYear = toDayNumber(thursday) - toDayNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor(dayOfYear / 7) + 1 };
}

/** Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): CalendarDate {
  const fourth = { year, month: 1, day: 4 };
  return addDays(fourth, (week - 1) * 7 + 1 - weekday(fourth));
}

/** `YYYY-MM-DD`. */
export function formatDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads `YYYY-MM-DD`, also at the head of an ISO date and time; undefined for anything else or an impossible day. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (match === null) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isValidDate(date) ? date : undefined;
}

const WRITTEN_FORMS = [
  /\b(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b/i,
  /\b(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>[a-z]{3,9})\.?,? (?<year>\d{4})\b/i,
  /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/,
] as const;

/**
 * The first full date in a line of metadata or a dateline: "March 12, 2019", "12 Mar. 2019", "2019-03-12".
 * Undefined without a year, for an impossible day, and for forms that countries read differently (03/04/2019).
 */
export function findFullDate(text: string): CalendarDate | undefined {
  for (const form of WRITTEN_FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups === undefined) continue;
    const month = MONTH_NUMBERS.get((groups['month'] ?? '').toLowerCase()) ?? Number(groups['month']);
    const date = { year: Number(groups['year']), month, day: Number(groups['day']) };
    if (isValidDate(date)) return date;
  }
  return undefined;
}
