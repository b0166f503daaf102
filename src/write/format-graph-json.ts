import type { GraphFormat } from './graph-format.js';

/** Those of a graphology `MultiGraph` of directed and undirected edges. */
const OPTIONS = { type: 'mixed', multi: true, allowSelfLoops: true };

/** graphology's own serialisation, as `graph.export()` gives it: a node or an edge a line. */
export const GRAPH_JSON: GraphFormat = {
  file: 'graph.json',
  begin: (graph) =>
    `{"options":${JSON.stringify(OPTIONS)},\n"attributes":${JSON.stringify(graph)},\n"nodes":[`,
  node: ({ id, attributes }, isFirst) => separate({ key: id, attributes }, isFirst),
  turn: '\n],\n"edges":[',
  edge({ id, source, target, attributes }, isFirst) {
    const edge = { key: id, source, target, attributes };
    return separate(attributes.kind === 'co-occurrence' ? { ...edge, undirected: true } : edge, isFirst);
  },
  end: '\n]}\n',
};

function separate(item: object, isFirst: boolean): string {
  return `${isFirst ? '' : ','}\n${JSON.stringify(item)}`;
}
