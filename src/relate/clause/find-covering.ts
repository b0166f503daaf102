import { firstEndingAfter, type Span } from '../../document/span.js';

/** Finds the item that covers the beginning of a token, or begins in it. */
export type FindCovering<Item> = (token: Span) => Item | undefined;

/** `items` must be in order and must not overlap; it is fastest to ask for tokens in order. */
export function createFindCovering<Item extends Span>(items: readonly Item[]): FindCovering<Item> {
  let next = 0;
  let asked = Infinity;
  return (token) => {
    if (token.start < asked) next = firstEndingAfter(items, token.start);
    asked = token.start;
    while ((items[next]?.end ?? Infinity) <= token.start) next++;
    const item = items[next];
    return item !== undefined && item.start < token.end ? item : undefined;
  };
}
