import { followedBy } from '../../rule.js';
import { phrase, STARTS } from '../grammar.js';
import { readCount } from '../read-count.js';
import type { Grain, Shift, When } from '../meaning.js';
import { isCapitalised, monthOf, unitOf, wordAfter, words, type TimeRule } from '../time-rule.js';

function shifted(unit: Grain, count: number, from: Shift['from'] = 'published'): When {
  return { kind: 'when', grain: unit, shift: { unit, count, from } };
}

function day(count: number): When {
  return shifted('day', count);
}

/** Which way a word points, and from where. */
const POINTERS: ReadonlyMap<string, readonly [number, Shift['from']]> = new Map([
  ['last', [-1, 'published']],
  ['past', [-1, 'published']],
  ['this past', [-1, 'published']],
  ['this', [0, 'published']],
  ['this current', [0, 'published']],
  ['the current', [0, 'published']],
  ['current', [0, 'published']],
  ['next', [1, 'published']],
  ['coming', [1, 'published']],
  ['this coming', [1, 'published']],
  ['the coming', [1, 'published']],
  ['the last', [-1, 'published']],
  ['the past', [-1, 'published']],
  ['the next', [1, 'spoken']],
  ['the previous', [-1, 'spoken']],
  ['the preceding', [-1, 'spoken']],
  ['the prior', [-1, 'spoken']],
  ['previous', [-1, 'spoken']],
  ['the following', [1, 'spoken']],
  ['the same', [0, 'spoken']],
  ['that same', [0, 'spoken']],
  ['the very same', [0, 'spoken']],
  ['that very', [0, 'spoken']],
  ['the very', [0, 'spoken']],
  ['that', [0, 'spoken']],
]);
const POINTER =
  '(?<pointer>(?:the |this )?(?:last|past|next|coming|current|previous|preceding|prior|following)|this|the same|that same|the very same|that very|the very|that)';
const POINTER_STARTS = [
  ...followedBy('the', words('last past next coming current previous preceding prior following same very')),
  'last',
  'past',
  'next',
  'coming',
  'current',
  'this',
  'that',
  'previous',
  'following',
];

function pointerOf(text: string | undefined): readonly [number, Shift['from']] | undefined {
  return POINTERS.get((text ?? '').toLowerCase().replace(/\s+/g, ' '));
}

/** "the last week" and "the past year" are lengths up to now; only these units are said of a place on the calendar. */
const LENGTHS: ReadonlySet<string> = new Set(['the last', 'the past', 'past']);

const BACK = words('ago earlier before previously prior');

export const RELATIVE: readonly TimeRule[] = [
  {
    name: 'yesterday',
    starts: ['yesterday', 'today', 'tomorrow', 'tonight', 'the day', 'later', 'earlier', 'late', 'overnight'],
    pattern: phrase(
      '(?:(?<early>earlier|later|late) )?(?<word>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight)',
    ),
    read: (groups, doc, { start, end }) => {
      const word = (groups['word'] ?? '').toLowerCase().replace(/\s+/g, ' ');
      if (word === 'tonight') return { ...day(0), part: 'NI' };
      if (word === 'today' && groups['early'] === undefined && isNowadays(doc.text, start, end)) {
        return { kind: 'fixed', type: 'DATE', value: 'PRESENT_REF' };
      }
      const counts: Readonly<Record<string, number>> = {
        yesterday: -1,
        today: 0,
        tomorrow: 1,
        'the day before yesterday': -2,
      };
      return day(counts[word] ?? 2);
    },
    examples: {
      yesterday: '2016-09-27',
      today: '2016-09-28',
      tomorrow: '2016-09-29',
      'the day before yesterday': '2016-09-26',
      'earlier today': '2016-09-28',
      tonight: '2016-09-28TNI',
    },
  },
  {
    name: 'last <unit>',
    starts: POINTER_STARTS,
    pattern: phrase(`${POINTER} (?<unit>day|week|weekend|fortnight|month|quarter|year|decade|century)`),
    read: (groups) => {
      const pointer = pointerOf(groups['pointer']);
      const unit = unitOf(groups);
      if (pointer === undefined) return undefined;
      const word = (groups['pointer'] ?? '').toLowerCase().replace(/\s+/g, ' ');
      if (LENGTHS.has(word) && unit !== 'weekend') {
        return unit === 'day' ? undefined : { kind: 'length', amounts: [{ count: 1, unit }], side: 'past' };
      }
      if (word === 'the next' && (unit === 'decade' || unit === 'century'))
        return { kind: 'length', amounts: [{ count: 1, unit }], side: 'next' };
      if (unit === 'day' && word.endsWith('last')) return undefined;
      return shifted(unit, pointer[0], pointer[1]);
    },
    examples: {
      'last week': '2016-W38',
      'last year': '2015',
      'this month': '2016-09',
      'next quarter': '2016-Q4',
      'this weekend': '2016-W39-WE',
      'the past decade': 'P10Y',
      'the current year': '2016',
    },
    counterexamples: ['his last day'],
  },
  {
    name: 'last <month>',
    starts: POINTER_STARTS,
    pattern: phrase(`${POINTER} <month>(?: <day>(?!\\d))?`),
    read: (groups) => {
      const bare = (groups['pointer'] ?? '').toLowerCase();
      const capital = isCapitalised(groups['month']);
      if (
        !capital ||
        bare === 'past' ||
        bare === 'coming' ||
        (bare === 'this' && groups['day'] !== undefined)
      )
        return undefined;
      const pointer = pointerOf(groups['pointer']);
      if (pointer === undefined) return undefined;
      const [count, from] = pointer;
      const named: When =
        groups['day'] === undefined
          ? { kind: 'when', grain: 'month', month: monthOf(groups) }
          : { kind: 'when', grain: 'day', month: monthOf(groups), day: Number(groups['day']) };
      if (from === 'spoken') return { ...named, which: 'spoken' };
      return { ...named, which: count < 0 ? 'last' : count > 0 ? 'next' : 'this' };
    },
    examples: {
      'last May': '2016-05',
      'last September': '2015-09',
      'next March': '2017-03',
      'this August': '2016-08',
      'last Aug. 12': '2016-08-12',
    },
  },
  {
    name: '<count> <unit> ago',
    starts: [
      ...STARTS.count,
      'nearly',
      'almost',
      'about',
      'around',
      'roughly',
      'some',
      'more than',
      'less than',
      'over',
      'just',
      'at least',
      'under',
      'only',
      'barely',
      'approximately',
    ],
    pattern: phrase(
      '(?:(?<approximate>nearly|almost|about|around|roughly|approximately|some|more than|less than|just over|just under|over|at least|under|only|barely|just) )?<count><filler>[ -]<unit>s? (?<way>ago|earlier|later|before|previously|prior|from now|hence|from today|afterwards|after that|on)',
    ),
    read: (groups, doc, { end }) => {
      const way = (groups['way'] ?? '').toLowerCase();
      const count = readCount(groups['count'] ?? '');
      const unit = unitOf(groups);
      const after = wordAfter(doc, end);
      if (way === 'on' && after !== '') return undefined;
      if (way === 'before' && after !== '' && !words('and but when as in at').has(after)) return undefined;
      const back = BACK.has(way);
      if (count === undefined) {
        return { kind: 'fixed', type: 'DATE', value: back ? 'PAST_REF' : 'FUTURE_REF' };
      }
      const mod = modOf(groups['approximate']);
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
      if (grain === 'hour' || grain === 'minute' || grain === 'second') {
        return { kind: 'when', grain, shift: { unit: grain, count: step, from }, ...mod };
      }
      return { kind: 'when', grain, shift: { unit: grain, count: step, from }, ...part, ...mod };
    },
    examples: {
      'three days ago': '2016-09-25',
      'nearly three weeks ago': '2016-W36 LESS_THAN',
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
        !words('and but when as in at to').has(after)
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

const APPROXIMATE: ReadonlyMap<string, NonNullable<When['mod']>> = new Map<string, NonNullable<When['mod']>>([
  ['nearly', 'LESS_THAN'],
  ['almost', 'LESS_THAN'],
  ['less than', 'LESS_THAN'],
  ['just under', 'LESS_THAN'],
  ['under', 'LESS_THAN'],
  ['about', 'APPROX'],
  ['around', 'APPROX'],
  ['roughly', 'APPROX'],
  ['approximately', 'APPROX'],
  ['some', 'APPROX'],
  ['more than', 'MORE_THAN'],
  ['just over', 'MORE_THAN'],
  ['over', 'MORE_THAN'],
  ['at least', 'EQUAL_OR_MORE'],
]);

function modOf(word: string | undefined): Pick<When, 'mod'> | undefined {
  const mod = APPROXIMATE.get((word ?? '').toLowerCase().replace(/\s+/g, ' '));
  return mod === undefined ? undefined : { mod };
}

/** "today Gaziantep", "Today there is a museum": nowadays, where a present state is told of. */
function isNowadays(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 24);
  return (
    /^,? (?:there (?:is|are)|[a-z]+ (?:is|are) (?:a|an|the|more|no|still)\b)/.test(after) &&
    /(?:^|[.!?“"\n] ?)$/.test(text.slice(Math.max(0, start - 2), start))
  );
}
