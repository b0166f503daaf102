import { followedBy, type Groups } from '../../rule.js';
import {
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  currencyOfHundredth,
  currencyOfName,
  currencyOfSign,
  HUNDREDTH_NAMES,
} from '../currency.js';
import type { NumberContext } from '../number-context.js';
import { isMovement } from '../movement.js';
import {
  AFTER_BETWEEN,
  AND,
  anyOf,
  BETWEEN_GATE,
  BLANK,
  GAP,
  keep,
  phrase,
  signOf,
  SIGNED_FIGURES,
  startOfSign,
  TO,
} from '../number-patterns.js';
import { readNumber } from '../read-number.js';
import { readRange } from '../read-range.js';
import { toAmount, toRange, type NumberRule } from '../reading.js';
import { isApart, type UnitFamily, type UnitReading } from '../unit-form.js';
import { isWeight } from '../weight.js';

const SIGN = anyOf(CURRENCY_SIGNS);
const SIGN_STARTS = [...new Set(CURRENCY_SIGNS.map(startOfSign))];
const SIGNED = `(?<sign>${SIGN})(?<blank>${BLANK}?)`;

/** Between the two numbers of a range. */
const MONEY_RANGE_GATE = phrase('(?=[\\s\\S]{1,80}?(?:[-–—]|\\s(?:to|or)\\s))');

function readSign(
  { sign = '', blank = '' }: Groups,
  amount: string,
  context: NumberContext,
): UnitReading | undefined {
  const unit = currencyOfSign({ sign, amount, isGlued: blank === '' }, context);
  return unit === undefined ? undefined : { type: 'MONEY', unit };
}

/** Sums with the sign of the currency in front. */
export const MONEY_RULES: readonly NumberRule[] = [
  {
    name: '<currency sign> <number>',
    starts: [...SIGN_STARTS, ...['-', '−', '–'].flatMap((minus) => followedBy(minus, SIGN_STARTS))],
    pattern: phrase(`(?<minus>[-−–](?!\\d))?${SIGNED}${keep('number', SIGNED_FIGURES)}`),
    read: (groups, context) => {
      const { minus, number = '' } = groups;
      const unit = readSign(groups, number, context);
      return unit && toAmount(signOf(minus) * readNumber(number), unit);
    },
    examples: {
      '$1.2bn': 'MONEY 1200000000 USD',
      'US$40 billion': 'MONEY 40000000000 USD',
      '£20m': 'MONEY 20000000 GBP',
      '€1,500': 'MONEY 1500 EUR',
      'Rs 40 crore': 'MONEY 400000000 INR',
      'Rs. 64 lakh': 'MONEY 6400000 INR',
      'RM10 million': 'MONEY 10000000 MYR',
      'A$3.5m': 'MONEY 3500000 AUD',
      'HK$90 million': 'MONEY 90000000 HKD',
      '$1.8 bln': 'MONEY 1800000000 USD',
      '¥500': 'MONEY 500 JPY',
      'EUR 30 million': 'MONEY 30000000 EUR',
      'NT$22.35': 'MONEY 22.35 TWD',
      'R300 000': 'MONEY 300000 ZAR',
      'N$1,8 million': 'MONEY 1800000 NAD',
      'N500,000': 'MONEY 500000 NGN',
      '-$5': 'MONEY -5 USD',
    },
    counterexamples: ['$', 'the euro', 'P-5', 'N95', 'TOP 10', 'G20'],
  },
  {
    name: '<currency sign> <number> to <number>',
    starts: SIGN_STARTS,
    gate: MONEY_RANGE_GATE,
    pattern: phrase(
      `${SIGNED}${keep('first', SIGNED_FIGURES)}(?<to>${TO}|${GAP}or${GAP})(?<own>${SIGN}${BLANK}?)?${keep('second', SIGNED_FIGURES)}`,
    ),
    read: (groups, context, span) => {
      const { first = '', second = '', to = '', own } = groups;
      const unit = readSign(groups, second, context);
      const bounds = readRange(first, second);
      if (isMovement(context, span, to, own !== undefined)) return undefined;
      return unit && bounds && toRange(bounds, unit);
    },
    examples: {
      '$1.2 million to $23.5 million': 'MONEY 1200000..23500000 USD',
      '£5-7,000': 'MONEY 5000..7000 GBP',
      '$5-10m': 'MONEY 5000000..10000000 USD',
      '€30 or €40': 'MONEY 30..40 EUR',
    },
    counterexamples: ['fell $2 to $18'],
  },
  {
    name: 'between <currency sign> <number> and <number>',
    starts: SIGN_STARTS,
    gate: BETWEEN_GATE,
    pattern: phrase(
      `${AFTER_BETWEEN}${SIGNED}${keep('first', SIGNED_FIGURES)}${AND}(?:${SIGN}${BLANK}?)?${keep('second', SIGNED_FIGURES)}`,
    ),
    read: (groups, context) => {
      const { first = '', second = '' } = groups;
      const unit = readSign(groups, second, context);
      const bounds = readRange(first, second);
      return unit && bounds && toRange(bounds, unit);
    },
    examples: { 'between $600 million and $680 million': 'MONEY 600000000..680000000 USD' },
  },
];

/** Signs and codes that may stand behind the number. */
const SUFFIXES = CURRENCY_SIGNS.filter((sign) => /^(?:[^\p{L}]|US\$|kr|Kč|zł|Ft|RM|[A-Z]{3})$/u.test(sign));

/** Sums with the currency's name behind the number. */
export const MONEY_UNITS: readonly UnitFamily[] = [
  {
    forms: CURRENCY_NAMES,
    read: (unit, context) => {
      if (!isApart(unit) || isWeight(unit, context)) return undefined;
      const code = currencyOfName(unit.form, unit.home, context);
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
      '40.5 rupees per dollar': 'MONEY 40.5 INR',
    },
    range: { '120 to 130 million euros': 'MONEY 120000000..130000000 EUR' },
    between: { 'between 10 and 20 euros': 'MONEY 10..20 EUR' },
    counterexamples: ['the dollar', 'two men', 'three real estate firms', 'four won'],
  },
  {
    forms: HUNDREDTH_NAMES,
    read: (unit, context) => {
      if (!isApart(unit) && unit.form !== 'p' && unit.form !== '¢') return undefined;
      const code = currencyOfHundredth(unit.form, unit.home, context);
      return code === undefined ? undefined : { type: 'MONEY', unit: code, factor: 0.01 };
    },
    single: {
      '50 cents': 'MONEY 0.5 USD',
      '34 cts': 'MONEY 0.34 USD',
      '22 US cents': 'MONEY 0.22 USD',
      '80p': 'MONEY 0.8 GBP',
      'two pence': 'MONEY 0.02 GBP',
    },
    range: { '10 to 15 cents': 'MONEY 0.1..0.15 USD' },
  },
  {
    forms: SUFFIXES,
    read: ({ form, apart, home }, context) => {
      if (home !== undefined) return undefined;
      const code = currencyOfSign({ sign: form, amount: '', isGlued: apart === '' }, context);
      return code === undefined ? undefined : { type: 'MONEY', unit: code };
    },
    single: {
      '500 €': 'MONEY 500 EUR',
      '3.14US$': 'MONEY 3.14 USD',
      '300 Kč': 'MONEY 300 CZK',
      '5 million USD': 'MONEY 5000000 USD',
      '115USD': 'MONEY 115 USD',
      '10k$': 'MONEY 10000 USD',
    },
  },
];
