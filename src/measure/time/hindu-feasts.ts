import type { CalendarDate } from '../../document/calendar.js';
import { dayAt, firstMoonAfter, momentAhead, toJulianDay } from './moon.js';

const INDIA = 5.5;
/** No month of the moon is longer. */
const LONGEST_MONTH = 29.9;

/** Months of the moon, each by the day, within one or two, on which the sun enters the sign that names it. */
const SUN_ENTERS = {
  chaitra: [4, 14],
  vaisakha: [5, 15],
  ashadha: [7, 16],
  shravana: [8, 17],
  bhadrapada: [9, 17],
  ashvina: [10, 17],
  kartika: [11, 16],
  magha: [2, 13],
} as const;

/**
 * A feast of the Hindu calendar, to within a day of what is announced: the day on which, at some hour in India, the
 * given thirtieth of the month runs, in which the moon draws ahead of the sun by another 12 degrees. The month is
 * the one in which the sun enters its sign; the other one of two is leaped over. Source: Dershowitz and Reingold,
 * Calendrical Calculations, chapter on the modern Hindu calendars.
 */
export function hinduDay(
  name: keyof typeof SUN_ENTERS,
  thirtieth: number,
  hour: number,
): (year: number) => CalendarDate {
  const [month, day] = SUN_ENTERS[name];
  return (year) => {
    const entry = toJulianDay({ year, month, day });
    const next = firstMoonAfter(entry, 0);
    const before = firstMoonAfter(next - LONGEST_MONTH, 0);
    const mean = before + ((next - before) * (thirtieth - 1)) / 30;
    return dayAt(momentAhead(mean, (thirtieth - 1) * 12), INDIA + 24 - hour);
  };
}
