import type { Document } from '../document/document.js';
import { firstEndingAfter, overlaps } from '../document/span.js';
import { alignEntities } from './align-entities.js';
import type { GoldDocument, GoldMention } from './gold.js';

/**
 * Our entity → the gold's: by exact spans of names as `alignEntities` ties them and, for entities that share none with
 * the gold, by names that overlap ("Keonjhar police" and "Keonjhar police station"). How exact the spans are is scored
 * with the mentions; here it matters which thing is meant.
 */
export function alignLoosely(goldDocument: GoldDocument, doc: Document): ReadonlyMap<string, string> {
  const { goldOf } = alignEntities(goldDocument, doc);
  const gold = (goldDocument.mentions ?? [])
    .filter(({ entity }) => entity !== undefined)
    .toSorted((a, b) => a.start - b.start);
  const counts = new Map<string, Map<string, number>>();
  for (const mention of doc.mentions) {
    if (mention.entity === null || goldOf.has(mention.entity) || mention.kind !== 'name') continue;
    const { entity } = overlapping(gold, mention) ?? {};
    if (entity === undefined) continue;
    const own = counts.get(mention.entity) ?? new Map<string, number>();
    own.set(entity, (own.get(entity) ?? 0) + 1);
    counts.set(mention.entity, own);
  }
  const loose = [...counts].flatMap(([ours, shared]) => {
    const [most] = [...shared].toSorted(([, a], [, b]) => b - a);
    return most === undefined ? [] : [[ours, most[0]] as const];
  });
  return new Map([...goldOf, ...loose]);
}

function overlapping(
  gold: readonly GoldMention[],
  mention: { readonly start: number; readonly end: number },
): GoldMention | undefined {
  const first = gold[firstEndingAfter(gold, mention.start)];
  return first !== undefined && overlaps(first, mention) ? first : undefined;
}
