import { addDays, type CalendarDate } from '../../document/calendar.js';
import { dayAt, firstMoonAfter, lunationOf, moonAt, toJulianDay } from './moon.js';

const BEIJING = 8;
const MECCA = 3;
const INDIA = 5.5;

/** The second new moon after the day of the winter solstice, by the time of Beijing. */
export function chineseNewYear(year: number): CalendarDate {
  const solstice = toJulianDay({ year: year - 1, month: 12, day: 23 }) - BEIJING / 24;
  return dayAt(firstMoonAfter(firstMoonAfter(solstice, 0), 0), BEIJING);
}

/** The new moon of 6 January 2000 began Shawwal, the tenth month. */
const MONTH_OF_LUNATION_0 = 9;
/** The crescent is looked for in the evening after the conjunction, which must be some hours old by then. */
const CRESCENT_HOURS = 9;

/**
 * A day of the Islamic calendar in a year of ours (the first, where there are two), to within a day of what is
 * announced: the month begins on the day after the evening on which the crescent can be seen from Mecca.
 */
export function islamicDay(month: number, day: number, year: number): CalendarDate | undefined {
  const first = lunationOf(year) - 1;
  for (let lunation = first; lunation < first + 15; lunation++) {
    if ((((lunation + MONTH_OF_LUNATION_0) % 12) + 12) % 12 !== month - 1) continue;
    const begins = addDays(dayAt(moonAt(lunation), MECCA + CRESCENT_HOURS), 1);
    const date = addDays(begins, day - 1);
    if (date.year === year) return date;
  }
  return undefined;
}

/** Lakshmi Puja: the evening before the new moon at which the sun stands in Libra, by the stars. */
export function diwali(year: number): CalendarDate {
  const moon = firstMoonAfter(toJulianDay({ year, month: 10, day: 17 }) + 1.5 / 24, 0);
  return dayAt(moon, INDIA - 18);
}

/** The day after the full moon of March is seen. */
export function holi(year: number): CalendarDate {
  return dayAt(firstMoonAfter(toJulianDay({ year, month: 2, day: 28 }), 0.5), INDIA + 7);
}

/** Days before the epoch of 1970 at which the Hebrew calendar begins. */
const HEBREW_EPOCH = -2_092_590;

/** Days from the epoch to the first of Tishri (Dershowitz and Reingold, Calendrical Calculations, chapter on the Hebrew calendar). */
function elapsedDays(hebrewYear: number): number {
  const months = Math.floor((235 * hebrewYear - 234) / 19);
  const parts = 12_084 + 13_753 * months;
  const day = 29 * months + Math.floor(parts / 25_920);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

function newYearDay(hebrewYear: number): number {
  const [before, day, after] = [hebrewYear - 1, hebrewYear, hebrewYear + 1].map(elapsedDays) as [
    number,
    number,
    number,
  ];
  const delay = after - day === 356 ? 2 : day - before === 382 ? 1 : 0;
  return day + delay;
}

/** Rosh Hashanah of the autumn of a year: like all these feasts it begins on the evening before. */
export function roshHashanah(year: number): CalendarDate {
  return addDays({ year: 1970, month: 1, day: 1 }, HEBREW_EPOCH + newYearDay(year + 3761));
}

/** 25 Kislev; Cheshvan and Kislev take up what the length of the year leaves. */
export function hanukkah(year: number): CalendarDate {
  const length = newYearDay(year + 3762) - newYearDay(year + 3761);
  const isLongCheshvan = length % 10 === 5;
  return addDays(roshHashanah(year), 30 + (isLongCheshvan ? 30 : 29) + 24);
}

/** Passover is always as many days before the next New Year. */
export function passover(year: number): CalendarDate {
  return addDays(roshHashanah(year), -163);
}
