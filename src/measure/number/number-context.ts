import type { Tagged, Timex, Token } from '../../document/document.js';
import { firstEndingAfter } from '../../document/span.js';
import { countHomes, type CurrencyHomes } from './currency.js';

/** What a rule may look at beside its own words. */
export interface NumberContext {
  readonly doc: Tagged;
  readonly times: readonly Timex[];
  /** Counted when first asked for. */
  readonly homes: () => CurrencyHomes;
  readonly hasDollarSign: boolean;
  readonly hasPoundSign: boolean;
  readonly hasEuroSign: boolean;
  /** The scale that the article names with its temperatures. */
  readonly scale: '°C' | '°F' | undefined;
}

export function createNumberContext(doc: Tagged, times: readonly Timex[]): NumberContext {
  let homes: CurrencyHomes | undefined;
  return {
    doc,
    times,
    homes: () => (homes ??= countHomes(doc)),
    hasDollarSign: doc.text.includes('$'),
    hasPoundSign: doc.text.includes('£'),
    hasEuroSign: doc.text.includes('€'),
    scale: scaleOf(doc.text),
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
