import { FIGURES, followedBy } from '../../rule.js';
import { phrase, STARTS } from '../grammar.js';
import { SEASONS } from '../lexicon.js';
import { formatLength } from '../ground-length.js';
import { readCount } from '../read-count.js';
import type { Fixed } from '../meaning.js';
import {
  isCapitalised,
  monthOf,
  partOfSpeechAfter,
  unitOf,
  weekdayOf,
  wordAfter,
  wordBefore,
  words,
  type TimeRule,
} from '../time-rule.js';

function set(value: string): Fixed {
  return { kind: 'fixed', type: 'SET', value };
}

const FREQUENCIES: ReadonlyMap<string, string> = new Map([
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
  ['quarterly', 'P3M'],
  ['monthly', 'P1M'],
  ['weekly', 'P1W'],
  ['fortnightly', 'P2W'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['hourly', 'PT1H'],
]);

/** Before "nights" and "weekends" that are said of any. */
const BEFORE_HABIT = words('in on at work works worked working closed open out most weekday during and or');

/** The same as adjectives. */
const ADJECTIVES: ReadonlyMap<string, string> = new Map([
  ...[...FREQUENCIES].filter(([word]) => word !== 'annually'),
  ['annual', 'P1Y'],
  ['biannual', 'P6M'],
  ['biennial', 'P2Y'],
]);

const PARTS = { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' } as const;

export const SETS: readonly TimeRule[] = [
  {
    name: 'every <unit>',
    starts: ['every', 'each'],
    pattern: phrase(
      '(?:every|each) (?:(?:(?<few>few|couple of)|(?<other>other|second)|(?<half>half)|<small>|(?<figures>\\d{1,3})) )?(?:single )?<unit>s?',
    ),
    read: (groups) => {
      if (/^(?:night|season)$/i.test(groups['unit'] ?? ''))
        return /^night$/i.test(groups['unit'] ?? '') ? set('XXXX-XX-XXTNI') : undefined;
      const count =
        groups['other'] !== undefined
          ? 2
          : groups['half'] !== undefined
            ? 0.5
            : groups['few'] !== undefined
              ? undefined
              : (readCount(groups['small'] ?? groups['figures'] ?? 'one') ?? 1);
      return set(formatLength([{ count, unit: unitOf(groups) }]));
    },
    examples: {
      'every year': 'P1Y',
      'every two weeks': 'P2W',
      'each day': 'P1D',
      'every other month': 'P2M',
      'every 90 minutes': 'PT90M',
      'every half hour': 'PT30M',
    },
  },
  {
    name: 'every <weekday>',
    starts: ['every', 'each'],
    pattern: phrase(
      '(?:every|each) (?:(?:other|second) )?<weekday>(?: (?<part>morning|afternoon|evening|night))?',
    ),
    read: (groups) => set(`XXXX-WXX-${weekdayOf(groups)}${partOf(groups['part'])}`),
    examples: { 'every Friday': 'XXXX-WXX-5', 'each Monday morning': 'XXXX-WXX-1TMO' },
  },
  {
    name: '<weekday>s',
    starts: STARTS.weekdays,
    pattern: phrase('(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)'),
    read: (groups) => set(`XXXX-WXX-${weekdayOf(groups)}`),
    examples: { 'They meet on [Fridays].': 'XXXX-WXX-5' },
  },
  {
    name: 'every <month>',
    starts: ['every', 'each'],
    pattern: phrase(
      '(?:every|each) (?:<month>(?: <day>)?|<season>|(?<part>morning|afternoon|evening|night)|(?<holiday>Christmas|Easter))',
    ),
    read: (groups) => {
      if (groups['month'] !== undefined)
        return set(
          `XXXX-${two(monthOf(groups))}${groups['day'] === undefined ? '' : `-${two(Number(groups['day']))}`}`,
        );
      if (groups['season'] !== undefined)
        return set(`XXXX-${SEASONS.get(groups['season'].toLowerCase()) ?? ''}`);
      if (groups['holiday'] !== undefined) return set(/^c/i.test(groups['holiday']) ? 'XXXX-12-25' : 'XXXX');
      return set(`XXXX-XX-XX${partOf(groups['part'])}`);
    },
    examples: {
      'every January': 'XXXX-01',
      'every winter': 'XXXX-WI',
      'each morning': 'XXXX-XX-XXTMO',
      'every Christmas': 'XXXX-12-25',
    },
  },
  {
    name: 'twice a <unit>',
    starts: [
      'once',
      'twice',
      'thrice',
      ...['several', 'many', FIGURES, ...STARTS.small].flatMap((first) =>
        followedBy(first, words('times days day nights night hours weeks -')),
      ),
    ],
    pattern: phrase(
      '(?:once|twice|thrice|(?:several|many|<small>|\\d{1,2}) times|(?:one|two|three|four|five|six) (?:days|day|nights|night|hours|weeks)) (?:a|an|every|each|per) (?:<every=small> )?<unit>s?',
    ),
    read: (groups) =>
      set(formatLength([{ count: readCount(groups['every'] ?? 'one') ?? 1, unit: unitOf(groups) }])),
    examples: { 'twice a week': 'P1W', 'once a month': 'P1M', 'one day a week': 'P1W' },
  },
  {
    name: 'mornings',
    starts: [
      'mornings',
      'afternoons',
      'evenings',
      'nights',
      'everyday',
      'weekends',
      ...followedBy('the', words('mornings afternoons evenings')),
    ],
    pattern: phrase('(?:(?:the )?(?<part>morning|afternoon|evening|night)s|(?<word>everyday|weekends))'),
    read: (groups, doc, { start, end }) => {
      const after = partOfSpeechAfter(doc, { start, end });
      if (groups['word'] !== undefined)
        return /every/i.test(groups['word'])
          ? after === 'NOUN'
            ? undefined
            : set('P1D')
          : BEFORE_HABIT.has(wordBefore(doc, start))
            ? set('XXXX-WXX-WE')
            : undefined;
      return BEFORE_HABIT.has(wordBefore(doc, start))
        ? set(`XXXX-XX-XX${partOf(groups['part'])}`)
        : undefined;
    },
    examples: {
      'He works [nights].': 'XXXX-XX-XXTNI',
      'She paints in [the evenings].': 'XXXX-XX-XXTEV',
      'at [weekends]': 'XXXX-WXX-WE',
    },
    counterexamples: ['two nights in Rome', 'the nights of August'],
  },
  {
    name: 'annual …',
    starts: [...ADJECTIVES.keys()],
    pattern: phrase(
      '(?<frequency>annual|yearly|quarterly|monthly|weekly|fortnightly|daily|nightly|hourly|biennial|biannual)',
    ),
    read: (groups, doc, span) => {
      const after = partOfSpeechAfter(doc, span);
      const isAdjective = (after === 'NOUN' || after === 'ADJ') && wordAfter(doc, span.end) !== '';
      const value = ADJECTIVES.get((groups['frequency'] ?? '').toLowerCase());
      const before = doc.text[span.start - 1] ?? '';
      return isAdjective && value !== undefined && !/[-–]/.test(before) && !isCapitalised(groups['frequency'])
        ? set(value)
        : undefined;
    },
    examples: { 'the [annual] conference': 'P1Y', 'its [weekly] report': 'P1W', 'a [daily] flight': 'P1D' },
    counterexamples: ['the weekly, which folded', 'the semi-annual fair'],
  },
  {
    name: 'annually',
    starts: [...FREQUENCIES.keys(), 'once', 'twice'],
    pattern: phrase(
      '(?:(?:once|twice) )?(?<frequency>annually|yearly|quarterly|monthly|weekly|fortnightly|daily|nightly|hourly)',
    ),
    read: (groups, doc, { start, end }) => {
      const frequency = (groups['frequency'] ?? '').toLowerCase();
      const after = wordAfter(doc, end);
      const adverb =
        frequency === 'annually' ||
        ((after === '' || words('by to for at in on and from since with until as').has(after)) &&
          !words('a the its his her their an published').has(wordBefore(doc, start)));
      const value = FREQUENCIES.get(frequency);
      return adverb && value !== undefined ? set(value) : undefined;
    },
    examples: { 'The prize is given [annually].': 'P1Y', 'They report [monthly].': 'P1M' },
    counterexamples: ['a daily paper', 'the weekly, which folded'],
  },
];

function partOf(word: string | undefined): string {
  const lower = word?.toLowerCase();
  return lower === 'morning' || lower === 'afternoon' || lower === 'evening' || lower === 'night'
    ? `T${PARTS[lower]}`
    : '';
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
