import { followedBy } from '../../rule.js';
import { phrase } from '../grammar.js';
import type { Grain, Shift, When } from '../meaning.js';
import { isCapitalised, monthOf, unitOf, words, type TimeRule } from '../time-rule.js';

export function shifted(unit: Grain, count: number, from: Shift['from'] = 'published'): When {
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
  ['the latest', [-1, 'published']],
  ['latest', [-1, 'published']],
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
const FISCAL = '(?:(?:financial|fiscal|academic|school|calendar|marketing) )?';
const POINTER =
  '(?<pointer>(?:the |this )?(?:last|latest|past|next|coming|current|previous|preceding|prior|following)|this|the same|that same|the very same|that very|the very|that)';
const POINTER_STARTS = [
  ...followedBy(
    'the',
    words('last latest past next coming current previous preceding prior following same very'),
  ),
  'last',
  'latest',
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

/** Of which the latest is the last that is over, and is reported on. */
const REPORTED: ReadonlySet<string> = new Set(['week', 'month', 'quarter', 'year']);

export const RELATIVE: readonly TimeRule[] = [
  {
    name: 'yesterday',
    starts: [
      'yesterday',
      'today',
      'tomorrow',
      'tonight',
      'tonite',
      'the day',
      ...followedBy('day', ['before', 'after']),
      'later',
      'earlier',
      'late',
      'overnight',
    ],
    pattern: phrase(
      '(?:(?<early>earlier|later|late) )?(?<word>(?:the )?day before yesterday|(?:the )?day after tomorrow|yesterday|today|tomorrow|tonight|tonite)',
    ),
    read: (groups, doc, { start, end }) => {
      const word = (groups['word'] ?? '').toLowerCase().replace(/\s+/g, ' ');
      if (word === 'tonight' || word === 'tonite') return { ...day(0), part: 'NI' };
      if (word === 'today' && groups['early'] === undefined && isNowadays(doc.text, start, end)) {
        return { kind: 'fixed', type: 'DATE', value: 'PRESENT_REF' };
      }
      const counts: Readonly<Record<string, number>> = {
        yesterday: -1,
        today: 0,
        tomorrow: 1,
        'day before yesterday': -2,
      };
      const orNow = word === 'today' && groups['early'] === undefined ? { orNow: true } : {};
      return { ...day(counts[word.replace(/^the /, '')] ?? 2), ...orNow };
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
    pattern: phrase(
      `${POINTER} ${FISCAL}(?<unit>day|week|weekend|fortnight|month|quarter|year|decade|century|season|qtr|yr)(?! ticket)`,
    ),
    read: (groups) => {
      const pointer = pointerOf(groups['pointer']);
      const unit = unitOf(groups);
      if (pointer === undefined) return undefined;
      const word = (groups['pointer'] ?? '').toLowerCase().replace(/\s+/g, ' ');
      if (LENGTHS.has(word) && unit !== 'weekend' && unit !== 'quarter') {
        return unit === 'day' ? undefined : { kind: 'length', amounts: [{ count: 1, unit }], side: 'past' };
      }
      if (word === 'the next' && (unit === 'decade' || unit === 'century'))
        return { kind: 'length', amounts: [{ count: 1, unit }], side: 'next' };
      if (
        (unit === 'day' && word.endsWith('last')) ||
        (word.endsWith('latest') && !REPORTED.has((groups['unit'] ?? '').toLowerCase()))
      )
        return undefined;
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
      'the last quarter': '2016-Q2',
      'this fiscal year': '2016',
      'next season': '2017',
      'Profit fell in [the latest quarter].': '2016-Q2',
    },
    counterexamples: ['his last day', 'the latest season of the show'],
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
      if (from === 'spoken')
        return { ...named, which: count < 0 ? 'previous' : count > 0 ? 'following' : 'spoken' };
      return { ...named, which: count < 0 ? 'last' : count > 0 ? 'next' : 'this' };
    },
    examples: {
      'last May': '2016-05',
      'last September': '2015-09',
      'next March': '2017-03',
      'this August': '2016-08',
      'last Aug. 12': '2016-08-12',
      'She left in November 2014 and was back [the following March].': '2015-03',
    },
  },
];

/** "today Gaziantep", "Today there is a museum": nowadays, where a present state is told of. */
function isNowadays(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 24);
  return (
    /^,? (?:there (?:is|are)|[a-z]+ (?:is|are) (?:a|an|the|more|no|still)\b)/.test(after) &&
    /(?:^|[.!?“"\n] ?)$/.test(text.slice(Math.max(0, start - 2), start))
  );
}
