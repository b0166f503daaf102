import Libsql from 'libsql';

/** A value as SQLite stores it. */
export type Value = string | number | Uint8Array | null;

export interface Statement<Row> {
  run(...values: readonly Value[]): void;
  get(...values: readonly Value[]): Row | undefined;
  /** The rows one after the other; the database may be read, but not written, until the last was taken. */
  rows(...values: readonly Value[]): Iterable<Row>;
}

/** As much of SQLite as newsgraph needs. */
export interface Database {
  exec(sql: string): void;
  /** The caller vouches for the columns of a row. */
  prepare<Row = never>(sql: string): Statement<Row>;
  /** Does all of `work`, or nothing of it. */
  atomically(work: () => void): void;
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
        run: (...values) => void statement.run(...values),
        get: (...values) => statement.get(...values) as Row | undefined,
        rows: (...values) => statement.iterate(...values) as Iterable<Row>,
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
