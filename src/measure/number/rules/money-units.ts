import {
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  currencyOfHundredth,
  currencyOfName,
  currencyOfSign,
  HUNDREDTH_NAMES,
  MILLIONS,
} from '../currency.js';
import { textAfter, textBefore, type NumberContext } from '../number-context.js';
import { isApart, type UnitFamily, type UnitReading, type WrittenUnit } from '../unit-form.js';
import { isWeight } from '../weight.js';

/** Signs and codes that may stand behind the number. */
const SUFFIXES = [
  ...MILLIONS,
  ...CURRENCY_SIGNS.filter((sign) =>
    /^(?:[^\p{L}#]|US\$|kr|Kč|zł|Ft|RM|LE|L\.E\.?|Rs|元|[A-Z]{3})$/u.test(sign),
  ),
];
/** Coins and slang: what one is in dollars. */
const COINS: Readonly<Record<string, number>> = {
  grand: 1000,
  dime: 0.1,
  dimes: 0.1,
  nickel: 0.05,
  nickels: 0.05,
};
/** Behind a coin that is no part of another thing's name: "10 grand", no "five grand slams". */
const NO_THING =
  /^\s*(?:[^\s\p{L}\p{N}-]|$)|^\s+(?:a|an|and|or|for|to|on|in|from|each|per|of|at|by|as|more|less|worth|apiece|when|if|is|was)(?!\p{L})/iu;
/** What else bears a number with a small "c": "iPhone 5c", "section 12c". */
const NAME_BEFORE =
  /(?:(?<![.!?]\s+)\p{Lu}[\p{L}\d]*|section|clause|paragraph|rule|table|figure|page|class)\s+$/u;

const BEHIND_SUM = /(?:dollars?|euros?|rand|ringgit)\s+(?:and\s+)?$/iu;

/** "17c a share", where the text writes sums of money that have cents. */
function isCents({ form, apart, span }: WrittenUnit, context: NumberContext): boolean {
  return (
    form === 'c' &&
    apart === '' &&
    (context.hasDollarSign || context.hasEuroSign || BEHIND_SUM.test(textBefore(context, span.start))) &&
    !NAME_BEFORE.test(textBefore(context, span.start))
  );
}

function readHundredth(unit: WrittenUnit, context: NumberContext): UnitReading | undefined {
  const { form: name, home, span } = unit;
  if (/^c$/i.test(name) ? !isCents(unit, context) : !isApart(unit) && name !== 'p' && name !== '¢')
    return undefined;
  const code = currencyOfHundredth({ name, home, at: span.start }, context);
  return code === undefined ? undefined : { type: 'MONEY', unit: code, factor: 0.01 };
}

/** Sums with the currency's name behind the number. */
export const MONEY_UNITS: readonly UnitFamily[] = [
  {
    forms: CURRENCY_NAMES,
    read: (unit, context) => {
      if (!isApart(unit) || isWeight(unit, context)) return undefined;
      const { form: name, home, span } = unit;
      const code = currencyOfName({ name, home, at: span.start }, context);
      return code === undefined ? undefined : { type: 'MONEY', unit: code };
    },
    single: {
      '3.4 billion euros': 'MONEY 3400000000 EUR',
      'five dollars': 'MONEY 5 USD',
      '2 mln dlrs': 'MONEY 2000000 USD',
      'six mln dlr': 'MONEY 6000000 USD',
      '20m euros': 'MONEY 20000000 EUR',
      '190,000 Swiss francs': 'MONEY 190000 CHF',
      '40 Hong Kong dollars': 'MONEY 40 HKD',
      '9,000 CFA francs': 'MONEY 9000 XOF',
      '12 pounds sterling': 'MONEY 12 GBP',
      'five lakh rupees': 'MONEY 500000 INR',
      '300,000 U.S. dollars': 'MONEY 300000 USD',
      '20 taka': 'MONEY 20 BDT',
      'half a million yen': 'MONEY 500000 JPY',
      'ten-dollar': 'MONEY 10 USD',
      'a profit of 361 million pounds': 'MONEY 361000000 GBP',
      'a quarter million US dollars': 'MONEY 250000 USD',
    },
    range: { '120 to 130 million euros': 'MONEY 120000000..130000000 EUR' },
    between: { 'between 10 and 20 euros': 'MONEY 10..20 EUR' },
    counterexamples: ['the dollar', 'two men', 'three real estate firms', 'four won'],
  },
  {
    forms: HUNDREDTH_NAMES,
    read: readHundredth,
    single: {
      '50 cents': 'MONEY 0.5 USD',
      '34 cts': 'MONEY 0.34 USD',
      '22 US cents': 'MONEY 0.22 USD',
      '80p': 'MONEY 0.8 GBP',
      'two pence': 'MONEY 0.02 GBP',
    },
    range: { '10 to 15 cents': 'MONEY 0.1..0.15 USD' },
    counterexamples: ['the iPhone 5c', 'section 12c', '40c'],
  },
  {
    forms: Object.keys(COINS),
    read: (unit, context) => {
      const { form, span, home } = unit;
      const factor = COINS[form.toLowerCase()];
      if (factor === undefined || home !== undefined || !isApart(unit)) return undefined;
      return NO_THING.test(textAfter(context, span.end)) ? { type: 'MONEY', unit: 'USD', factor } : undefined;
    },
    single: { '10 grand': 'MONEY 10000 USD', 'three dimes': 'MONEY 0.3 USD' },
    counterexamples: ['five grand slams', 'two nickel mines'],
  },
  {
    forms: SUFFIXES,
    read: ({ form, apart, home, span }, context) => {
      if (home !== undefined) return undefined;
      const millions = MILLIONS.includes(form);
      const sign = millions ? form.slice(1) : form;
      const code = currencyOfSign(
        { sign, amount: '', isGlued: apart === '', isBehind: true, at: span.start },
        context,
      );
      return code === undefined
        ? undefined
        : { type: 'MONEY', unit: code, ...(millions ? { factor: 1e6 } : {}) };
    },
    single: {
      '500 €': 'MONEY 500 EUR',
      '3.14US$': 'MONEY 3.14 USD',
      '300 Kč': 'MONEY 300 CZK',
      '5 million USD': 'MONEY 5000000 USD',
      '115USD': 'MONEY 115 USD',
      '10k$': 'MONEY 10000 USD',
      '40 rmb': 'MONEY 40 CNY',
      '20Rs': 'MONEY 20 INR',
      '30 MSEK': 'MONEY 30000000 SEK',
      'half million usd': 'MONEY 500000 USD',
    },
  },
];
