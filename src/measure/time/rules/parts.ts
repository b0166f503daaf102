import { FIGURES, followedBy } from '../../rule.js';
import { phrase, STARTS } from '../grammar.js';
import type { Grain, Prefix, When } from '../meaning.js';
import { ordinalOf, unitOf, weekdayOf, wordAfter, wordBefore, words, type TimeRule } from '../time-rule.js';

const PARTS: ReadonlyMap<string, Prefix['mod']> = new Map<string, Prefix['mod']>([
  ['early', 'START'],
  ['earlier', 'BEFORE'],
  ['the beginning', 'START'],
  ['the start', 'START'],
  ['beginning', 'START'],
  ['start', 'START'],
  ['the dawn', 'START'],
  ['mid', 'MID'],
  ['the middle', 'MID'],
  ['the height', 'MID'],
  ['late', 'END'],
  ['later', 'AFTER'],
  ['the end', 'END'],
  ['end', 'END'],
  ['the close', 'END'],
  ['the latter part', 'END'],
  ['the first part', 'START'],
  ['the early part', 'START'],
  ['the early hours', 'START'],
  ['the small hours', 'START'],
]);

/** Words that cut a part out of the time behind them, or say how near a length is; alone they mean nothing. */
export const PARTS_OF_TIMES: readonly TimeRule[] = [
  {
    name: 'early …',
    starts: ['early', 'earlier', 'late', 'later', 'mid', ...followedBy('end', ['-'])],
    pattern: phrase(
      '(?:very )?(?<part>early|earlier|mid|later|late|end(?=-(?:<month>|\\d{4})))(?=(?: in the | in | )\\w|-\\w)(?:(?: in)(?= the| [12]\\d{3}| that| January| February| March| April| May| June| July| August| September| October| November| December))?',
    ),
    read: (groups) => ({
      kind: 'prefix',
      before: 'when',
      mod: PARTS.get((groups['part'] ?? '').toLowerCase()) ?? 'MID',
    }),
    examples: {
      'late Tuesday': '2016-09-27 END',
      'early next month': '2016-10 START',
      'mid-2015': '2015 MID',
      'It will close by [end-July].': '2016-07 END',
      'late 2015': '2015 END',
      'later this year': '2016 AFTER',
    },
  },
  {
    name: 'the end of …',
    starts: [
      ...followedBy(
        'the',
        words('very beginning start middle end close height dawn latter first early small'),
      ),
      'end',
      'start',
      'beginning',
    ],
    pattern: phrase(
      '(?:the )?(?:very )?(?<part>beginning|start|middle|end|close|height|dawn|latter part|first part|early part|(?:early|small) hours) of(?= )',
    ),
    read: (groups) => ({
      kind: 'prefix',
      before: 'when',
      mod: PARTS.get(`the ${(groups['part'] ?? '').toLowerCase().replace(/\s+/g, ' ')}`) ?? 'END',
    }),
    examples: {
      'the end of 2014': '2014 END',
      'the start of July': '2016-07 START',
      'the end of the year': '2016 END',
      'It sank in [the early hours of Friday].': '2016-09-23 START',
    },
  },
  {
    name: 'the <ordinal> <unit> of …',
    starts: [...followedBy('the', STARTS.ordinal), ...STARTS.ordinal],
    pattern: phrase(
      '(?:the )?<ordinal> (?:(?<unit>week|weekend|day|days|month|year|years)|<weekday>)(?= (?:of|in) (?:the (?:month|year|war|19|20)|this|last|next|\\d|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec))',
    ),
    read: (groups) => {
      const weekday = groups['weekday'] === undefined ? undefined : weekdayOf(groups);
      const grain: Grain = weekday === undefined ? unitOf(groups) : 'day';
      return {
        kind: 'when',
        grain,
        nth: ordinalOf(groups),
        weak: true,
        ...(weekday === undefined ? {} : { weekday }),
      };
    },
    examples: {
      'It opened in [the second week of February].': '2016-W06',
      'the last Monday of August': '2016-08-29',
      'the first Friday of September': '2016-09-02',
      'the final week of 2015': '2015-W53',
    },
  },
  {
    name: 'the <unit>',
    starts: followedBy(
      'the',
      words(
        'full entire whole very financial fiscal school academic calendar weekend year month week quarter day decade century season',
      ),
    ),
    pattern: phrase(
      'the (?:(?<adjective>full|entire|whole|very|financial|fiscal|school|academic|calendar) ){0,2}(?<unit>weekend|year|month|week|quarter|day|decade|century|season)',
    ),
    read: (groups, doc, { start, end }) => {
      const unit = unitOf(groups);
      const after = wordAfter(doc, end);
      if (unit === 'weekend')
        return after === 'of'
          ? undefined
          : { kind: 'when', grain: 'weekend', shift: { unit: 'week', count: 0, from: 'published' } };
      const period: When = { kind: 'when', grain: unit, shift: { unit, count: 0, from: 'near' } };
      const ends = after === '' || AFTER_PERIOD.has(after);
      return ends && IN_PERIOD.has(wordBefore(doc, start)) ? period : { ...period, weak: true };
    },
    examples: {
      'They met over [the weekend].': '2016-W38-WE',
      'the end of the month': '2016-09 END',
      'Shares ended [the day] at 52.': '2016-09-28',
      'It gained 9 percent for [the week].': '2016-W39',
      'The loss for [the entire year] was higher.': '2016',
    },
    counterexamples: ['the week of prayer', 'the day she left', 'one of the days', 'the day after the vote'],
  },
  {
    name: 'week <number>',
    starts: followedBy('week', [FIGURES]),
    pattern: phrase('week (?<number>[1-9]|[1-4]\\d|5[0-3])(?![.,:/-]?\\d)'),
    read: (groups, doc, { start, end }) =>
      doc.text.startsWith('w', start) && wordAfter(doc, end) !== 'of'
        ? {
            kind: 'when',
            grain: 'week',
            nth: Number(groups['number']),
            within: { kind: 'when', grain: 'year', shift: { unit: 'year', count: 0, from: 'published' } },
          }
        : undefined,
    examples: { 'Deliveries are planned for [week 41].': '2016-W41' },
    counterexamples: ['week 10 of the strike', 'They lost in Week 3.'],
  },
  {
    name: 'the week of <date>',
    starts: ['the week', 'week'],
    pattern: phrase('(?:the )?week (?:of|beginning|starting|commencing|starting on)(?= (?:<month>|\\d))'),
    read: () => ({ kind: 'when', grain: 'week', nth: -1, weak: true }),
    examples: { 'Work starts in [the week of Oct. 3].': '2016-W40' },
    counterexamples: ['the week of prayer'],
  },
];

/** "ended the day", "for the week", "his third of the season" */
const IN_PERIOD = words(
  'in for of during throughout over on end ends ended ending finish finished finishing close closed start started begin began through by after spent spend until within',
);
const AFTER_PERIOD = words(
  'and but when as at down up with to on in after before from so far by while he she it they which against ended through earlier was were is',
);
