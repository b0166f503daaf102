import type { Document } from '../document/document.js';
import type { GoldDocument } from './gold.js';

/** The gold's entities and ours, tied to each other by the mentions that they share. */
export interface Alignment {
  /** Key of a mention → the gold's entity. */
  readonly gold: ReadonlyMap<string, string>;
  /** Key of a mention → our entity. */
  readonly found: ReadonlyMap<string, string>;
  /** Our entity → the gold's entity with which it shares most mentions. */
  readonly goldOf: ReadonlyMap<string, string>;
}

/** Ties entities by exact spans of names; of two gold entities that share as many mentions, the first read wins. */
export function alignEntities({ mentions = [], scheme }: GoldDocument, doc: Document): Alignment {
  const labels = new Set(Object.values(scheme.labels));
  const gold = new Map<string, string>();
  for (const { start, end, entity, type } of mentions) {
    if (entity !== undefined && labels.has(type)) gold.set(`${start}-${end}`, entity);
  }
  const found = new Map<string, string>();
  for (const { start, end, type } of doc.mentions) {
    if (scheme.apart.includes(type)) gold.delete(`${start}-${end}`);
  }
  for (const { start, end, entity, kind, type } of doc.mentions) {
    const clustered = scheme.labels[type] !== undefined && CLUSTERED_TYPES.has(type);
    if (entity !== null && kind === 'name' && clustered) found.set(`${start}-${end}`, entity);
  }
  return { gold, found, goldOf: mostShared(gold, found) };
}

/** Types of names that carry an entity's id in our markup. */
const CLUSTERED_TYPES: ReadonlySet<string> = new Set([
  'PERSON',
  'ORG',
  'GPE',
  'LOC',
  'FAC',
  'PRODUCT',
  'EVENT',
  'WORK_OF_ART',
  'LAW',
]);

function mostShared(
  gold: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const shared = new Map<string, Map<string, number>>();
  for (const [mention, entity] of found) {
    const goldEntity = gold.get(mention);
    if (goldEntity === undefined) continue;
    const counts = shared.get(entity) ?? new Map<string, number>();
    counts.set(goldEntity, (counts.get(goldEntity) ?? 0) + 1);
    shared.set(entity, counts);
  }
  const best = new Map<string, string>();
  for (const [entity, counts] of shared) {
    const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
    if (first !== undefined) best.set(entity, first[0]);
  }
  return best;
}
