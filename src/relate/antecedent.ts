import type { Mention } from '../document/document.js';
import type { EntityType } from '../document/types.js';
import type { EncodedDocument, Item } from './encode-items.js';

/** What an antecedent can be. */
export type AntecedentType = 'PERSON' | 'ORG';

/** How far back an antecedent is looked for, in items, and how many ends of sentences may lie between. */
const REACH = 150;
const SENTENCES_BACK: Readonly<Record<AntecedentType, number>> = { PERSON: 3, ORG: 2 };

/** Symbols that end a sentence, and that open or close a quotation. */
export interface Boundaries {
  readonly end: string;
  readonly quote: string;
}

/** What "its" may stand for: of these, the nearest has to be an organisation. */
const THINGS: ReadonlySet<EntityType> = new Set(['ORG', 'PRODUCT', 'FAC', 'EVENT', 'WORK_OF_ART']);

/** "the museum": the last organisation with that word in its name; far enough back for a whole article. */
const REACH_OF_NAMES = 400;

function lastCalled(items: readonly Item[], index: number, word: string): Mention | undefined {
  for (let at = index - 1; at >= 0 && at > index - REACH_OF_NAMES; at--) {
    const mention = items[at]?.mention;
    if (
      mention?.type === 'ORG' &&
      mention.entity !== null &&
      mention.text.toLowerCase().split(' ').includes(word)
    )
      return mention;
  }
  return undefined;
}

/** The name that a pronoun or description goes back to, or the word itself where that is too far off. */
export function nameOf(items: readonly Item[], index: number, mention: Mention): Mention {
  if (mention.kind === 'name') return mention;
  for (let at = index - 1; at >= 0 && at > index - REACH; at--) {
    const named = items[at]?.mention;
    if (named?.kind === 'name' && named.entity === mention.entity) return named;
  }
  return mention;
}

/**
 * What "its", "his" or "the union's" at `index` stands for where the resolver did not say: the nearest fitting
 * mention earlier in the sentence, else the first one (as a rule the subject) of the last sentence that has one.
 * Mentions inside quotations are passed over.
 */
export function antecedentOf(
  { symbols, items }: EncodedDocument,
  index: number,
  type: AntecedentType,
  word: string,
  { end, quote }: Boundaries,
): Mention | undefined {
  const isPossessive = word === 'its' || word === 'their';
  const namesake = type === 'ORG' && !isPossessive ? lastCalled(items, index, word) : undefined;
  if (namesake !== undefined) return namesake;
  const candidates: ReadonlySet<EntityType> = isPossessive ? THINGS : new Set([type]);
  let first: Mention | undefined;
  let sentences = 0;
  let quoted = false;
  for (let at = index - 1; at >= 0 && at > index - REACH; at--) {
    const symbol = symbols[at];
    if (symbol === quote) quoted = !quoted;
    if (symbol === end) {
      quoted = false;
      if (first !== undefined || ++sentences > SENTENCES_BACK[type]) break;
    }
    const mention = items[at]?.mention;
    if (quoted || mention === undefined || mention.entity === null || !candidates.has(mention.type)) continue;
    first = mention;
    if (sentences === 0) break;
  }
  return first?.type === type ? first : undefined;
}
