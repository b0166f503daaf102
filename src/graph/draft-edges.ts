import type { GraphEdge } from './corpus-graph.js';
import { addEvidence } from './evidence.js';
import { foldName } from './full-name.js';
import type { GatheredEntity, GatheredPair, GatheredRelation, Sightings } from './gather.js';
import { distinctIds, slug } from './graph-ids.js';
import { byFrequency, countAll } from './tally.js';

export interface DraftEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: GraphEdge;
}

/** The node id of an identity's key. */
export type NodeOf = (identityKey: string) => string;

export function documentNodeId(id: string): string {
  return `document/${id}`;
}

export function draftMentions(target: string, entity: GatheredEntity): readonly DraftEdge[] {
  return [...entity.mentions].map(([document, { weight, evidence }]) => {
    const source = documentNodeId(document);
    const attributes = { kind: 'mentions', label: 'mentions', weight, evidence: [...evidence] } as const;
    return { id: `${source} mentions ${target}`, source, target, attributes };
  });
}

function absorb(together: Sightings, { weight, evidence }: Sightings): void {
  together.weight += weight;
  together.evidence = evidence.reduce(addEvidence, together.evidence);
}

/** One string for each relation; all forms of its value fold to one. */
function relationKey({ subject, predicate, object, values }: GatheredRelation): string {
  const [value] = values?.keys() ?? [];
  return JSON.stringify([subject, predicate, object, value === undefined ? null : foldName(value)]);
}

/** Relations between nodes instead of identities, the same ones together. */
export function joinRelations(
  relations: readonly GatheredRelation[],
  nodeOf: NodeOf,
): readonly GatheredRelation[] {
  const joined = new Map<string, GatheredRelation>();
  for (const relation of relations) {
    const subject = nodeOf(relation.subject);
    const object = relation.object === null ? null : nodeOf(relation.object);
    const key = relationKey({ ...relation, subject, object });
    let together = joined.get(key);
    if (together === undefined) {
      const { predicate } = relation;
      together = { subject, predicate, object, values: undefined, weight: 0, confidence: 0, evidence: [] };
      joined.set(key, together);
    }
    absorb(together, relation);
    together.values = countAll(together.values, relation.values);
    together.confidence = Math.max(together.confidence, relation.confidence);
  }
  return [...joined.values()];
}

/** `person/ann-lee holds_position org/port-office = director`; nothing where the object is no node. */
export function draftRelations(relations: readonly GatheredRelation[]): readonly DraftEdge[] {
  const stated = relations.flatMap((relation) => {
    const { subject, predicate, object, values, weight, confidence, evidence } = relation;
    if (object === null) return [];
    const value = byFrequency(values)[0] ?? null;
    const wish = `${subject} ${predicate} ${object}${value === null ? '' : ` = ${slug(value)}`}`;
    const label = value === null ? predicate : `${predicate}: ${value}`;
    const attributes = { kind: 'relation', label, predicate, value, weight, confidence, evidence } as const;
    return [{ wish, identity: relationKey(relation), source: subject, target: object, attributes }];
  });
  const ids = distinctIds(stated);
  return stated.map(({ wish, source, target, attributes }, index) => {
    const id = ids[index] ?? wish;
    return { id, source, target, attributes };
  });
}

/** Pairs of nodes instead of pairs of identities, the same ones together. */
export function draftCoOccurrences(pairs: readonly GatheredPair[], nodeOf: NodeOf): readonly DraftEdge[] {
  const joined = new Map<string, GatheredPair>();
  for (const pair of pairs) {
    const one = nodeOf(pair.first);
    const other = nodeOf(pair.second);
    if (one === other) continue;
    const [first, second] = one < other ? [one, other] : [other, one];
    const id = `${first} with ${second}`;
    const together = joined.get(id);
    if (together !== undefined) absorb(together, pair);
    else joined.set(id, { first, second, weight: pair.weight, evidence: [...pair.evidence] });
  }
  return [...joined].map(([id, { first, second, weight, evidence }]) => {
    const attributes = { kind: 'co-occurrence', label: 'co-occurrence', weight, evidence } as const;
    return { id, source: first, target: second, attributes };
  });
}
