import type { Groups } from '../../rule.js';
import { FIGURES, followedBy } from '../../rule.js';
import { phrase, STARTS, ZONES } from '../grammar.js';
import { CARDINALS } from '../lexicon.js';
import { readCount } from '../read-count.js';
import type { Clock, When } from '../meaning.js';
import { behind, wordAfter, wordBefore, words, type TimeRule } from '../time-rule.js';

const UNIVERSAL = words('gmt utc z');

function at(clock: Clock): When {
  return { kind: 'when', grain: 'day', clock };
}

/** Twelve- or twenty-four-hour figures to a clock; undefined where there is no such hour or minute. */
export function clockOf(groups: Groups, hour: number, minute: number): When | undefined {
  const half = (groups['half'] ?? '').toLowerCase().replace(/[^ap]/g, '');
  if (minute > 59 || hour > 24 || (half !== '' && (hour > 12 || hour === 0))) return undefined;
  const hours = half === 'p' ? (hour % 12) + 12 : half === 'a' ? hour % 12 : hour;
  const zone = UNIVERSAL.has((groups['zone'] ?? '').toLowerCase()) ? { zone: 'Z' as const } : {};
  const second = groups['second'] === undefined ? {} : { second: Number(groups['second']) };
  return at({ hour: hours, minute, ...second, ...zone });
}

export const HALF = '(?<half>[ap]m\\b|[ap]\\.m\\b\\.?)';
export const ZONE =
  '(?: ?(?:<zone>|(?:local|eastern|central|pacific|mountain|british summer|greenwich mean|daylight)(?: (?:standard|daylight))? time)(?! ?[-+]))?';

export const HOUR_WORDS = [...CARDINALS.keys()].slice(1, 13).join('|');
const MINUTES_TO: ReadonlyMap<string, number> = new Map([
  ['half', 30],
  ['quarter', 15],
  ['a quarter', 15],
]);

/** Words before "7.30" that make it a time of day; prices and results have others. */
const AT = words('at until till before after by from around since about to and kick-off between starts');
const AT_HOUR = words('at until till before after by from about around past between');
const MEASURED = words(
  'per percent % million billion metres meters points seconds goals runs km miles kg tonnes degrees magnitude in euros dollars',
);

export const CLOCK_TIMES: readonly TimeRule[] = [
  {
    name: '<hour>:<minute> <a.m.>',
    starts: followedBy(FIGURES, words(': . a p am pm h ha hp ham hpm')),
    pattern: phrase(
      `(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?)?(?: ?| ?h)${HALF}${ZONE}`,
    ),
    read: (groups) => clockOf(groups, Number(groups['hour']), Number(groups['minute'] ?? 0)),
    examples: {
      '3:30 p.m.': '2016-09-28T15:30',
      '5pm': '2016-09-28T17:00',
      '3.30pm': '2016-09-28T15:30',
      '12 a.m.': '2016-09-28T00:00',
      '3:30 p.m. local time': '2016-09-28T15:30',
      '9 a.m. GMT': '2016-09-28T09:00Z',
    },
    counterexamples: ['25 pm', '5 pms'],
  },
  {
    name: '<hour><minute> <a.m.>',
    starts: followedBy(FIGURES, words('a p am pm')),
    pattern: phrase(`(?<hour>1[0-2]|0?[1-9])(?<minute>[0-5]\\d) ?${HALF}${ZONE}`),
    read: (groups) => clockOf(groups, Number(groups['hour']), Number(groups['minute'])),
    examples: { '1140 a.m.': '2016-09-28T11:40', '330pm': '2016-09-28T15:30' },
    counterexamples: ['1970 pm'],
  },
  {
    name: '<hour>:<minute>a',
    starts: followedBy(FIGURES, words(': a p')),
    pattern: /(?<hour>1[0-2]|0?[1-9])(?::(?<minute>[0-5]\d))?(?<half>[ap])/,
    read: (groups, doc, { start }) =>
      groups['minute'] === undefined && !AT_HOUR.has(wordBefore(doc, start))
        ? undefined
        : clockOf(groups, Number(groups['hour']), Number(groups['minute'] ?? 0)),
    examples: { '8:45a': '2016-09-28T08:45', 'tomorrow at [9p]': '2016-09-29T21:00' },
    counterexamples: ['section 9a', 'It cost 5p.'],
  },
  {
    name: '<hour>h<minute>',
    starts: followedBy(FIGURES, ['h']),
    pattern: phrase(`(?<hour>[01]?\\d|2[0-4])h(?<minute>[0-5]\\d)${ZONE}`),
    read: (groups) => clockOf(groups, Number(groups['hour']), Number(groups['minute'])),
    examples: { '15h30': '2016-09-28T15:30' },
  },
  {
    name: '<hour>:<minute>',
    starts: followedBy(FIGURES, [':']),
    pattern: phrase(
      `(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?(?![:.]\\d|\\d| ?(?:minutes|seconds))(?:(?: ?hrs?| hours|h))?${ZONE}`,
    ),
    read: (groups, doc, { start, end }) => {
      if (
        /[-–/:]$/.test(doc.text.slice(Math.max(0, start - 1), start)) &&
        !/\d[-–]$/.test(doc.text.slice(Math.max(0, start - 2), start))
      )
        return undefined;
      if (
        groups['zone'] === undefined &&
        words('under in of over a ran record time clocked chapter verse').has(wordBefore(doc, start))
      )
        return undefined;
      return MEASURED.has(wordAfter(doc, end)) && wordAfter(doc, end) !== 'in'
        ? undefined
        : clockOf(groups, Number(groups['hour']), Number(groups['minute']));
    },
    examples: {
      'at [15:30]': '2016-09-28T15:30',
      '06:00 UTC': '2016-09-28T06:00Z',
      '18:45 GMT': '2016-09-28T18:45Z',
    },
    counterexamples: ['a 3:60 mark'],
  },
  {
    name: '<hour><minute> GMT',
    starts: followedBy(FIGURES, ['.', 'h', 'hrs', 'hours', ...ZONES]),
    pattern: phrase('(?<hour>[01]\\d|2[0-4])[.h]?(?<minute>[0-5]\\d) ?(?:<zone>|(?<hours>hrs|hours)\\b)'),
    read: (groups, doc, { start }) =>
      groups['hours'] !== undefined && !AT.has(wordBefore(doc, start))
        ? undefined
        : clockOf(groups, Number(groups['hour']), Number(groups['minute'])),
    examples: { '1500 GMT': '2016-09-28T15:00Z', 'at [1830 hrs]': '2016-09-28T18:30' },
    counterexamples: ['1500 hours of training'],
  },
  {
    name: '<hour> GMT',
    starts: followedBy(FIGURES, words('gmt utc')),
    pattern: phrase('(?<hour>[01]?\\d|2[0-4]) (?<zone>GMT|UTC)'),
    read: (groups) => clockOf(groups, Number(groups['hour']), 0),
    examples: { '6 GMT': '2016-09-28T06:00Z' },
  },
  {
    name: '<hour>.<minute>',
    starts: followedBy(FIGURES, ['.']),
    pattern: phrase(
      `(?<hour>[01]?\\d|2[0-3])\\.(?<minute>[0-5][05])(?![.,]?\\d|[%pc]| ?(?:per|points|million|billion|metres|seconds))${ZONE}`,
    ),
    read: (groups, doc, { start, end }) => {
      if (!AT.has(wordBefore(doc, start)) && groups['zone'] === undefined) return undefined;
      return MEASURED.has(wordAfter(doc, end))
        ? undefined
        : clockOf(groups, Number(groups['hour']), Number(groups['minute']));
    },
    examples: { 'The train left at [7.30].': '2016-09-28T07:30' },
    counterexamples: ['The bank lifted it to 7.25 percent.', 'in 9.85 seconds', 'It was 7.30 wide.'],
  },
  {
    name: '<hour> <day>',
    starts: [FIGURES, ...STARTS.small],
    gate: behind(AT_HOUR),
    pattern: phrase(
      `(?:(?<hour>1[0-2]|[1-9])(?:[:.](?<minute>[0-5]\\d))?|(?<word>${HOUR_WORDS}))(?= (?:yesterday|tomorrow|today|tonight|this (?:morning|afternoon|evening)|last night|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|sharp))`,
    ),
    read: (groups, doc, { start }) => (AT_HOUR.has(wordBefore(doc, start)) ? clockInPart(groups) : undefined),
    examples: {
      'It began at [11.59 last night].': '2016-09-27T23:59',
      'Polls opened at [seven] on Thursday.': '2016-09-22T07:00',
    },
    counterexamples: ['The price rose to 7 on Thursday.', 'a vote of 7 today'],
  },
  {
    name: "<hour> o'clock",
    starts: [FIGURES, ...STARTS.small].flatMap((hour) => [`${hour} o`, `${hour} oclock`]),
    pattern: phrase(
      `(?:(?<hour>\\d{1,2})|(?<word>${HOUR_WORDS})) o(?:['’]?| )clock(?: in the (?<part>morning|afternoon|evening))?`,
    ),
    read: (groups) => {
      const time = clockInPart(groups);
      return time?.clock === undefined || groups['part'] !== undefined
        ? time
        : { ...time, clock: { ...time.clock, open: true } };
    },
    examples: {
      "2 o'clock": '2016-09-28T14:00',
      "8 o'clock": '2016-09-28T08:00',
      'four o’clock in the afternoon': '2016-09-28T16:00',
      "They woke at [four o'clock this morning].": '2016-09-28T04:00',
    },
  },
  {
    name: '<hour> in the morning',
    starts: [
      ...followedBy(FIGURES, [':', '.', 'in', 'on']),
      ...STARTS.small.flatMap((hour) => followedBy(hour, ['in', 'on'])),
    ],
    pattern: phrase(
      `(?:(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?|(?<word>${HOUR_WORDS})) (?:in|on) the (?<part>morning|afternoon|evening)`,
    ),
    read: (groups) => clockInPart(groups),
    examples: { 'five in the morning': '2016-09-28T05:00', '4 in the afternoon': '2016-09-28T16:00' },
  },
  {
    name: 'half past <hour>',
    starts: [
      'half',
      'quarter',
      'a quarter',
      ...[FIGURES, ...STARTS.small].flatMap((first) =>
        followedBy(first, words('minutes minute min past to -')),
      ),
    ],
    pattern: phrase(
      `(?<minutes>half|a quarter|quarter|<small>|\\d{1,2})(?: minutes)? (?<way>past|to) (?:(?<hour>1[0-2]|\\d)(?![\\d.,:%-])(?: ?(?<half>[ap]m\\b|[ap]\\.m\\.))?|(?<word>${HOUR_WORDS}|midnight|noon|midday))(?! (?:percent|per|points|million|billion|people|years|days|hours|minutes|months|weeks|votes))`,
    ),
    read: (groups, doc, { start, end }) => {
      const minutes =
        MINUTES_TO.get((groups['minutes'] ?? '').toLowerCase()) ?? readCount(groups['minutes'] ?? '') ?? 60;
      const to = /to/i.test(groups['way'] ?? '');
      if (
        to &&
        !/quarter/i.test(groups['minutes'] ?? '') &&
        !/^(?:noon|midday|midnight)$/i.test(groups['word'] ?? '') &&
        (minutes % 5 !== 0 ||
          !words('at until till before after by about around from nearly just').has(wordBefore(doc, start)))
      )
        return undefined;
      if (
        minutes > 59 ||
        (wordAfter(doc, end) !== '' && to && words('votes goals points one').has(wordAfter(doc, end)))
      )
        return undefined;
      const hour = hourOf(groups);
      if (hour === undefined) return undefined;
      const full = clockOf(groups, hour, 0)?.clock?.hour ?? hour;
      return to
        ? at({ hour: (full + 23) % 24, minute: 60 - minutes })
        : at({ hour: full % 24, minute: minutes });
    },
    examples: {
      'half past nine': '2016-09-28T09:30',
      'a quarter past two': '2016-09-28T02:15',
      'They left at [ten to nine].': '2016-09-28T08:50',
      'half past midnight': '2016-09-28T00:30',
    },
    counterexamples: ['They won five to three.'],
  },
  {
    name: 'noon',
    starts: ['noon', 'midday', 'midnight', ...followedBy(FIGURES, words('noon midday midnight'))],
    pattern: phrase(`(?:12 )?(?<word>noon|midday|midnight)${ZONE}`),
    read: (groups, doc, { end }) => {
      if (words('mass oil train cowboy express sun blue call').has(wordAfter(doc, end))) return undefined;
      const zone = UNIVERSAL.has((groups['zone'] ?? '').toLowerCase()) ? { zone: 'Z' as const } : {};
      return at({ hour: /midnight/i.test(groups['word'] ?? '') ? 24 : 12, minute: 0, ...zone });
    },
    examples: {
      'by [noon]': '2016-09-28T12:00',
      midnight: '2016-09-28T24:00',
      'midnight GMT': '2016-09-28T24:00Z',
    },
    counterexamples: ['midnight mass'],
  },
];

export function hourOf(groups: Groups): number | undefined {
  const word = groups['word']?.toLowerCase();
  if (word === 'midnight') return 24;
  if (word === 'noon' || word === 'midday') return 12;
  return word === undefined ? Number(groups['hour']) : CARDINALS.get(word);
}

export function clockInPart(groups: Groups): When | undefined {
  const hour = hourOf(groups);
  if (hour === undefined) return undefined;
  const part = groups['part']?.toLowerCase();
  const half = part === undefined ? undefined : part === 'morning' ? 'am' : 'pm';
  return clockOf({ half }, hour, Number(groups['minute'] ?? 0));
}
