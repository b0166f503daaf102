import type { Tagged } from '../../document/document.js';
import { CURRENCIES, type Currency } from './lexicon/currencies.js';

export type CurrencyTable = ReadonlyMap<string, readonly Currency[]>;

export function indexCurrencies(keysOf: (currency: Currency) => readonly string[]): CurrencyTable {
  const table = new Map<string, readonly Currency[]>();
  for (const currency of CURRENCIES) {
    for (const key of new Set(keysOf(currency))) table.set(key, [...(table.get(key) ?? []), currency]);
  }
  return table;
}

export const BY_HOME = indexCurrencies(({ homes }) => homes);

/** Where a text names the countries, peoples and cities of the currencies. */
export interface CurrencyHomes {
  readonly counts: ReadonlyMap<Currency, number>;
  /** In order of reading. */
  readonly places: readonly CurrencyPlace[];
}

interface CurrencyPlace {
  readonly start: number;
  readonly currency: Currency;
}

const CAPITAL = /^\p{Lu}/u;

/**
 * Finds the homes of currencies among the names of an article, also inside them: "Oslo Stock Exchange"; where no
 * name is one, among its capitalised words.
 */
export function findHomes({ mentions, tokens }: Tagged): CurrencyHomes {
  const named = homesOf(mentions);
  return named.places.length > 0 ? named : homesOf(tokens.filter(({ text }) => CAPITAL.test(text)));
}

function homesOf(names: readonly { readonly text: string; readonly start: number }[]): CurrencyHomes {
  const counts = new Map<Currency, number>();
  const places: CurrencyPlace[] = [];
  for (const { text, start } of names) {
    for (const name of partsOf(text)) {
      for (const currency of BY_HOME.get(name) ?? []) {
        counts.set(currency, (counts.get(currency) ?? 0) + 1);
        places.push({ start, currency });
      }
    }
  }
  return { counts, places };
}

/** A name, its words, and each two words that stand together. */
function partsOf(name: string): Iterable<string> {
  if (!/\s/.test(name)) return [name];
  const words = name.split(/\s+/);
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  return new Set([name, ...words, ...pairs]);
}

/** How far before a sum the place may be named that says whose money it is, in characters. */
const REACH = 160;

/**
 * The candidate whose home is named last in the characters before a sum, else the one whose homes the text names
 * most; else the first, where none need be named.
 */
export function chooseByHome(
  candidates: readonly Currency[],
  { counts, places }: CurrencyHomes,
  at: number,
  isSure: boolean,
): Currency | undefined {
  if (candidates.length > 1) {
    for (let index = places.length - 1; index >= 0; index--) {
      const place = places[index];
      if (place === undefined || place.start < at - REACH) break;
      if (place.start < at && candidates.includes(place.currency)) return place.currency;
    }
  }
  let best = isSure ? candidates[0] : undefined;
  for (const currency of candidates) {
    const count = counts.get(currency) ?? 0;
    if (count > (best === undefined ? 0 : (counts.get(best) ?? 0))) best = currency;
  }
  return best;
}
