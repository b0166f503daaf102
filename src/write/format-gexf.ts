import type { GraphEdge, GraphNode } from '../graph/corpus-graph.js';
import type { Evidence } from '../graph/evidence.js';
import type { GraphFormat } from './graph-format.js';

/** A GEXF attribute: its type, and its value, left out where it is null or empty. */
interface Column<Item> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double';
  readonly read: (item: Item) => string | number | null;
}

/** GEXF knows no nested values: lists are joined. */
function list(items: readonly string[]): string {
  return items.join(' | ');
}

/** `<document>:<start>-<end>`. */
function places(evidence: readonly Evidence[]): string {
  return evidence.map(({ document, start, end }) => `${document}:${start}-${end}`).join(' ');
}

type Of<Item, Kind> = Extract<Item, { readonly kind: Kind }>;

function ofEntity<Value>(read: (node: Of<GraphNode, 'entity'>) => Value): (node: GraphNode) => Value | null {
  return (node) => (node.kind === 'entity' ? read(node) : null);
}

function ofDocument<Value>(
  read: (node: Of<GraphNode, 'document'>) => Value,
): (node: GraphNode) => Value | null {
  return (node) => (node.kind === 'document' ? read(node) : null);
}

function ofRelation<Value>(
  read: (edge: Of<GraphEdge, 'relation'>) => Value,
): (edge: GraphEdge) => Value | null {
  return (edge) => (edge.kind === 'relation' ? read(edge) : null);
}

const NODE_COLUMNS: readonly Column<GraphNode>[] = [
  { name: 'kind', type: 'string', read: ({ kind }) => kind },
  { name: 'type', type: 'string', read: ofEntity(({ type }) => type) },
  { name: 'aliases', type: 'string', read: ofEntity(({ aliases }) => list(aliases)) },
  { name: 'titles', type: 'string', read: ofEntity(({ titles }) => list(titles)) },
  { name: 'documents', type: 'integer', read: ofEntity(({ documents }) => documents) },
  { name: 'mentions', type: 'integer', read: ({ mentions }) => mentions },
  { name: 'quotes', type: 'integer', read: ofEntity(({ quotes }) => quotes) },
  { name: 'salience', type: 'double', read: ofEntity(({ salience }) => salience) },
  {
    name: 'links',
    type: 'string',
    read: ofEntity(({ links }) => list(links.map(({ kb, id }) => `${kb}:${id}`))),
  },
  { name: 'latitude', type: 'double', read: ofEntity(({ location }) => location?.lat ?? null) },
  { name: 'longitude', type: 'double', read: ofEntity(({ location }) => location?.lon ?? null) },
  { name: 'country', type: 'string', read: ofEntity(({ location }) => location?.country ?? null) },
  {
    name: 'facts',
    type: 'string',
    read: ofEntity(({ facts }) =>
      list(facts.map(({ predicate, value }) => (value === null ? predicate : `${predicate}: ${value}`))),
    ),
  },
  { name: 'evidence', type: 'string', read: ofEntity(({ evidence }) => places(evidence)) },
  { name: 'document', type: 'string', read: ofDocument(({ document }) => document) },
  { name: 'published', type: 'string', read: ofDocument(({ published }) => published) },
  { name: 'language', type: 'string', read: ofDocument(({ language }) => language) },
  { name: 'source', type: 'string', read: ofDocument(({ source }) => source) },
  { name: 'characters', type: 'integer', read: ofDocument(({ characters }) => characters) },
  { name: 'entities', type: 'integer', read: ofDocument(({ entities }) => entities) },
];

const EDGE_COLUMNS: readonly Column<GraphEdge>[] = [
  { name: 'kind', type: 'string', read: ({ kind }) => kind },
  { name: 'predicate', type: 'string', read: ofRelation(({ predicate }) => predicate) },
  { name: 'value', type: 'string', read: ofRelation(({ value }) => value) },
  { name: 'confidence', type: 'double', read: ofRelation(({ confidence }) => confidence) },
  { name: 'evidence', type: 'string', read: ({ evidence }) => places(evidence) },
];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What stands for itself neither in an attribute of XML 1.0 nor, as a control or lone surrogate, anywhere in it. */
const NOT_PLAIN = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/gu;

function escape(value: string | number): string {
  return String(value).replace(NOT_PLAIN, (character) => ENTITIES[character] ?? '\ufffd');
}

function declare<Item>(scope: string, columns: readonly Column<Item>[]): string {
  const lines = columns.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`);
  return `<attributes class="${scope}">\n${lines.join('')}</attributes>\n`;
}

function describe<Item>(item: Item, columns: readonly Column<Item>[]): string {
  let values = '';
  for (const { name, read } of columns) {
    const value = read(item);
    if (value !== null && value !== '') values += `<attvalue for="${name}" value="${escape(value)}"/>`;
  }
  return `<attvalues>${values}</attvalues>`;
}

/**
 * GEXF 1.2, a node or an edge a line.
 * Source: https://gexf.net/schema.html
 */
export const GRAPH_GEXF: GraphFormat = {
  file: 'graph.gexf',
  begin: () =>
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n' +
    '<graph mode="static" defaultedgetype="directed">\n' +
    `${declare('node', NODE_COLUMNS)}${declare('edge', EDGE_COLUMNS)}<nodes>\n`,
  node({ id, attributes }) {
    const label = escape(attributes.label);
    return `<node id="${escape(id)}" label="${label}">${describe(attributes, NODE_COLUMNS)}</node>\n`;
  },
  turn: '</nodes>\n<edges>\n',
  edge({ id, source, target, attributes }) {
    const type = attributes.kind === 'co-occurrence' ? ' type="undirected"' : '';
    const ends = `source="${escape(source)}" target="${escape(target)}"`;
    const label = `weight="${attributes.weight}" label="${escape(attributes.label)}"`;
    return `<edge id="${escape(id)}"${type} ${ends} ${label}>${describe(attributes, EDGE_COLUMNS)}</edge>\n`;
  },
  end: '</edges>\n</graph>\n</gexf>\n',
};
