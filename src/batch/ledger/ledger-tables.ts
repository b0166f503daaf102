/** A ledger of another version is begun anew: all that it holds can be made again. */
export const LEDGER_VERSION = 2;

export const LEDGER_TABLES = `
  CREATE TABLE article (
    id TEXT PRIMARY KEY,
    file TEXT NOT NULL,
    content TEXT NOT NULL,
    config TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'failed')),
    problem TEXT,
    milliseconds REAL NOT NULL,
    characters INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    output TEXT,
    stamped TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Apart from the states, so that these can be read without them. Raw deflate of the record as one line of JSON.
  CREATE TABLE record (id TEXT PRIMARY KEY, json BLOB NOT NULL) STRICT;

  -- What the models said of an article that is done, and which: raw deflate of it. Not known where others worked it.
  CREATE TABLE tagging (id TEXT PRIMARY KEY, models TEXT NOT NULL, said BLOB NOT NULL) STRICT;

  CREATE TABLE run (
    number INTEGER PRIMARY KEY,
    process INTEGER NOT NULL,
    host TEXT NOT NULL,
    begun TEXT NOT NULL,
    ended TEXT,
    argv TEXT NOT NULL,
    folder TEXT NOT NULL
  ) STRICT;
`;

/** In a file of its own that goes with the connection; of this run alone. */
export const RUN_TABLES = 'CREATE TEMP TABLE seen (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;';

/** What the graph has gathered of a document goes with its record. */
export const GRAPH_TRIGGERS = ['INSERT', 'DELETE']
  .map(
    (change) => `
      CREATE TRIGGER IF NOT EXISTS graph_at_record_${change.toLowerCase()} AFTER ${change} ON record BEGIN
        DELETE FROM graph_document WHERE id = ${change === 'INSERT' ? 'NEW' : 'OLD'}.id;
      END;`,
  )
  .join('');
