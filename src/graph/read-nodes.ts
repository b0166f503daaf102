import type { DocumentNode, EntityNode, NodeEntry } from './corpus-graph.js';
import type { GraphDatabase } from './graph-database.js';
import { fromSortKey } from './sort-key.js';

export function documentNodeId(id: string): string {
  return `document/${id}`;
}

/** Documents, then entities, each by their ids. */
export function* readNodes(database: GraphDatabase): Generator<NodeEntry, void> {
  const documents = database.prepare<{ readonly node: string }>(
    'SELECT node FROM graph_document ORDER BY sort_key',
  );
  for (const { node } of documents.rows()) {
    const attributes = JSON.parse(node) as DocumentNode;
    yield { id: documentNodeId(attributes.document), attributes };
  }
  const entities = database.prepare<{ readonly id: ArrayBuffer; readonly content: string }>(
    'SELECT id, content FROM graph_node ORDER BY rank',
  );
  for (const { id, content } of entities.rows())
    yield { id: fromSortKey(id), attributes: JSON.parse(content) as EntityNode };
}

/** Gives the id of an entity's node by its rank; quickly where the same is asked for again and again. */
export function openNodeIds(database: GraphDatabase): (rank: number) => string {
  const find = database.prepare<{ readonly id: ArrayBuffer }>('SELECT id FROM graph_node WHERE rank = ?');
  let last: { readonly rank: number; readonly id: string } | undefined;
  return (rank) => {
    if (last?.rank === rank) return last.id;
    const row = find.get(rank);
    if (row === undefined) throw new Error(`Expected a node of the rank ${rank}, found none.`);
    const id = fromSortKey(row.id);
    last = { rank, id };
    return id;
  };
}
