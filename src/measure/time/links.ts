import { hasDay, inPart, isDay, isTimeOfDay, merge, withDay } from './joins.js';
import type { Grain, Length, Meaning, When } from './meaning.js';

/**
 * Two times that stand apart, with a preposition between them, of which one says the day of the other. TimeML leaves
 * prepositions outside, so both stay.
 */
export interface Link {
  readonly name: string;
  readonly between: RegExp;
  /** The meanings that the two then have. */
  readonly link: (left: Meaning, right: Meaning, gap: string) => readonly [Meaning, Meaning] | undefined;
  readonly examples: Readonly<Record<string, string>>;
  readonly counterexamples?: readonly string[];
}

/** "in the evening at eight" */
function withPart(time: Meaning, part: Meaning): When | undefined {
  if (time.kind !== 'when' || part.kind !== 'when' || time.clock === undefined || part.part === undefined)
    return undefined;
  return hasDay(time) || hasDay(part) ? undefined : { ...time, clock: inPart(time.clock, part.part) };
}

function timed(day: Meaning, { clock }: When): Meaning {
  return day.kind === 'when' && clock !== undefined && hasDay(day) ? { ...day, timed: true } : day;
}

/** The day from which a length is counted; "a week from Thursday" is counted from one to come. */
function anchored(length: Length, day: When, way: string): readonly [Length, When] {
  const isBare = day.weekday !== undefined && day.month === undefined && day.which === undefined;
  const anchor: When = way === 'from' && isBare ? { ...day, which: 'next' } : day;
  return [{ ...length, anchor, step: way === 'before' ? -1 : 1 }, anchor];
}

/** Periods that are told by their end. */
const ENDING: ReadonlySet<Grain> = new Set<Grain>(['week', 'month', 'quarter']);

/** Tried in this order, where nothing joins. */
export const LINKS: readonly Link[] = [
  {
    name: '<time of day> on <date>',
    between: /^(?:\)?,? on (?:the )?|\),? )$/,
    link: (left, right) => {
      const time = withDay(left, right);
      return time === undefined ? undefined : [time, timed(right, time)];
    },
    examples: {
      '[5pm] on Friday': '2016-09-23T17:00',
      'It fell silent at [midnight] on Jan. 12.': '2016-01-12T24:00',
      'The ship sank at 10 a.m. EDT ([1400 GMT]) on Friday.': '2016-09-23T14:00Z',
    },
  },
  {
    name: '<date> at <time of day>',
    between: /^,? (?:(?:just |shortly )?(?:at|before|after|around|about|by|until|from)|in the) $/,
    link: (left, right) => {
      const time = withDay(right, left) ?? withPart(right, left);
      return time === undefined ? undefined : [timed(left, time), time];
    },
    examples: {
      'They meet in the evening at [eight o’clock].': '2016-09-28T20:00',
      'They met on Friday at [5pm].': '2016-09-23T17:00',
      'They met on Sept. 12 at [noon].': '2016-09-12T12:00',
    },
  },
  {
    name: '<time of day> (<time of day>)',
    between: /^(?: \(|,? or )$/,
    link: (left, right) =>
      left.kind === 'when' &&
      right.kind === 'when' &&
      left.clock !== undefined &&
      right.clock !== undefined &&
      isTimeOfDay(left) &&
      isDay(right)
        ? [merge(right, left), right]
        : undefined,
    examples: {
      'The ship sank at [10 a.m. EDT] (1400 GMT) on Friday.': '2016-09-23T10:00',
      'It struck at [0430 GMT] (10:00 a.m. local time) Tuesday.': '2016-09-27T04:30Z',
      'They meet at [9 a.m.], or 1300 GMT, on Friday.': '2016-09-30T09:00',
    },
  },
  {
    name: 'the <unit> ended <date>',
    between: /^ (?:(?:that |which )?(?:ended|ending)(?: on)?|to|through) $/,
    link: (left, right) => {
      if (left.kind !== 'when' || right.kind !== 'when' || left.shift?.from !== 'near') return undefined;
      if (left.mod !== undefined || right.clock !== undefined || right.part !== undefined) return undefined;
      // A year that ends in another month than December is none of the calendar.
      if (left.grain === 'year' && right.month !== undefined)
        return [{ kind: 'length', amounts: [{ count: 1, unit: 'year' }] }, right];
      return ENDING.has(left.grain) && isDay(right)
        ? [{ kind: 'when', grain: left.grain, nth: -1, within: right }, right]
        : undefined;
    },
    examples: {
      'Sales for [the week] ended Sept. 24 were flat.': '2016-W38',
      'It lost money in [the quarter] ended June 30.': '2016-Q2',
      'Prices rose in [the year] to August.': 'P1Y',
    },
  },
  {
    name: '<length> after <date>',
    between: /^ (?<way>after|from|before) $/,
    link: (left, right, gap) =>
      left.kind === 'length' &&
      right.kind === 'when' &&
      isDay(right) &&
      left.side === undefined &&
      left.to === undefined
        ? anchored(left, right, gap.trim())
        : undefined,
    examples: {
      'It must be paid within [10 days] after Sept. 1.': 'P10D',
      'The court rose until a week from [Thursday].': '2016-09-29',
    },
  },
  {
    name: '<date> to <date of a year>',
    between: /^ ?(?:to|and|until|till|through|-|–|—) ?$/,
    link: (left, right) => {
      if (left.kind !== 'when' || right.kind !== 'when' || right.year === undefined) return undefined;
      if (left.year !== undefined || left.within !== undefined || left.which !== undefined) return undefined;
      if (left.month === undefined || right.month === undefined) return undefined;
      const isBefore = left.month * 100 + (left.day ?? 0) <= right.month * 100 + (right.day ?? 31);
      return [{ ...left, year: isBefore ? right.year : right.year - 1 }, right];
    },
    examples: {
      'from [May 15] to August 16, 1988': '1988-05-15',
      'from [December] to May 2012': '2011-12',
    },
  },
  {
    name: 'the next day, <date>',
    between: /^, (?:on )?$/,
    link: (left, right) =>
      left.kind === 'when' &&
      right.kind === 'when' &&
      left.grain === 'day' &&
      left.shift?.from === 'spoken' &&
      left.part === undefined &&
      (right.month === undefined ? right.weekday : right.day) !== undefined &&
      right.clock === undefined
        ? [right, right]
        : undefined,
    examples: {
      '[The next day], Sept. 12, the airport reopened.': '2016-09-12',
      '[Two days later], on Tuesday, the army moved in.': '2016-09-27',
    },
  },
  {
    name: '<time of day> to <time of day>',
    between: /^ ?(?:to|and|until|till|through|-|–|—) ?$/,
    link: (left, right) => {
      if (left.kind !== 'when' || right.kind !== 'when') return undefined;
      if (!isTimeOfDay(left) || right.clock === undefined || !hasDay(right)) return undefined;
      return left.clock === undefined ? undefined : [merge(right, left), right];
    },
    examples: { 'It was open from [9am] to 5pm on Friday.': '2016-09-23T09:00' },
  },
];
