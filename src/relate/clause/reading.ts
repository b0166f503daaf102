import type { Mention, Quantity, Resolved, Timex, Token } from '../../document/document.js';
import { createFindCovering, type FindCovering } from './find-covering.js';
import type { VerbTable } from './verb-table.js';

/** An article whose sentences are being read, with what covers each token. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly mentionAt: FindCovering<Mention>;
  readonly timeAt: FindCovering<Timex>;
  readonly quantityAt: FindCovering<Quantity>;
  /** Where a modifier begins that stands before its number, "more than 300" → the quantity. */
  readonly modified: ReadonlyMap<number, Quantity>;
  readonly verbs: VerbTable;
}

export function createReading({ tokens, mentions, times, quantities }: Resolved, verbs: VerbTable): Reading {
  const modified = new Map<number, Quantity>();
  for (const quantity of quantities) {
    const { modifier, start } = quantity;
    if (modifier !== undefined && modifier.start < start) modified.set(modifier.start, quantity);
  }
  return {
    tokens,
    mentionAt: createFindCovering(mentions),
    timeAt: createFindCovering(times),
    quantityAt: createFindCovering(quantities),
    modified,
    verbs,
  };
}
