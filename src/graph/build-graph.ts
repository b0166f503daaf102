import { MultiGraph } from 'graphology';
import type { DocumentNode, NewsGraph } from './corpus-graph.js';
import { GRAPH_SCHEMA } from './corpus-graph.js';
import {
  documentNodeId,
  draftCoOccurrences,
  draftMentions,
  draftRelations,
  joinRelations,
} from './draft-edges.js';
import type { DraftEdge } from './draft-edges.js';
import { compareText, EVIDENCE_LIMIT } from './evidence.js';
import type { GatheredEntity, GatheredPair, GatheredRelation } from './gather.js';
import { distinctIds } from './graph-ids.js';
import { describeEntity, describeFacts, joinEntities, wishId } from './join-entities.js';

/** Builds the graph: documents, then entities; mentions, then relations, then co-occurrences; each by key. */
export function buildGraph(
  documents: ReadonlyMap<string, DocumentNode>,
  gatheredEntities: readonly GatheredEntity[],
  gatheredRelations: readonly GatheredRelation[],
  gatheredPairs: readonly GatheredPair[],
): NewsGraph {
  const { entities, keyOf } = joinEntities(gatheredEntities);
  const ids = nameEntities(entities);
  const nodeOf = (identityKey: string): string => ids.get(keyOf(identityKey)) ?? identityKey;
  const relations = joinRelations(gatheredRelations, nodeOf);
  const factsOf = describeFacts(relations);

  const graph: NewsGraph = new MultiGraph({ type: 'mixed' });
  graph.replaceAttributes({
    schema: GRAPH_SCHEMA,
    documents: documents.size,
    entities: entities.size,
    evidenceLimit: EVIDENCE_LIMIT,
  });
  for (const [id, node] of [...documents].toSorted(([a], [b]) => compareText(a, b))) {
    graph.addNode(documentNodeId(id), node);
  }
  const named = [...entities].map(([key, entity]) => ({ id: nodeOf(key), entity }));
  for (const { id, entity } of named.toSorted((a, b) => compareText(a.id, b.id))) {
    graph.addNode(id, describeEntity(entity, factsOf.get(id) ?? []));
  }
  addEdges(
    graph,
    named.flatMap(({ id, entity }) => draftMentions(id, entity)),
  );
  addEdges(graph, draftRelations(relations));
  addEdges(graph, draftCoOccurrences(gatheredPairs, nodeOf));
  return graph;
}

function nameEntities(entities: ReadonlyMap<string, GatheredEntity>): ReadonlyMap<string, string> {
  const ids = distinctIds([...entities.values()].map(wishId));
  return new Map([...entities.keys()].map((key, index) => [key, ids[index] ?? key]));
}

function addEdges(graph: NewsGraph, drafts: readonly DraftEdge[]): void {
  const ordered = drafts.toSorted((a, b) => compareText(a.id, b.id));
  for (const { id, source, target, attributes } of ordered) {
    if (attributes.kind === 'co-occurrence') graph.addUndirectedEdgeWithKey(id, source, target, attributes);
    else graph.addDirectedEdgeWithKey(id, source, target, attributes);
  }
}
