import type { Tagged, Timex, Token } from '../../document/document.js';
import { firstEndingAfter } from '../../document/span.js';
import { findHomes, type CurrencyHomes } from './currency-homes.js';
import { readDollar } from './currency.js';
import { endOfMeasured } from './number-ends.js';

/** What a rule may look at beside its own words. */
export interface NumberContext {
  readonly doc: Tagged;
  readonly times: readonly Timex[];
  /** Found when first asked for. */
  readonly homes: () => CurrencyHomes;
  /** What a bare "$" means. */
  readonly dollar: () => string;
  readonly hasDollarSign: boolean;
  readonly hasPoundSign: boolean;
  readonly hasEuroSign: boolean;
  /** Where the number ends that begins at an offset; undefined where none does. */
  readonly numberEnd: (start: number) => number | undefined;
  /** The scale that the article names with its temperatures. */
  readonly scale: '°C' | '°F' | undefined;
}

export function createNumberContext(doc: Tagged, times: readonly Timex[]): NumberContext {
  let found: CurrencyHomes | undefined;
  let dollar: string | undefined;
  const homes = () => (found ??= findHomes(doc));
  return {
    doc,
    times,
    homes,
    dollar: () => (dollar ??= readDollar(doc.text, homes())),
    hasDollarSign: doc.text.includes('$'),
    hasPoundSign: doc.text.includes('£'),
    hasEuroSign: doc.text.includes('€'),
    numberEnd: rememberLast((start) => endOfMeasured(doc.text, start)),
    scale: scaleOf(doc.text),
  };
}

/** The rules that begin with a number are tried one after the other at the same place. */
function rememberLast(find: (start: number) => number | undefined): NumberContext['numberEnd'] {
  let last: number | undefined;
  let found: number | undefined;
  return (start) => {
    if (start !== last) {
      last = start;
      found = find(start);
    }
    return found;
  };
}

function scaleOf(text: string): NumberContext['scale'] {
  if (['elsius', 'ELSIUS', 'entigrade', '°C'].some((name) => text.includes(name))) return '°C';
  return ['ahrenheit', 'AHRENHEIT', '°F'].some((name) => text.includes(name)) ? '°F' : undefined;
}

/** The token that holds or follows `offset`. */
export function tokenAfter({ doc }: NumberContext, offset: number): Token | undefined {
  return doc.tokens[firstEndingAfter(doc.tokens, offset)];
}

/** The last token that ends at or before `offset`. */
export function tokenBefore({ doc }: NumberContext, offset: number): Token | undefined {
  return doc.tokens[firstEndingAfter(doc.tokens, offset) - 1];
}

/** The last `length` characters before `offset`, for a look at the words that lead up to a number. */
export function textBefore({ doc }: NumberContext, offset: number, length = 24): string {
  return doc.text.slice(Math.max(0, offset - length), offset);
}

/** The first `length` characters from `offset` on. */
export function textAfter({ doc }: NumberContext, offset: number, length = 24): string {
  return doc.text.slice(offset, offset + length);
}

const SPACE = 32;
/** How far a blank and a word may reach. */
const LONGEST = 40;

/** The letters, or the one sign, before an offset, whatever blanks lie between; in lower case. */
export function wordBefore(text: string, offset: number): string {
  const least = Math.max(0, offset - LONGEST);
  let end = offset;
  while (end > least && text.charCodeAt(end - 1) <= SPACE) end--;
  let start = end;
  while (start > least && isLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start === end ? Math.max(0, end - 1) : start, end).toLowerCase();
}

function isLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}
