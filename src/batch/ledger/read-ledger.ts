import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Document, Problem } from '../../document/document.js';
import type { Entry, LedgerReader, LedgerTotals, RunEntry } from './ledger.js';
import { LEDGER_VERSION } from './ledger-tables.js';
import { openDatabase, readDatabaseError, type Database } from './open-database.js';

export const LEDGER_FILE = 'ledger.db';

export interface ArticleRow extends Omit<Entry, 'problem' | 'output'> {
  readonly content: string;
  readonly config: string;
  readonly problem: string | null;
  readonly output: string | null;
}

/** Opens the ledger of an output folder to look at; undefined where there is none of this version. */
export function readLedger(directory: string): LedgerReader | undefined {
  const path = join(directory, LEDGER_FILE);
  if (!existsSync(path)) return undefined;
  const database = openDatabase(path);
  try {
    if (readVersionOf(database) === LEDGER_VERSION) return createReader(database);
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  database.close();
  return undefined;
}

/** Whether an error says that a file is no database, or a broken one. */
export function isDamage(error: unknown): boolean {
  const code = readDatabaseError(error);
  return code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT';
}

export function readVersionOf(database: Database): number | undefined {
  return database.prepare<{ readonly user_version: number }>('PRAGMA user_version').get()?.user_version;
}

/** All that asks a ledger and changes nothing. */
export function createReader(database: Database): LedgerReader {
  const findRow = database.prepare<ArticleRow>('SELECT * FROM article WHERE id = ?');
  const getRecord = database.prepare<{ readonly json: Uint8Array }>('SELECT json FROM record WHERE id = ?');
  return {
    find(id) {
      const row = findRow.get(id);
      return row === undefined ? undefined : toEntry(row);
    },
    readRecord(id) {
      const row = getRecord.get(id);
      if (row === undefined) throw new Error(`Expected a record of "${id}" in the ledger, found none.`);
      return JSON.parse(inflateRawSync(row.json).toString()) as Document;
    },
    lastRun: () => readLastRun(database),
    totals: () => readTotals(database),
    *failures() {
      const failed = database.prepare<ArticleRow>("SELECT * FROM article WHERE state = 'failed' ORDER BY id");
      for (const row of failed.rows()) yield toEntry(row);
    },
    slowest(count) {
      const slow = database.prepare<ArticleRow>(
        'SELECT * FROM article ORDER BY milliseconds DESC, id LIMIT ?',
      );
      return [...slow.rows(count)].map(toEntry);
    },
    close: () => database.close(),
  };
}

function toEntry(row: ArticleRow): Entry {
  const { id, file, state, milliseconds, characters, attempts } = row;
  const problem = row.problem === null ? undefined : (JSON.parse(row.problem) as Problem);
  return { id, file, state, problem, milliseconds, characters, attempts, output: row.output ?? undefined };
}

const NOTHING: LedgerTotals = { done: 0, failed: 0, characters: 0, milliseconds: 0 };

function readTotals(database: Database): LedgerTotals {
  const totals = database.prepare<LedgerTotals>(
    `SELECT count(*) FILTER (WHERE state = 'done') AS done,
      count(*) FILTER (WHERE state = 'failed') AS failed,
      coalesce(sum(characters) FILTER (WHERE state = 'done'), 0) AS characters,
      coalesce(sum(milliseconds) FILTER (WHERE state = 'done'), 0) AS milliseconds FROM article`,
  );
  const { done, failed, characters, milliseconds } = totals.get() ?? NOTHING;
  return { done, failed, characters, milliseconds };
}

interface RunRow extends Omit<RunEntry, 'argv' | 'ended'> {
  readonly argv: string;
  readonly ended: string | null;
}

function readLastRun(database: Database): RunEntry | undefined {
  const row = database.prepare<RunRow>('SELECT * FROM run ORDER BY number DESC LIMIT 1').get();
  if (row === undefined) return undefined;
  const { process, host, begun, folder, ended } = row;
  const argv = JSON.parse(row.argv) as readonly string[];
  return { process, host, begun, folder, argv, ended: ended ?? undefined };
}
