import type { Relation } from '../../document/document.js';
import { overlaps, type Span } from '../../document/span.js';

/** Whether a relation between these two, either way round, is read from words that hold the verb. */
export type IsStated = (one: string, other: string, verb: Span) => boolean;

export function createIsStated(relations: readonly Relation[]): IsStated {
  const stated = new Map<string, Relation[]>();
  for (const relation of relations) {
    if (relation.object === null) continue;
    const key = pairKey(relation.subject, relation.object);
    const known = stated.get(key);
    if (known === undefined) stated.set(key, [relation]);
    else known.push(relation);
  }
  return (one, other, verb) =>
    stated.get(pairKey(one, other))?.some((relation) => overlaps(relation, verb)) ?? false;
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
