import type { NewsGraph } from '../graph/corpus-graph.js';

/** graphology's own serialisation, as `graph.export()` gives it: a node or an edge a line, in pieces. */
export function* formatGraphJson(graph: NewsGraph): Generator<string> {
  const options = { type: graph.type, multi: graph.multi, allowSelfLoops: graph.allowSelfLoops };
  yield `{"options":${JSON.stringify(options)},\n"attributes":${JSON.stringify(graph.getAttributes())},\n"nodes":[`;
  let mark = '\n';
  for (const { node, attributes } of graph.nodeEntries()) {
    yield `${mark}${JSON.stringify({ key: node, attributes })}`;
    mark = ',\n';
  }
  yield '\n],\n"edges":[';
  mark = '\n';
  for (const { edge, source, target, attributes, undirected } of graph.edgeEntries()) {
    const ends = undirected ? { source, target, attributes, undirected } : { source, target, attributes };
    yield `${mark}${JSON.stringify({ key: edge, ...ends })}`;
    mark = ',\n';
  }
  yield '\n]}\n';
}
