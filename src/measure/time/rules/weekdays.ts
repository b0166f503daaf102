import { followedBy } from '../../rule.js';
import { phrase, STARTS } from '../grammar.js';
import type { When } from '../meaning.js';
import {
  isAlone,
  isCapitalised,
  ordinalOf,
  partOfSpeechAfter,
  weekdayOf,
  wordAfter,
  wordBefore,
  words,
  type TimeRule,
} from '../time-rule.js';

/** Short forms that are other words: "sat", "sun", "wed", "mon". */
const SHORT = words('sat sun wed mon thu fri tue');
const SHORT_LEADS = words('on until till since by last next this late early every from to and');

const WHICH: ReadonlyMap<string, Partial<When>> = new Map<string, Partial<When>>([
  ['last', { which: 'last' }],
  ['past', { which: 'last' }],
  ['next', { which: 'next' }],
  ['coming', { which: 'next' }],
  ['this', { which: 'this' }],
  ['this coming', { which: 'next' }],
  ['this past', { which: 'last' }],
  ['the previous', { which: 'previous' }],
  ['the following', { which: 'following' }],
  ['the next', { which: 'following' }],
  ['that', { which: 'spoken' }],
  ['that same', { which: 'spoken' }],
]);

export const WEEKDAY_RULES: readonly TimeRule[] = [
  {
    name: '<weekday>',
    starts: STARTS.weekday,
    pattern: phrase('<weekday>'),
    read: (groups, doc, { start, end }) => {
      const name = (groups['weekday'] ?? '').toLowerCase().replace('.', '');
      const weekday = weekdayOf(groups);
      if (weekday === undefined) return undefined;
      const before = wordBefore(doc, start);
      if (
        SHORT.has(name) &&
        !(isCapitalised(groups['weekday']) && SHORT_LEADS.has(before)) &&
        !isScheduled(doc.text, start, end) &&
        !isAlone(doc, { start, end })
      )
        return undefined;
      const follower = partOfSpeechAfter(doc, { start, end });
      const isEpithet = before === 'a' && follower === 'NOUN' && wordAfter(doc, end) !== '';
      return !isEpithet && (before === 'a' || before === 'any' || before === 'one')
        ? { kind: 'fixed', type: 'DATE', value: `XXXX-WXX-${weekday}` }
        : { kind: 'when', grain: 'day', weekday };
    },
    examples: {
      'The pact was signed on [Monday].': '2016-09-26',
      'Talks broke down [Wednesday].': '2016-09-28',
      'The court said [Thursday] that it would wait.': '2016-09-22',
      'The summit will open on [Friday].': '2016-09-30',
      '[Monday]: Chinese trade figures.': '2016-10-03',
      '[Monday]: a bomb went off.': '2016-09-26',
      'fri.': '2016-09-23',
      'on a [Thursday]': 'XXXX-WXX-4',
      'He said so in a [Monday] statement.': '2016-09-26',
    },
    counterexamples: ['He sat in the sun.', 'They wed in secret.'],
  },
  {
    name: 'last <weekday>',
    starts: [
      ...words('last next this past coming'),
      ...followedBy('the', words('previous following next')),
      ...followedBy('that', ['same', ...STARTS.weekday]),
    ],
    pattern: phrase(
      '(?<which>last|next|this coming|this past|this|past|coming|the previous|the following|the next|that same|that) <weekday>(?! (?:of|in) (?:January|February|March|April|May|June|July|August|September|October|November|December|the month|the year))',
    ),
    read: (groups) => {
      const weekday = weekdayOf(groups);
      const which = WHICH.get((groups['which'] ?? '').toLowerCase().replace(/\s+/g, ' '));
      if (SHORT.has((groups['weekday'] ?? '').toLowerCase()) && !isCapitalised(groups['weekday']))
        return undefined;
      return weekday === undefined ? undefined : { kind: 'when', grain: 'day', weekday, ...which };
    },
    examples: {
      'last Tuesday': '2016-09-27',
      'next Monday': '2016-10-03',
      'last Wednesday': '2016-09-21',
      'this coming Friday': '2016-09-30',
      'It opens [this Monday].': '2016-10-03',
      'It opened [this Monday].': '2016-09-26',
      'It opened on Sept. 7 and shut [the following Monday].': '2016-09-12',
      'It shut on Sept. 7, having opened [the previous Friday].': '2016-09-02',
      'On Sept. 7 it rained. It shut on [that Friday].': '2016-09-09',
    },
    counterexamples: ['the council that sat on it'],
  },
  {
    name: '<weekday> week',
    starts: STARTS.weekday,
    pattern: phrase('<weekday> week'),
    read: (groups) => {
      const weekday = weekdayOf(groups);
      return weekday === undefined
        ? undefined
        : {
            kind: 'when',
            grain: 'day',
            weekday,
            nth: 2,
            within: {
              kind: 'when',
              grain: 'fortnight',
              shift: { unit: 'week', count: 0, from: 'published' },
            },
          };
    },
    examples: { 'It sits again on [Monday week].': '2016-10-03' },
  },
  {
    name: '<weekday> last week',
    starts: STARTS.weekday,
    pattern: phrase('<weekday>,? (?:(?<which>of last|last|of next|next|this|of this) week)'),
    read: (groups) => {
      const weekday = weekdayOf(groups);
      const which = (groups['which'] ?? '').toLowerCase();
      const count = which.endsWith('last') ? -1 : which.endsWith('next') ? 1 : 0;
      return weekday === undefined
        ? undefined
        : {
            kind: 'when',
            grain: 'day',
            weekday,
            nth: 1,
            within: { kind: 'when', grain: 'week', shift: { unit: 'week', count, from: 'published' } },
          };
    },
    examples: {
      'Tuesday last week': '2016-09-20',
      'Friday next week': '2016-10-07',
      'Monday of this week': '2016-09-26',
    },
  },
  {
    name: 'Friday the <day>th',
    starts: STARTS.weekday,
    pattern: phrase('<weekday>,? the (?:<day><suffix>|<dayWord>)'),
    read: (groups, doc, { end }) => {
      const after = wordAfter(doc, end);
      const isDay = groups['day'] !== undefined || after === '' || after === 'at';
      const day = groups['day'] === undefined ? ordinalOf(groups, 'dayWord') : Number(groups['day']);
      return isDay ? { kind: 'when', grain: 'day', weekday: weekdayOf(groups) ?? 1, day } : undefined;
    },
    examples: {
      'It opened on [Friday the 13th].': '2016-05-13',
      'It opened on [Tuesday the twentieth].': '2016-09-20',
    },
    counterexamples: ['on Friday the second bomb went off'],
  },
];

/** A programme's or a timetable's "Sat 14:00" or "Wed-Sun". */
function isScheduled(text: string, start: number, end: number): boolean {
  return (
    isCapitalised(text.slice(start, end)) &&
    (/^\.? ?\d{1,2}[:.]\d{2}/.test(text.slice(end, end + 8)) || /^[-–]\p{Lu}/u.test(text.slice(end, end + 2)))
  );
}
