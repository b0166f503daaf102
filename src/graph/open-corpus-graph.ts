import type { Document } from '../document/document.js';
import type { MergedGraph } from './corpus-graph.js';
import { gatherDocument } from './gather-document.js';
import type { GraphDatabase } from './graph-database.js';
import { makeGraphTables } from './graph-tables.js';
import { mergeGraph } from './merge-graph.js';
import { createStore } from './store-document.js';

/** A graph over a corpus that is gathered in a database. */
export interface OpenCorpusGraph {
  /** Adds one document, each only once. */
  add(doc: Document): void;
  /** The graph of all documents so far: the same, to the order of its attributes, however they were added. */
  finish(): MergedGraph;
}

interface Known {
  readonly number: number;
  readonly added: number | null;
}

/**
 * SQLite cuts a text off at a NUL, and replaces half a surrogate pair; all else than ids is stored as JSON, or as
 * bytes.
 */
const NOT_STORED = /[\0\p{Cs}]/u;

/**
 * Begins a graph in a database. What an earlier graph has gathered there of a document is taken as it stands: whoever
 * keeps the database drops the row of `graph_document` where the document changes.
 */
export function openCorpusGraph(database: GraphDatabase): OpenCorpusGraph {
  makeGraphTables(database);
  database.exec(`
    DROP TABLE IF EXISTS temp.graph_member;
    CREATE TEMP TABLE graph_member (document INTEGER PRIMARY KEY) STRICT;
  `);
  const find = database.prepare<Known>(`
    SELECT number, m.document AS added
    FROM graph_document LEFT JOIN graph_member m ON m.document = number WHERE id = ?`);
  const store = createStore(database);
  const join = database.prepare('INSERT INTO graph_member VALUES (?)');
  return {
    add(doc) {
      if (NOT_STORED.test(doc.id)) {
        throw new Error(
          `Expected the id of a document to be one that a file can have, got ${JSON.stringify(doc.id)}.`,
        );
      }
      const known = find.get(doc.id);
      if (known !== undefined && known.added !== null) {
        throw new Error(
          `Expected each document once, but "${doc.id}" was added before. Give each its own id.`,
        );
      }
      if (known !== undefined) join.run(known.number);
      else database.atomically(() => join.run(store(gatherDocument(doc))));
    },
    finish() {
      database.exec('DELETE FROM graph_document WHERE number NOT IN (SELECT document FROM graph_member)');
      return mergeGraph(database);
    },
  };
}
