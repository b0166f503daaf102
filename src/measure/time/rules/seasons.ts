import { followedBy } from '../../rule.js';
import { phrase, STARTS } from '../grammar.js';
import { HOLIDAYS } from '../holidays.js';
import { SEASONS } from '../lexicon.js';
import type { When } from '../meaning.js';
import { isCapitalised, wordAfter, wordBefore, words, type TimeRule } from '../time-rule.js';

const WHICH: ReadonlyMap<string, Partial<When>> = new Map<string, Partial<When>>([
  ['last', { which: 'last' }],
  ['this', { which: 'this' }],
  ['next', { which: 'next' }],
  ['this past', { which: 'last' }],
  ['this coming', { which: 'next' }],
  ['that', { which: 'spoken' }],
  ['the same', { which: 'spoken' }],
  ['the previous', { shift: { unit: 'year', count: -1, from: 'spoken' } }],
  ['the following', { shift: { unit: 'year', count: 1, from: 'spoken' } }],
]);

const LEADS = words(
  'in since by until till the of last next this late early mid during for from before after over through all to and each every throughout mid- winter',
);
const NAMES = [...HOLIDAYS.keys()]
  .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map((name) => name.replaceAll("'", "['’]").replaceAll('.', '\\.'));
const HOLIDAY_STARTS = [...HOLIDAYS.keys()].map((name) => /^\p{L}+/u.exec(name)?.[0] ?? name);

/** Seasons and named days. */
export const SEASON_RULES: readonly TimeRule[] = [
  {
    name: '<season>',
    starts: [
      ...STARTS.season,
      ...followedBy('the', ['same', 'previous', 'following', ...STARTS.season]),
      'last',
      'next',
      'this',
      ...followedBy('that', ['southern', 'northern', ...STARTS.season]),
    ],
    pattern: phrase(
      '(?:(?<which>last|next|this coming|this past|this|that|the same|the previous|the following) (?:(?:southern|northern) )?|the )?<season>(?: (?:(?:of|in) )?<year>)?',
    ),
    read: (groups, doc, { start, end }) => {
      const season = SEASONS.get((groups['season'] ?? '').toLowerCase());
      if (season === undefined) return undefined;
      const named: When = { kind: 'when', grain: 'season', season };
      if (groups['year'] !== undefined) return { ...named, year: Number(groups['year']) };
      const which = WHICH.get((groups['which'] ?? '').toLowerCase().replace(/\s+/g, ' '));
      if (which !== undefined) return { ...named, ...which };
      const after = wordAfter(doc, end);
      const articled = /^the/i.test(doc.text.slice(start, end));
      const word = (groups['season'] ?? '').toLowerCase();
      if (word === 'fall' && (!articled || !(after === '' || words('and when but').has(after))))
        return undefined;
      if (!articled && !LEADS.has(wordBefore(doc, start)))
        return word === 'fall' ? undefined : { ...named, weak: true };
      if (articled && word === 'spring' && words('of water tide').has(after)) return undefined;
      return FOLLOWERS.has(after) ? named : { ...named, weak: true };
    },
    examples: {
      'the summer of 1998': '1998-SU',
      'last spring': '2016-SP',
      'last winter': '2015-WI',
      'this autumn': '2016-FA',
      'winter 2012': '2012-WI',
      'It closed in [the summer].': '2016-SU',
      'in [the fall]': '2016-FA',
    },
    counterexamples: ['the fall of the city', 'Prices fall.', 'a spring in his step'],
  },
  {
    name: '<holiday>',
    starts: [...HOLIDAY_STARTS, 'the fourth', 'the day'],
    pattern: phrase(`(?:the (?=fourth|day))?(?<holiday>${NAMES.join('|')})(?:,? <year>)?`),
    read: (groups, doc, { start, end }) => {
      const holiday = (groups['holiday'] ?? '').toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");
      if (!isCapitalised(groups['holiday']) || !HOLIDAYS.has(holiday)) return undefined;
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
      return { kind: 'when', grain: 'day', holiday, ...year, ...which };
    },
    examples: {
      'They met before [Christmas].': '2015-12-25',
      "New Year's Eve 2014": '2014-12-31',
      'They will meet on [Thanksgiving].': '2016-11-24',
      'It fell on [Good Friday].': '2016-03-25',
      Ramadan: 'XXXX-XX-XX',
    },
    counterexamples: ['a Christmas tree', 'christmassy'],
  },
];

/** Words that may follow a bare season: "the summer holidays" is no season. */
const FOLLOWERS: ReadonlySet<string> = new Set([
  '',
  ...words(
    'of in on at and but when as with to before after by for until from he she it they we i who which that the a an ' +
      'was were is had has will would last this next because if or so',
  ),
]);
