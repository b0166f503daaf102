import Libsql from 'libsql';
import type { GraphDatabase, Statement } from '../../graph/graph-database.js';

/** As much of SQLite as newsgraph needs. */
export interface Database extends GraphDatabase {
  close(): void;
}

export interface DatabaseOptions {
  /** Milliseconds to wait for another process that holds the file. */
  readonly patience?: number | undefined;
}

/** Opens a database file, which is made where it is missing. The only file that knows the library. */
export function openDatabase(path: string, { patience = 5_000 }: DatabaseOptions = {}): Database {
  const database = new Libsql(path, { timeout: patience });
  return {
    exec: (sql) => void database.exec(sql),
    prepare<Row>(sql: string): Statement<Row> {
      const statement = database.prepare(sql);
      return {
        // As a list: a single BLOB would be taken for an object of named values.
        run: (...values) => void statement.run(values),
        get: (...values) => statement.get(values) as Row | undefined,
        rows: (...values) => statement.iterate(values) as Iterable<Row>,
      };
    },
    atomically(work) {
      database.exec('BEGIN IMMEDIATE');
      try {
        work();
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => void database.close(),
  };
}

/** SQLite's own name of an error, such as `SQLITE_BUSY`; undefined for any other error. */
export function readDatabaseError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : undefined;
}
