import { buildGraph } from './build-graph.js';
import type { CorpusGraph, DocumentNode } from './corpus-graph.js';
import type { Document } from '../document/document.js';
import { addEvidence } from './evidence.js';
import { emptyEntity, gatherEntity, gatherPairs, gatherRelation } from './gather.js';
import type { GatheredEntity, GatheredPair, GatheredRelation } from './gather.js';
import { identify } from './identity.js';

export type { CorpusGraph } from './corpus-graph.js';

/** Starts an empty graph over a corpus. */
export function createCorpusGraph(): CorpusGraph {
  const documents = new Map<string, DocumentNode>();
  const entities = new Map<string, GatheredEntity>();
  const relations = new Map<string, GatheredRelation>();
  const pairs = new Map<string, GatheredPair>();

  return {
    add(doc) {
      if (documents.has(doc.id)) {
        throw new Error(
          `Expected each document once, but "${doc.id}" was added before. Give each its own id.`,
        );
      }
      documents.set(doc.id, describeDocument(doc));

      const byId = new Map<string, GatheredEntity>();
      const identities = identify(doc);
      for (const entity of doc.entities) {
        const identity = identities.get(entity.id);
        if (identity === undefined) continue;
        const gathered = entities.get(identity.key) ?? emptyEntity(identity, entity.type);
        entities.set(identity.key, gathered);
        byId.set(entity.id, gathered);
        gatherEntity(gathered, entity, identity);
      }
      const gatheredOf = (id: string | null): GatheredEntity | undefined =>
        id === null ? undefined : byId.get(id);

      for (const { entity, start, end } of doc.mentions) {
        const gathered = gatheredOf(entity);
        if (gathered === undefined) continue;
        const sightings = gathered.mentions.get(doc.id) ?? { weight: 0, evidence: [] };
        gathered.mentions.set(doc.id, sightings);
        sightings.weight++;
        sightings.evidence = addEvidence(sightings.evidence, { document: doc.id, start, end });
      }
      for (const { speaker } of doc.quotes) {
        const gathered = gatheredOf(speaker);
        if (gathered !== undefined) gathered.quotes++;
      }
      for (const relation of doc.relations) {
        if (relation.factuality !== undefined) continue;
        const subject = gatheredOf(relation.subject)?.identity.key;
        const object = relation.object === null ? null : gatheredOf(relation.object)?.identity.key;
        if (subject !== undefined && object !== undefined) {
          gatherRelation(relations, doc.id, relation, subject, object);
        }
      }
      gatherPairs(pairs, doc, ({ entity }) => gatheredOf(entity)?.identity.key);
    },

    finish: () => buildGraph(documents, [...entities.values()], [...relations.values()], [...pairs.values()]),
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
