/** A value as SQLite takes it. */
export type Value = string | number | Uint8Array | null;

export interface Statement<Row> {
  run(...values: readonly Value[]): void;
  get(...values: readonly Value[]): Row | undefined;
  /** The rows one after the other; its own tables are not to be written until the last was taken. */
  rows(...values: readonly Value[]): Iterable<Row>;
}

/** As much of SQLite as a graph needs to hold no more in memory than one of its nodes. */
export interface GraphDatabase {
  exec(sql: string): void;
  /** The caller vouches for the columns of a row. A BLOB is given as an ArrayBuffer. */
  prepare<Row = never>(sql: string): Statement<Row>;
  /** Does all of `work`, or nothing of it. */
  atomically(work: () => void): void;
}
