import type { Tagged } from '../../document/document.js';
import { CURRENCIES, type Currency } from './lexicon/currencies.js';
import type { NumberContext } from './number-context.js';

type CurrencyTable = ReadonlyMap<string, readonly Currency[]>;

function indexBy(keysOf: (currency: Currency) => readonly string[]): CurrencyTable {
  const table = new Map<string, readonly Currency[]>();
  for (const currency of CURRENCIES) {
    for (const key of new Set(keysOf(currency))) table.set(key, [...(table.get(key) ?? []), currency]);
  }
  return table;
}

const BY_HOME = indexBy(({ homes }) => homes);
const BY_SIGN = indexBy(({ signs, code }) => [...signs, code]);
const BY_NAME = indexBy(({ names }) => names.map((name) => name.toLowerCase()));
const BY_HUNDREDTH = indexBy(({ hundredths }) => hundredths.map((name) => name.toLowerCase()));

export const CURRENCY_SIGNS: readonly string[] = [...BY_SIGN.keys()];
export const CURRENCY_NAMES: readonly string[] = [...BY_NAME.keys()];
export const HUNDREDTH_NAMES: readonly string[] = [...BY_HUNDREDTH.keys()];

/** How often a text names the countries, peoples and cities of each currency. */
export type CurrencyHomes = ReadonlyMap<Currency, number>;

/** What may be taken for a name and is part of a sum: "Swiss" francs, "US" dollars, "GH" before "¢". */
const OF_MONEY: ReadonlySet<string> = new Set([
  ...BY_HOME.keys(),
  ...[...BY_SIGN.keys()].map((sign) => sign.replace(/[^\p{L}.]+$/u, '')),
  ...BY_SIGN.keys(),
]);
const CURRENCY_NAME = /\s(\p{L}+)$/u;

/** Whether a mention may be part of a sum of money: "CFA", "Swiss", "Tanzanian shillings". */
export function isOfMoney(text: string): boolean {
  if (OF_MONEY.has(text) || BY_NAME.has(text.toLowerCase())) return true;
  const last = CURRENCY_NAME.exec(text);
  return (
    last !== null && BY_NAME.has((last[1] ?? '').toLowerCase()) && OF_MONEY.has(text.slice(0, last.index))
  );
}

/**
 * Counts the homes of currencies among the names of an article, also inside them: "Oslo Stock Exchange"; where no
 * name is one, among its capitalised words.
 */
export function countHomes({ mentions, tokens }: Tagged): CurrencyHomes {
  const named = countNamed(mentions);
  return named.size > 0 ? named : countNamed(tokens.filter(({ text }) => CAPITAL.test(text)));
}

const CAPITAL = /^\p{Lu}/u;

function countNamed(mentions: readonly { readonly text: string }[]): CurrencyHomes {
  const homes = new Map<Currency, number>();
  for (const { text } of mentions) {
    const words = text.split(/\s+/);
    const names = [text, ...words, ...words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)];
    for (const name of new Set(names)) {
      for (const currency of BY_HOME.get(name) ?? []) homes.set(currency, (homes.get(currency) ?? 0) + 1);
    }
  }
  return homes;
}

/** A sign or code with the amount that it stands before. */
export interface WrittenSign {
  readonly sign: string;
  readonly amount: string;
  readonly isGlued: boolean;
}

/** Letters that are also words, codes of roads or summits. */
const UNSURE_SIGN =
  /^(?:\p{L}{1,2}\.?|TOP|ALL|TRY|MOP|GEL|SOS|BAM|PEN|CUP|SIT|MAD|LAK|ARS|SDR|SAR|CFA|CFP)$/u;
const SURE_SIGNS: ReadonlySet<string> = new Set('Rs Rs. RM Rp Rp. Tk Tk. DM kr Kč zł Ft'.split(' '));
const LETTER = /^\p{L}$/u;
/** An amount that a code does not have: "N500,000", "R1.2 million". */
const CLEARLY_AMOUNT = /,\d{3}| \d{3}|\p{L}{2}/u;

/** The currency of a sign or code as written; undefined for letters that need not mean money here. */
export function currencyOfSign(
  { sign, amount, isGlued }: WrittenSign,
  context: NumberContext,
): string | undefined {
  const written = sign.replace(/\s+/g, ' ');
  const candidates = BY_SIGN.get(written);
  if (candidates === undefined || (LETTER.test(written) && !isGlued)) return undefined;
  // A bare "$" is the American one unless the text writes a prefix.
  if (candidates.length === 1 || written === '$') {
    if (!UNSURE_SIGN.test(written) || SURE_SIGNS.has(written)) return candidates[0]?.code;
  }
  const isSure =
    !UNSURE_SIGN.test(written) || SURE_SIGNS.has(written) || (isGlued && CLEARLY_AMOUNT.test(amount));
  return choose(candidates, context.homes(), isSure)?.code;
}

/** Names of currencies that are words of their own; money only where a home of the currency is named. */
const UNSURE_NAMES: ReadonlySet<string> = new Set(
  'won real reals sum sums som soms sol soles lat lats mark marks crown crowns colon colons dram drams bob tala kina lek lev lei pula sterling lari ore sen fen d-mark'.split(
    ' ',
  ),
);
const DOLLARS = /^(?:dollars?|dlrs?|cents?|cts?)$/;
/** Whose own papers write "dollars" and "cents" of their own money. */
const DOMESTIC_DOLLARS: ReadonlySet<string> = new Set([
  'USD',
  'AUD',
  'CAD',
  'NZD',
  'SGD',
  'HKD',
  'EUR',
  'ZAR',
  'KES',
]);

/** The currency of a name, "francs", with what stands before it, "Swiss". */
export function currencyOfName(
  name: string,
  home: string | undefined,
  context: NumberContext,
): string | undefined {
  return chooseNamed(BY_NAME, name.toLowerCase().replaceAll('-', ' '), home, context);
}

/** The currency whose hundredth part has this name: "cents", "pence". */
export function currencyOfHundredth(
  name: string,
  home: string | undefined,
  context: NumberContext,
): string | undefined {
  return chooseNamed(BY_HUNDREDTH, name.toLowerCase(), home, context);
}

function chooseNamed(
  table: CurrencyTable,
  name: string,
  home: string | undefined,
  context: NumberContext,
): string | undefined {
  const candidates = table.get(name) ?? [];
  if (home !== undefined) {
    const place = home.trim().replace(/\s+/g, ' ').toLowerCase();
    // Two currencies are called CFA franc.
    const ofHome = candidates.filter(({ homes }) => homes.some((name) => name.toLowerCase() === place));
    return choose(ofHome, context.homes(), true)?.code;
  }
  if (candidates.length === 1 && !UNSURE_NAMES.has(name)) return candidates[0]?.code;
  if (!DOLLARS.test(name)) return choose(candidates, context.homes(), !UNSURE_NAMES.has(name))?.code;
  if (context.hasDollarSign) return 'USD';
  const domestic = candidates.filter(
    ({ code }) => DOMESTIC_DOLLARS.has(code) && (code !== 'EUR' || context.hasEuroSign),
  );
  return choose(domestic, context.homes(), true)?.code;
}

/** The candidate whose homes the text names most; else the first, where none need be named. */
function choose(
  candidates: readonly Currency[],
  homes: CurrencyHomes,
  isSure: boolean,
): Currency | undefined {
  let best = isSure ? candidates[0] : undefined;
  for (const currency of candidates) {
    const count = homes.get(currency) ?? 0;
    if (count > (best === undefined ? 0 : (homes.get(best) ?? 0))) best = currency;
  }
  return best;
}

/** Whether the text names a home of one of the currencies called `name`. */
export function hasHome(name: string, homes: CurrencyHomes): boolean {
  return (BY_NAME.get(name) ?? []).some((currency) => homes.has(currency));
}
