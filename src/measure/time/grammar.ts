import { anyCase } from '../any-case.js';
import { FIGURES, followedBy } from '../rule.js';
import {
  AMOUNTS,
  CARDINALS,
  DECADE_WORDS,
  MONTHS,
  MULTIPLIERS,
  ORDINALS,
  PARTS_OF_DAY,
  SEASONS,
  TENS,
  TURNS_OF_DAY,
  UNITS,
  WEEKDAYS,
} from './lexicon.js';

/** One blank inside a phrase: a line may be broken there, a paragraph may not. */
const BLANK = '(?:[ \\t\\u00a0\\u202f]{1,2}|[ \\t]?\\r?\\n(?![\\s]))';

function alternatives(words: Iterable<string>): string {
  return [...words]
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replaceAll(' ', BLANK))
    .join('|');
}

const SMALL = `(?:(?:${alternatives(TENS.keys())})(?:[- ](?:${alternatives([...CARDINALS.keys()].slice(1, 10))}))?|${alternatives(
  [...CARDINALS.keys()].slice(1),
)})`;
const MULTIPLIER = alternatives(MULTIPLIERS.keys());
const NUMBER_WORDS = `(?:${SMALL}|an?(?=${BLANK}(?:${MULTIPLIER})))(?:${BLANK}(?:${MULTIPLIER})(?:${BLANK}(?:and${BLANK})?${SMALL})?){0,2}`;
const NUMBER_FIGURES = `(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,6})(?:\\.\\d{1,2})?(?:${BLANK}(?:${MULTIPLIER}))?`;
const HALF = `(?:${BLANK}?[½¼¾]|${BLANK}[13]/[24]|-and-a-(?:half|quarter)|${BLANK}and${BLANK}(?:(?:an?|one|two|three)${BLANK})?(?:half|quarters?)(?!-)(?:${BLANK}of)?(?:${BLANK}an?(?=${BLANK}hour))?)?`;
const [LONG_MONTHS, SHORT_MONTHS] = [
  [...MONTHS.keys()].filter((form) => form.length > 4 || ['june', 'july', 'may'].includes(form)),
  [...MONTHS.keys()].filter((form) => form.length <= 4 && !['june', 'july', 'may'].includes(form)),
];
const [LONG_WEEKDAYS, SHORT_WEEKDAYS] = [
  [...WEEKDAYS.keys()].filter((form) => form.endsWith('day')),
  [...WEEKDAYS.keys()].filter((form) => !form.endsWith('day')),
];

/** Time zones, in lower case. */
export const ZONES =
  'gmt utc bst ist est edt et cst cdt ct mst mdt mt pst pdt pt cet cest aest aedt jst kst hkt sgt sast eat wat pkt'.split(
    ' ',
  );

/** Between a number and its unit. */
const FILLERS =
  'more full whole straight consecutive additional further long short working business calendar trading extra successive solid entire different single fewer less';

/** What `<name>` stands for in a phrase. */
const FRAGMENTS: Readonly<Record<string, string>> = {
  month: `(?:${alternatives(LONG_MONTHS)}|(?:${alternatives(SHORT_MONTHS)})\\b\\.?)`,
  weekday: `(?:${alternatives(LONG_WEEKDAYS)}|(?:${alternatives(SHORT_WEEKDAYS)})\\b\\.?)`,
  weekdays: `(?:${alternatives(LONG_WEEKDAYS)})s`,
  day: '(?:3[01]|[12]\\d|0?[1-9])(?!\\d)',
  suffix: '(?:st|nd|rd|th)',
  year: '(?:1\\d{3}|20\\d{2})',
  count: `(?:${NUMBER_FIGURES}${HALF}|${NUMBER_WORDS}${HALF}|${alternatives(AMOUNTS.keys())})`,
  number: `(?:${NUMBER_FIGURES}|${NUMBER_WORDS})`,
  small: SMALL,
  unit: `(?:${alternatives(UNITS.keys())})`,
  ordinal: `(?:\\d{1,2}(?:st|nd|rd|th)|${alternatives(ORDINALS.keys())})`,
  dayWord: `(?:${alternatives([...ORDINALS].flatMap(([word, number]) => (number > 0 && word !== 'opening' ? [word] : [])))})`,
  season: `(?:${alternatives(SEASONS.keys())})`,
  part: `(?:${alternatives(PARTS_OF_DAY.keys())})`,
  turn: `(?:${alternatives(TURNS_OF_DAY.keys())})`,
  decadeWord: `(?:${alternatives(DECADE_WORDS.keys())})`,
  zone: `(?:${ZONES.join('|')})`,
  filler: `(?:${BLANK}(?:${FILLERS.replaceAll(' ', '|')}))?`,
};

/**
 * The regular expression of a phrase: `<name>` is the fragment of that name in a group of that name, `<other=name>`
 * the same in a group called `other`, and a blank stands for any one blank of a text. Upper and lower case are alike.
 */
export function phrase(grammar: string): RegExp {
  const source = grammar
    .replaceAll(/\[[^\]]*\]| /g, (part) => (part === ' ' ? BLANK : part))
    .replaceAll(
      /(?<!\(\?|\\k)<(?:(?<group>\w+)=)?(?<fragment>\w+)>/g,
      (_, group: string | undefined, fragment: string) => {
        const pattern = FRAGMENTS[fragment];
        if (pattern === undefined) throw new Error(`Expected a fragment in "${grammar}", got <${fragment}>.`);
        return `(?<${group ?? fragment}>${pattern})`;
      },
    );
  return new RegExp(anyCase(source), 'u');
}

function firstWords(words: Iterable<string>): readonly string[] {
  return [...new Set([...words].map((word) => /^\p{L}+/u.exec(word)?.[0] ?? FIGURES))];
}

/** What turns figures into an ordinal. */
export const ORDINAL_SUFFIXES = ['st', 'nd', 'rd', 'th'];

const UNIT_FORMS = [...UNITS.keys()].flatMap((unit) => [unit, `${unit}s`]);
/** What may stand behind the first word of a number that counts a unit. */
const BEHIND_NUMBER = [
  ...UNIT_FORMS,
  ...FILLERS.split(' '),
  ...MULTIPLIERS.keys(),
  'and',
  '.',
  ',',
  '-',
  '–',
  '/',
  '+',
];
const NUMBER_STARTS = [...firstWords([...CARDINALS.keys(), ...TENS.keys()]), FIGURES];

/** First words of phrases that begin with a fragment. */
export const STARTS = {
  month: firstWords(MONTHS.keys()),
  weekday: firstWords(WEEKDAYS.keys()),
  weekdays: LONG_WEEKDAYS.map((day) => `${day}s`),
  count: [
    ...followedBy(FIGURES, [FIGURES]),
    ...NUMBER_STARTS.flatMap((first) => followedBy(first, BEHIND_NUMBER)),
    ...[...AMOUNTS.keys()].flatMap((amount) => {
      const [first = amount, ...rest] = amount.split(/[ -]/);
      if (/^[\d½]/.test(amount)) return amount === '½' ? ['½'] : followedBy(FIGURES, ['/']);
      if (amount.includes('-')) return followedBy(first, ['-']);
      return followedBy(first, rest.length > 0 ? rest : BEHIND_NUMBER);
    }),
  ],
  number: [
    ...NUMBER_STARTS.flatMap((first) => followedBy(first, BEHIND_NUMBER)),
    ...followedBy('a', MULTIPLIERS.keys()),
  ],
  small: firstWords([...CARDINALS.keys(), ...TENS.keys()]),
  ordinal: [...firstWords(ORDINALS.keys()), ...followedBy(FIGURES, ORDINAL_SUFFIXES)],
  dayWord: firstWords(ORDINALS.keys()),
  season: firstWords(SEASONS.keys()),
  part: firstWords(PARTS_OF_DAY.keys()),
  turn: firstWords(TURNS_OF_DAY.keys()),
  unit: UNIT_FORMS,
} as const;
