import type { GraphAttributes, MergedGraph } from './corpus-graph.js';
import { GRAPH_SCHEMA } from './corpus-graph.js';
import { EVIDENCE_LIMIT } from './evidence.js';
import type { GraphDatabase } from './graph-database.js';
import { joinIdentities } from './join-identities.js';
import { mergeNodes } from './merge-nodes.js';
import { mergeStatements } from './merge-statements.js';
import { readEdges } from './read-edges.js';
import { openNodeIds, readNodes } from './read-nodes.js';

/**
 * Makes one graph of what was gathered. Whatever is large is sorted and kept by the database, in tables of this
 * connection alone, so that memory does not grow with the documents.
 */
export function mergeGraph(database: GraphDatabase): MergedGraph {
  database.atomically(() => {
    database.exec('DELETE FROM graph_identity WHERE number NOT IN (SELECT identity FROM graph_entity)');
    joinIdentities(database);
    mergeNodes(database);
    mergeStatements(database, openNodeIds(database));
  });
  return {
    attributes: describeGraph(database),
    nodes: () => readNodes(database),
    edges: () => readEdges(database),
  };
}

function describeGraph(database: GraphDatabase): GraphAttributes {
  const counts = database
    .prepare<Pick<GraphAttributes, 'documents' | 'entities'>>(
      'SELECT (SELECT count(*) FROM graph_document) AS documents, (SELECT count(*) FROM graph_node) AS entities',
    )
    .get();
  const { documents = 0, entities = 0 } = counts ?? {};
  return { schema: GRAPH_SCHEMA, documents, entities, evidenceLimit: EVIDENCE_LIMIT };
}
