import type { Clock, Grain, Meaning, PartOfDay, When } from './meaning.js';

/**
 * Two times that stand together and mean one: a join says what may be between them and what they mean together. Its
 * examples and counter-examples are read as a rule's are.
 */
export interface Join {
  readonly name: string;
  /** What stands between, tested against the whole gap. */
  readonly between: RegExp;
  readonly join: (left: Meaning, right: Meaning) => Meaning | undefined;
  readonly examples: Readonly<Record<string, string>>;
  readonly counterexamples?: readonly string[];
}

export function isTimeOfDay(when: When): boolean {
  return (when.clock !== undefined || when.part !== undefined) && !hasDay(when);
}

export function hasDay({ day, month, weekday, shift, year, holiday, within, habitual }: When): boolean {
  return (day ?? month ?? weekday ?? shift ?? year ?? holiday ?? within ?? habitual) !== undefined;
}

export function isDay(when: When): boolean {
  return when.grain === 'day' && hasDay(when);
}

function isPlaceable(when: When): boolean {
  return (
    when.year === undefined &&
    when.which === undefined &&
    when.shift === undefined &&
    when.within === undefined &&
    (when.nth ?? when.month ?? when.quarter ?? when.half ?? when.season ?? when.holiday) !== undefined
  );
}

/** Units of lengths that are added up, the short ones first. */
const SIZES: readonly Grain[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

const CONTAINERS: ReadonlySet<When['grain']> = new Set([
  'month',
  'quarter',
  'half',
  'season',
  'year',
  'decade',
]);

/** "eleven last night" is 23:00. */
export function inPart(clock: Clock, part: PartOfDay | undefined): Clock {
  if (part === undefined) return clock;
  const { open: _, ...closed } = clock;
  const isLate = part === 'AF' || part === 'EV' || (part === 'NI' && clock.hour > 4);
  return isLate && clock.hour < 12 ? { ...closed, hour: clock.hour + 12 } : closed;
}

/** Firm words of either side make the whole firm. */
export function merge(day: When, time: When): When {
  const { weak: _, ...firm } = day;
  return {
    ...firm,
    ...(time.clock === undefined ? {} : { clock: inPart(time.clock, day.part) }),
    ...(time.part === undefined || time.clock !== undefined ? {} : { part: time.part }),
    ...(time.mod === undefined ? {} : { mod: time.mod }),
  };
}

/** A time of the day on the day that is said beside it. */
export function withDay(time: Meaning, day: Meaning): When | undefined {
  return time.kind === 'when' &&
    day.kind === 'when' &&
    isTimeOfDay(time) &&
    isDay(day) &&
    day.clock === undefined &&
    !(day.part !== undefined && time.clock === undefined)
    ? merge(day, time)
    : undefined;
}

function within(left: Meaning, right: Meaning): Meaning | undefined {
  if (left.kind !== 'when' || right.kind !== 'when' || !isPlaceable(left) || !CONTAINERS.has(right.grain))
    return undefined;
  if (
    right.year === undefined &&
    right.shift === undefined &&
    !(left.nth !== undefined && right.month !== undefined)
  )
    return undefined;
  if (left.nth === undefined && right.grain !== 'year') return undefined;
  const { weak: _, ...firm } = left;
  return { ...firm, within: right };
}

/** Tried in this order. */
export const JOINS: readonly Join[] = [
  {
    name: 'early <time>',
    between: /^[ \u00a0-]?$/,
    join: (left, right) => {
      if (left.kind !== 'prefix' || left.before !== 'when') return undefined;
      if (right.kind !== 'when' || right.clock !== undefined) return undefined;
      const { weak: _, ...firm } = right;
      return { ...firm, mod: left.mod };
    },
    examples: {
      'late Tuesday': '2016-09-27 END',
      'the end of June': '2016-06 END',
      'late last year': '2015 END',
      'mid-August': '2016-08 MID',
      'early in the morning': '2016-09-28TMO START',
    },
  },
  {
    name: '<time of day> <date>',
    between: /^(?:,? ?[ \u00a0\n]| of | of the )$/,
    join: withDay,
    examples: {
      '10 a.m. Monday': '2016-09-26T10:00',
      'the night of 3 August 2014': '2014-08-03TNI',
      'noon tomorrow': '2016-09-29T12:00',
      'the morning of Sept. 12': '2016-09-12TMO',
    },
  },
  {
    name: '<date> <time of day>',
    between: /^,? ?[ \u00a0\n]$/,
    join: (left, right) =>
      left.kind === 'when' &&
      right.kind === 'when' &&
      isDay(left) &&
      left.clock === undefined &&
      isTimeOfDay(right)
        ? merge(left, right)
        : undefined,
    examples: { 'Sept. 12, 3:15 p.m.': '2016-09-12T15:15', 'Friday noon': '2016-09-23T12:00' },
  },
  {
    name: '<times of day> <date>',
    between: /^,? (?:on )?$/,
    join: (left, right) =>
      left.kind === 'range' &&
      right.kind === 'when' &&
      isTimeOfDay(left.from) &&
      isTimeOfDay(left.to) &&
      isDay(right) &&
      right.clock === undefined &&
      right.part === undefined
        ? { ...left, from: merge(right, left.from), to: merge(right, left.to) }
        : undefined,
    examples: { '6 a.m.-2 p.m. tomorrow': '2016-09-29T06:00/2016-09-29T14:00' },
  },
  {
    name: '<clock> in <part of day>',
    between: /^ in $/,
    join: (left, right) =>
      left.kind === 'when' &&
      right.kind === 'when' &&
      left.clock !== undefined &&
      !hasDay(left) &&
      right.part !== undefined &&
      !hasDay(right)
        ? { ...left, clock: inPart(left.clock, right.part) }
        : undefined,
    examples: { 'ten past nine in the evening': '2016-09-28T21:10' },
  },
  {
    name: '<weekday> <date>',
    between: /^,? (?:the )?$/,
    join: (left, right) =>
      left.kind === 'when' &&
      right.kind === 'when' &&
      left.weekday !== undefined &&
      left.month === undefined &&
      left.clock === undefined &&
      left.part === undefined &&
      right.month !== undefined &&
      right.day !== undefined &&
      right.weekday === undefined
        ? right
        : undefined,
    examples: { 'Friday 9/23': '2016-09-23', 'Sunday 12/7/2014': '2014-12-07' },
  },
  {
    name: 'the week of <date>',
    between: /^ $/,
    join: (left, right) =>
      left.kind === 'when' &&
      left.grain === 'week' &&
      left.nth === -1 &&
      left.within === undefined &&
      right.kind === 'when' &&
      isDay(right)
        ? { kind: 'when', grain: 'week', nth: -1, within: right }
        : undefined,
    examples: {
      'Work starts in [the week of Oct. 3].': '2016-W40',
      'the week beginning 5 June 2006': '2006-W23',
    },
  },
  {
    name: '<length> and <length>',
    between: /^,? ?(?:and )?$/,
    join: (left, right) => {
      if (left.kind !== 'length' || right.kind !== 'length' || right.mod !== undefined) return undefined;
      if (left.to !== undefined || right.to !== undefined || left.set === true || right.set === true)
        return undefined;
      const [last, next] = [left.amounts.at(-1), right.amounts[0]];
      if (
        last?.count === undefined ||
        next?.count === undefined ||
        SIZES.indexOf(next.unit) >= SIZES.indexOf(last.unit)
      )
        return undefined;
      return SIZES.includes(next.unit)
        ? { ...left, amounts: [...left.amounts, ...right.amounts] }
        : undefined;
    },
    examples: { '2 years, 3 months and 4 days': 'P2Y3M4D', 'one minute 41.12 seconds': 'PT1M41.12S' },
  },
  {
    name: '<period> of <year>',
    between: /^[ \u00a0\n]?(?:of |in |, ?)?$/,
    join: within,
    examples: {
      'August last year': '2015-08',
      'November of last year': '2015-11',
      'the third quarter of this year': '2016-Q3',
      'spring last year': '2015-SP',
      'It opened in [the second week of February].': '2016-W06',
    },
  },
];
