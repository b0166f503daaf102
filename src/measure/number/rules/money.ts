import { FIGURES, followedBy, type Groups } from '../../rule.js';
import { CURRENCY_SIGNS, currencyOfName, currencyOfSign, MILLIONS } from '../currency.js';
import type { NumberContext } from '../number-context.js';
import { isMovement } from '../movement.js';
import {
  AFTER_BETWEEN,
  AND,
  anyOf,
  BETWEEN_GATE,
  BLANK,
  END,
  GAP,
  LETTERS,
  phrase,
  signOf,
  startOfSign,
  TO,
} from '../number-patterns.js';
import { endOfSum, inParts, keep } from '../number-ends.js';
import { readNumber } from '../read-number.js';
import { readRange } from '../read-range.js';
import { toAmount, toRange, type NumberRule } from '../reading.js';
import type { UnitReading } from '../unit-form.js';

/** Signs with letters as a tokenizer parts them, "hk $ 300", where a blank follows as well; no "a $ 300". */
const PARTED = ['C $', 'GB £', 'GB #', 'HK $', 'US $', 'U.S. $', 'U.S $', 'NZ $', 'NT $'];
const SIGN = `(?:${anyOf([...CURRENCY_SIGNS, ...MILLIONS])}|${anyOf(PARTED)}(?=${BLANK}))`;
const SIGN_STARTS = [
  ...new Set([...CURRENCY_SIGNS, ...MILLIONS].map(startOfSign)),
  ...PARTED.map((sign) => sign.toLowerCase()),
];
const SIGNED = `(?<sign>${SIGN})(?<blank>${BLANK}?)(?=\\d)`;
/** The currency once more behind its sum: "$249 USD", "$9.99 US dollars", "$50 Canadian". */
const NAMED = `(?:${GAP}(?:(?<code>USD|CAD|AUD|NZD|HKD|SGD)|(?:(?<home>US|U\\.S\\.|American|Canadian|Australian|New${GAP}Zealand|Hong${GAP}Kong|Singapore|Taiwan|Jamaican)${GAP})?(?<name>dollars?)|(?<of>Canadian|Australian|US)(?!${GAP}[${LETTERS}]))${END})?`;

/** Names that stand before the number as well, "rupees 40 crore"; others are too common. */
const NAMES_BEFORE = 'ringgit ringgits rupees taka naira shillings kwacha baht birr tenge kyat'.split(' ');

/** Between the two numbers of a range. */
const MONEY_RANGE_GATE = phrase('(?=[\\s\\S]{1,80}?(?:[-–—]|\\s(?:to|or)\\s))');

function readSign(
  { sign = '', blank = '', code, home, name, of }: Groups,
  amount: string,
  context: NumberContext,
  at: number,
): UnitReading | undefined {
  // Where "£" could not be written, "#" stood for it.
  if (sign.endsWith('#') && !/\p{L}/u.test(amount)) return undefined;
  const isMillions = MILLIONS.includes(sign);
  const written = isMillions ? sign.slice(1) : sign;
  const ofSign = currencyOfSign({ sign: written, amount, isGlued: blank === '', at }, context);
  if (ofSign === undefined) return undefined;
  const place = home ?? of;
  const unit =
    code ??
    (place === undefined || (name === undefined && of === undefined)
      ? ofSign
      : (currencyOfName({ name: 'dollars', home: place, at }, context) ?? ofSign));
  return { type: 'MONEY', unit: unit.toUpperCase(), ...(isMillions ? { factor: 1e6 } : {}) };
}

/** Sums with the sign of the currency in front. */
export const MONEY_RULES: readonly NumberRule[] = [
  {
    name: '<currency sign> <number>',
    starts: [...SIGN_STARTS, ...['-', '−', '–'].flatMap((minus) => followedBy(minus, SIGN_STARTS))],
    pattern: inParts(`(?<minus>[-−–](?!\\d))?${SIGNED}`, keep('number', endOfSum), NAMED),
    read: (groups, context, { start }) => {
      const { minus, number = '' } = groups;
      const unit = readSign(groups, number, context, start);
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
      '$ 75 million': 'MONEY 75000000 USD',
      'c $ 16.4 million': 'MONEY 16400000 CAD',
      'usd 20': 'MONEY 20 USD',
      'GB £ 20.1 billion': 'MONEY 20100000000 GBP',
      US$1MM: 'MONEY 1000000 USD',
      '$249 USD': 'MONEY 249 USD',
      '$9.99 US dollars': 'MONEY 9.99 USD',
      '$50 Canadian': 'MONEY 50 CAD',
      '# 13 billion': 'MONEY 13000000000 GBP',
      'MEUR 5.2': 'MONEY 5200000 EUR',
    },
    counterexamples: ['$', 'the euro', 'P-5', 'N95', 'TOP 10', 'G20', '#12'],
  },
  {
    name: '<currency name> <number>',
    starts: NAMES_BEFORE.flatMap((name) => followedBy(name, [FIGURES])),
    pattern: inParts(
      `(?<![0-9][^\\s]{0,12}${BLANK})(?<name>${anyOf(NAMES_BEFORE)})${BLANK}`,
      keep('number', endOfSum),
      `(?!${BLANK}?(?:%|per|to${BLANK}the|[${LETTERS}]+s${END}))`,
    ),
    read: ({ name = '', number = '' }, context, { start }) => {
      const unit = currencyOfName({ name, home: undefined, at: start }, context);
      return unit === undefined ? undefined : toAmount(readNumber(number), { type: 'MONEY', unit });
    },
    examples: { 'ringgit 42': 'MONEY 42 MYR', 'Rupees 40 crore': 'MONEY 400000000 INR' },
    counterexamples: ['paid in rupees 50 times', '5 rupees 43', 'the ringgit 3 percent'],
  },
  {
    name: '<number> <currency code> <scale>',
    starts: [FIGURES],
    gate: /(?=[\d.,]{1,12}\s[A-Z]{3}\s[mbt])/u,
    pattern: /(?<number>\d{1,6}(?:[.,]\d{1,3})?)\s(?<sign>[A-Z]{3})\s(?<scale>(?:million|billion|trillion))/u,
    read: ({ number = '', sign = '', scale = '' }, context, { start }) => {
      const unit = currencyOfSign(
        { sign, amount: scale, isGlued: false, isBehind: true, at: start },
        context,
      );
      return unit === undefined
        ? undefined
        : toAmount(readNumber(`${number} ${scale}`), { type: 'MONEY', unit });
    },
    examples: { '75 USD million': 'MONEY 75000000 USD' },
  },
  {
    name: '<currency sign> <number> to <number>',
    starts: SIGN_STARTS,
    gate: MONEY_RANGE_GATE,
    pattern: inParts(
      SIGNED,
      keep('first', endOfSum),
      `(?<to>${TO}|${GAP}or${GAP})(?<own>${SIGN}${BLANK}?)?(?=\\d)`,
      keep('second', endOfSum),
    ),
    read: (groups, context, span) => {
      const { first = '', second = '', to = '', own } = groups;
      const unit = readSign(groups, second, context, span.start);
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
    pattern: inParts(
      `${AFTER_BETWEEN}${SIGNED}`,
      keep('first', endOfSum),
      `${AND}(?:${SIGN}${BLANK}?)?(?=\\d)`,
      keep('second', endOfSum),
    ),
    read: (groups, context, { start }) => {
      const { first = '', second = '' } = groups;
      const unit = readSign(groups, second, context, start);
      const bounds = readRange(first, second);
      return unit && bounds && toRange(bounds, unit);
    },
    examples: { 'between $600 million and $680 million': 'MONEY 600000000..680000000 USD' },
  },
];
