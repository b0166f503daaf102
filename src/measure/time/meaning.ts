import type { TimexMod } from '../../document/types.js';

/** Lengths of the calendar, the short ones first. */
export type Grain =
  | 'second'
  | 'minute'
  | 'hour'
  | 'night'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** TIMEX3's parts of the day: morning, midday, afternoon, evening, night, daytime. */
export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** A time of the day by the clock. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** Neither a.m. nor p.m. was said: "four o'clock" is in the afternoon, unless the morning or the night is named. */
  readonly open?: boolean;
  /** `Z` for GMT and UTC; other zones are left out of the value. */
  readonly zone?: 'Z';
}

/** A step over the calendar from the day of publication, or from the date last spoken of. */
export interface Shift {
  readonly unit: Grain;
  readonly count: number;
  /** `near` is the one spoken of if it is of the same length, else that of publication: "for the week". */
  readonly from: 'published' | 'spoken' | 'near';
}

/**
 * A place on the calendar as the words give it: the fields that were said and nothing more. "September" is a month
 * without a year; "last week" a week with a shift; "Friday at 5pm" a weekday with a clock.
 */
export interface When {
  readonly kind: 'when';
  readonly grain: Grain;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly quarter?: number;
  readonly half?: number;
  readonly season?: Season;
  /** First year over ten. */
  readonly decade?: number;
  /** First year over a hundred. */
  readonly century?: number;
  readonly holiday?: string;
  /** "first" in "the first week of October"; -1 is the last. */
  readonly nth?: number;
  readonly shift?: Shift;
  /**
   * "last May", "next Tuesday", "this summer", "the following Monday", and what tense and prepositions cannot change.
   */
  readonly which?: 'last' | 'next' | 'this' | 'spoken' | 'following' | 'previous';
  /**
   * The period last spoken of, whatever its length: "by that time"; with a shift one like it: "the same period a year
   * earlier".
   */
  readonly same?: boolean;
  /** "the summer of last year": the period in which this one lies. */
  readonly within?: When;
  readonly part?: PartOfDay;
  readonly clock?: Clock;
  /** A clock time of this day stands beside it: "5 p.m. on Friday". */
  readonly timed?: boolean;
  readonly mod?: TimexMod;
  /** "today" may mean these days, where the times before are told of. */
  readonly orNow?: boolean;
  /** Said of any, not of one: "on Fridays", "every winter", "in a typical July". */
  readonly habitual?: boolean;
  /** Neither sure nor likely to be meant as a time unless something joins it: "the second half". */
  readonly weak?: boolean;
}

export interface Amount {
  /** Undefined where the number stays open: "several". */
  readonly count: number | undefined;
  readonly unit: Grain;
}

export interface Length {
  readonly kind: 'length';
  readonly amounts: readonly Amount[];
  /** Upper end: "12 to 18 months". */
  readonly to?: readonly Amount[];
  /** "the past three days", "the next six months": where the length ends or begins. */
  readonly side?: 'past' | 'next';
  /** "two days after May 3": the day from which it is counted, and which way. */
  readonly anchor?: When;
  readonly step?: 1 | -1;
  readonly mod?: TimexMod;
  readonly set?: boolean;
}

/** A value that needs no calendar: PAST_REF, and sets such as P1W. */
export interface Fixed {
  readonly kind: 'fixed';
  readonly type: 'DATE' | 'TIME' | 'SET';
  readonly value: string;
  readonly mod?: TimexMod;
}

/** From one place on the calendar to another: "Sept. 9-11", "2015-16". */
export interface Range {
  readonly kind: 'range';
  readonly from: When;
  readonly to: When;
  readonly mod?: TimexMod;
}

/** Words that only count before a time: "late", "the end of", "nearly". */
export interface Prefix {
  readonly kind: 'prefix';
  readonly mod: TimexMod;
  /** What it may stand before. */
  readonly before: 'when' | 'length';
}

export type Meaning = When | Length | Fixed | Range | Prefix;
