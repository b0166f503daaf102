import { FIGURES, followedBy } from '../../rule.js';
import { parseIsoDate, isValidDate } from '../../../document/calendar.js';
import { ORDINAL_SUFFIXES, phrase, STARTS } from '../grammar.js';
import type { Groups } from '../../rule.js';
import type { When } from '../meaning.js';
import { isCapitalised, monthOf, wordAfter, wordBefore, words, type TimeRule } from '../time-rule.js';

function dayOfMonth(groups: Groups): When | undefined {
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
    'every each or previous that coming past following about throughout around via mid-late until—',
);

/** Month names that are other words as well. */
const AMBIGUOUS_MONTHS = words('may march mar jan dec sep oct jun jul nov feb apr aug');

/** 12/03/2019 is read day first where the article's own convention or the number says so, else month first. */
function numericDate(groups: Groups, text: string): When | undefined {
  const [a, b] = [Number(groups['a']), Number(groups['b'])];
  const short = Number(groups['year']);
  const year = (groups['year']?.length ?? 4) > 2 ? short : short + (short < 50 ? 2000 : 1900);
  const dayFirst = a > 12 || (b <= 12 && (groups['separator'] === '.' || writesDayFirst(text)));
  const date = dayFirst ? { year, month: b, day: a } : { year, month: a, day: b };
  return isValidDate(date) ? { kind: 'when', grain: 'day', ...date } : undefined;
}

const HEAD = 4_000;
/** "14 March" or "14/3/2019" somewhere at the head of an article shows that it writes the day first. */
function writesDayFirst(text: string): boolean {
  const head = text.slice(0, HEAD);
  return (
    /\b(?:1[3-9]|2\d|3[01])\/\d{1,2}\/\d{2,4}\b/.test(head) ||
    (/\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      head,
    ) &&
      !/\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b/.test(
        head,
      ))
  );
}

/** Dates that name a month or are written in figures. */
export const ABSOLUTE_DATES: readonly TimeRule[] = [
  {
    name: '<weekday>?, <month> <day>, <year>?',
    starts: [...STARTS.month, ...STARTS.weekday],
    pattern: phrase(
      '(?:<weekday>,? )?<month> ?(?:the )?<day><suffix>?(?:,? <year>(?! ?(?:people|troops|%))|,<commaYear=year>)?(?!\\.\\d|:\\d|[.:]?\\d)',
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
    counterexamples: ['They may 5 people lose.', 'Feb. 31', 'a march 10 miles long'],
  },
  {
    name: '<weekday>? <day> <month> <year>?',
    starts: [
      ...STARTS.weekday,
      ...followedBy('the', [FIGURES]),
      ...followedBy(FIGURES, ['of', ...ORDINAL_SUFFIXES, ...STARTS.month]),
    ],
    pattern: phrase(
      '(?:<weekday>,? )?(?:the )?<day><suffix>? ?(?:of )?<month>(?:,? <year>(?! ?(?:people|troops|%)))?(?!\\.?\\d)',
    ),
    read: (groups, doc, { end }) => {
      const may = /^ma(?:y|r|rch)\.?$/.test(groups['month'] ?? '');
      return may && groups['year'] === undefined && wordAfter(doc, end) !== ''
        ? undefined
        : dayOfMonth(groups);
    },
    examples: {
      '9 September 2014': '2014-09-09',
      '9 Sept': '2016-09-09',
      'Monday 3 March 2008': '2008-03-03',
      'the 4th of July': '2016-07-04',
    },
    counterexamples: ['Only 5 may stay.'],
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
    starts: followedBy(FIGURES, ['-', '–', '—', 'to']),
    pattern: phrase('<day> ?(?:-|–|—|to) ?<to=day> <month>(?: <year>)?'),
    read: (groups) => {
      const from = dayOfMonth(groups);
      const to = dayOfMonth({ ...groups, day: groups['to'] });
      return from === undefined || to === undefined ? undefined : { kind: 'range', from, to };
    },
    examples: { '9-11 September': '2016-09-09/2016-09-11' },
  },
  {
    name: '<month> <year>',
    starts: STARTS.month,
    pattern: phrase("<month>,? (?:of )?(?:<year>|['’](?<short>\\d{2}))"),
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
    },
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
      const before = wordBefore(doc, start);
      const after = wordAfter(doc, end);
      const ambiguous = AMBIGUOUS_MONTHS.has(name.toLowerCase().replace('.', ''));
      if (!isCapitalised(name)) return undefined;
      if (ambiguous && (!MONTH_CONTEXT.has(before) || /^\d/.test(after))) return undefined;
      return { kind: 'when', grain: 'month', month: monthOf(groups) };
    },
    examples: {
      'The mine closed in [July].': '2016-07',
      'Voting will begin in [November].': '2016-11',
      'since [May]': '2016-05',
    },
    counterexamples: ['They march on.', 'It may rain.', 'May I come in?'],
  },
  {
    name: '<year>-<month>-<day>',
    starts: followedBy(FIGURES, ['-']),
    pattern:
      /(?<date>\d{4}-\d{2}-\d{2})(?:T(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::[0-5]\d)?(?<zone>Z)?)?/,
    read: (groups) => {
      const date = parseIsoDate(groups['date'] ?? '');
      if (date === undefined) return undefined;
      const clock = { hour: Number(groups['hour']), minute: Number(groups['minute']) };
      const zone = groups['zone'] === undefined ? {} : { zone: 'Z' as const };
      return {
        kind: 'when',
        grain: 'day',
        ...date,
        ...(groups['hour'] === undefined ? {} : { clock: { ...clock, ...zone } }),
      };
    },
    examples: { '2014-09-09': '2014-09-09', '2014-09-09T15:30:00Z': '2014-09-09T15:30Z' },
    counterexamples: ['2014-13-09'],
  },
  {
    name: '<day>/<month>/<year>',
    starts: followedBy(FIGURES, ['/', '.']),
    pattern: /(?<a>\d{1,2})(?<separator>[/.])(?<b>\d{1,2})\k<separator>(?<year>\d{4}|\d{2})(?![/.]?\d)/,
    read: (groups, { text }) => {
      if (groups['separator'] === '.' && groups['year']?.length === 2) return undefined;
      return numericDate(groups, text);
    },
    examples: {
      '09/15/2016': '2016-09-15',
      '15/09/2016': '2016-09-15',
      '3.12.2014': '2014-12-03',
      '2/6/05': '2005-02-06',
    },
    counterexamples: ['1.2.13', '45/99/2011'],
  },
  {
    name: '<day>-<month>-<year>',
    starts: followedBy(FIGURES, ['-']),
    pattern: phrase('<day>-<month>-(?:<year>|(?<short>\\d{2}))'),
    read: (groups) =>
      dayOfMonth({ ...groups, year: groups['year'] ?? String(shortYear(Number(groups['short']))) }),
    examples: { '14-Jul-2004': '2004-07-14', '14-Jul-04': '2004-07-14' },
  },
  {
    name: '9/11',
    starts: followedBy(FIGURES, ['/']),
    pattern: /9\/11(?![/\d])/,
    read: () => ({ kind: 'when', grain: 'day', year: 2001, month: 9, day: 11 }),
    examples: { 'Security was tightened after [9/11].': '2001-09-11' },
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
