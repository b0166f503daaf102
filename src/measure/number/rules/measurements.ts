import { UNITS } from '../lexicon/units.js';
import { textAfter } from '../number-context.js';
import { readTemperature } from '../temperature.js';
import { isApart, type UnitFamily } from '../unit-form.js';
import { isWeight } from '../weight.js';

const BY_WORD: ReadonlyMap<string, string> = new Map(
  UNITS.flatMap(({ symbol, words }) =>
    words.map((word) => [word.toLowerCase().replaceAll('-', ' '), symbol] as const),
  ),
);
const BY_MARK: ReadonlyMap<string, string> = new Map(
  UNITS.flatMap(({ symbol, marks }) => marks.map((mark) => [mark, symbol] as const)),
);
/** "40 KM" in a headline of capitals. */
const BY_CAPITALS: ReadonlyMap<string, string> = new Map(
  UNITS.flatMap(({ symbol, marks }) =>
    marks
      .filter((mark) => mark.length > 1 && mark === mark.toLowerCase())
      .map((mark) => [mark.toUpperCase(), symbol] as const),
  ),
);

/** Marks that are also words or lone letters; units only where they touch the figures: "6in", "500t". */
const ONLY_GLUED: ReadonlySet<string> = new Set('in t l L W V J F Mt MP ct IN'.split(' '));
/** Words after "78m" that show people or things counted in millions, and no metres. */
const COUNTED =
  /^\s+(?!(?:freestyle|hurdles|wins?|races?|finals?|steps|towers?|across|series|swims?|runs|heats)\b)\p{L}*(?:s|people|women|men|children)(?!\p{L})/iu;

/** Measurements; units are SI's symbols, or the customary ones of `lexicon/units.ts`. */
export const MEASUREMENTS: readonly UnitFamily[] = [
  {
    forms: [...BY_WORD.keys()],
    read: (unit, context) => {
      const word = unit.form.toLowerCase().replaceAll('-', ' ');
      if (!isApart(unit) || unit.home !== undefined || (/^pounds?$/.test(word) && !isWeight(unit, context))) {
        return undefined;
      }
      const symbol = BY_WORD.get(word);
      return symbol === undefined
        ? undefined
        : { type: 'QUANTITY', unit: readTemperature(symbol, context, unit.span) };
    },
    single: {
      'two tonnes': 'QUANTITY 2 t',
      'two-tonne': 'QUANTITY 2 t',
      '3,415 metres': 'QUANTITY 3415 m',
      '1,284,000 square km': 'QUANTITY 1284000 km2',
      '10-cubic-metre': 'QUANTITY 10 m3',
      '60 nautical miles': 'QUANTITY 60 nmi',
      '2.5m barrels': 'QUANTITY 2500000 bbl',
      '2 billion cubic feet': 'QUANTITY 2000000000 ft3',
      '175 kilometers per hour': 'QUANTITY 175 km/h',
      '25 basis points': 'QUANTITY 25 bp',
      'minus 48 degrees Celsius': 'QUANTITY -48 °C',
      '125 1/2 miles': 'QUANTITY 125.5 mi',
      '96 megawatts': 'QUANTITY 96 MW',
      '300 parts per million': 'QUANTITY 300 ppm',
      '22 pounds': 'QUANTITY 22 lb',
      '5.8-magnitude': 'QUANTITY 5.8 magnitude',
    },
    range: {
      'three to four meters': 'QUANTITY 3..4 m',
      '50-60 kilometres': 'QUANTITY 50..60 km',
      'two or three miles': 'QUANTITY 2..3 mi',
    },
    between: { 'between six and 12 nautical miles': 'QUANTITY 6..12 nmi' },
    counterexamples: ['miles away', 'the tonne', 'order of magnitude'],
  },
  {
    forms: [...BY_MARK.keys(), ...BY_CAPITALS.keys()],
    read: ({ form, apart, home, span }, context) => {
      if (home !== undefined || form === 'st' || (apart !== '' && ONLY_GLUED.has(form))) return undefined;
      if (form === 'm' && COUNTED.test(textAfter(context, span.end))) return undefined;
      const symbol = BY_MARK.get(form) ?? BY_CAPITALS.get(form);
      return symbol === undefined
        ? undefined
        : { type: 'QUANTITY', unit: readTemperature(symbol, context, span) };
    },
    single: {
      '120km': 'QUANTITY 120 km',
      '70 km.': 'QUANTITY 70 km',
      '40C': 'QUANTITY 40 °C',
      '43 C': 'QUANTITY 43 °C',
      'minus 4C': 'QUANTITY -4 °C',
      '16°C': 'QUANTITY 16 °C',
      '45 mph': 'QUANTITY 45 mph',
      '15kph': 'QUANTITY 15 km/h',
      '100m': 'QUANTITY 100 m',
      '100m freestyle': 'QUANTITY 100 m',
      '40 MW': 'QUANTITY 40 MW',
      '57,000-dwt': 'QUANTITY 57000 dwt',
      '30 sq km': 'QUANTITY 30 km2',
    },
    range: { '20-30mm': 'QUANTITY 20..30 mm', '16°C to 22°C': 'QUANTITY 16..22 °C' },
    between: { 'between 20 and 30 km': 'QUANTITY 20..30 km' },
    counterexamples: ['40 Cs', 'B-52', '78m people', '91st', '3 in 10'],
  },
];
