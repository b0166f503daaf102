import type { EdgeEntry, GraphAttributes, NodeEntry } from '../graph/corpus-graph.js';

/** A way of writing a graph, piece by piece: begin, all nodes, turn, all edges, end. */
export interface GraphFormat {
  readonly file: string;
  begin(graph: GraphAttributes): string;
  node(node: NodeEntry, isFirst: boolean): string;
  readonly turn: string;
  edge(edge: EdgeEntry, isFirst: boolean): string;
  readonly end: string;
}
