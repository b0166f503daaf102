import type { Document, Entity, Location } from '../document/document.js';
import { groupBy } from '../document/group-by.js';
import type { DocumentNode } from './corpus-graph.js';
import { gatherPairs, type GatheredPair } from './gather-pairs.js';
import { gatherRelations, type GatheredRelation } from './gather-relations.js';
import { identify, type Identity } from './identity.js';
import { sight, type Sightings } from './sightings.js';

/** What an entity of a document adds to its node; what is left out is none. */
export interface Forms
  extends Pick<Entity, 'name' | 'salience'>, Partial<Pick<Entity, 'aliases' | 'titles' | 'links'>> {
  /** Its fields always in the same order. */
  readonly location?: Location;
  /** Number of quotations of which it is the speaker. */
  readonly quotes?: number;
}

export interface GatheredEntity {
  readonly identity: Identity;
  readonly type: Entity['type'];
  readonly forms: Forms;
  readonly mentions: Sightings;
}

/** All that the graph needs of a document. */
export interface GatheredDocument {
  readonly node: DocumentNode;
  readonly entities: readonly GatheredEntity[];
  readonly relations: readonly GatheredRelation[];
  readonly pairs: readonly GatheredPair[];
}

/** The key of the identity of an entity of the document, by the entity's id. */
export type KeyOf = (entity: string | null) => string | undefined;

export function gatherDocument(doc: Document): GatheredDocument {
  const identities = identify(doc);
  const keyOf: KeyOf = (entity) => (entity === null ? undefined : identities.get(entity)?.key);
  const mentions = groupBy(doc.mentions, ({ entity }) => entity);
  const quotes = groupBy(doc.quotes, ({ speaker }) => speaker);
  return {
    node: describeDocument(doc),
    entities: doc.entities.flatMap((entity) => {
      const identity = identities.get(entity.id);
      if (identity === undefined) return [];
      const forms = describeForms(entity, quotes.get(entity.id)?.length ?? 0);
      return [{ identity, type: entity.type, forms, mentions: sight(mentions.get(entity.id) ?? []) }];
    }),
    relations: gatherRelations(doc, keyOf),
    pairs: gatherPairs(doc, keyOf),
  };
}

function describeDocument(doc: Document): DocumentNode {
  return {
    kind: 'document',
    label: doc.title ?? doc.id,
    document: doc.id,
    published: doc.published,
    language: doc.language,
    source: doc.source?.path ?? doc.source?.uri ?? null,
    characters: doc.text.length,
    mentions: doc.mentions.length,
    entities: doc.entities.length,
  };
}

function describeForms({ name, aliases, titles, links, location, salience }: Entity, quotes: number): Forms {
  return {
    name,
    salience,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(titles.length === 0 ? {} : { titles }),
    ...(links.length === 0 ? {} : { links }),
    ...(location === undefined ? {} : { location: arrange(location) }),
    ...(quotes === 0 ? {} : { quotes }),
  };
}

function arrange({ lat, lon, country, admin1, geonameId, precision }: Location): Location {
  return { lat, lon, country, admin1, geonameId, precision };
}
