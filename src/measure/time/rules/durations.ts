import type { Groups } from '../../rule.js';
import { FIGURES, followedBy } from '../../rule.js';
import { phrase, STARTS } from '../grammar.js';
import { readCount } from '../read-count.js';
import type { Tagged } from '../../../document/document.js';
import type { Amount, Length } from '../meaning.js';
import { unitOf, wordAfter, wordBefore, words, type TimeRule } from '../time-rule.js';

type Mod = NonNullable<Length['mod']>;

const APPROXIMATE: ReadonlyMap<string, Mod> = new Map<string, Mod>([
  ['nearly', 'LESS_THAN'],
  ['almost', 'LESS_THAN'],
  ['less than', 'LESS_THAN'],
  ['fewer than', 'LESS_THAN'],
  ['just under', 'LESS_THAN'],
  ['under', 'LESS_THAN'],
  ['about', 'APPROX'],
  ['around', 'APPROX'],
  ['roughly', 'APPROX'],
  ['approximately', 'APPROX'],
  ['more than', 'MORE_THAN'],
  ['well over', 'MORE_THAN'],
  ['just over', 'MORE_THAN'],
  ['over', 'MORE_THAN'],
  ['at least', 'EQUAL_OR_MORE'],
  ['at most', 'EQUAL_OR_LESS'],
  ['up to', 'EQUAL_OR_LESS'],
  ['no more than', 'EQUAL_OR_LESS'],
]);
const APPROXIMATORS = [...APPROXIMATE.keys()].toSorted((a, b) => b.length - a.length).join('|');
const APPROXIMATOR_STARTS = [
  ...new Set([...APPROXIMATE.keys()].map((word) => word.split(' ').slice(0, 2).join(' '))),
];

function modOf(word: string | undefined): Pick<Length, 'mod'> | undefined {
  const mod = APPROXIMATE.get((word ?? '').toLowerCase().replace(/\s+/g, ' '));
  return mod === undefined ? undefined : { mod };
}

function lengthOf(groups: Groups): Length | undefined {
  const count = readCount(groups['count'] ?? '');
  const amounts: Amount[] = [{ count, unit: unitOf(groups) }];
  if (groups['count2'] !== undefined)
    amounts.push({ count: readCount(groups['count2']), unit: unitOf(groups, 'unit2') });
  return { kind: 'length', amounts, ...modOf(groups['approximate']) };
}

/** After "a second" or "a minute" these show that a length is meant; else it is an ordinal or an adjective. */
const AFTER_SECOND = words(
  'later ago before after and or to of in on at from for is was but than when behind off the faster slower inside outside clear',
);
/** Before "years" and the like, words after which a bare plural is a length. */
const BEFORE_BARE = words(
  'for in of after over within the those these many through took takes take taken during past last lasted and or by spent early recent with worked years—',
);

export const DURATIONS: readonly TimeRule[] = [
  {
    name: '<count> <unit>',
    starts: [...STARTS.count, ...APPROXIMATOR_STARTS],
    pattern: phrase(
      `(?:(?<approximate>${APPROXIMATORS}) )?<count><filler>[ -]?<unit>s?(?:,? and <count2=number> <unit2=unit>s?)?`,
    ),
    read: (groups, doc, { start, end }) => {
      const count = (groups['count'] ?? '').toLowerCase();
      const unit = (groups['unit'] ?? '').toLowerCase();
      const text = doc.text.slice(start, end).toLowerCase();
      const after = wordAfter(doc, end);
      const figures = /\d$/.test(count);
      if (!figures && !/[ -]/.test(text)) return undefined;
      if (!/[ -\u00a0]/.test(text.slice(count.length)) && !figures) return undefined;
      const article = count === 'a' || count === 'an';
      if (
        unit === 'second' &&
        (article || count === 'one') &&
        !text.endsWith('s') &&
        after !== '' &&
        !AFTER_SECOND.has(after)
      )
        return undefined;
      if (unit === 'quarter' && (article || after === 'of' || count === 'three' || text.endsWith('quarter')))
        return undefined;
      if (unit === 'season' && !(article || text.endsWith('s'))) return undefined;
      if ((unit === 'night' || unit === 'weekend') && article) return undefined;
      if (count === 'some' || count === 'few' || count === 'many') if (!text.endsWith('s')) return undefined;
      if (article && text.includes('-')) return undefined;
      if (/^\d{4}$/.test(count) && /[ -]?(?:day|week|year|month)s?$/.test(text) && !text.endsWith('s'))
        return undefined;
      if (article && text.endsWith('s') && unit !== 'centuries') return undefined;
      if (article && RATES.has(unit) && isRate(doc, end, wordBefore(doc, start))) return undefined;
      return lengthOf(groups);
    },
    examples: {
      '60 days': 'P60D',
      'two weeks': 'P2W',
      'nearly five months': 'P5M LESS_THAN',
      'more than three years': 'P3Y MORE_THAN',
      'two and a half years': 'P2.5Y',
      'half an hour': 'PT30M',
      'a [20-year] lease': 'P20Y',
      'five hours and two minutes': 'PT5H2M',
      'several days': 'PXD',
      'a decade': 'P10Y',
      'half a century': 'P50Y',
      'a fortnight': 'P2W',
      'two more weeks': 'P2W',
      '1,350 days': 'P1350D',
      'twenty-five minutes': 'PT25M',
    },
    counterexamples: ['She scored a second goal.', '40 miles a day', 'a quarter of the vote'],
  },
  {
    name: '<count>min <count>sec',
    starts: followedBy(FIGURES, words('h hr hrs m min mins s sec secs .')),
    pattern:
      /(?:(?<hours>\d{1,3}) ?(?:hrs?|h)\.? ?)?(?:(?<minutes>\d{1,3}) ?(?:mins?|m)\.? ?)?(?<seconds>\d{1,2}(?:\.\d{1,3})?) ?(?:secs?|s)\b/i,
    read: (groups, doc, { start, end }) => {
      if (
        groups['hours'] === undefined &&
        groups['minutes'] === undefined &&
        !/sec/i.test(doc.text.slice(start, end))
      )
        return undefined;
      return { kind: 'length', amounts: clockAmounts(groups['hours'], groups['minutes'], groups['seconds']) };
    },
    examples: { '9min 58sec': 'PT9M58S', '2hr 4min 11sec': 'PT2H4M11S', '1min 58sec': 'PT1M58S' },
    counterexamples: ['the 1990s', '30s'],
  },
  {
    name: '<minutes>:<seconds>.<hundredths>',
    starts: followedBy(FIGURES, [':']),
    pattern: /(?:(?<hours>\d{1,2}):)?(?<minutes>\d{1,3}):(?<seconds>[0-5]\d\.\d{1,3})(?![.:]?\d)/,
    read: (groups) => ({
      kind: 'length',
      amounts: clockAmounts(groups['hours'], groups['minutes'], groups['seconds']),
    }),
    examples: { '3:42.15': 'PT3M42.15S' },
  },
  {
    name: 'in <minutes>:<seconds>',
    starts: followedBy(FIGURES, [':']),
    pattern: /(?:(?<hours>\d{1,2}):)?(?<minutes>\d{1,3}):(?<seconds>[0-5]\d)(?![.:]?\d|(?: ?[ap]\.?m))/i,
    read: (groups, doc, { start }) => {
      const lead =
        groups['hours'] === undefined
          ? 'under clocked ran timed record'
          : 'in under clocked ran timed record of at';
      return words(lead).has(wordBefore(doc, start))
        ? { kind: 'length', amounts: clockAmounts(groups['hours'], groups['minutes'], groups['seconds']) }
        : undefined;
    },
    examples: { 'She finished in [2:24:11].': 'PT2H24M11S', 'He ran it under [1:49].': 'PT1M49S' },
    counterexamples: ['a 2:1 mix'],
  },
  {
    name: 'the past <count> <unit>',
    starts: [
      ...followedBy(
        'the',
        words('past last previous next coming following first final opening recent intervening'),
      ),
      'past',
      'last',
      'next',
      'recent',
      'coming',
    ],
    pattern: phrase(
      `(?:(?<side>(?:the |its |his |her |their |our |my )(?:past|last|previous|next|coming|following|first|final|opening)|past|next) (?:(?<approximate>${APPROXIMATORS}) )?<count><filler>[ -]<unit>s?|(?:the )?(?<vague>recent|coming|past|intervening) <vagueUnit=unit>s)`,
    ),
    read: (groups) => {
      if (groups['vague'] !== undefined) {
        const vague = groups['vague'].toLowerCase();
        if (vague === 'intervening')
          return { kind: 'length', amounts: [{ count: undefined, unit: unitOf(groups, 'vagueUnit') }] };
        return { kind: 'fixed', type: 'DATE', value: vague === 'coming' ? 'FUTURE_REF' : 'PAST_REF' };
      }
      const side = (groups['side'] ?? '').toLowerCase().replace(/^\w+\s+/, '');
      const length = lengthOf(groups);
      if (length === undefined || /^an?$/i.test(groups['count'] ?? '')) return undefined;
      if (side === 'past' || side === 'last') return { ...length, side: 'past' };
      return side === 'next' || side === 'coming' ? { ...length, side: 'next' } : length;
    },
    examples: {
      'the past three days': 'P3D',
      'the next six months': 'P6M',
      'the last few weeks': 'PXW',
      'recent weeks': 'PAST_REF',
      'the coming months': 'FUTURE_REF',
    },
  },
  {
    name: '<unit>s',
    starts: STARTS.unit,
    pattern: phrase('<unit>s?'),
    read: (groups, doc, { start, end }) => {
      const text = doc.text.slice(start, end).toLowerCase();
      const unit = unitOf(groups);
      if (!/^(?:minutes|hours|days|weeks|months|years|decades|centuries)$/.test(text)) return undefined;
      const before = wordBefore(doc, start);
      const after = wordAfter(doc, end);
      if (
        after === 'ago' ||
        after === 'earlier' ||
        after === 'later' ||
        (BEFORE_BARE.has(before) && !words('the those these').has(before) && after !== 'old')
      ) {
        return { kind: 'length', amounts: [{ count: undefined, unit }] };
      }
      return undefined;
    },
    examples: { 'The talks went on for [weeks].': 'PXW', 'for [decades]': 'PXDE' },
    counterexamples: ['years of plenty'],
  },
  {
    name: 'all <unit>',
    starts: ['all'],
    pattern: phrase('all (?<unit>week|year|month|day)(?= ?(?:[.,;:!?"”’)]|$|long|\\n))'),
    read: (groups) => ({ kind: 'length', amounts: [{ count: 1, unit: unitOf(groups) }] }),
    examples: { 'It rained [all week].': 'P1W' },
  },
];

function clockAmounts(
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
): readonly Amount[] {
  const amounts: Amount[] = [];
  if (hours !== undefined) amounts.push({ count: Number(hours), unit: 'hour' });
  if (minutes !== undefined) amounts.push({ count: Number(minutes), unit: 'minute' });
  if (seconds !== undefined) amounts.push({ count: Number(seconds), unit: 'second' });
  return amounts;
}

const RATES = words('day week month year hour minute night');

/** Before "a year", words after which it is a length; after a noun it is a rate: "15 a year", "one flight a week". */
const BEFORE_LENGTH = words(
  'in for of within after about around nearly almost than once took takes take taken taking was is lasted lasts last spent ' +
    'to by over per under with and just only at every but or during throughout least most quite be been not even ' +
    'wait waited before until from into half roughly approximately some lost gave given needs need needed as if',
);

function isRate({ text }: Tagged, end: number, before: string): boolean {
  if (before === '' || BEFORE_LENGTH.has(before)) return false;
  return !/^ (?:ago|later|earlier|before|old|after|or|and)\b/.test(text.slice(end, end + 9));
}
