import { FIGURES, followedBy } from '../../rule.js';
import { phrase, STARTS } from '../grammar.js';
import { readCount } from '../read-count.js';
import { partOfSpeechAfter, unitOf, wordAfter, wordBefore, words, type TimeRule } from '../time-rule.js';
import { APPROXIMATORS } from '../approximators.js';
import { hasUnit, lengthOf } from './durations.js';

/** Into how many parts a unit is cut. */
const SHARES: ReadonlyMap<string, number> = new Map([
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['tenth', 10],
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1_000_000],
]);
const COUNTS = STARTS.small.join('|');

const CALENDAR_NUMBER = /^(?:1[89]|20)\d\d$/;
/** Before "years" and the like, words after which a bare plural is a length. */
const BEFORE_BARE = words(
  'for in of after over within just only mere many through took takes take taken during past last lasted and or by spent early recent with worked years—',
);

/** "[Years] of fighting", "despite [months] of protests": what goes on. */
const LASTED =
  /^ of (?:\p{L}+ )?(?:\p{L}+ing|talks|negotiations|protests?|delays?|violence|conflict|(?:civil )?war|warfare|unrest|rain|work|debate|speculation|pressure|decline|growth|drought|turmoil|clashes|tension)(?!\p{L})/u;
const LASTED_REACH = 40;
/** "the days of sailing ships" is an age, not a length. */
const POINTING = words('the these those his her its their our my early first last final');

/** Before "last 10 days", words after which that is a verb. */
const LASTING = words("to will would could may might should must can 'll ’ll not n't and");

/** Lengths that are told without a number, up to now, for each, or between two numbers. */
export const OTHER_LENGTHS: readonly TimeRule[] = [
  {
    name: '<count> hundredths of a <unit>',
    starts: [FIGURES, 'a', ...STARTS.small].flatMap((first) =>
      followedBy(first, ['-', ...[...SHARES.keys()].flatMap((share) => [share, `${share}s`])]),
    ),
    pattern: phrase(
      `(?<number>an?|\\d{1,3}|${COUNTS})[ -](?<share>${[...SHARES.keys()].join('|')})s? of an? (?<unit>second|minute|hour|day|week|month|year|decade|century)`,
    ),
    read: (groups) => {
      const [number = '', share = ''] = [groups['number']?.toLowerCase(), groups['share']?.toLowerCase()];
      const count = number.startsWith('a') ? 1 : readCount(number);
      const parts = SHARES.get(share);
      return count === undefined || parts === undefined
        ? undefined
        : { kind: 'length', amounts: [{ count: count / parts, unit: unitOf(groups) }] };
    },
    examples: {
      'She lost by [two hundredths of a second].': 'PT0.02S',
      'It takes [a tenth of a second].': 'PT0.1S',
      'They spoke for [three-quarters of an hour].': 'PT45M',
    },
    counterexamples: ['a third of the year'],
  },
  {
    name: 'per <unit>',
    starts: ['per'],
    pattern: phrase('per (?<unit>second|minute|hour|day|night|week|month|quarter|year|season|annum)'),
    read: (groups, doc, { start }) => {
      if (hasUnit(doc, start)) return undefined;
      const unit = /annum/i.test(groups['unit'] ?? '') ? 'year' : unitOf(groups);
      return { kind: 'length', amounts: [{ count: 1, unit }], set: true };
    },
    examples: { 'It costs $40 [per month].': 'P1M', '300 attacks [per week]': 'P1W' },
    counterexamples: ['900 litres per second', '60 kilometres per hour'],
  },
  {
    name: '<number> to <number> <unit>',
    starts: [FIGURES, ...STARTS.small].flatMap((first) => followedBy(first, ['to', '-', '–', 'or'])),
    pattern: phrase('<number>(?: to |-|–| or )<to=number><filler>[ -]<unit>s?(?! (?:old|ago|later|earlier))'),
    read: (groups) => {
      const unit = unitOf(groups);
      const [from, to] = [readCount(groups['number'] ?? ''), readCount(groups['to'] ?? '')];
      return from === undefined ||
        to === undefined ||
        from >= to ||
        CALENDAR_NUMBER.test(groups['number'] ?? '')
        ? undefined
        : { kind: 'length', amounts: [{ count: from, unit }], to: [{ count: to, unit }] };
    },
    examples: { '12 to 18 months': 'P12M/P18M', '10-15 years': 'P10Y/P15Y', 'five or six days': 'P5D/P6D' },
  },
  {
    name: '<number> hours <minutes>',
    starts: [FIGURES, ...STARTS.small].flatMap((first) => followedBy(first, words('hour hours'))),
    pattern: phrase('<number> hours?(?: and)? (?:<small>|(?<figures>[1-5]\\d))(?![\\d%:.,-]?\\d)'),
    read: (groups, doc, { end }) => {
      const [hours, minutes] = [groups['number'], groups['small'] ?? groups['figures']].map((said) =>
        readCount(said ?? ''),
      );
      const isRest = wordAfter(doc, end) === '' && !/^[%$£€]/.test(doc.text.slice(end, end + 1));
      return hours === undefined || minutes === undefined || minutes < 5 || minutes > 59 || !isRest
        ? undefined
        : {
            kind: 'length',
            amounts: [
              { count: hours, unit: 'hour' },
              { count: minutes, unit: 'minute' },
            ],
          };
    },
    examples: { 'The flight takes [two hours ten].': 'PT2H10M', '1 hour and 15': 'PT1H15M' },
    counterexamples: ['for two hours ten men dug', 'They waited two hours and one left.'],
  },
  {
    name: '<unit>-long',
    starts: [...STARTS.unit, 'daylong', 'weeklong', 'monthlong', 'yearlong'],
    pattern: phrase('(?:<unit>s?-long|(?<joined>day|week|month|year)long)(?!-)'),
    read: (groups, doc, { start, end }) => {
      const unit = groups['joined'] === undefined ? unitOf(groups) : unitOf(groups, 'joined');
      const count = /s-/i.test(doc.text.slice(start, end)) ? undefined : 1;
      return { kind: 'length', amounts: [{ count, unit }] };
    },
    examples: {
      'a [decades-long] dispute': 'PXDE',
      'a [year-long] trial': 'P1Y',
      'a [weeklong] strike': 'P1W',
    },
  },
  {
    name: 'the past <count> <unit>',
    starts: [
      ...followedBy(
        'the',
        words('past last previous next coming upcoming following first final opening recent intervening'),
      ),
      ...words('past last next recent coming upcoming'),
      ...followedBy('previous', [FIGURES, ...STARTS.small]),
    ],
    pattern: phrase(
      `(?:(?<side>(?:the |its |his |her |their |our |my )(?:past|last|previous|next|coming|upcoming|following|first|final|opening)|past|next|last|upcoming|coming|previous) (?:(?<approximate>${APPROXIMATORS}) )?<count><filler>[ -]<unit>s?|(?:the )?(?<vague>recent|coming|upcoming|past|intervening) <vagueUnit=unit>s)`,
    ),
    read: (groups, doc, { start }) => {
      if (doc.text.startsWith('last', start) && LASTING.has(wordBefore(doc, start))) return undefined;
      if (groups['vague'] !== undefined) {
        const vague = groups['vague'].toLowerCase();
        if (vague === 'intervening')
          return { kind: 'length', amounts: [{ count: undefined, unit: unitOf(groups, 'vagueUnit') }] };
        return { kind: 'fixed', type: 'DATE', value: vague.endsWith('coming') ? 'FUTURE_REF' : 'PAST_REF' };
      }
      const side = (groups['side'] ?? '').toLowerCase().replace(/^\w+\s+/, '');
      const length = lengthOf(groups);
      if (/^an?$/i.test(groups['count'] ?? '')) return undefined;
      if (side === 'past' || side === 'last') return { ...length, side: 'past' };
      return side === 'next' || side.endsWith('coming') ? { ...length, side: 'next' } : length;
    },
    examples: {
      'the past three days': 'P3D',
      'the next six months': 'P6M',
      'the last few weeks': 'PXW',
      'recent weeks': 'PAST_REF',
      'the coming months': 'FUTURE_REF',
      'the upcoming two weeks': 'P2W',
      'previous three quarters': 'P3Q',
    },
    counterexamples: ['The repairs would last 10 days.', 'They agreed following two days of talks.'],
  },
  {
    name: '<count> coming <unit>',
    starts: [FIGURES, ...STARTS.small].flatMap((first) => followedBy(first, ['coming', 'upcoming'])),
    pattern: phrase('<count> (?:up)?coming <unit>s?'),
    read: (groups) => ({ ...lengthOf(groups), side: 'next' }),
    examples: { 'It will rain on the [two coming days].': 'P2D', '3 upcoming weeks': 'P3W' },
    counterexamples: ['two coming elections'],
  },
  {
    name: '<unit>s',
    starts: STARTS.unit,
    pattern: phrase('<unit>s(?: (?<way>ago|earlier|later))?'),
    read: (groups, doc, { start, end }) => {
      const text = doc.text.slice(start, end).toLowerCase();
      if (groups['way'] !== undefined) {
        const value = /later/i.test(groups['way']) ? 'FUTURE_REF' : 'PAST_REF';
        return /\p{L}$/u.test(wordBefore(doc, start)) &&
          /^\d|^(?:one|two|three|several|few)$/.test(wordBefore(doc, start))
          ? undefined
          : { kind: 'fixed', type: 'DATE', value };
      }
      const unit = unitOf(groups);
      if (!/^(?:minutes|hours|days|weeks|months|years|decades|centuries)$/.test(text)) return undefined;
      const before = wordBefore(doc, start);
      const after = wordAfter(doc, end);
      const isLead = BEFORE_BARE.has(before) && after !== 'old';
      const isStep = before === '' && (after === 'after' || after === 'before');
      if (
        isLead ||
        isStep ||
        (after === 'of' && !POINTING.has(before) && LASTED.test(doc.text.slice(end, end + LASTED_REACH)))
      ) {
        return { kind: 'length', amounts: [{ count: undefined, unit }] };
      }
      return undefined;
    },
    examples: {
      'The talks went on for [weeks].': 'PXW',
      'for [decades]': 'PXDE',
      '[Years later] he came back.': 'FUTURE_REF',
      '[Years] of fighting have left it in ruins.': 'PXY',
      'It was agreed despite [months] of public protests.': 'PXM',
      '[Hours] after the vote he resigned.': 'PTXH',
      'The well had dried up [months earlier].': 'PAST_REF',
    },
    counterexamples: ['years of plenty', 'since the days of sailing ships'],
  },
  {
    name: '<ordinal> straight <unit>',
    starts: [
      ...followedBy('the', STARTS.ordinal),
      ...followedBy('a', STARTS.ordinal),
      ...STARTS.dayWord.flatMap((first) =>
        followedBy(first, words('straight consecutive successive day night week month quarter year')),
      ),
    ],
    pattern: phrase(
      '(?:(?:the|a) )?<ordinal>(?: (?:straight|consecutive|successive) (?<unit>day|night|week|month|quarter|year)| (?<row>day|night|week|month|quarter|year) (?:in a row|running))',
    ),
    read: (groups) => {
      const unit = unitOf(groups, groups['unit'] === undefined ? 'row' : 'unit');
      const night = unit === 'night' ? { part: 'NI' as const } : {};
      const grain = unit === 'night' ? 'day' : unit;
      return { kind: 'when', grain, shift: { unit: grain, count: 0, from: 'near' }, ...night };
    },
    examples: {
      'Trading was halted for [a second consecutive day].': '2016-09-28',
      'Shares fell on Monday for [the third straight day].': '2016-09-26',
      'Prices rose for [a fourth month in a row].': '2016-09',
    },
    counterexamples: ['their third straight win', 'the second month of the strike'],
  },
  {
    name: 'all <unit>',
    starts: ['all'],
    pattern: phrase('all (?<unit>week|year|month|day)(?: long)?'),
    read: (groups, doc, span) => {
      const after = partOfSpeechAfter(doc, span);
      const ends = wordAfter(doc, span.end) === '' || (after !== 'NOUN' && after !== 'ADJ');
      return ends ? { kind: 'length', amounts: [{ count: 1, unit: unitOf(groups) }] } : undefined;
    },
    examples: { 'It rained [all week].': 'P1W', 'She had waited [all day] for him.': 'P1D' },
    counterexamples: ['all year groups'],
  },
];
