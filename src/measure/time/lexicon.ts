import { MONTH_NUMBERS } from '../../document/calendar.js';
import type { Grain, PartOfDay, Season } from './meaning.js';

/** Words of the language of time: each table gives the meaning of its lower-case forms. */

export const MONTHS = MONTH_NUMBERS;

/** ISO numbers of the days, with newspapers' short forms. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    ['monday', 'mon'],
    ['tuesday', 'tues', 'tue'],
    ['wednesday', 'weds', 'wed'],
    ['thursday', 'thurs', 'thur', 'thu'],
    ['friday', 'fri'],
    ['saturday', 'sat'],
    ['sunday', 'sun'],
  ].flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)),
);

/** Calendar units by their singular. */
export const UNITS: ReadonlyMap<string, Grain> = new Map<string, Grain>([
  ['second', 'second'],
  ['sec', 'second'],
  ['minute', 'minute'],
  ['min', 'minute'],
  ['hour', 'hour'],
  ['hr', 'hour'],
  ['day', 'day'],
  ['night', 'night'],
  ['week', 'week'],
  ['fortnight', 'fortnight'],
  ['weekend', 'weekend'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['qtr', 'quarter'],
  ['season', 'year'],
  ['year', 'year'],
  ['yr', 'year'],
  ['decade', 'decade'],
  ['century', 'century'],
  ['centuries', 'century'],
  ['millennium', 'millennium'],
  ['millennia', 'millennium'],
]);

/** Northern hemisphere's seasons. */
export const SEASONS: ReadonlyMap<string, Season> = new Map<string, Season>([
  ['spring', 'SP'],
  ['springtime', 'SP'],
  ['summer', 'SU'],
  ['summertime', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
  ['wintertime', 'WI'],
]);

/** Stretches of the day that are phrases of their own, with or without an article. */
export const PARTS_OF_DAY: ReadonlyMap<string, PartOfDay> = new Map<string, PartOfDay>([
  ['morning', 'MO'],
  ['mid-morning', 'MO'],
  ['midmorning', 'MO'],
  ['afternoon', 'AF'],
  ['mid-afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
  ['overnight', 'NI'],
  ['lunchtime', 'MI'],
]);

/** Turning points of the day. */
export const TURNS_OF_DAY: ReadonlyMap<string, PartOfDay> = new Map<string, PartOfDay>([
  ['dawn', 'MO'],
  ['daybreak', 'MO'],
  ['sunrise', 'MO'],
  ['daytime', 'DT'],
  ['dusk', 'EV'],
  ['sunset', 'EV'],
  ['nightfall', 'NI'],
]);

export const CARDINALS: ReadonlyMap<string, number> = new Map(
  [
    'zero one two three four five six seven eight nine ten',
    'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ]
    .join(' ')
    .split(' ')
    .map((word, index) => [word, index]),
);

export const TENS: ReadonlyMap<string, number> = new Map(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, index) => [
    word,
    (index + 2) * 10,
  ]),
);

export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** Ordinals in words, to the thirty-first. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...[
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth',
    'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ]
    .join(' ')
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'].flatMap(
    (word, index) => [[`twenty-${word}`, 21 + index] as const, [`twenty ${word}`, 21 + index] as const],
  ),
  ['thirtieth', 30],
  ['thirty-first', 31],
  ['thirty first', 31],
  ['opening', 1],
  ['final', -1],
  ['last', -1],
  ['closing', -1],
]);

/** Amounts without a number; undefined where the amount stays open (`X`). */
export const AMOUNTS: ReadonlyMap<string, number | undefined> = new Map<string, number | undefined>([
  ['a', 1],
  ['an', 1],
  ['a single', 1],
  ['single', 1],
  ['half a', 0.5],
  ['half an', 0.5],
  ['a half', 0.5],
  ['half', 0.5],
  ['1/2', 0.5],
  ['½', 0.5],
  ['a quarter of an', 0.25],
  ['a quarter of a', 0.25],
  ['three-quarters of an', 0.75],
  ['a couple of', 2],
  ['a couple', 2],
  ['couple of', 2],
  ['a pair of', 2],
  ['a dozen', 12],
  ['half a dozen', 6],
  ['several', undefined],
  ['a few', undefined],
  ['few', undefined],
  ['some', undefined],
  ['many', undefined],
  ['dozens of', undefined],
  ['hundreds of', undefined],
  ['thousands of', undefined],
  ['tens of thousands of', undefined],
  ['a number of', undefined],
]);

/** Decades in words: "the nineties". */
export const DECADE_WORDS: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (word, index) => [word, 192 + index],
  ),
);
