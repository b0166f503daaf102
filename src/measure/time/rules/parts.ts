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
]);

/** Words that cut a part out of the time behind them, or say how near a length is; alone they mean nothing. */
export const PARTS_OF_TIMES: readonly TimeRule[] = [
  {
    name: 'early …',
    starts: ['early', 'earlier', 'late', 'later', 'mid'],
    pattern: phrase(
      '(?:very )?(?<part>early|earlier|mid|later|late)(?=(?: in the | in | )\\w|-\\w)(?:(?: in)(?= the| [12]\\d{3}| that| January| February| March| April| May| June| July| August| September| October| November| December))?',
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
      'late 2015': '2015 END',
      'later this year': '2016 AFTER',
    },
  },
  {
    name: 'the end of …',
    starts: [
      ...followedBy('the', words('very beginning start middle end close height dawn latter first early')),
      'end',
      'start',
      'beginning',
    ],
    pattern: phrase(
      '(?:the )?(?:very )?(?<part>beginning|start|middle|end|close|height|dawn|latter part|first part|early part) of(?= )',
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
    },
  },
  {
    name: 'the <ordinal> quarter',
    starts: [...followedBy('the', STARTS.ordinal), ...STARTS.ordinal, ...followedBy(FIGURES, ['q']), 'q'],
    pattern: phrase(
      '(?:(?:the )?(?:<ordinal>|(?<roman>1st|2nd|3rd|4th))[ -](?:fiscal[ -])?(?:quarter|qtr)|Q(?<q>[1-4])|(?<late>[1-4])Q)',
    ),
    read: (groups) => {
      const ordinal = groups['q'] ?? groups['late'] ?? groups['roman'];
      const said = ordinal === undefined ? ordinalOf(groups) : Number.parseInt(ordinal, 10);
      if (said > 4 || (said === -1 && /^(?:last|closing)$/i.test(groups['ordinal'] ?? ''))) return undefined;
      return { kind: 'when', grain: 'quarter', quarter: said === -1 ? 4 : said };
    },
    examples: {
      'the first quarter': '2016-Q1',
      Q2: '2016-Q2',
      'the third quarter of 2014': '2014-Q3',
      'second-quarter': '2016-Q2',
    },
  },
  {
    name: 'the first half of …',
    starts: ['the first', 'the second', 'first', 'second', 'h'],
    pattern: phrase(
      '(?:(?:the )?(?<which>first|second)[ -]half(?= of (?:the (?:year|19|20|fiscal)|this year|last year|next year|\\d{4}))|H(?<h>[12])(?= \\d{4}))',
    ),
    read: (groups) => ({
      kind: 'when',
      grain: 'half',
      half:
        groups['h'] === undefined ? (/^first$/i.test(groups['which'] ?? '') ? 1 : 2) : Number(groups['h']),
    }),
    examples: {
      'the first half of 2015': '2015-H1',
      'the second half of last year': '2015-H2',
      'H1 2014': '2014-H1',
    },
    counterexamples: ['He scored in the first half.'],
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
    name: 'the first <count> months of …',
    starts: ['the first', 'first'],
    pattern: phrase(
      '(?:the )?first <small> months(?: of (?:<year>|(?<which>the year|this year|last year)))?',
    ),
    read: (groups) => {
      const count = SMALL.get((groups['small'] ?? '').toLowerCase());
      if (count === undefined || count > 11) return undefined;
      const year: Partial<When> =
        groups['year'] === undefined
          ? {
              shift: { unit: 'year', count: /last/i.test(groups['which'] ?? '') ? -1 : 0, from: 'published' },
            }
          : { year: Number(groups['year']) };
      if (groups['year'] === undefined && groups['which'] === undefined) return undefined;
      if (count % 3 === 0 && count < 9)
        return count === 3
          ? { kind: 'when', grain: 'quarter', quarter: 1, ...year }
          : { kind: 'when', grain: 'half', half: 1, ...year };
      return {
        kind: 'range',
        from: { kind: 'when', grain: 'month', month: 1, ...year },
        to: { kind: 'when', grain: 'month', month: count, ...year },
      };
    },
    examples: {
      'the first eight months of 2014': '2014-01/2014-08',
      'the first three months of 2015': '2015-Q1',
      'the first six months of the year': '2016-H1',
    },
  },
  {
    name: 'the <unit>',
    starts: followedBy('the', words('full entire whole weekend year month week quarter day decade century')),
    pattern: phrase(
      'the (?:(?<adjective>full|entire|whole) )?(?<unit>weekend|year|month|week|quarter|day|decade|century)',
    ),
    read: (groups, doc, { start, end }) => {
      const unit = unitOf(groups);
      const before = wordBefore(doc, start);
      const after = wordAfter(doc, end);
      const base: When = { kind: 'when', grain: unit, shift: { unit, count: 0, from: 'spoken' } };
      if (unit === 'weekend')
        return after === 'of'
          ? undefined
          : { kind: 'when', grain: 'weekend', shift: { unit: 'week', count: 0, from: 'published' } };
      const day =
        unit === 'day' &&
        (before === 'in' || before === 'for' || before === 'of') &&
        (after === '' || after === 'and');
      return day ? base : { ...base, weak: true };
    },
    examples: { 'They met over [the weekend].': '2016-W39-WE', 'the end of the month': '2016-09 END' },
    counterexamples: ['the week of prayer', 'the day she left'],
  },
];

const SMALL: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
