import {
  BY_HOME,
  chooseByHome,
  indexCurrencies,
  type CurrencyHomes,
  type CurrencyTable,
} from './currency-homes.js';
import type { NumberContext } from './number-context.js';

const BY_SIGN = indexCurrencies(({ signs, code }) => [...signs, code]);
const BY_NAME = indexCurrencies(({ names }) => names.map((name) => name.toLowerCase()));
const BY_HUNDREDTH = indexCurrencies(({ hundredths }) => hundredths.map((name) => name.toLowerCase()));

export const CURRENCY_SIGNS: readonly string[] = [...BY_SIGN.keys()];
export const CURRENCY_NAMES: readonly string[] = [...BY_NAME.keys()];
/** "MEUR 5" and "30 MSEK", as the reports of northern companies write millions. */
export const MILLIONS: readonly string[] = 'MUSD MEUR MGBP MSEK MNOK MDKK MCHF MAUD MCAD'.split(' ');
export const HUNDREDTH_NAMES: readonly string[] = [...BY_HUNDREDTH.keys()];

/** What may be taken for a name and is part of a sum: "Swiss" francs, "US" dollars, "GH" before "¢". */
const OF_MONEY: ReadonlySet<string> = new Set(
  [
    ...BY_HOME.keys(),
    ...[...BY_SIGN.keys()].map((sign) => sign.replace(/[^\p{L}.]+$/u, '')),
    ...BY_SIGN.keys(),
    ...MILLIONS,
  ].map((text) => text.toLowerCase()),
);

/** Whether a mention may be part of a sum of money: "CFA", "Swiss", "finnish", "Tanzanian shillings", "MSEK". */
export function isOfMoney(mention: string): boolean {
  const text = mention.toLowerCase();
  if (OF_MONEY.has(text) || BY_NAME.has(text)) return true;
  const blank = text.lastIndexOf(' ');
  return blank > 0 && BY_NAME.has(text.slice(blank + 1)) && OF_MONEY.has(text.slice(0, blank));
}

/** A sign or code with the amount that it stands before. */
export interface WrittenSign {
  readonly sign: string;
  readonly amount: string;
  readonly isGlued: boolean;
  readonly isBehind?: boolean;
  /** Where the sum begins. */
  readonly at: number;
}

/** Letters that are also words, codes of roads or summits. */
const UNSURE_SIGN =
  /^(?:\p{L}{1,2}\.?|TOP|ALL|TRY|MOP|GEL|SOS|BAM|PEN|CUP|SIT|MAD|LAK|ARS|SDR|SAR|CFA|CFP)$/u;
const SURE_SIGNS: ReadonlySet<string> = new Set('Rs Rs. RM Rp Rp. Tk Tk. DM kr Kč zł Ft 元'.split(' '));
const LETTER = /^\p{L}$/u;
/** An amount that a code does not have: "N500,000", "R1.2 million". */
const CLEARLY_AMOUNT = /,\d{3}| \d{3}|\p{L}{2}/u;

/** Codes that are surely money behind a number, "5 million SAR", and may be words before one. */
const SURE_BEHIND: ReadonlySet<string> = new Set('SAR ARS LAK MOP GEL BAM LE Rs'.split(' '));
/** Codes that are written small as well: "20 usd". */
const SMALL_CODES: ReadonlySet<string> = new Set(
  'usd eur gbp jpy cny rmb chf cad aud inr hkd sgd nzd zar sek nok dkk'.split(' '),
);

/** The sign as the tables have it: "hk $" is "HK$", "usd" is "USD". */
function normalize(sign: string): string {
  const written = sign.replace(/\s+/g, BY_SIGN.has(sign.replace(/\s+/g, ' ')) ? ' ' : '');
  if (BY_SIGN.has(written)) return written;
  return SMALL_CODES.has(written) || /\p{L}[$£]$/u.test(written) ? written.toUpperCase() : written;
}

/** The currency of a sign or code as written; undefined for letters that need not mean money here. */
export function currencyOfSign(
  { sign, amount, isGlued, isBehind = false, at }: WrittenSign,
  context: NumberContext,
): string | undefined {
  const written = normalize(sign);
  if (written === '$') return context.dollar();
  const candidates = BY_SIGN.get(written);
  if (candidates === undefined || (LETTER.test(written) && !isGlued)) return undefined;
  const isUnsure =
    UNSURE_SIGN.test(written) && !SURE_SIGNS.has(written) && !(isBehind && SURE_BEHIND.has(written));
  if (candidates.length === 1 && !isUnsure) return candidates[0]?.code;
  const isSure = !isUnsure || (isGlued && CLEARLY_AMOUNT.test(amount));
  return chooseByHome(candidates, context.homes(), at, isSure)?.code;
}

/** Whose own papers write a bare "$" for their own money. */
const DOMESTIC: ReadonlySet<string> = new Set(['AUD', 'CAD', 'NZD', 'SGD', 'HKD']);
const OF_AMERICA = /(?<!\p{L})(?:US|U\.S\.|USD|America|American|Washington)(?!\p{L})/u;
const OTHER_SIGN = /\p{Lu}\$|(?:AU|CA|NZ|SG|HK)D/u;
/** How often a country must be named for a bare "$" to be its own. */
const OFTEN = 2;

/**
 * What a bare "$" means in a text: the American one, but in one that is of one country with dollars of its own and
 * speaks neither of America nor of other dollars.
 */
export function readDollar(text: string, { counts }: CurrencyHomes): string {
  const domestic = [...counts].filter(([{ code }]) => DOMESTIC.has(code));
  const [only] = domestic;
  const most = Math.max(OFTEN, ...counts.values());
  if (domestic.length !== 1 || only === undefined || only[1] < most) return 'USD';
  return OF_AMERICA.test(text) || OTHER_SIGN.test(text) ? 'USD' : only[0].code;
}

/** Names of currencies that are words of their own; money only where a home of the currency is named. */
const UNSURE_NAMES: ReadonlySet<string> = new Set(
  'won real reals sum sums som soms sol soles lat lats mark marks crown crowns colon colons dram drams bob tala kina lek lev lei pula sterling lari ore d-mark'.split(
    ' ',
  ),
);
const DOLLARS = /^(?:dollars?|dlrs?|cents?|cts?|c)$/;
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

/** A currency's name with what stands before it: "Swiss" "francs". */
export interface WrittenName {
  readonly name: string;
  readonly home: string | undefined;
  /** Where the sum begins. */
  readonly at: number;
}

/** The currency of a name. */
export function currencyOfName(written: WrittenName, context: NumberContext): string | undefined {
  return chooseNamed(BY_NAME, written, context);
}

/** The currency whose hundredth part has this name: "cents", "pence". */
export function currencyOfHundredth(written: WrittenName, context: NumberContext): string | undefined {
  return chooseNamed(BY_HUNDREDTH, written, context);
}

function chooseNamed(table: CurrencyTable, written: WrittenName, context: NumberContext): string | undefined {
  const { home, at } = written;
  const name = written.name.toLowerCase().replaceAll('-', ' ');
  const candidates = table.get(name) ?? [];
  const homes = context.homes();
  if (home !== undefined) {
    const place = home.trim().replace(/\s+/g, ' ').toLowerCase();
    // Two currencies are called CFA franc.
    const ofHome = candidates.filter((currency) => currency.homes.some((it) => it.toLowerCase() === place));
    return chooseByHome(ofHome, homes, at, true)?.code;
  }
  if (candidates.length === 1 && !UNSURE_NAMES.has(name)) return candidates[0]?.code;
  if (!DOLLARS.test(name)) return chooseByHome(candidates, homes, at, !UNSURE_NAMES.has(name))?.code;
  if (context.hasDollarSign) return context.dollar();
  const domestic = candidates.filter(
    ({ code }) => DOMESTIC_DOLLARS.has(code) && (code !== 'EUR' || context.hasEuroSign),
  );
  return chooseByHome(domestic, homes, at, true)?.code;
}

/** Whether a word names the hundredth of a currency: "sen" of a ringgit, and "cents" of any. */
export function isHundredthOf(name: string, code: string | undefined): boolean {
  const word = name.toLowerCase();
  return (
    /^(?:cents?|cts?|c|¢)$/.test(word) ||
    (BY_HUNDREDTH.get(word) ?? []).some((currency) => currency.code === code)
  );
}

/** Whether the text names a home of one of the currencies called `name`. */
export function hasHome(name: string, homes: CurrencyHomes): boolean {
  return (BY_NAME.get(name) ?? []).some((currency) => homes.counts.has(currency));
}
