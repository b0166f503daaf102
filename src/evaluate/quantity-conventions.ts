import type { GoldQuantity } from './gold.js';
import { SET_CURRENCIES, SET_UNITS, type Worth } from './set-units.js';

/** One span of a set with its meaning, as the set writes it. */
export interface SetItem {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value?: unknown;
}

/** How a set of quantities differs from us. */
interface Convention {
  /** The names of the sets. */
  readonly sets: readonly string[];
  /** Our types that the set marks → the type under which they answer it. */
  readonly labels: Readonly<Record<string, string>>;
  /** The set's spans as we draw them: without those that we do not mark, or read as times. */
  readonly adapt?: (items: readonly SetItem[], text: string) => readonly SetItem[];
}

const OWN = { MONEY: 'MONEY', PERCENT: 'PERCENT', QUANTITY: 'QUANTITY', ORDINAL: 'ORDINAL' };

/** Units of time are durations with us, and years between figures are dates. */
const DURATION_UNIT = /^(?:giga|mega)?(?:hour|day|week|month|year)$/;
const YEAR = /^(?:19|20)\d\d$/;
/** Places counted from the end: "end-1" is the last but one, with us -2; "last" and "next" alone, and "the one before the last", are no quantities. */
const FROM_END = /^end-(\d+)$/;
/** "forty-two and a third": a part, and no place. */
const PART_BEFORE = / and a $/;
const RELATIVE = /^(?:end|current)[+-]\d/;

/** MEANTIME takes the words around a number in at times: "up to 60", "118.40 points", "all 228", "thousands of". */
const LEADING =
  /^(?:as (?:much|many) as|up to|about|around|approximately|some(?: of the)?|more than|over|below|above|almost|nearly|all|between|just|at least)\s+/i;
const TRAILING = /\s+(?:points?|mark|of)$/i;
/** What follows a number that MEANTIME marks without its unit. */
const UNIT_BEHIND =
  /^[ -]?(?:nautical miles|miles|kilomet(?:er|re)s|km|feet|met(?:er|re)s|magnitude|tonnes|tons|percent|per cent|%)(?!\p{L})/u;
const NUMERIC =
  /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|hundreds?|thousands?|millions?|billions?|half)\b/i;
const AGE_BEFORE = /\bage(?:d|s| of)? $|\p{Lu}\p{L}+, $/u;
const AGE = /^\d{2}$/;

function isTimeOfQuantulum(item: SetItem, text: string): boolean {
  return DURATION_UNIT.test(unitOf(item)) || YEAR.test(text.slice(item.start, item.end));
}

/** Where MEANTIME marks a whole and its parts, the whole counts, but for sums in brackets behind another. */
function isDoubled(item: SetItem, items: readonly SetItem[], text: string): boolean {
  const inside = ({ start, end }: SetItem, outer: SetItem) =>
    start >= outer.start && end <= outer.end && end - start < outer.end - outer.start;
  const isWhole = (outer: SetItem) => !text.slice(outer.start, outer.end).includes('(');
  return isWhole(item)
    ? items.some((other) => inside(item, other) && isWhole(other))
    : items.some((other) => inside(other, item));
}

function adaptMeantime(items: readonly SetItem[], text: string): readonly SetItem[] {
  return items
    .filter((item) => {
      const surface = text.slice(item.start, item.end);
      const isAge = AGE.test(surface) && AGE_BEFORE.test(text.slice(0, item.start).slice(-24));
      return NUMERIC.test(surface) && !isAge && !isDoubled(item, items, text);
    })
    .map((item) => {
      const surface = text.slice(item.start, item.end);
      const start = item.start + (LEADING.exec(surface)?.[0].length ?? 0);
      const end = item.end - (TRAILING.exec(surface)?.[0].length ?? 0);
      return { ...item, start, end: end + (UNIT_BEHIND.exec(text.slice(end))?.[0].length ?? 0) };
    });
}

const VAGUE = /^(?:single|(?:an?\s)?(?:pair|couple|few)(?:\sof)?)$/i;
const RATIO = /\s(?:in|out of)\s/;
const CODE_BEFORE = /(?:[\d\p{L}][./-]|\+)$/u;
const CODE_AFTER = /^(?:[./-]\d|\s(?:year|month|day)s?(?!\p{L}))/u;

function isNoNumber({ start, end }: SetItem, text: string): boolean {
  const surface = text.slice(start, end);
  if (VAGUE.test(surface) || RATIO.test(surface)) return true;
  return (
    /^\d+$/.test(surface) && (CODE_BEFORE.test(text.slice(0, start)) || CODE_AFTER.test(text.slice(end)))
  );
}

const CONVENTIONS: readonly Convention[] = [
  {
    sets: ['meantime_en'],
    labels: { MONEY: 'MONEY', PERCENT: 'PERCENT', CARDINAL: 'NUMBER', QUANTITY: 'NUMBER' },
    adapt: adaptMeantime,
  },
  // Their numbers stand also inside of sums, addresses, dates and ratios, and some are no numbers with us.
  {
    sets: ['rt_number', 'duckling_numeral'],
    labels: { CARDINAL: 'NUMBER', MONEY: 'NUMBER' },
    adapt: (items, text) => items.filter((item) => !isNoNumber(item, text)),
  },
  // A currency alone, and a coin's name without a number, are no sums.
  {
    sets: ['rt_currency', 'duckling_amountofmoney'],
    labels: { MONEY: 'MONEY' },
    adapt: (items, text) =>
      items.filter(
        ({ start, end, value }) => !isWithoutNumber(value) && !/^\p{L}+$/u.test(text.slice(start, end)),
      ),
  },
  // "percent of 10" for ten percent, and the word alone, say no share of anything.
  {
    sets: ['rt_percent'],
    labels: { PERCENT: 'PERCENT' },
    adapt: (items, text) => items.filter(({ start }) => !/^(?:per|%)/.test(text.slice(start))),
  },
  {
    sets: ['rt_ordinal', 'duckling_ordinal'],
    labels: { ORDINAL: 'ORDINAL' },
    adapt: (items, text) =>
      items.flatMap((item) => {
        if (
          /before the last/.test(text.slice(item.start, item.end)) ||
          PART_BEFORE.test(text.slice(0, item.start))
        )
          return [];
        const place = FROM_END.exec(String(item.value))?.[1];
        if (place !== undefined) return [{ ...item, value: -1 - Number(place) }];
        return RELATIVE.test(String(item.value)) ? [] : [item];
      }),
  },
  {
    sets: ['rt_dimension', 'rt_temperature', 'duckling_distance', 'duckling_volume', 'duckling_quantity'],
    labels: { QUANTITY: 'QUANTITY' },
    // "convert to fahrenheit": a unit alone is no quantity.
    adapt: (items) => items.filter(({ value }) => !isWithoutNumber(value)),
  },
  { sets: ['duckling_temperature'], labels: { QUANTITY: 'QUANTITY' } },
  { sets: ['rt_numberrange'], labels: { CARDINAL: 'RANGE', ORDINAL: 'RANGE' } },
  { sets: ['compromise_numbers'], labels: { ...OWN, CARDINAL: 'NUMBER', ORDINAL: 'NUMBER' } },
  {
    sets: ['quantulum'],
    labels: { ...OWN, CARDINAL: 'NUMBER' },
    adapt: (items, text) => items.filter((item) => !isTimeOfQuantulum(item, text)),
  },
];

/** The quantities of one text of a set, with the labels under which ours answer them; undefined for other sets. */
export function readSetQuantities(
  set: string,
  items: readonly SetItem[],
  text: string,
): (Pick<Convention, 'labels'> & { readonly quantities: readonly GoldQuantity[] }) | undefined {
  const convention = CONVENTIONS.find(({ sets }) => sets.includes(set));
  if (convention === undefined) return undefined;
  const { labels, adapt = (unchanged) => unchanged } = convention;
  const marked = new Set(Object.values(labels));
  const quantities = adapt(
    items.filter(({ type }) => marked.has(type)),
    text,
  ).map(({ start, end, type, value }) => ({
    start,
    end,
    type,
    text: text.slice(start, end),
    ...readValue(value),
  }));
  return { labels, quantities };
}

type Value = Pick<GoldQuantity, 'value' | 'min' | 'max' | 'units'>;

const INTERVAL = /^[[(](?<min>-?[\d.]*),(?<max>-?[\d.]*)[\])]$/;

/** A number, `{amount, unit}`, `{from, to, currency}`, or an interval such as "[20,30)". */
function readValue(value: unknown): Value {
  if (typeof value === 'number') return { value };
  if (typeof value === 'string') {
    const { min, max } = INTERVAL.exec(value)?.groups ?? {};
    if (min === max) return { value: toNumber(min) };
    return { min: toNumber(min), max: toNumber(max) };
  }
  if (typeof value !== 'object' || value === null) return {};
  const { amount, from, to } = value as Readonly<Record<string, unknown>>;
  return { value: toNumber(amount), min: toNumber(from), max: toNumber(to), units: readUnits(value) };
}

function toNumber(value: unknown): number | undefined {
  return value === undefined || value === null || value === '' ? undefined : Number(value);
}

function readUnits(value: object): Worth | undefined {
  const unit = nameOf(value);
  if (!('currency' in value)) return SET_UNITS[unit] ?? { [unit]: 1 };
  return SET_CURRENCIES[unit] ?? { [unit.toUpperCase()]: 1 };
}

function nameOf(value: object): string {
  const { unit, currency } = value as Readonly<Record<string, unknown>>;
  return String(currency ?? unit).toLowerCase();
}

function unitOf({ value }: SetItem): string {
  return typeof value === 'object' && value !== null ? nameOf(value) : '';
}

function isWithoutNumber(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'amount' in value && value.amount === null;
}

/** Ages are times with us: `{amount: 5, unit: "Year"}` is P5Y. */
export function readSetAges<Item extends SetItem>(set: string, items: readonly Item[]): readonly Item[] {
  if (set !== 'rt_age') return [];
  return items.map((item) => {
    const { amount } = item.value as Readonly<Record<string, unknown>>;
    const unit = unitOf(item) === 'age' ? 'Y' : unitOf(item).charAt(0).toUpperCase();
    return { ...item, type: 'DURATION', value: `P${String(amount)}${unit}` };
  });
}
