import { FIGURES, followedBy } from '../../rule.js';
import { isValidDate } from '../../../document/calendar.js';
import type { Tagged } from '../../../document/document.js';
import type { Span } from '../../../document/span.js';
import { ORDINAL_SUFFIXES, phrase, STARTS } from '../grammar.js';
import type { Groups } from '../../rule.js';
import type { When } from '../meaning.js';
import {
  isCapitalised,
  monthOf,
  ordinalOf,
  partOfSpeechAfter,
  wordAfter,
  wordBefore,
  words,
  type TimeRule,
} from '../time-rule.js';

/** A day by the groups of a pattern; undefined for one that no calendar has. */
export function dayOfMonth(groups: Groups): When | undefined {
  const month = monthOf(groups);
  const day = Number(groups['day']);
  const year = groups['year'] === undefined ? undefined : Number(groups['year']);
  if (!isValidDate({ year: year ?? 2000, month, day })) return undefined;
  return { kind: 'when', grain: 'day', month, day, ...(year === undefined ? {} : { year }) };
}

/** "may 5 people" and "march 10 miles" are no dates; "may 5" in a chat is. */
const COUNTED = words(
  'people men women children miles kilometres kilometers km metres meters percent per % million years days',
);

const MONTH_CONTEXT = words(
  'in since by until till last next this early late mid of from to between and through during before after for on ' +
    'every each or previous that coming past following about throughout around via mid-late until— end',
);

/** "the March meeting", "a May vote": March and May before a noun, and no verb or name. */
function isEpithet(doc: Tagged, { start, end }: Span, before: string): boolean {
  if (
    !/^(?:March|May|MARCH)$/.test(doc.text.slice(start, end)) ||
    partOfSpeechAfter(doc, { start, end }) !== 'NOUN'
  )
    return false;
  return EPITHET_LEADS.has(before) || (before !== '' && doc.text.slice(start, end) === 'March');
}

const EPITHET_LEADS = words('the a its their his her our this an as beat');

/** Month names that are other words as well. */
const AMBIGUOUS_MONTHS = words('may march mar jan dec sep oct jun jul nov feb apr aug');

const MONTH_STEPS: ReadonlyMap<string, readonly [number, 'published' | 'spoken' | 'near']> = new Map([
  ['last', [-1, 'published']],
  ['this', [0, 'published']],
  ['the current', [0, 'published']],
  ['next', [1, 'published']],
  ['the next', [1, 'published']],
  ['the previous', [-1, 'spoken']],
  ['the following', [1, 'spoken']],
  ['that', [0, 'spoken']],
  ['the same', [0, 'spoken']],
  ['the', [0, 'near']],
]);
const COUNTED_BY_ORDINAL = words('quarter half week weekend session meeting edition anniversary');
/** Dates that name a month. */
export const ABSOLUTE_DATES: readonly TimeRule[] = [
  {
    name: '<weekday>?, <month> <day>, <year>?',
    starts: [...STARTS.month, ...STARTS.weekday],
    pattern: phrase(
      '(?:<weekday>,? )?<month>(?:[ /-]|, (?=\\d{1,2}(?:st|nd|rd|th)))?(?:the )?<day><suffix>?(?:,?[ /-]<year>(?! ?(?:people|troops|%))|,<commaYear=year>)?(?!\\.\\d|:\\d|[.:]?\\d)',
    ),
    read: (groups, doc, { end }) => {
      const { commaYear, ...rest } = groups;
      const when = dayOfMonth(commaYear === undefined ? rest : { ...rest, year: commaYear });
      const lowerMayOrMarch = groups['weekday'] === undefined && /^ma(?:y|r)/.test(groups['month'] ?? '');
      if (lowerMayOrMarch && COUNTED.has(wordAfter(doc, end))) return undefined;
      return when;
    },
    examples: {
      'Sept. 9': '2016-09-09',
      'September 9, 2014': '2014-09-09',
      'Aug. 3rd': '2016-08-03',
      'Monday, March 3, 2008': '2008-03-03',
      'Tuesday, Sept. 6': '2016-09-06',
      'The talks will resume on [Oct. 4].': '2016-10-04',
      'The truce has held since [Jan. 1].': '2016-01-01',
    },
    counterexamples: [
      'They may 5 people lose.',
      'Since January, 23 babies were born.',
      'Feb. 31',
      'a march 10 miles long',
    ],
  },
  {
    name: '<weekday>? <day> <month> <year>?',
    starts: [
      ...STARTS.weekday,
      ...followedBy('the', [FIGURES]),
      ...followedBy(FIGURES, ['of', ...ORDINAL_SUFFIXES, ...STARTS.month]),
    ],
    pattern: phrase(
      '(?:<weekday>,? )?(?:the )?<day><suffix>? ?(?:of )?<month>(?:,? <year>(?! ?(?:people|troops|%))| (?<short>[3-9]\\d)(?= ?(?:$|[.,;:)\\n])))?(?!\\.?\\d)',
    ),
    read: (groups, doc, { end }) => {
      const may = /^ma(?:y|r|rch)\.?$/.test(groups['month'] ?? '');
      return may && groups['year'] === undefined && wordAfter(doc, end) !== ''
        ? undefined
        : dayOfMonth(groups['short'] === undefined ? groups : { ...groups, year: `19${groups['short']}` });
    },
    examples: {
      '9 September 2014': '2014-09-09',
      '9 Sept': '2016-09-09',
      'Monday 3 March 2008': '2008-03-03',
      'the 4th of July': '2016-07-04',
      'It sank on [3 Feb 82].': '1982-02-03',
    },
    counterexamples: ['Only 5 may stay.'],
  },
  {
    name: 'the <ordinal> of <month>',
    starts: [...STARTS.dayWord, ...followedBy('the', STARTS.dayWord)],
    pattern: phrase('(?:the )?<dayWord> (?:day )?(?:of )?<month>(?:,? <year>)?'),
    read: (groups, doc, { start, end }) => {
      const isOf = / of /i.test(doc.text.slice(start, end));
      if (!isCapitalised(groups['month']) && !isOf) return undefined;
      return dayOfMonth({ ...groups, day: String(ordinalOf(groups, 'dayWord')) });
    },
    examples: {
      'the fourth of July': '2016-07-04',
      'the twenty-fourth of May 2012': '2012-05-24',
      'It opened on [the second of March].': '2016-03-02',
    },
    counterexamples: ['his second march'],
  },
  {
    name: '<month> <ordinal>',
    starts: STARTS.month,
    pattern: phrase('<month> (?:the )?<dayWord>(?:,? <year>)?'),
    read: (groups, doc, { end }) =>
      (isCapitalised(groups['month']) || groups['month']?.startsWith('ma') === false) &&
      !COUNTED_BY_ORDINAL.has(wordAfter(doc, end))
        ? dayOfMonth({ ...groups, day: String(ordinalOf(groups, 'dayWord')) })
        : undefined,
    examples: {
      'May eighth, 2010': '2010-05-08',
      'January the first, 2015': '2015-01-01',
      'it closed on [february twenty second]': '2016-02-22',
    },
    counterexamples: ['its March second quarter', 'they march first'],
  },
  {
    name: '<month> <day>-<day> <year>?',
    starts: STARTS.month,
    pattern: phrase('<month> <day><suffix>? ?(?:-|–|—) ?<to=day>(?!\\d|:\\d)(?:,? <year>)?'),
    read: (groups) => {
      const from = dayOfMonth(groups);
      const to = dayOfMonth({ ...groups, day: groups['to'] });
      return from === undefined || to === undefined ? undefined : { kind: 'range', from, to };
    },
    examples: { 'Sept. 9-11': '2016-09-09/2016-09-11', 'May 3–5, 2010': '2010-05-03/2010-05-05' },
  },
  {
    name: '<day>-<day> <month> <year>?',
    starts: [
      ...followedBy(FIGURES, ['-', '–', '—', 'to', 'and', ...ORDINAL_SUFFIXES]),
      ...followedBy('the', [FIGURES]),
    ],
    pattern: phrase(
      '(?:the )?<day><suffix>?(?: ?(?:-|–|—) ?| (?:to|and|until) )(?:the )?<to=day>(?:st|nd|rd|th)? (?:of )?<month>(?:,? <year>)?',
    ),
    read: (groups) => {
      const from = dayOfMonth(groups);
      const to = dayOfMonth({ ...groups, day: groups['to'] });
      return from === undefined || to === undefined ? undefined : { kind: 'range', from, to };
    },
    examples: {
      '9-11 September': '2016-09-09/2016-09-11',
      'the 13th to the 15th of July': '2016-07-13/2016-07-15',
    },
  },
  {
    name: '<month> <year>',
    starts: STARTS.month,
    pattern: phrase("<month>(?:,? (?:of )?|-|/)(?:<year>|['’](?<short>\\d{2}))"),
    read: (groups) => ({
      kind: 'when',
      grain: 'month',
      month: monthOf(groups),
      year: groups['year'] === undefined ? shortYear(Number(groups['short'])) : Number(groups['year']),
    }),
    examples: {
      'March 1999': '1999-03',
      'Sept. 2011': '2011-09',
      'February of 1940': '1940-02',
      'May, 2009': '2009-05',
      'Dec-2018': '2018-12',
    },
  },
  {
    name: '<year> <month> <day>?',
    starts: followedBy(FIGURES, ['/', ...STARTS.month]),
    pattern: phrase('<year>[ /]<month>(?: <day>(?![\\d:]))?'),
    read: (groups) => {
      if (!isCapitalised(groups['month']) && AMBIGUOUS_MONTHS.has((groups['month'] ?? '').toLowerCase()))
        return undefined;
      return groups['day'] === undefined
        ? { kind: 'when', grain: 'month', month: monthOf(groups), year: Number(groups['year']) }
        : dayOfMonth(groups);
    },
    examples: { '2014 August': '2014-08', '2014 March 18': '2014-03-18' },
    counterexamples: ['In 2014 may one have asked?'],
  },
  {
    name: '<month>-<month> <year>?',
    starts: STARTS.month,
    pattern: phrase('<month> ?(?:-|–) ?<to=month>(?: <year>)?'),
    read: (groups) => {
      const year = groups['year'] === undefined ? {} : { year: Number(groups['year']) };
      return {
        kind: 'range',
        from: { kind: 'when', grain: 'month', month: monthOf(groups), ...year },
        to: { kind: 'when', grain: 'month', month: monthOf(groups, 'to'), ...year },
      };
    },
    examples: { 'June-September 2007': '2007-06/2007-09', 'March–May': '2016-03/2016-05' },
  },
  {
    name: '<month>',
    starts: STARTS.month,
    pattern: phrase('<month>'),
    read: (groups, doc, { start, end }) => {
      const name = groups['month'] ?? '';
      const before = wordBefore(doc, start).replace(/-$/, '');
      const after = wordAfter(doc, end);
      const ambiguous = AMBIGUOUS_MONTHS.has(name.toLowerCase().replace('.', ''));
      if (!isCapitalised(name) && (ambiguous || !MONTH_CONTEXT.has(before))) return undefined;
      if (
        ambiguous &&
        (/^\d/.test(after) || !(MONTH_CONTEXT.has(before) || isEpithet(doc, { start, end }, before)))
      )
        return undefined;
      return { kind: 'when', grain: 'month', month: monthOf(groups) };
    },
    examples: {
      'The mine closed in [July].': '2016-07',
      'Voting will begin in [November].': '2016-11',
      'since [May]': '2016-05',
      'The minutes of the [March] meeting were published.': '2016-03',
    },
    counterexamples: ['They march on.', 'It may rain.', 'May I come in?'],
  },
  {
    name: '<day>th of <which> month',
    starts: [...followedBy('the', [FIGURES]), ...followedBy(FIGURES, ['of', ...ORDINAL_SUFFIXES])],
    pattern: phrase(
      '(?:the )?<day><suffix>? (?:day )?of (?<which>last|this|next|the next|the current|the previous|the following|that|the same|the) month',
    ),
    read: (groups) => {
      const which = (groups['which'] ?? '').toLowerCase().replace(/\s+/g, ' ');
      const [count, from] = MONTH_STEPS.get(which) ?? [0, 'published'];
      const month: When = { kind: 'when', grain: 'month', shift: { unit: 'month', count, from } };
      return { kind: 'when', grain: 'day', day: Number(groups['day']), within: month };
    },
    examples: { 'the 20th of next month': '2016-10-20', 'the 5th of this month': '2016-09-05' },
  },
  {
    name: 'the <day>th',
    starts: followedBy('the', [FIGURES]),
    pattern: phrase('the <day><suffix>'),
    read: (groups, doc, { start, end }) => {
      if (!words('on until by since from').has(wordBefore(doc, start)) || wordAfter(doc, end) !== '')
        return undefined;
      return { kind: 'when', grain: 'day', day: Number(groups['day']) };
    },
    examples: { 'The vote was held on [the 12th].': '2016-09-12' },
    counterexamples: ['on the 12th floor'],
  },
];

/** '98 is 1998, '05 is 2005. */
export function shortYear(twoDigits: number): number {
  return twoDigits + (twoDigits < 40 ? 2000 : 1900);
}
