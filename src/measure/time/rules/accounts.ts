import { FIGURES, followedBy } from '../../rule.js';
import { phrase, STARTS } from '../grammar.js';
import type { Grain, Shift, When } from '../meaning.js';
import { ordinalOf, unitOf, wordAfter, words, type TimeRule } from '../time-rule.js';

/** How far around a half words show whether it is one of a year or of a match. */
const REACH = 90;
const ACCOUNT_WORDS =
  /\b(?:profits?|sales|revenues?|earnings|income|loss(?:es)?|exports|imports|output|turnover|shipments|GDP|dividend|shipped|deliveries|production)\b/;
const SPORT =
  /\b(?:goals?|scored?|kick|minutes?|half-?time|match|game|points ahead|lead|touchdown|penalty|header)\b/;

const SMALL: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

/** Of "EOY", the end of the year, and the like. */
const UNIT_OF_LETTER: Readonly<Record<string, Grain>> = { Y: 'year', M: 'month', D: 'day' };

/** Quarters, halves and ends of years, as businesses report them. */
export const ACCOUNTS: readonly TimeRule[] = [
  {
    name: 'the <ordinal> quarter',
    starts: [
      ...followedBy('the', ['fiscal', ...STARTS.ordinal]),
      ...followedBy('fiscal', STARTS.ordinal),
      ...STARTS.ordinal,
      ...followedBy(FIGURES, ['q']),
      'q',
    ],
    pattern: phrase(
      '(?:(?:the (?!(?:fiscal )?\\w+-))?(?:fiscal )?<ordinal>[ -](?:fiscal[ -])?(?:quarter|qtr)|Q(?<q>[1-4])|(?<late>[1-4])Q)',
    ),
    read: (groups) => {
      const ordinal = groups['q'] ?? groups['late'];
      const said = ordinal === undefined ? ordinalOf(groups) : Number.parseInt(ordinal, 10);
      if (said > 4 || (said === -1 && /^(?:last|closing)$/i.test(groups['ordinal'] ?? ''))) return undefined;
      return { kind: 'when', grain: 'quarter', quarter: said === -1 ? 4 : said };
    },
    examples: {
      'the first quarter': '2016-Q1',
      Q2: '2016-Q2',
      'the third quarter of 2014': '2014-Q3',
      'second-quarter': '2016-Q2',
      'The [first-quarter] loss was smaller.': '2016-Q1',
      'Sales rose in [the fiscal second quarter].': '2016-Q2',
    },
  },
  {
    name: 'the first half, in accounts',
    starts: [...followedBy('the', ['first', 'second']), 'first', 'second'],
    gate: (text, start) => {
      const around = text.slice(Math.max(0, start - REACH), start + REACH);
      return ACCOUNT_WORDS.test(around) && !SPORT.test(around);
    },
    pattern: phrase('(?:the (?!\\w+-))?(?<which>first|second)[ -]half'),
    read: (groups, doc, { start, end }) => {
      const isHead = /^the/i.test(doc.text.slice(start, end)) || doc.text.slice(start, end).includes('-');
      return isHead && wordAfter(doc, end) !== 'of'
        ? { kind: 'when', grain: 'half', half: /^first$/i.test(groups['which'] ?? '') ? 1 : 2 }
        : undefined;
    },
    examples: {
      'Net profit rose to 1.8 billion in [the first half].': '2016-H1',
      'a [first-half] loss of $1.1 million': '2016-H1',
    },
    counterexamples: ['He scored in the first half.', 'Profit was the first half of the story.'],
  },
  {
    name: '<year> Q<quarter>',
    starts: followedBy(FIGURES, words('q h -')),
    pattern: phrase('<year>[- ]?(?:Q(?<q>[1-4])|H(?<h>[12]))'),
    read: (groups) => {
      const year = Number(groups['year']);
      return groups['q'] === undefined
        ? { kind: 'when', grain: 'half', half: Number(groups['h']), year }
        : { kind: 'when', grain: 'quarter', quarter: Number(groups['q']), year };
    },
    examples: { '2017-Q1': '2017-Q1', '2019 H2': '2019-H2', '2018Q4': '2018-Q4' },
  },
  {
    name: 'year-end',
    starts: [
      'end of',
      'beginning of',
      'start of',
      ...followedBy('the', words('end beginning start year month quarter')),
      ...followedBy('year', ['-', 'end', "'", '’']),
      ...followedBy('month', ['-', 'end', "'", '’']),
      ...followedBy('quarter', ['-', 'end', "'", '’']),
    ],
    pattern: phrase(
      "(?:the )?(?:(?<part>end|beginning|start) of (?<unit>year|month|quarter|week)|(?<of>year|month|quarter)(?:['’]s)?(?: |-)end)(?![-'’])",
    ),
    read: (groups) => {
      const unit = unitOf(groups, groups['unit'] === undefined ? 'of' : 'unit');
      const mod = /^(?:beginning|start)$/i.test(groups['part'] ?? '') ? 'START' : 'END';
      return { kind: 'when', grain: unit, shift: { unit, count: 0, from: 'near' }, mod };
    },
    examples: {
      'It will open by [year-end].': '2016 END',
      'Talks should end by [the end of month].': '2016-09 END',
      "At [month's end] the army struck back.": '2016-09 END',
    },
    counterexamples: ['the end of yearly fees'],
  },
  {
    name: 'EOY',
    starts: ['eoy', 'eom', 'eod', ...followedBy('the', ['eoy', 'eom', 'eod'])],
    pattern: /(?:[Tt]he )?EO(?<unit>[YMD])/,
    read: (groups) => {
      const unit = UNIT_OF_LETTER[groups['unit'] ?? ''] ?? 'year';
      return { kind: 'when', grain: unit, shift: { unit, count: 0, from: 'published' }, mod: 'END' };
    },
    examples: { 'It will ship by [EOY].': '2016 END', 'It is due by [the EOM].': '2016-09 END' },
    counterexamples: ['the eoy programme'],
  },
  {
    name: 'the first half of …',
    starts: ['the first', 'the second', 'the latter', 'first', 'second', 'h'],
    pattern: phrase(
      '(?:(?:the )?(?<which>first|second|latter)[ -]half(?= of (?:the (?:year|19|20|fiscal)|this year|last year|next year|\\d{4}))|H(?<h>[12])(?= \\d{4}))',
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
      'the latter half of 2008': '2008-H2',
      'H1 2014': '2014-H1',
    },
    counterexamples: ['He scored in the first half.'],
  },
  {
    name: 'the first <count> months of …',
    starts: [
      ...followedBy('the', words('first last final closing opening')),
      ...words('first last final closing opening'),
    ],
    pattern: phrase(
      '(?:the )?(?<end>first|opening|last|final|closing) <small> months of (?:<year>(?![-/]\\d)|(?<which>the year|this year|last year))',
    ),
    read: (groups) => {
      const count = SMALL.get((groups['small'] ?? '').toLowerCase());
      if (count === undefined || count > 11) return undefined;
      const isFirst = /^(?:first|opening)$/i.test(groups['end'] ?? '');
      const year: Partial<When> =
        groups['year'] === undefined
          ? {
              shift: { unit: 'year', count: /last/i.test(groups['which'] ?? '') ? -1 : 0, from: 'published' },
            }
          : { year: Number(groups['year']) };
      if (count === 3) return { kind: 'when', grain: 'quarter', quarter: isFirst ? 1 : 4, ...year };
      if (count === 6) return { kind: 'when', grain: 'half', half: isFirst ? 1 : 2, ...year };
      return {
        kind: 'range',
        from: { kind: 'when', grain: 'month', month: isFirst ? 1 : 13 - count, ...year },
        to: { kind: 'when', grain: 'month', month: isFirst ? count : 12, ...year },
      };
    },
    examples: {
      'the first eight months of 2014': '2014-01/2014-08',
      'the first three months of 2015': '2015-Q1',
      'the first six months of the year': '2016-H1',
      'the last three months of 2015': '2015-Q4',
      'the final two months of last year': '2015-11/2015-12',
    },
    counterexamples: ['the last three months'],
  },
  {
    name: 'the same period …',
    starts: followedBy('the', words('same corresponding comparable year')),
    pattern: phrase(
      'the (?:(?:same|corresponding|comparable) (?:period|quarter|month|week|time|day)(?<back> (?:a|one) year (?:ago|earlier|before)| (?:of )?(?:the )?(?:last|previous|prior|year-earlier) year| last year| in <year>| of <other=year>)|year-(?:ago|earlier) (?<unit>period|quarter|month|week))',
    ),
    read: (groups) => {
      const year = groups['year'] ?? groups['other'];
      if (year !== undefined) return { kind: 'when', grain: 'year', year: Number(year), same: true };
      const shift: Shift = { unit: 'year', count: -1, from: 'spoken' };
      const unit = groups['unit']?.toLowerCase() ?? 'period';
      return unit === 'period'
        ? { kind: 'when', grain: 'year', same: true, shift }
        : { kind: 'when', grain: unitOf(groups), shift };
    },
    examples: {
      'Sales rose in the second quarter from [the same period last year].': '2015-Q2',
      'It sold 40 in August 2014, against 30 in [the same month a year earlier].': '2013-08',
      'In the first quarter it lost less than in [the year-ago quarter].': '2015-Q1',
      'In the three months to Sept. 30 it lost less than in [the year-earlier quarter].': '2015-Q3',
    },
    counterexamples: ['at the same time'],
  },
];
