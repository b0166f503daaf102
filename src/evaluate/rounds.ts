import type { GoldTime } from './gold.js';
import { movedBy } from './moments.js';

/** What a phrase says of its place on the calendar, so that no default is needed. */
export const PLACED =
  /\b(?:last|ago|previous|past|coming|following|earlier|later|\d{4}|today|tomorrow|yesterday)\b/i;
/** "next year", "this quarter": no other one is meant. */
const NAMED_ROUND = /\b(?:this|next|current) (?:year|quarter|qtr|month)\b/i;
/** "next Saturday" may skip the one of this week. */
const ROUNDS: readonly (readonly [said: RegExp, count: number, unit: 'day' | 'month'])[] = [
  [/\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:[a-z]*day)?\b\.?/i, 7, 'day'],
  [
    /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\d\/\d|spring|summer|autumn|fall|winter|quarter|qtr|Q\d|\bday\b|eve\b|easter|christmas|xmas|thanksgiving|halloween|ramadan|new year/i,
    12,
    'month',
  ],
  [/\b\d{1,2}(?:st|nd|rd|th)\b|\bthe (?:\d{1,2}|first|second)\b|^on the \w+$/i, 1, 'month'],
];
/**
 * Beginnings of the same words one round further or back: "Monday" is the past one with us, the coming one with others.
 */
export function roundsOf(gold: GoldTime, moment: string): readonly string[] {
  if (PLACED.test(gold.text) || NAMED_ROUND.test(gold.text)) return [moment];
  const rounds = ROUNDS.filter(([said]) => said.test(gold.text)).slice(0, 2);
  const around = (count: number, unit: 'day' | 'month') => [
    movedBy(moment, count, unit),
    movedBy(moment, -count, unit),
  ];
  // A bare time of the day is of the day before or after.
  if (rounds.length === 0) return moment.includes('T') ? [moment, ...around(1, 'day')] : [moment];
  return [moment, ...rounds.flatMap(([, count, unit]) => around(count, unit))];
}

const SAYS_HALF =
  /\d ?[ap]\.? ?m?\b|\d{2}h|noon|morning|afternoon|evening|night|tonight|GMT|\b(?:0\d|1[3-9]|2[0-3])[:.]?\d\d/i;

/** An hour without "a.m." or "p.m." is the coming one with others. */
export function inAnyHalf(gold: GoldTime, moments: readonly string[]): readonly string[] {
  if (SAYS_HALF.test(gold.text)) return moments;
  return [
    ...moments,
    ...moments.map((moment) =>
      moment.replace(/T(\d\d)/, (_, hour: string) => `T${String((Number(hour) + 12) % 24).padStart(2, '0')}`),
    ),
  ];
}
