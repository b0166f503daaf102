import type { Document, Entity, Location, Mention, Relation } from '../document/document.js';
import { compareSpans } from '../document/span.js';
import { addEvidence } from './evidence.js';
import type { EvidenceList } from './evidence.js';
import { foldName } from './full-name.js';
import type { Identity } from './identity.js';
import { count } from './tally.js';
import type { Tally } from './tally.js';

/** Something counted, with the places where it was seen. */
export interface Sightings {
  weight: number;
  evidence: EvidenceList;
}

/** All that was gathered about one identity. */
export interface GatheredEntity {
  readonly identity: Identity;
  readonly type: Entity['type'];
  readonly fullNames: Set<string>;
  names: Tally;
  aliases: Tally;
  titles: Tally;
  /** Highest score of each link, by `<kb> <id>`. */
  readonly links: Map<string, Entity['links'][number]>;
  /** Locations by their JSON. */
  locations: Tally;
  /** Mentions by document id. */
  readonly mentions: Map<string, Sightings>;
  quotes: number;
  salience: number;
}

/** All statements of one relation between two identities; `object` is null where the object is a plain value. */
export interface GatheredRelation extends Sightings {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | null;
  values: Tally;
  confidence: number;
}

export interface GatheredPair extends Sightings {
  readonly first: string;
  readonly second: string;
}

/** In a long list each entity is paired with this many that follow it, so that a page of names stays linear. */
export const CO_OCCURRENCE_REACH = 30;

export function emptyEntity(identity: Identity, type: Entity['type']): GatheredEntity {
  return {
    identity,
    type,
    fullNames: new Set(),
    names: undefined,
    aliases: undefined,
    titles: undefined,
    links: new Map(),
    locations: undefined,
    mentions: new Map(),
    quotes: 0,
    salience: 0,
  };
}

export function gatherEntity(gathered: GatheredEntity, entity: Entity, identity: Identity): void {
  if (identity.fullName !== undefined) gathered.fullNames.add(identity.fullName);
  gathered.names = count(gathered.names, entity.name);
  for (const alias of entity.aliases) gathered.aliases = count(gathered.aliases, alias);
  for (const title of entity.titles) gathered.titles = count(gathered.titles, title);
  for (const link of entity.links) gatherLink(gathered.links, link);
  if (entity.location !== undefined)
    gathered.locations = count(gathered.locations, locationKey(entity.location));
  gathered.salience = Math.max(gathered.salience, entity.salience);
}

export function gatherLink(links: GatheredEntity['links'], link: Entity['links'][number]): void {
  const key = `${link.kb} ${link.id}`;
  const known = links.get(key);
  if (known === undefined || known.score < link.score) links.set(key, link);
}

/** One string for each location, whatever the order of its fields. */
function locationKey({ lat, lon, country, admin1, geonameId, precision }: Location): string {
  return JSON.stringify({ lat, lon, country, admin1, geonameId, precision });
}

export function gatherRelation(
  relations: Map<string, GatheredRelation>,
  document: string,
  relation: Relation,
  subject: string,
  object: string | null,
): void {
  const { predicate, start, end, confidence } = relation;
  const value = relation.value?.trim() === '' ? undefined : relation.value;
  const key = JSON.stringify([subject, predicate, object, value === undefined ? null : foldName(value)]);
  let gathered = relations.get(key);
  if (gathered === undefined) {
    gathered = { subject, predicate, object, values: undefined, weight: 0, confidence: 0, evidence: [] };
    relations.set(key, gathered);
  }
  if (value !== undefined) gathered.values = count(gathered.values, value.replace(/\s+/g, ' ').trim());
  gathered.weight++;
  gathered.confidence = Math.max(gathered.confidence, confidence);
  gathered.evidence = addEvidence(gathered.evidence, { document, start, end });
}

export function gatherPairs(
  pairs: Map<string, GatheredPair>,
  doc: Document,
  keyOf: (mention: Mention) => string | undefined,
): void {
  const mentions = doc.mentions.toSorted(compareSpans);
  let next = 0;
  for (const { start, end } of doc.sentences) {
    const keys = new Set<string>();
    for (
      let mention = mentions[next];
      mention !== undefined && mention.start < end;
      mention = mentions[++next]
    ) {
      const key = mention.start < start ? undefined : keyOf(mention);
      if (key !== undefined) keys.add(key);
    }
    const present = [...keys];
    present.forEach((key, index) => {
      for (const other of present.slice(index + 1, index + 1 + CO_OCCURRENCE_REACH)) {
        const [first, second] = key < other ? [key, other] : [other, key];
        const id = `${first}\n${second}`;
        const pair = pairs.get(id) ?? { first, second, weight: 0, evidence: [] };
        pairs.set(id, pair);
        pair.weight++;
        pair.evidence = addEvidence(pair.evidence, { document: doc.id, start, end });
      }
    });
  }
}
