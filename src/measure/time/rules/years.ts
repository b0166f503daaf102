import type { Tagged } from '../../../document/document.js';
import type { Span } from '../../../document/span.js';
import { FIGURES, followedBy } from '../../rule.js';
import { ORDINAL_SUFFIXES, phrase, STARTS } from '../grammar.js';
import { DECADE_WORDS } from '../lexicon.js';
import type { When } from '../meaning.js';
import { readCount } from '../read-count.js';
import { ordinalOf, partOfSpeechAfter, wordAfter, wordBefore, words, type TimeRule } from '../time-rule.js';
import { shortYear } from './absolute-dates.js';

/** "in her late 30s" is an age. */
const AGED = /(?<!\p{L})(?:his|her|their|my|our|your) (?:(?:early|mid|late)[ -])?$/iu;
const AGED_REACH = 14;

function yearOf(year: number): When {
  return { kind: 'when', grain: 'year', year };
}

/** What a four-digit number counts, measures or numbers, and so is no year. */
const COUNTED = words(
  'people troops soldiers men women children civilians passengers workers jobs homes houses residents students ' +
    'seats votes voters miles kilometres kilometers km m metres meters metre meter feet ft tonnes tons barrels copies ' +
    'points hours minutes days weeks months years times patients cases deaths victims refugees migrants acres hectares ' +
    'tickets members employees staff delegates dollars euros pounds rupees shares units families police officers ' +
    'fans spectators pages words names volumes supporters games cars trucks vehicles kg kilograms litres liters gmt utc ' +
    'hrs local est edt bst others more head birds trees rooms beds schools farmers villagers prisoners % percent per or',
);
const NUMBERED = words(
  'no no. number room flight route highway page channel apartment resolution about nearly almost over than least some only exactly $ £ €',
);
const YEAR_LEADS = words(
  'in since by from until till of to between and during after before early late mid around circa c. ca. through the for ' +
    'year until throughout or on summer winter autumn spring fall',
);

const DETERMINERS = words('an the its his her their our this that');

/** "the 2012 games": a count so large would have a comma. */
const OWNERS = words('the its');

/** "an 1859 treaty", "the 1968 riots" */
function isArticled(doc: Tagged, span: Span, before: string, after: string): boolean {
  if (!DETERMINERS.has(before) || partOfSpeechAfter(doc, span) !== 'NOUN') return false;
  return !after.endsWith('s') || before === 'the' || before === 'its';
}

/** Years, decades, centuries. */
export const YEARS: readonly TimeRule[] = [
  {
    name: '<year>',
    starts: [FIGURES],
    gate: /(?:1\d|20)\d\d(?!\d)/,
    pattern: phrase('<year>(?!(?:,\\d{3}|\\.\\d|[/:]\\d|[-–](?!(?:1\\d|20)\\d{2}(?!\\d))\\d|-[a-z]))'),
    read: (groups, doc, { start, end }) => {
      const year = Number(groups['year']);
      const mark = doc.text[start - 1] ?? ' ';
      if (/[$£€¥#₦₹.,:/+\-–~=_@]/u.test(mark) && !/[-–]/.test(mark)) return undefined;
      const before = wordBefore(doc, start);
      const after = wordAfter(doc, end);
      if (
        (COUNTED.has(after) && !(after === 'or' && YEAR_LEADS.has(before)) && !OWNERS.has(before)) ||
        /^\d|^%/.test(doc.text.slice(end, end + 1))
      )
        return undefined;
      const led =
        YEAR_LEADS.has(before) ||
        (before === 'least' &&
          /(?:until|till|since|to|before) at least $/.test(doc.text.slice(Math.max(0, start - 18), start))) ||
        mark === '(' ||
        mark === '-' ||
        mark === '–' ||
        /^[qh][1-4]$/.test(before);
      if (!led && (NUMBERED.has(before) || /\d$/.test(before))) return undefined;
      if (/[-–]/.test(mark) && !/\d[-–]$/.test(doc.text.slice(Math.max(0, start - 5), start)) && year < 1900)
        return undefined;
      const likely = year >= 1900 && year <= 2060;
      if (
        !led &&
        !isArticled(doc, { start, end }, before, after) &&
        (!likely || (partOfSpeechAfter(doc, { start, end }) === 'NOUN' && after.endsWith('s') && year < 1990))
      )
        return undefined;
      return yearOf(year);
    },
    examples: {
      'It was built in [1887].': '1887',
      'the [2011] uprising': '2011',
      'founded ([1946])': '1946',
      'an [1859] treaty': '1859',
      'the [1968] riots': '1968',
      'The [2012] games were held there.': '2012',
      'Its offices are safe until at least [2018].': '2018',
    },
    counterexamples: [
      'It employs 2011 people.',
      'It costs $2000.',
      'Some 1998 were hurt.',
      '2,506 airstrikes',
      'Flight 1549',
    ],
  },
  {
    name: 'nineteen eighty-four',
    starts: [
      ...['seventeen', 'eighteen', 'nineteen', 'twenty'].flatMap((first) =>
        followedBy(first, [...STARTS.small, 'oh', 'hundred']),
      ),
      ...followedBy('two', ['thousand']),
    ],
    pattern: phrase(
      '(?:(?<hundreds>seventeen|eighteen|nineteen|twenty)[ -](?:oh[ -]<ones=small>|<tens=small>)|two thousand(?: and)? <small>)',
    ),
    read: (groups, doc, { start, end }) => {
      const [ones, tens, small] = ['ones', 'tens', 'small'].map((name) => readCount(groups[name] ?? ''));
      const rest = ones ?? tens ?? small;
      if (rest === undefined || rest > 99 || (tens !== undefined && tens < 10)) return undefined;
      const follower = partOfSpeechAfter(doc, { start, end });
      const isCount =
        wordAfter(doc, end) !== '' && (follower === 'NOUN' || follower === 'ADJ' || follower === 'NUM');
      if (isCount || !YEAR_LEADS.has(wordBefore(doc, start))) return undefined;
      const hundreds = groups['hundreds'] === undefined ? 20 : (readCount(groups['hundreds']) ?? 0);
      return yearOf(hundreds * 100 + rest);
    },
    examples: {
      'He was born in [nineteen forty-one].': '1941',
      'It closed in [two thousand and eight].': '2008',
      'It ended in [nineteen oh five].': '1905',
    },
    counterexamples: [
      'in two thousand and eight homes',
      'The score was nineteen eighty-four.',
      'in twenty five',
    ],
  },
  {
    name: "'<year>",
    starts: ["'", '’', '‘'],
    pattern: /['’‘](?<short>\d{2})(?!['’]|s|\d)/,
    read: (groups, doc, { start }) =>
      YEAR_LEADS.has(wordBefore(doc, start)) ? yearOf(shortYear(Number(groups['short']))) : undefined,
    examples: { "He retired in ['98].": '1998' },
    counterexamples: ["He called it '98 percent done'."],
  },
  {
    name: 'the year <year>',
    starts: ['the year', 'year'],
    pattern: phrase('(?:the )?year <year>'),
    read: (groups, doc, { start }) =>
      doc.text[start - 1] === '-' ? undefined : yearOf(Number(groups['year'])),
    examples: { 'by [the year 2050]': '2050' },
    counterexamples: ['full-year 2016 profit'],
  },
  {
    name: '<year> AD or BC',
    starts: [...followedBy(FIGURES, words('b bc bce a ad ce')), 'ad', 'a .'],
    pattern:
      /(?:(?<number>\d{1,4}) ?(?:(?<bc>B\.C\.(?:E\.)?|BCE?)|AD|A\.D\.|CE)|(?:AD|A\.D\.) ?(?<ad>\d{1,4}))/,
    read: (groups, doc, { start, end }) => {
      if (/[a-z]/.test(doc.text.slice(start, end).replace(/[^A-Za-z]/g, ''))) return undefined;
      return yearOf(
        groups['bc'] === undefined ? Number(groups['number'] ?? groups['ad']) : -Number(groups['number']),
      );
    },
    examples: { '480 BC': 'BC0480', 'AD 79': '0079', '79 AD': '0079' },
    counterexamples: ['an ad 30 seconds long'],
  },
  {
    name: '<year>-<year>',
    starts: [
      ...followedBy(FIGURES, ['-', '–', '/']),
      ...followedBy('the', [FIGURES, 'financial', 'fiscal', 'school', 'academic']),
    ],
    pattern: phrase(
      '(?:(?:the )?(?:financial|fiscal|school|academic) year )?<year>(?:-|–|/)(?:<to=year>(?= (?:season|campaign|financial|fiscal|school|academic))|(?<short>\\d{2}))(?: (?:season|campaign|financial year|fiscal year|school year|academic year))?(?![-/]?\\d|\\.\\d)',
    ),
    read: (groups) => {
      const year = Number(groups['year']);
      const to =
        groups['to'] === undefined
          ? Math.floor(year / 100) * 100 + Number(groups['short'])
          : Number(groups['to']);
      const end = to < year && groups['short'] === '00' ? to + 100 : to;
      return end <= year || end - year > 150
        ? undefined
        : { kind: 'range', from: yearOf(year), to: yearOf(end) };
    },
    examples: {
      'the [1914-18] war': '1914/1918',
      '2015-16 season': '2015/2016',
      'the financial year 2019/20': '2019/2020',
      '1999-2000 season': '1999/2000',
    },
  },
  {
    name: 'fiscal <year>',
    starts: ['fiscal', 'fy', 'the fiscal', 'the financial', 'financial'],
    pattern: phrase(
      "(?:(?:the )?(?:fiscal|financial)(?: year)? <year>|FY ?(?:<fy=year>|['’]?(?<short>\\d{2})))",
    ),
    read: (groups) => yearOf(Number(groups['year'] ?? groups['fy'] ?? shortYear(Number(groups['short'])))),
    examples: { 'fiscal 2018': '2018', FY2017: '2017', 'the fiscal year 2015': '2015', FY18: '2018' },
  },
  {
    name: 'the <decade>s',
    starts: [
      ...followedBy('the', ['early', 'mid', 'late', FIGURES, "'", '’', '‘']),
      ...followedBy(FIGURES, ['s', "'", '’']),
      'mid',
      'early',
      'late',
      "'",
      '’',
      '‘',
    ],
    pattern: phrase(
      "(?:the )?(?:(?<mod>early|mid|late)(?:-to-(?:late|mid))?[- ])?(?:(?<century>1\\d|20)|['’‘])?(?<tens>\\d)0['’]?s",
    ),
    read: (groups, doc, { start, end }) => {
      const text = doc.text.slice(start, end);
      const hundreds = groups['century'];
      if (hundreds === undefined && AGED.test(doc.text.slice(Math.max(0, start - AGED_REACH), start)))
        return undefined;
      const pairs = words('and or to early mid late').has(wordBefore(doc, start));
      if (hundreds === undefined && !/['’‘]\d|^the /i.test(text) && !pairs) return undefined;
      const decade =
        hundreds === undefined
          ? (Number(groups['tens']) <= 1 ? 200 : 190) + Number(groups['tens'])
          : Number(hundreds + (groups['tens'] ?? ''));
      return { kind: 'when', grain: 'decade', decade, ...modOf(groups['mod']) };
    },
    examples: {
      'the 1990s': '199',
      'the early 1970s': '197 START',
      'the mid-1980s': '198 MID',
      "the '90s": '199',
      '1930s': '193',
      'the songs of the 70s and [80s]': '198',
    },
    counterexamples: ['in her 30s', 'a man in his late 30s'],
  },
  {
    name: 'the nineties',
    starts: followedBy('the', ['early', 'mid', 'late', ...DECADE_WORDS.keys()]),
    pattern: phrase('the (?:(?<mod>early|mid|late)[- ])?<decadeWord>'),
    read: (groups) => ({
      kind: 'when',
      grain: 'decade',
      decade: DECADE_WORDS.get((groups['decadeWord'] ?? '').toLowerCase()) ?? 199,
      ...modOf(groups['mod']),
    }),
    examples: { 'the nineties': '199', 'the late sixties': '196 END' },
    counterexamples: ['a woman in her nineties'],
  },
  {
    name: 'the <ordinal> century',
    starts: [
      ...followedBy('the', ['early', 'mid', 'late', ...STARTS.ordinal]),
      'mid',
      'early',
      'late',
      ...followedBy(FIGURES, ORDINAL_SUFFIXES),
      'nineteenth',
      'eighteenth',
      'seventeenth',
      'sixteenth',
      'fifteenth',
      'fourteenth',
      'thirteenth',
      'twelfth',
      'eleventh',
      'tenth',
      'twentieth',
      'twenty',
    ],
    pattern: phrase(
      '(?:the (?!(?:(?:early|mid|late)[- ])?[\\w-]+-centur))?(?:(?<mod>early|mid|late)[- ])?<ordinal>(?:(?: |-)centur(?:y|ies)|(?= (?:and|or|to) (?:\\d{1,2}th|[a-z]+th|twenty-first) centuries))(?<bc> (?:BC|B\\.C\\.|BCE))?',
    ),
    read: (groups) => {
      const century = ordinalOf(groups) - 1;
      if (century < 0 || century > 29) return undefined;
      if (groups['bc'] !== undefined)
        return {
          kind: 'fixed',
          type: 'DATE',
          value: `BC${String(century).padStart(2, '0')}`,
          ...modOf(groups['mod']),
        };
      return { kind: 'when', grain: 'century', century, ...modOf(groups['mod']) };
    },
    examples: {
      'the 19th century': '18',
      'a [17th-century] chapel': '16',
      'the [12th-century] chapel': '11',
      'the late eighteenth century': '17 END',
      'the 5th century BC': 'BC04',
      '[the 19th] and 20th centuries': '18',
      'the nineteenth and [twentieth centuries]': '19',
    },
    counterexamples: ['his last century'],
  },
];

const MODS = { early: 'START', mid: 'MID', late: 'END' } as const;

function modOf(word: string | undefined): Pick<When, 'mod'> | undefined {
  const lower = word?.toLowerCase();
  return lower === 'early' || lower === 'mid' || lower === 'late' ? { mod: MODS[lower] } : undefined;
}
