import type { Timex } from '../document/document.js';
import { toMoment } from './moments.js';

const DAY = 86_400_000;
const DAYS_OF_MOON = 29.53;
/** Weeks from Thanksgiving or Easter to that of the next year. */
const WEEKS: ReadonlySet<number> = new Set([50, 51, 52, 53, 55]);
/** Feasts that follow the moon begin on the evening before, or are announced a day sooner or later. */
const DAYS_ASIDE = 2;

/**
 * "Thanksgiving", "Ramadan": of the year before ours or the one after, in which the feast falls on another day: whole
 * weeks away, as Easter and all that hang on a weekday, or 12 or 13 moons.
 */
export function isSameFeast(from: string, earliest: string, { by }: Timex): boolean {
  if (!by.includes('<holiday>')) return false;
  const [day = 0, ours = 0] = [from, earliest].map((moment) => Date.parse(toMoment(moment).slice(0, 10)));
  const days = Math.abs(day - ours) / DAY;
  if (WEEKS.has(days / 7)) return true;
  return [12, 13].some((moons) => Math.abs(days - moons * DAYS_OF_MOON) <= DAYS_ASIDE);
}
