import { addDays, formatDate, type CalendarDate } from '../../document/calendar.js';
import type { Grounded } from './grounded.js';
import type { Amount, Grain, Length } from './meaning.js';
import { addUnits } from './period.js';

/** ISO designator, and how many of it one unit holds. */
const DESIGNATORS: Readonly<Record<Grain, readonly [string, number]>> = {
  second: ['S', 1],
  minute: ['M', 1],
  hour: ['H', 1],
  night: ['NI', 1],
  day: ['D', 1],
  weekend: ['WE', 1],
  week: ['W', 1],
  fortnight: ['W', 2],
  month: ['M', 1],
  quarter: ['Q', 1],
  half: ['M', 6],
  season: ['Y', 1],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
  millennium: ['Y', 1000],
};
/** Designators of amounts that stay open: "decades" is PXDE (TIMEX3), and no number of years. */
const OPEN_DESIGNATORS: Readonly<Partial<Record<Grain, string>>> = {
  decade: 'DE',
  century: 'CE',
  millennium: 'ML',
};
/** Halves of units that TIMEX3 states in the next smaller one: "half an hour" is PT30M. */
const SMALLER: Readonly<Partial<Record<Grain, readonly [Grain, number]>>> = {
  hour: ['minute', 60],
  minute: ['second', 60],
  decade: ['year', 10],
  century: ['year', 100],
};
const CLOCK_UNITS: ReadonlySet<Grain> = new Set(['hour', 'minute', 'second']);

function formatNumber(number: number): string {
  return String(Math.round(number * 10_000) / 10_000);
}

function formatAmount({ count, unit }: Amount): string {
  if (count === undefined) return `X${OPEN_DESIGNATORS[unit] ?? DESIGNATORS[unit][0]}`;
  const smaller = SMALLER[unit];
  if (count < 1 && smaller !== undefined)
    return formatAmount({ count: count * smaller[1], unit: smaller[0] });
  const [designator, size] = DESIGNATORS[unit];
  return `${formatNumber(count * size)}${designator}`;
}

/** The TIMEX3 value of a length: P3W, PT5H2M, PXD. */
export function formatLength(amounts: readonly Amount[]): string {
  const days = amounts.filter(({ unit }) => !CLOCK_UNITS.has(unit)).map(formatAmount);
  const hours = amounts.filter(({ unit }) => CLOCK_UNITS.has(unit)).map(formatAmount);
  return `P${days.join('')}${hours.length === 0 ? '' : `T${hours.join('')}`}`;
}

/** A length, with its interval where it is said to end or to begin on the day of publication. */
export function groundLength(
  { amounts, to, side, mod, set }: Length,
  published: CalendarDate | undefined,
): Grounded {
  const value = to === undefined ? formatLength(amounts) : `${formatLength(amounts)}/${formatLength(to)}`;
  const type = set === true ? 'SET' : 'DURATION';
  const [amount] = amounts;
  if (
    side === undefined ||
    published === undefined ||
    amount?.count === undefined ||
    CLOCK_UNITS.has(amount.unit)
  ) {
    return { type, value, mod };
  }
  const other = addUnits(published, amount.unit, side === 'past' ? -amount.count : amount.count);
  if (other === undefined) return { type, value, mod };
  const [first, last] = side === 'past' ? [addDays(other, 1), published] : [published, addDays(other, -1)];
  return { type, value, mod, earliest: formatDate(first), latest: formatDate(last) };
}
