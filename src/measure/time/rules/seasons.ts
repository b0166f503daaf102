import { followedBy } from '../../rule.js';
import { phrase, STARTS } from '../grammar.js';
import { HOLIDAYS } from '../holidays.js';
import { SEASONS } from '../lexicon.js';
import type { When } from '../meaning.js';
import {
  isCapitalised,
  partOfSpeechAfter,
  wordAfter,
  wordBefore,
  words,
  type TimeRule,
} from '../time-rule.js';

const WHICH: ReadonlyMap<string, Partial<When>> = new Map<string, Partial<When>>([
  ['last', { which: 'last' }],
  ['this', { which: 'this' }],
  ['current', { which: 'this' }],
  ['the current', { which: 'this' }],
  ['next', { which: 'next' }],
  ['this past', { which: 'last' }],
  ['this coming', { which: 'next' }],
  ['that', { which: 'spoken' }],
  ['the same', { which: 'spoken' }],
  ['the previous', { which: 'previous' }],
  ['the following', { which: 'following' }],
]);

const LEADS = words(
  'in since by until till the all of last next this late early mid during for from before after over through all to and each every throughout mid- winter',
);
const NAMES = [...HOLIDAYS.keys()]
  .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map((name) =>
    name
      .replace('halloween', "hallowe['’]?en")
      .replaceAll('.', '\\.')
      .replace(/(?<=\p{L}{3})s(?= )/gu, "['’]?s['’]?"),
  );
const HOLIDAY_STARTS = [...HOLIDAYS.keys()].map(
  (name) => /^\p{L}+(?:[ .-]+\p{L}+)?/u.exec(name)?.[0].replace('.', ' .').replace('-', ' -') ?? name,
);
/** Also said without a capital of something else. */
const NEED_CAPITALS: ReadonlySet<string> = new Set([
  'epiphany',
  'lent',
  'law day',
  'pongal',
  'tax day',
  'tet',
  'eid',
  'may day',
  'new year',
  'new years',
  'national day',
  'independence day',
  'republic day',
  'labour day',
  'flag day',
  'kings day',
  'victory day',
  'constitution day',
  'liberation day',
]);

/** Seasons and named days. */
export const SEASON_RULES: readonly TimeRule[] = [
  {
    name: '<season>',
    starts: [
      ...STARTS.season,
      ...followedBy('the', ['same', 'current', 'previous', 'following', ...STARTS.season]),
      ...followedBy('all', STARTS.season),
      'last',
      'next',
      'this',
      ...followedBy('current', STARTS.season),
      ...followedBy('that', ['southern', 'northern', ...STARTS.season]),
    ],
    pattern: phrase(
      '(?:(?<which>last|next|this coming|this past|this|(?:the )?current|that|the same|the previous|the following) (?:(?:southern|northern) )?|the |all )?<season>(?: (?:(?:of|in) )?<year>(?:[-–/]\\d{2}(?!\\d))?)?',
    ),
    read: (groups, doc, { start, end }) => {
      const season = SEASONS.get((groups['season'] ?? '').toLowerCase());
      if (season === undefined) return undefined;
      const named: When = { kind: 'when', grain: 'season', season };
      if (groups['year'] !== undefined) return { ...named, year: Number(groups['year']) };
      const which = WHICH.get((groups['which'] ?? '').toLowerCase().replace(/\s+/g, ' '));
      if (which !== undefined) return { ...named, ...which };
      const after = wordAfter(doc, end);
      const articled = /^(?:the|all)/i.test(doc.text.slice(start, end));
      const word = (groups['season'] ?? '').toLowerCase();
      if (word === 'fall' && (!articled || !(after === '' || words('and when but').has(after))))
        return undefined;
      if (word === 'spring' && isSource(doc.text, end)) return undefined;
      if (!articled && !LEADS.has(wordBefore(doc, start)))
        return word === 'fall' ? undefined : { ...named, weak: true };
      const follower = partOfSpeechAfter(doc, { start, end });
      const ends = FOLLOWERS.has(after) || follower === 'VERB' || follower === 'AUX' || follower === 'ADV';
      return ends ? named : { ...named, weak: true };
    },
    examples: {
      'the summer of 1998': '1998-SU',
      'last spring': '2016-SP',
      'last winter': '2015-WI',
      'this autumn': '2016-FA',
      'winter 2012': '2012-WI',
      'the winter of 1962-63': '1962-WI',
      'It closed in [the summer].': '2016-SU',
      'in [the fall]': '2016-FA',
      'It reopens in [the spring of next year].': '2017-SP',
      'It snowed [all winter].': '2015-WI',
    },
    counterexamples: [
      'the fall of the city',
      'Prices fall.',
      'a spring in his step',
      'the spring of the river',
    ],
  },
  {
    name: '<holiday>',
    starts: [
      ...HOLIDAY_STARTS,
      ...followedBy('the', words('fourth day feast holy muslim prophet')),
      'last',
      'next',
      'this',
    ],
    pattern: phrase(
      `(?:(?<which>last|next|this coming|this) |the (?=fourth|day|feast|holy|muslim|prophet))?(?<holiday>${NAMES.join('|')})(?<weekend> week-?end)?(?:,? (?:(?:in|of) )?<year>)?`,
    ),
    read: (groups, doc, { start, end }) => {
      const holiday = (groups['holiday'] ?? '').toLowerCase().replace(/\s+/g, ' ').replaceAll(/['’]/g, '');
      if (!HOLIDAYS.has(holiday)) return undefined;
      const isDated = holiday.includes(' ') && groups['year'] !== undefined;
      if (NEED_CAPITALS.has(holiday) && !isDated && !isCapitalised(groups['holiday'])) return undefined;
      const pointed = WHICH.get((groups['which'] ?? '').toLowerCase().replace(/\s+/g, ' '));
      if (
        words(
          'tree trees card cards carol carols present presents party dinner lunch tree island market markets carol rising egg eggs parade speech address festival',
        ).has(wordAfter(doc, end))
      )
        return undefined;
      const year = groups['year'] === undefined ? {} : { year: Number(groups['year']) };
      const lead = wordBefore(doc, start);
      const which =
        year.year === undefined && (lead === 'every' || lead === 'each') ? { habitual: true as const } : {};
      const grain = groups['weekend'] === undefined ? 'day' : 'weekend';
      return { kind: 'when', grain, holiday, ...year, ...which, ...pointed };
    },
    examples: {
      'They met before [Christmas].': '2015-12-25',
      "New Year's Eve 2014": '2014-12-31',
      'They will meet on [Thanksgiving].': '2016-11-24',
      'It fell on [Good Friday].': '2016-03-25',
      'It ended before [Ramadan].': '2016-06-06/2016-07-05',
      'The shops shut for [Eid al-Adha 2018].': '2018-08-21',
      'It was the eve of [Lunar New Year 2008].': '2008-02-07',
      'Markets were shut on [Diwali in 2019].': '2019-10-27',
      'They left after [last Passover].': '2016-04-23/2016-04-30',
      'Republic Day': 'XXXX-XX-XX',
      'She lost on [Super Tuesday].': '2016-03-01',
      '[Dhanteras 2019]': '2019-10-25',
      '[Tax Day 2017]': '2017-04-18',
      'tax day 2012': '2012-04-17',
      'It fell on [Dussehra in 2016].': '2016-10-11',
      'The banks are shut on [Ganesh Chaturthi 2023].': '2023-09-19',
      'Ugadi 2024': '2024-04-09',
      'Maha Shivratri 2024': '2024-03-08',
      'Labor Day weekend 2015': '2015-W36-WE',
    },
    counterexamples: ['a Christmas tree', 'christmassy', 'The bank lent 2018 tractors.'],
  },
];

/** "the spring of the river", and no "the spring of last year" */
function isSource(text: string, end: number): boolean {
  return /^ (?:water|tide|of (?!last|next|this|that|the year|\d))/.test(text.slice(end, end + 13));
}

/** Words that may follow a bare season: "the summer holidays" is no season. */
const FOLLOWERS: ReadonlySet<string> = new Set([
  '',
  ...words(
    'of in on at and but when as with to before after by for until from he she it they we i who which that the a an ' +
      'was were is had has will would last this next because if or so',
  ),
]);
