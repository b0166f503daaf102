import { followedBy } from '../../rule.js';
import { phrase, STARTS } from '../grammar.js';
import { APPROXIMATOR_STARTS, APPROXIMATORS, approximationOf } from '../approximators.js';
import type { Grain } from '../meaning.js';
import { readCount } from '../read-count.js';
import { unitOf, wordAfter, words, type TimeRule } from '../time-rule.js';
import { shifted } from './relative.js';

const BACK = words('ago earlier before previously prior');

/** Steps over the calendar: "three weeks ago", "the day before". */
export const STEPS: readonly TimeRule[] = [
  {
    name: '<count> <unit> ago',
    starts: [...STARTS.count, ...APPROXIMATOR_STARTS],
    pattern: phrase(
      `(?:(?<approximate>${APPROXIMATORS}) )?<count><filler>[ -]<unit>s? (?<way>ago|earlier|later|before|previously|prior|from now|hence|from today|afterwards|after that)`,
    ),
    read: (groups, doc, { end }) => {
      const way = (groups['way'] ?? '').toLowerCase();
      const count = readCount(groups['count'] ?? '');
      const unit = unitOf(groups);
      const after = wordAfter(doc, end);
      if (way === 'before' && after !== '' && !words('and but when as in at').has(after)) return undefined;
      const back = BACK.has(way);
      if (count === undefined) {
        return { kind: 'fixed', type: 'DATE', value: back ? 'PAST_REF' : 'FUTURE_REF' };
      }
      const mod = approximationOf(groups);
      const from = way === 'ago' || way.startsWith('from') || way === 'hence' ? 'published' : 'spoken';
      const [grain, size] = GRAIN_OF_STEP[unit] ?? [unit, 1];
      const step = back ? -count * size : count * size;
      if (grain === 'year' && count * size > 2000 && from === 'published') {
        return {
          kind: 'fixed',
          type: 'DATE',
          value: count >= 1_000_000 ? `MA${count / 1_000_000}` : `KA${count / 1000}`,
          ...mod,
        };
      }
      const part = unit === 'night' ? { part: 'NI' as const } : {};
      const isDay = grain === 'week' && count === 1 && from === 'published' && mod.mod === undefined;
      return {
        kind: 'when',
        grain: isDay ? 'day' : grain,
        shift: { unit: grain, count: step, from },
        ...part,
        ...mod,
      };
    },
    examples: {
      'three days ago': '2016-09-25',
      'nearly three weeks ago': '2016-W36 LESS_THAN',
      'a week ago': '2016-09-21',
      'two months ago': '2016-07',
      'a year ago': '2015',
      'a decade ago': '2006',
      'about 20 years ago': '1996 APPROX',
      'Fifty years from now': '2066',
      'many years ago': 'PAST_REF',
      'In 2009 she sang there; [two years later] she returned.': '2011',
      'It began on Aug. 2 and ended [three days later].': '2016-08-05',
    },
    counterexamples: ['three days before the vote'],
  },
  {
    name: 'the <unit> before',
    starts: followedBy('the', words('day week weekend month year night')),
    pattern: phrase(
      'the (?<unit>day|week|weekend|month|year|night) (?<way>before|after|previous|earlier|following)',
    ),
    read: (groups, doc, { end }) => {
      const way = (groups['way'] ?? '').toLowerCase();
      const after = wordAfter(doc, end);
      if (
        (way === 'before' || way === 'after') &&
        after !== '' &&
        !words('and but when as in at to that').has(after)
      )
        return undefined;
      const unit = unitOf(groups);
      const step = way === 'after' || way === 'following' ? 1 : -1;
      return {
        ...shifted(unit === 'night' ? 'day' : unit, step, 'spoken'),
        ...(unit === 'night' ? { part: 'NI' as const } : {}),
      };
    },
    examples: {
      'They left on Sept. 12. [The day before], it had rained.': '2016-09-11',
      'the year before': '2015',
    },
    counterexamples: ['the day before the vote'],
  },
];

/** Steps over the calendar are counted in units that have names there. */
const GRAIN_OF_STEP: Readonly<Partial<Record<Grain, readonly [Grain, number]>>> = {
  night: ['day', 1],
  fortnight: ['week', 2],
  decade: ['year', 10],
  century: ['year', 100],
  millennium: ['year', 1000],
};
