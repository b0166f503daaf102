import {
  findFullDate,
  formatDate,
  isValidDate,
  parseIsoDate,
  type CalendarDate,
} from '../document/calendar.js';

/** Years in which an article can have been published; others are defaults of some program, or no dates. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2199;
/** From here on a number is seconds, and from there on milliseconds, since 1970. */
const FIRST_SECONDS = 100_000_000;
const FIRST_MILLISECONDS = 100_000_000_000;
const LAST_MILLISECONDS = 10_000_000_000_000;
const LONGEST_DATE = 100;

function plausible(date: CalendarDate | undefined): CalendarDate | undefined {
  if (date === undefined || !isValidDate(date)) return undefined;
  return date.year >= FIRST_YEAR && date.year <= LAST_YEAR ? date : undefined;
}

/** Forms of a date in figures; the last two are read only where one number can be no month. */
const FIGURE_FORMS = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
  /^(?<year>\d{4})[/._ -](?<month>\d{1,2})[/._ -](?<day>\d{1,2})(?!\d)/,
  /^(?<first>\d{1,2})[/._ -](?<second>\d{1,2})[/._ -](?<year>\d{4})(?!\d)/,
] as const;

/** 28/09/2016 and 09/28/2016 are one day each; 03/04/2016 is read differently by different countries. */
function orderDayAndMonth(first: number, second: number, year: number): CalendarDate | undefined {
  if (first > 12 || first === second) return { year, month: second, day: first };
  return second > 12 ? { year, month: first, day: second } : undefined;
}

function readFigures(text: string): CalendarDate | undefined {
  for (const form of FIGURE_FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups === undefined) continue;
    const year = Number(groups['year']);
    const date =
      groups['first'] === undefined
        ? { year, month: Number(groups['month']), day: Number(groups['day']) }
        : orderDayAndMonth(Number(groups['first']), Number(groups['second']), year);
    const found = plausible(date);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readEpoch(number: number): CalendarDate | undefined {
  if (!(number >= FIRST_SECONDS && number < LAST_MILLISECONDS)) return undefined;
  const milliseconds = number >= FIRST_MILLISECONDS ? number : number * 1000;
  return parseIsoDate(new Date(milliseconds).toISOString());
}

/**
 * The day, as YYYY-MM-DD, that an article's metadata names: ISO dates with or without a time, "20160928",
 * "28 Sep 2016 10:00", "28/09/2016", seconds or milliseconds since 1970. The day is taken as it is written, in
 * whatever time zone. Undefined for anything else, also for a year or month alone.
 */
export function readDate(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim().slice(0, LONGEST_DATE);
  const date =
    plausible(parseIsoDate(text)) ??
    readFigures(text) ??
    (/^\d{9,13}(?:\.\d+)?$/.test(text) ? readEpoch(Number(text)) : undefined) ??
    plausible(findFullDate(text));
  return date === undefined ? undefined : formatDate(date);
}

const NAME_FORMS =
  /(?<!\d)(?:\d{4}(?<separator>[-_. ])\d{1,2}\k<separator>\d{1,2}|(?:19|20)\d{6}|\d{1,2}(?<other>[-_. ])\d{1,2}\k<other>\d{4})(?!\d)/g;

/**
 * The day in a file's name: "2016-09-28-talks.txt", "ap_20160928", "talks 28 Sep 2016". Undefined where there is
 * none, or where the name has several that differ.
 */
export function readDateInFileName(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).slice(0, 300);
  const days = new Set<string>();
  for (const [figures] of name.matchAll(NAME_FORMS)) {
    const date = readFigures(figures);
    if (date !== undefined) days.add(formatDate(date));
  }
  const written = days.size === 0 ? plausible(findFullDate(name.replace(/[-_.]+/g, ' '))) : undefined;
  if (written !== undefined) return formatDate(written);
  return days.size === 1 ? [...days][0] : undefined;
}
