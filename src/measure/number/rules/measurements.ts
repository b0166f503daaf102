import { UNITS } from '../lexicon/units.js';
import { textAfter, type NumberContext } from '../number-context.js';
import { readTemperature } from '../temperature.js';
import { isApart, type UnitFamily, type WrittenUnit } from '../unit-form.js';
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

/** Marks that are also words or lone letters; units only where they touch the figures, "6in", "500t", or as below. */
const ONLY_GLUED: ReadonlySet<string> = new Set('in t l L W V J F Mt MP ct IN rad'.split(' '));
/** What follows such a mark where it stands apart and is a unit: "2 in thick", "2 L of wine", "2½ in." */
const APART_AFTER: Readonly<Record<string, RegExp>> = {
  in: /^(?:\.?\s+(?:thick|wide|long|deep|tall|high|across|in\s+diameter|of\s+(?:rain|snow))(?!\p{L})|\.?\s*$)/iu,
  l: /^(?:\s+of(?!\p{L})|[.,;:)]|$)/u,
  L: /^(?:\s+of(?!\p{L})|[,;:)]|$)/u,
  t: /^\s+of(?!\p{L})/u,
};
/** Words that are units only of what is poured or stored: "2 cups of sugar", "16-bit". */
const ONLY_OF: Readonly<Record<string, RegExp>> = {
  cup: /^\s+of\s+(?!the\s+\p{Lu})/u,
  bit: /^(?:\s+(?:of\s+data|per|chip|processor|encryption|key|colou?r|computer)|\s*[,.;)]|\s+\d|$)/iu,
  Gy: /^(?:\s+of\s+radiation|\s*[,.;)])/u,
  rem: /^(?:\s+of\s+radiation|\s*[,.;)]|$)/u,
};
/** Words after "78m" that show people or things counted in millions, and no metres. */
const COUNTED =
  /^\s+(?!(?:freestyle|hurdles|wins?|races?|finals?|is|was|has|as|plus|this|its|his|thus|steps|towers?|across|series|swims?|runs|heats)\b)\p{L}*(?:s|people|women|men|children)(?!\p{L})/iu;

const NEVER = /^(?!)/u;
const PART_BEFORE = /[½¼¾⅓⅔⅛]|\d\/\d/u;

/** Whether what follows a unit allows it; behind a part, "1/2 cup", it is one in any case. */
function fits(after: RegExp | undefined, { span }: WrittenUnit, context: NumberContext): boolean {
  if (after === undefined || PART_BEFORE.test(context.doc.text.slice(span.start, span.end))) return true;
  return after.test(textAfter(context, span.end));
}

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
      return symbol === undefined || !fits(ONLY_OF[symbol], unit, context)
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
      '1/4 mile': 'QUANTITY 0.25 mi',
      'two and a quarter miles': 'QUANTITY 2.25 mi',
      '½ teaspoon': 'QUANTITY 0.5 tsp',
      '3 cups of flour': 'QUANTITY 3 cup',
      '16-bit': 'QUANTITY 16 bit',
      '40 deg celsius': 'QUANTITY 40 °C',
      '70 ° Fahrenheit': 'QUANTITY 70 °F',
      '5.8-magnitude': 'QUANTITY 5.8 magnitude',
    },
    range: {
      'three to four meters': 'QUANTITY 3..4 m',
      '50-60 kilometres': 'QUANTITY 50..60 km',
      'two or three miles': 'QUANTITY 2..3 mi',
    },
    between: { 'between six and 12 nautical miles': 'QUANTITY 6..12 nmi' },
    counterexamples: ['miles away', 'the tonne', 'order of magnitude', 'two cups lost', 'two bits that won'],
  },
  {
    forms: [...BY_MARK.keys(), ...BY_CAPITALS.keys()],
    read: (unit, context) => {
      const { form, apart, home, span } = unit;
      if (home !== undefined || form === 'st') return undefined;
      if (apart !== '' && ONLY_GLUED.has(form) && !fits(APART_AFTER[form] ?? NEVER, unit, context))
        return undefined;
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
      '1m is less': 'QUANTITY 1 m',
      '7.62mm barrel': 'QUANTITY 7.62 mm',
      '40 MW': 'QUANTITY 40 MW',
      '57,000-dwt': 'QUANTITY 57000 dwt',
      '30 sq km': 'QUANTITY 30 km2',
      '2 1/2 in thick': 'QUANTITY 2.5 in',
      '2 L of wine': 'QUANTITY 2 l',
      '1.7 eV': 'QUANTITY 1.7 eV',
    },
    range: { '20-30mm': 'QUANTITY 20..30 mm', '16°C to 22°C': 'QUANTITY 16..22 °C' },
    between: { 'between 20 and 30 km': 'QUANTITY 20..30 km' },
    counterexamples: ['40 Cs', 'B-52', '78m people', '91st', '3 in 10'],
  },
];
