import type { Location } from '../document/document.js';
import type { EntityNode, Fact } from './corpus-graph.js';
import { addEvidence, compareText } from './evidence.js';
import type { EvidenceList } from './evidence.js';
import { emptyEntity, gatherLink } from './gather.js';
import type { GatheredEntity, GatheredRelation } from './gather.js';
import { slug } from './graph-ids.js';
import type { Candidate } from './graph-ids.js';
import { mergeIdentities } from './merge-identities.js';
import { byFrequency, countAll } from './tally.js';

/** Aliases and titles that a node lists; the rest are rarer. */
const FORMS_LISTED = 50;

/** Entities after identities were joined, by the first key of those joined, and the way from each key to it. */
export interface JoinedEntities {
  readonly entities: ReadonlyMap<string, GatheredEntity>;
  readonly keyOf: (identityKey: string) => string;
}

export function joinEntities(gathered: readonly GatheredEntity[]): JoinedEntities {
  const ordered = gathered.toSorted((a, b) => compareText(a.identity.key, b.identity.key));
  const merged = mergeIdentities(ordered.map(({ identity, fullNames }) => ({ ...identity, fullNames })));
  const keyOf = (key: string): string => merged.get(key) ?? key;
  const entities = new Map<string, GatheredEntity>();
  for (const each of ordered) {
    const key = keyOf(each.identity.key);
    const together = entities.get(key) ?? emptyEntity(each.identity, each.type);
    entities.set(key, together);
    join(together, each);
  }
  return { entities, keyOf };
}

function join(together: GatheredEntity, each: GatheredEntity): void {
  together.names = countAll(together.names, each.names);
  together.aliases = countAll(together.aliases, each.aliases);
  together.titles = countAll(together.titles, each.titles);
  together.locations = countAll(together.locations, each.locations);
  for (const link of each.links.values()) gatherLink(together.links, link);
  for (const [document, { weight, evidence }] of each.mentions) {
    const sightings = together.mentions.get(document) ?? { weight: 0, evidence: [] };
    together.mentions.set(document, sightings);
    sightings.weight += weight;
    sightings.evidence = evidence.reduce(addEvidence, sightings.evidence);
  }
  together.quotes += each.quotes;
  together.salience = Math.max(together.salience, each.salience);
}

/**
 * The id that an entity would like: `person/john-kerry`; `person/kerry@<document>/<entity>` for one that is
 * known in its own article only.
 */
export function wishId({ identity, names, type }: GatheredEntity): Candidate {
  const base = `${slug(type)}/${slug(byFrequency(names)[0] ?? '')}`;
  const own = identity.key.startsWith('own ') ? `@${identity.key.slice('own '.length)}` : '';
  return { wish: base + own, identity: identity.key };
}

export function describeEntity(entity: GatheredEntity, facts: readonly Fact[]): EntityNode {
  const [label = '', ...otherNames] = byFrequency(entity.names);
  const aliases = byFrequency(entity.aliases).filter((alias) => entity.names?.has(alias) !== true);
  const [location] = byFrequency(entity.locations);
  let evidence: EvidenceList = [];
  let mentions = 0;
  for (const sightings of entity.mentions.values()) {
    mentions += sightings.weight;
    evidence = sightings.evidence.reduce(addEvidence, evidence);
  }
  return {
    kind: 'entity',
    type: entity.type,
    label,
    aliases: [...otherNames, ...aliases].slice(0, FORMS_LISTED),
    titles: byFrequency(entity.titles).slice(0, FORMS_LISTED),
    documents: entity.mentions.size,
    mentions,
    quotes: entity.quotes,
    salience: entity.salience,
    links: [...entity.links]
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([, { kb, id, score }]) => ({ kb, id, score })),
    location: location === undefined ? null : (JSON.parse(location) as Location),
    facts,
    evidence,
  };
}

/** Facts by node id, each node's in the order of predicate and value. */
export function describeFacts(relations: readonly GatheredRelation[]): ReadonlyMap<string, readonly Fact[]> {
  const facts = new Map<string, Fact[]>();
  for (const { subject, predicate, object, values, weight, confidence, evidence } of relations) {
    if (object !== null) continue;
    const value = byFrequency(values)[0] ?? null;
    const own = facts.get(subject) ?? [];
    facts.set(subject, own);
    own.push({ predicate, value, weight, confidence, evidence });
  }
  return new Map(
    [...facts].map(([id, own]) => [
      id,
      own.toSorted(
        (a, b) => compareText(a.predicate, b.predicate) || compareText(a.value ?? '', b.value ?? ''),
      ),
    ]),
  );
}
