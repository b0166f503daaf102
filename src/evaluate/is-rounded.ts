import { addDays, formatDate, parseIsoDate, weekday } from '../document/calendar.js';
import type { Timex } from '../document/document.js';
import { beginsInPart } from './begins-in-part.js';
import type { GoldTime } from './gold.js';
import { movedBy, toMoment } from './moments.js';

/** "a week ago", "next month" */
const STEP =
  /\bago\b|\bhence\b|from now|\blater$|^(?:after )?(?:this|last|next|past) (?:week|month|quarter|qtr|year)$/i;
/** Days by which a season may begin later: with the equinox or the solstice. */
const DAYS_TO_SOLSTICE = 25;

/**
 * Periods that others draw otherwise: parts of a month or of a year, a weekend from Friday evening on, seasons from
 * the solstice on, and the day of the reference in another week, month or year ("a week ago").
 */
export function isRounded(gold: GoldTime, lead: Timex, earliest: string, latest: string): boolean {
  const from = (gold.value ?? '').split('/', 1)[0] ?? '';
  const day = toMoment(from).slice(0, 10);
  const [first, last] = [earliest.slice(0, 10), latest.slice(0, 10)];
  if (STEP.test(gold.text) && gold.reference !== undefined)
    return day >= first && day <= last && placesOf(gold.reference, day).includes(day);
  if (beginsInPart(lead, { from, earliest, latest, reference: gold.reference })) return true;
  if (lead.value.endsWith('-WE')) return day === movedBy(first, -1, 'day');
  return (
    /-(?:SP|SU|FA|WI)$/.test(lead.value) && day >= first && day <= movedBy(first, DAYS_TO_SOLSTICE, 'day')
  );
}

/**
 * Days near `day` that a step of whole weeks, months or years from the reference leads to, or where their month or week
 * begins.
 */
function placesOf(reference: string, day: string): readonly string[] {
  const date = parseIsoDate(day);
  const base = parseIsoDate(reference);
  if (date === undefined || base === undefined) return [];
  const inWeek = addDays(date, weekday(base) - weekday(date));
  const inMonth = `${day.slice(0, 8)}${reference.slice(8, 10)}`;
  const stepped = parseIsoDate(inMonth);
  const monday = stepped === undefined ? [] : [formatDate(addDays(stepped, 1 - weekday(stepped)))];
  return [formatDate(inWeek), inMonth, `${day.slice(0, 8)}01`, ...monday];
}
