import type { GraphDatabase } from './graph-database.js';
import { alternativeId, type Candidate } from './graph-ids.js';
import { toSortKey } from './sort-key.js';

export interface DraftRow {
  readonly number: number;
  /** As a sort key. */
  readonly id: ArrayBuffer;
  readonly content: string;
}

/** Begins a table of things that wish for an id; gives a function that puts one in, under a number of its own. */
export function beginDrafts(
  database: GraphDatabase,
  table: string,
): (number: number | null, candidate: Candidate, content: unknown) => void {
  database.exec(`
    DROP TABLE IF EXISTS temp.${table};
    CREATE TEMP TABLE ${table} (
      number INTEGER PRIMARY KEY, wish BLOB NOT NULL, alternative BLOB NOT NULL, content TEXT NOT NULL
    ) STRICT;
  `);
  const put = database.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, ?)`);
  return (number, candidate, content) => {
    const ids = [toSortKey(candidate.wish), toSortKey(alternativeId(candidate))];
    put.run(number, ...ids, JSON.stringify(content));
  };
}

/**
 * A query for drafts in the order of their ids. Each has the one that it wishes for, but where several wish for the
 * same each has its alternative, so that no id depends on the order of the others.
 */
export function selectDrafts(table: string): string {
  return `
    SELECT number, content, iif(
      wish IN (SELECT wish FROM ${table} GROUP BY wish HAVING count(*) > 1), alternative, wish
    ) AS id
    FROM ${table} ORDER BY id`;
}
