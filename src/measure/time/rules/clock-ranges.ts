import { FIGURES, followedBy, type Groups } from '../../rule.js';
import { phrase, STARTS } from '../grammar.js';
import type { When } from '../meaning.js';
import { wordAfter, wordBefore, words, type TimeRule } from '../time-rule.js';
import { clockInPart, clockOf, HALF, HOUR_WORDS, hourOf, ZONE } from './clock-times.js';

/** Before the earlier of two hours. */
const FROM = words('from between');
/** "tonight at", "Saturday morning around": a day, and words that an hour follows. */
const DAY_BEFORE =
  /(?:tonight|tonite|morning|afternoon|evening)\b,? (?:at|around|about|by|@) $|(?:today|tomorrow|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? (?:at|@) $/i;
const AFTER_HOUR = words('in on and with until to for when sharp');
/** Hours that another word makes one: the end of a range, the day before. */
export const CLOCK_RANGES: readonly TimeRule[] = [
  {
    name: '<hour>-<hour> <a.m.>',
    starts: followedBy(FIGURES, words(': . - – — a p am pm')),
    pattern: phrase(
      `(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?(?: ?(?<first>[ap]m\\b|[ap]\\.m\\.))? ?(?:-|–|—) ?(?<hour2>\\d{1,2})(?:[:.](?<minute2>[0-5]\\d))? ?${HALF}${ZONE}`,
    ),
    read: (groups) => {
      const to = clockOf(
        { ...groups, hour: groups['hour2'] },
        Number(groups['hour2']),
        Number(groups['minute2'] ?? 0),
      );
      const from = beginningOf(groups, to);
      return to === undefined || from === undefined ? undefined : { kind: 'range', from, to };
    },
    examples: {
      '3-5pm': '2016-09-28T15:00/2016-09-28T17:00',
      '9 a.m.-2 p.m.': '2016-09-28T09:00/2016-09-28T14:00',
      '11:30-1 p.m.': '2016-09-28T11:30/2016-09-28T13:00',
    },
    counterexamples: ['13-25pm'],
  },
  {
    name: '<hour> to <hour> <a.m.>',
    starts: [FIGURES, ...STARTS.small].flatMap((first) => followedBy(first, words('to and until till : .'))),
    pattern: phrase(
      `(?:(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?|(?<word>${HOUR_WORDS}))(?= (?:to|and|until|till) (?<hour2>\\d{1,2})(?:[:.][0-5]\\d)? ?${HALF})`,
    ),
    read: (groups, doc, { start }) => {
      if (groups['word'] !== undefined && !FROM.has(wordBefore(doc, start))) return undefined;
      if (wordBefore(doc, start) === 'at') return undefined;
      const hour = hourOf(groups);
      return hour === undefined
        ? undefined
        : beginningOf(
            { ...groups, hour: String(hour) },
            clockOf({ half: groups['half'] }, Number(groups['hour2']), 0),
          );
    },
    examples: {
      'The road is shut from [3] to 5pm.': '2016-09-28T15:00',
      'between [10] and 2 p.m.': '2016-09-28T10:00',
    },
    counterexamples: ['at 3 to 5 p.m.'],
  },
  {
    name: '… at <hour>',
    starts: [FIGURES, ...STARTS.small],
    gate: /(?<=(?:at|around|about|by|@) )/,
    pattern: phrase(
      `(?:(?<hour>1[0-2]|[1-9])(?:[:.](?<minute>[0-5]\\d))?|(?<word>${HOUR_WORDS}))(?![\\d:/%-]|\\.\\d| ?(?:percent|per|pct|points|million|billion|people|locations|places|sites|stations|of|times|years|months|minutes|[ap]\\.?m))`,
    ),
    read: (groups, doc, { start, end }) => {
      if (!DAY_BEFORE.test(doc.text.slice(Math.max(0, start - 24), start))) return undefined;
      const after = wordAfter(doc, end);
      return after === '' || AFTER_HOUR.has(after) ? clockInPart(groups) : undefined;
    },
    examples: {
      'They meet tonight at [8].': '2016-09-28T20:00',
      'The doors open this afternoon at [three].': '2016-09-28T15:00',
    },
    counterexamples: ['Unemployment stood Friday at 7 percent.'],
  },
];

/** "3-5pm" is all in the afternoon, "11-1pm" begins before noon. */
function beginningOf(groups: Groups, to: When | undefined): When | undefined {
  const hour = Number(groups['hour']);
  const half =
    groups['first'] ??
    (hour === 12 || hour <= Number(groups['hour2']) % 12 || Number(groups['hour2']) === 12
      ? groups['half']
      : 'am');
  return to === undefined
    ? undefined
    : clockOf({ half, zone: groups['zone'] }, hour, Number(groups['minute'] ?? 0));
}
