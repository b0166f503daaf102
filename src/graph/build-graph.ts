import { MultiGraph } from 'graphology';
import type { MergedGraph, NewsGraph } from './corpus-graph.js';

/** The graph as one object of graphology, in memory. */
export function buildGraph({ attributes, nodes, edges }: MergedGraph): NewsGraph {
  const graph: NewsGraph = new MultiGraph({ type: 'mixed' });
  graph.replaceAttributes(attributes);
  for (const node of nodes()) graph.addNode(node.id, node.attributes);
  for (const edge of edges()) {
    const add =
      edge.attributes.kind === 'co-occurrence' ? 'addUndirectedEdgeWithKey' : 'addDirectedEdgeWithKey';
    graph[add](edge.id, edge.source, edge.target, edge.attributes);
  }
  return graph;
}
