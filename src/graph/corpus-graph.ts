import type { MultiGraph } from 'graphology';
import type { Document, Location } from '../document/document.js';
import type { EntityType } from '../document/types.js';
import type { Evidence } from './evidence.js';

/** The name and major version of the graph's attributes. A breaking change raises the number. */
export const GRAPH_SCHEMA = 'newsgraph.graph/1';

export type GraphAttributes = {
  readonly schema: typeof GRAPH_SCHEMA;
  readonly documents: number;
  readonly entities: number;
  /** Most places that one node or edge keeps as evidence. */
  readonly evidenceLimit: number;
};

export type DocumentNode = {
  readonly kind: 'document';
  /** The title, or the id where there is none. */
  readonly label: string;
  /** The record's id. */
  readonly document: string;
  readonly published: string | null;
  readonly language: string;
  /** Path or address of the article, where it is known. */
  readonly source: string | null;
  readonly characters: number;
  readonly mentions: number;
  readonly entities: number;
};

/** A stated relation whose object is no entity, such as an age or an office without its organisation. */
export type Fact = {
  readonly predicate: string;
  readonly value: string | null;
  /** How often it is stated. */
  readonly weight: number;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
};

export type EntityNode = {
  readonly kind: 'entity';
  readonly type: EntityType;
  /** The most frequent of its names. */
  readonly label: string;
  /** Its other names, the most frequent first. */
  readonly aliases: readonly string[];
  readonly titles: readonly string[];
  /** Number of documents, of mentions in all of them, and of quotations of which it is the speaker. */
  readonly documents: number;
  readonly mentions: number;
  readonly quotes: number;
  /** The highest that it has in any one document. */
  readonly salience: number;
  readonly links: readonly { readonly kb: string; readonly id: string; readonly score: number }[];
  readonly location: Location | null;
  readonly facts: readonly Fact[];
  /** Its first mentions, by document and offset. */
  readonly evidence: readonly Evidence[];
};

export type MentionsEdge = {
  readonly kind: 'mentions';
  readonly label: 'mentions';
  /** Number of mentions in the document. */
  readonly weight: number;
  readonly evidence: readonly Evidence[];
};

export type RelationEdge = {
  readonly kind: 'relation';
  readonly label: string;
  readonly predicate: string;
  /** What further is stated, such as the title of an office. */
  readonly value: string | null;
  /** How often it is stated. */
  readonly weight: number;
  /** The highest of any statement. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
};

export type CoOccurrenceEdge = {
  readonly kind: 'co-occurrence';
  readonly label: 'co-occurrence';
  /** Number of sentences that mention both. */
  readonly weight: number;
  /** The sentences. */
  readonly evidence: readonly Evidence[];
};

export type GraphNode = DocumentNode | EntityNode;
export type GraphEdge = MentionsEdge | RelationEdge | CoOccurrenceEdge;
/** A graphology graph; directed edges are `mentions` and `relation`, undirected ones `co-occurrence`. */
export type NewsGraph = MultiGraph<GraphNode, GraphEdge, GraphAttributes>;

export interface NodeEntry {
  readonly id: string;
  readonly attributes: GraphNode;
}

export interface EdgeEntry {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: GraphEdge;
}

/** A graph whose nodes and edges are read one after the other, each time anew, in the order of its files. */
export interface MergedGraph {
  readonly attributes: GraphAttributes;
  nodes(): Iterable<NodeEntry>;
  edges(): Iterable<EdgeEntry>;
}

/** Gathers finished documents, one at a time, into one graph. */
export interface CorpusGraph {
  /** Adds one document, each only once. */
  add(doc: Document): void;
  /** The graph of all documents so far: the same, to the order of its attributes, however they were added. */
  finish(): NewsGraph;
}
