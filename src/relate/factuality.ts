import type { Relation } from '../document/document.js';
import type { Span } from '../document/span.js';
import type { Alphabet } from './alphabet.js';
import type { EncodedDocument } from './encode-items.js';

/** What a sentence that does not assert a relation says of it. */
export type Factuality = NonNullable<Relation['factuality']>;

/** How far before a match its clause is looked back on, in items. */
const REACH = 8;

/**
 * "has not bought", "may buy", and, of a phrase with a verb (`isClause`), "denied that it bought", "if it buys";
 * undefined where the relation is asserted.
 */
export function factualityOf(
  { start, end }: Span,
  { symbols, hedges }: EncodedDocument,
  { basic, words }: Alphabet,
  isClause: boolean,
): Factuality | undefined {
  let found: Factuality | undefined;
  for (let at = start + 1; at < end && hedges.size > 0; at++) {
    const hedge = hedges.get(at);
    if (hedge === 'negated') return hedge;
    found ??= hedge;
  }
  if (found !== undefined || !isClause) return found;
  for (let at = start; at > start - REACH && at >= 0; at--) {
    const symbol = at === start ? undefined : symbols[at];
    if (symbol === basic.end || symbol === basic.quote || symbol === words.get(',')) return undefined;
    if (symbol !== undefined && symbol === words.get('if')) return 'hypothetical';
    if (symbol !== undefined && symbol === words.get('denied')) return 'negated';
    const hedge = hedges.get(at);
    if (hedge !== undefined) return hedge;
  }
  return undefined;
}
