import type { GraphDatabase } from './graph-database.js';

/**
 * To be raised where other things are gathered from a document, or stored in another way: all is gathered anew then.
 */
const GATHERED_VERSION = 1;

/** What was gathered, document by document, in the order of writing: rows of a new document are put at the end. */
const TABLES = `
  CREATE TABLE graph_document (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    sort_key BLOB NOT NULL, -- of the id
    node TEXT NOT NULL
  ) STRICT;

  CREATE TABLE graph_identity (number INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE) STRICT;

  CREATE TABLE graph_entity (
    document INTEGER NOT NULL,
    number INTEGER NOT NULL,
    identity INTEGER NOT NULL,
    full_name TEXT, -- as JSON
    forms TEXT NOT NULL,
    weight INTEGER NOT NULL,
    spans TEXT NOT NULL,
    PRIMARY KEY (document, number)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE graph_relation (
    document INTEGER NOT NULL,
    number INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    object INTEGER, -- NULL where it is no entity
    statement TEXT NOT NULL, -- predicate and folded value
    forms TEXT NOT NULL,
    weight INTEGER NOT NULL,
    spans TEXT NOT NULL,
    PRIMARY KEY (document, number)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE graph_pair (
    document INTEGER NOT NULL,
    number INTEGER NOT NULL,
    first INTEGER NOT NULL,
    second INTEGER NOT NULL,
    weight INTEGER NOT NULL,
    spans TEXT NOT NULL,
    PRIMARY KEY (document, number)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER graph_document_dropped AFTER DELETE ON graph_document BEGIN
    DELETE FROM graph_entity WHERE document = OLD.number;
    DELETE FROM graph_relation WHERE document = OLD.number;
    DELETE FROM graph_pair WHERE document = OLD.number;
  END;

  CREATE TABLE graph_version (number INTEGER NOT NULL) STRICT;
  INSERT INTO graph_version VALUES (${GATHERED_VERSION});
`;

const NAMES = ['document', 'identity', 'entity', 'relation', 'pair', 'version'];

/** Makes the tables where they are missing; those of another version are dropped with all that is in them. */
export function makeGraphTables(database: GraphDatabase): void {
  if (readVersion(database) === GATHERED_VERSION) return;
  database.atomically(() => {
    for (const name of NAMES) database.exec(`DROP TABLE IF EXISTS graph_${name}`);
    database.exec(TABLES);
  });
}

function readVersion(database: GraphDatabase): number | undefined {
  const known = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'graph_version'").get();
  if (known === undefined) return undefined;
  return database.prepare<{ readonly number: number }>('SELECT number FROM graph_version').get()?.number;
}
