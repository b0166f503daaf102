import { addDays, type CalendarDate } from '../../document/calendar.js';

/** Days of the moon. Source of the figures: J. Meeus, Astronomical Algorithms (2nd ed., 1998), chapter 49. */

const LUNATION = 29.530588861;
const FIRST_NEW_MOON = 2451550.09766;
/** Julian day of 1970-01-01T00:00. */
const JULIAN_DAY_1970 = 2440587.5;
const EPOCH: CalendarDate = { year: 1970, month: 1, day: 1 };
const LUNATIONS_A_YEAR = 12.3685;

/** Terms of the correction: amplitude for a new and for a full moon, and the factors of M', M and F. */
const TERMS: readonly (readonly [
  newMoon: number,
  fullMoon: number,
  moon: number,
  sun: number,
  node: number,
])[] = [
  [-0.4072, -0.40614, 1, 0, 0],
  [0.17241, 0.17302, 0, 1, 0],
  [0.01608, 0.01614, 2, 0, 0],
  [0.01039, 0.01043, 0, 0, 2],
  [0.00739, 0.00734, 1, -1, 0],
  [-0.00514, -0.00515, 1, 1, 0],
  [0.00208, 0.00209, 0, 2, 0],
  [-0.00111, -0.00111, 1, 0, -2],
  [-0.00057, -0.00057, 1, 0, 2],
  [0.00056, 0.00056, 2, 1, 0],
  [-0.00042, -0.00042, 3, 0, 0],
  [0.00042, 0.00042, 0, 1, 2],
  [0.00038, 0.00038, 0, 1, -2],
];

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

/**
 * Julian day of the new moon number `lunation` (0 is that of 6 January 2000), or with `.5` of the full moon behind it.
 */
export function moonAt(lunation: number): number {
  const isFull = lunation % 1 !== 0;
  const centuries = lunation / 1236.85;
  const sun = 2.5534 + 29.1053567 * lunation;
  const moon = 201.5643 + 385.81693528 * lunation;
  const node = 160.7108 + 390.67050284 * lunation;
  const eccentricity = 1 - 0.002516 * centuries;
  const correction = TERMS.reduce((sum, [newMoon, fullMoon, m, s, n]) => {
    const amplitude = (isFull ? fullMoon : newMoon) * eccentricity ** Math.abs(s);
    return sum + amplitude * sine(m * moon + s * sun + n * node);
  }, 0);
  return FIRST_NEW_MOON + LUNATION * lunation + 0.00015437 * centuries ** 2 + correction;
}

/**
 * Terms of the moon's and the sun's longitudes, in degrees: amplitude, and the factors of D, M, M' and F (chapters 25
 * and 47).
 */
const LONGITUDE_TERMS: readonly (readonly [
  degrees: number,
  elongation: number,
  sun: number,
  moon: number,
  node: number,
])[] = [
  [6.2888, 0, 0, 1, 0],
  [-2.0997, 0, 1, 0, 0],
  [1.274, 2, 0, -1, 0],
  [0.6583, 2, 0, 0, 0],
  [0.2136, 0, 0, 2, 0],
  [-0.1143, 0, 0, 0, 2],
  [0.0588, 2, 0, -2, 0],
  [0.0572, 2, -1, -1, 0],
  [0.0533, 2, 0, 1, 0],
  [0.0459, 2, -1, 0, 0],
  [-0.0409, 0, 1, -1, 0],
  [-0.0347, 1, 0, 0, 0],
  [-0.0304, 0, 1, 1, 0],
];
const JULIAN_DAY_2000 = 2451545;
const DAYS_A_CENTURY = 36525;

/** By how many degrees the moon is ahead of the sun. */
function elongationAt(moment: number): number {
  const centuries = (moment - JULIAN_DAY_2000) / DAYS_A_CENTURY;
  const mean = 297.8502 + 445267.1114 * centuries;
  const sun = 357.5291 + 35999.0503 * centuries;
  const moon = 134.9634 + 477198.8675 * centuries;
  const node = 93.2721 + 483202.0175 * centuries;
  return LONGITUDE_TERMS.reduce(
    (sum, [degrees, d, m, n, f]) => sum + degrees * sine(d * mean + m * sun + n * moon + f * node),
    mean,
  );
}

/** Julian day near `moment` at which the moon is so many degrees ahead of the sun. */
export function momentAhead(moment: number, degrees: number): number {
  let near = moment;
  for (let round = 0; round < 3; round++) {
    const ahead = elongationAt(near) - degrees;
    near -= ((ahead - 360 * Math.round(ahead / 360)) * LUNATION) / 360;
  }
  return near;
}

/** The day on which a moment falls, some hours east of Greenwich. */
export function dayAt(julianDay: number, hoursEast: number): CalendarDate {
  return addDays(EPOCH, Math.floor(julianDay + hoursEast / 24 - JULIAN_DAY_1970));
}

/** About the number of the new moon before the first of January of a year. */
export function lunationOf(year: number): number {
  return Math.floor((year - 2000) * LUNATIONS_A_YEAR) - 1;
}

/** Julian day of the first moon of a phase (0 new, 0.5 full) after a moment, itself a Julian day. */
export function firstMoonAfter(moment: number, phase: 0 | 0.5): number {
  let lunation = Math.floor((moment - FIRST_NEW_MOON) / LUNATION) - 1 + phase;
  while (moonAt(lunation) <= moment) lunation++;
  return moonAt(lunation);
}

/** Julian day of the midnight, Greenwich time, at which a day begins. */
export function toJulianDay({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + JULIAN_DAY_1970;
}
