import type { Relation } from '../../document/document.js';
import { overlaps, type Span } from '../../document/span.js';

/** Whether a relation between these two, either way round, is read from words that hold the verb. */
export type IsStated = (one: string, other: string, verb: Span) => boolean;

/** Relations are looked up by stretches of so many characters, so that one pair may be related any number of times. */
const STRETCH = 1000;
/** Evidence is registered for its first stretches only; it lies within one paragraph. */
const MOST_STRETCHES = 4;

export function createIsStated(relations: readonly Relation[]): IsStated {
  const stated = new Map<string, Relation[]>();
  for (const relation of relations) {
    if (relation.object === null) continue;
    const pair = pairKey(relation.subject, relation.object);
    const first = Math.floor(relation.start / STRETCH);
    const last = Math.min(Math.floor(relation.end / STRETCH), first + MOST_STRETCHES - 1);
    for (let stretch = first; stretch <= last; stretch++) {
      const key = `${pair} ${stretch}`;
      const known = stated.get(key);
      if (known === undefined) stated.set(key, [relation]);
      else known.push(relation);
    }
  }
  return (one, other, verb) =>
    stated
      .get(`${pairKey(one, other)} ${Math.floor(verb.start / STRETCH)}`)
      ?.some((relation) => overlaps(relation, verb)) ?? false;
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
