import type { Meaning, When } from './meaning.js';

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

function isTimeOfDay(when: When): boolean {
  return (when.clock !== undefined || when.part !== undefined) && !hasDay(when);
}

function hasDay({ day, month, weekday, shift, year, holiday, within, habitual }: When): boolean {
  return (day ?? month ?? weekday ?? shift ?? year ?? holiday ?? within ?? habitual) !== undefined;
}

function isDay(when: When): boolean {
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

const CONTAINERS: ReadonlySet<When['grain']> = new Set([
  'month',
  'quarter',
  'half',
  'season',
  'year',
  'decade',
]);

/** Firm words of either side make the whole firm. */
function merge(day: When, time: When): When {
  const { weak: _, ...firm } = day;
  return {
    ...firm,
    ...(time.clock === undefined ? {} : { clock: time.clock }),
    ...(time.part === undefined || time.clock !== undefined ? {} : { part: time.part }),
    ...(time.mod === undefined ? {} : { mod: time.mod }),
  };
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
    name: '<time of day> on <date>',
    between: /^,?[ \u00a0\n](?:on |of |of the )?$/,
    join: (left, right) =>
      left.kind === 'when' &&
      right.kind === 'when' &&
      isTimeOfDay(left) &&
      isDay(right) &&
      right.clock === undefined &&
      !(right.part !== undefined && left.clock === undefined)
        ? merge(right, left)
        : undefined,
    examples: {
      '5pm on Friday': '2016-09-23T17:00',
      '10 a.m. Monday': '2016-09-26T10:00',
      'It fell silent at [midnight on Jan. 12].': '2016-01-12T24:00',
      'the night of 3 August 2014': '2014-08-03TNI',
      'noon tomorrow': '2016-09-29T12:00',
      'the morning of Sept. 12': '2016-09-12TMO',
    },
  },
  {
    name: '<date> at <time of day>',
    between: /^,?[ \u00a0\n](?:at |in the |around |just after |about )?$/,
    join: (left, right) =>
      left.kind === 'when' &&
      right.kind === 'when' &&
      isDay(left) &&
      left.clock === undefined &&
      isTimeOfDay(right)
        ? merge(left, right)
        : undefined,
    examples: {
      'Friday at 5pm': '2016-09-23T17:00',
      'Sept. 12 at 3:15 p.m.': '2016-09-12T15:15',
      'Sept. 12 at noon': '2016-09-12T12:00',
    },
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
