import { isValidDate, parseIsoDate } from '../../../document/calendar.js';
import { FIGURES, followedBy, type Groups } from '../../rule.js';
import { phrase } from '../grammar.js';
import { WEEKDAYS } from '../lexicon.js';
import type { When } from '../meaning.js';
import { isAlone, monthOf, wordAfter, wordBefore, words, type TimeRule } from '../time-rule.js';
import { dayOfMonth, shortYear } from './absolute-dates.js';

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

/** "4/25 at 4pm" */
const CLOCK_BEHIND = /^ at \d{1,2}(?::|h| ?[ap]\.?m)/;
/** Before "3/10", which may be a share or a result as well. */
const ON = words('on by since until till from to before after through and');
const ENDS_DATE: ReadonlySet<string> = new Set(['', ...words('at to and until through from before')]);

/** Dates that are written in figures. */
export const NUMERIC_DATES: readonly TimeRule[] = [
  {
    name: '<month>/<year>',
    starts: followedBy(FIGURES, ['/']),
    pattern: /(?<month>0?[1-9]|1[0-2])\/(?<year>(?:19|20)\d{2})(?![/\d.])/,
    read: (groups, doc, { start }) =>
      doc.text[start - 1] === '/'
        ? undefined
        : { kind: 'when', grain: 'month', month: Number(groups['month']), year: Number(groups['year']) },
    examples: { '09/2012': '2012-09' },
    counterexamples: ['13/2012', '1/9/2012/4'],
  },
  {
    name: '<year>-<month>',
    starts: followedBy(FIGURES, ['-', '/']),
    pattern: /(?<year>(?:19|20)\d{2})[-/](?<month>0?[1-9]|1[0-2])(?![-/.]?\d)/,
    read: (groups, doc, { start, end }) =>
      isAlone(doc, { start, end })
        ? { kind: 'when', grain: 'month', month: Number(groups['month']), year: Number(groups['year']) }
        : undefined,
    examples: { '2014-10': '2014-10' },
    counterexamples: ['the season of 2011-12', '2014-13'],
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
    name: '<year>/<month>/<day>',
    starts: followedBy(FIGURES, ['/', '.', '-']),
    pattern: phrase(
      '<year>(?<separator>[/.-])(?:(?<figures>0?[1-9]|1[0-2])|<month>)\\k<separator><day>(?![/.-]?\\d)',
    ),
    read: (groups) => {
      const date = {
        year: Number(groups['year']),
        month: groups['figures'] === undefined ? monthOf(groups) : Number(groups['figures']),
        day: Number(groups['day']),
      };
      return isValidDate(date) ? { kind: 'when', grain: 'day', ...date } : undefined;
    },
    examples: { '2015/05/25': '2015-05-25', '2015.05.25': '2015-05-25', '2012/Aug/10': '2012-08-10' },
    counterexamples: ['2015/13/25', '2015.5.251'],
  },
  {
    name: 'on <month>/<day>',
    starts: followedBy(FIGURES, ['/']),
    pattern: /(?<a>\d{1,2})\/(?<b>\d{1,2})(?![/\d]|\.\d|%| ?(?:inch|of|in\b|percent|miles|cup))/,
    read: (groups, doc, { start, end }) => {
      const before = wordBefore(doc, start);
      const isDay = WEEKDAYS.has(before.replace(/\.$/, '')) || WEEKDAYS.has(before);
      const isPlaced = ON.has(before) && ENDS_DATE.has(wordAfter(doc, end));
      if (
        !isDay &&
        !isPlaced &&
        !isAlone(doc, { start, end }) &&
        !CLOCK_BEHIND.test(doc.text.slice(end, end + 9))
      )
        return undefined;
      const when = numericDate({ ...groups, separator: '/', year: '2000' }, doc.text);
      if (when === undefined || (when.month === 9 && when.day === 11 && !isDay)) return undefined;
      const { year: _, ...open } = when;
      return open;
    },
    examples: {
      'A truck was towed on [3/10].': '2016-03-10',
      'The lease ran from [4/25] to 5/31.': '2016-04-25',
      '8/15': '2016-08-15',
      'Call [8/20] at 4pm.': '2016-08-20',
    },
    counterexamples: ['about 3/4 of them', 'on 3/4 of the land', 'They won 6/2.'],
  },
  {
    name: '<day>/<month>/<year>',
    starts: followedBy(FIGURES, ['/', '.', '-']),
    pattern: /(?<a>\d{1,2})(?<separator>[/.-])(?<b>\d{1,2})\k<separator>(?<year>\d{4}|\d{2})(?![/.-]?\d)/,
    read: (groups, { text }) => {
      if (groups['separator'] === '.' && groups['year']?.length === 2) return undefined;
      // "10-4-12" may be a record of matches won, drawn and lost; "09-25-86" is none.
      const isPadded = groups['a']?.length === 2 && groups['b']?.length === 2;
      if (groups['separator'] === '-' && groups['year']?.length === 2 && !isPadded) return undefined;
      return numericDate(groups, text);
    },
    examples: {
      '09/15/2016': '2016-09-15',
      '15/09/2016': '2016-09-15',
      '3.12.2014': '2014-12-03',
      '2/6/05': '2005-02-06',
      '09-25-86': '1986-09-25',
      '05-25-2015': '2015-05-25',
    },
    counterexamples: ['1.2.13', '45/99/2011', 'a 10-4-12 record'],
  },
  {
    name: '<day>-<month>-<year>',
    starts: followedBy(FIGURES, ['-', '/']),
    pattern: phrase('<day>(?<separator>[-/])<month>\\k<separator>(?:<year>|(?<short>\\d{2}))(?!\\d)'),
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
];
