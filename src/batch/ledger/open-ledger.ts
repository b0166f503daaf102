import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { fileOf } from '../../document/file-of.js';
import { makeGraphTables } from '../../graph/graph-tables.js';
import { serialize } from '../../write/serialize.js';
import { hashArticle, hashText } from './hash-article.js';
import type { Ledger } from './ledger.js';
import { GRAPH_TRIGGERS, LEDGER_TABLES, LEDGER_VERSION, RUN_TABLES } from './ledger-tables.js';
import { openDatabase, readDatabaseError, type Database } from './open-database.js';
import { createReader, isDamage, LEDGER_FILE, readVersionOf, type ArticleRow } from './read-ledger.js';

/** What SQLite keeps beside a database that is open. */
export const LEDGER_FILES = [LEDGER_FILE, `${LEDGER_FILE}-wal`, `${LEDGER_FILE}-shm`];

export interface LedgerOptions {
  /** Hash of all but the article that decides its record: newsgraph itself, its models, the user's own lists. */
  readonly config: string;
  /** Hash of what decides about parts of speech and names; by default as above. */
  readonly models?: string | undefined;
  readonly clock?: (() => Date) | undefined;
}

/** The fastest level: a better one takes twice the time for a tenth less. */
const DEFLATE = { level: 1 };

/**
 * Opens the ledger of an output folder, which is made where there is none, or where the one there is of another
 * version or no database. Whoever writes holds the lock of the folder; any number may read meanwhile.
 */
export function openLedger(
  directory: string,
  { config, models = config, clock = () => new Date() }: LedgerOptions,
): Ledger {
  const database = openTables(join(directory, LEDGER_FILE));
  database.exec(RUN_TABLES);
  makeGraphTables(database);
  database.exec(GRAPH_TRIGGERS);
  const findRow = database.prepare<ArticleRow>('SELECT * FROM article WHERE id = ?');
  const putArticle = database.prepare(
    'INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const putRecord = database.prepare('INSERT OR REPLACE INTO record VALUES (?, ?)');
  const dropRecord = database.prepare('DELETE FROM record WHERE id = ?');
  const putTagging = database.prepare('INSERT OR REPLACE INTO tagging VALUES (?, ?, ?)');
  const dropTagging = database.prepare('DELETE FROM tagging WHERE id = ?');
  const findTagging = database.prepare<{ readonly said: Uint8Array }>(
    'SELECT said FROM tagging JOIN article USING (id) WHERE id = ? AND models = ? AND content = ?',
  );
  const putSeen = database.prepare('INSERT OR IGNORE INTO seen VALUES (?)');

  return {
    ...createReader(database),
    graph: database,
    standingOf(article) {
      const row = findRow.get(article.id);
      if (row === undefined) return 'new';
      if (row.config !== config || row.content !== hashArticle(article)) return 'changed';
      return row.state;
    },
    findTagging(article) {
      const row = findTagging.get(article.id, models, hashArticle(article));
      return row === undefined ? undefined : inflateRawSync(row.said).toString();
    },
    stamp(article, result, milliseconds) {
      const { id, text } = article;
      const content = hashArticle(article);
      const before = findRow.get(id);
      const again = before?.content === content && before.config === config;
      const attempts = again ? before.attempts + 1 : 1;
      const record = 'document' in result ? serialize(result.document) : undefined;
      const tagging = 'document' in result ? result.tagging : undefined;
      const problem = 'problem' in result ? JSON.stringify(result.problem) : null;
      const output = record === undefined ? null : hashText(record);
      const state = record === undefined ? 'failed' : 'done';
      const work = [problem, milliseconds, text.length, attempts, output, clock().toISOString()];
      database.atomically(() => {
        putArticle.run(id, fileOf(article), content, config, state, ...work);
        if (record === undefined) dropRecord.run(id);
        else putRecord.run(id, deflateRawSync(record, DEFLATE));
        if (tagging === undefined) dropTagging.run(id);
        else putTagging.run(id, models, deflateRawSync(tagging, DEFLATE));
      });
    },
    see: (id) => putSeen.run(id),
    forgetUnseen() {
      const row = database
        .prepare<{ readonly unseen: number }>('SELECT count(*) AS unseen FROM article WHERE id NOT IN seen')
        .get();
      database.atomically(() => {
        for (const table of ['record', 'tagging', 'article'])
          database.exec(`DELETE FROM ${table} WHERE id NOT IN seen`);
      });
      return row?.unseen ?? 0;
    },
    beginRun({ argv, folder }) {
      database.exec('DELETE FROM seen');
      const values = [process.pid, hostname(), clock().toISOString(), JSON.stringify(argv), folder];
      database
        .prepare('INSERT INTO run (process, host, begun, argv, folder) VALUES (?, ?, ?, ?, ?)')
        .run(...values);
    },
    endRun() {
      database
        .prepare('UPDATE run SET ended = ? WHERE number = (SELECT max(number) FROM run)')
        .run(clock().toISOString());
    },
    close: () => closeTables(database),
  };
}

/**
 * Synchronous writes are left to the checkpoints: a crash of the machine may cost the last articles, never the file.
 */
const SETTINGS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = FILE;';

function openTables(path: string): Database {
  const database = openDatabase(path);
  try {
    database.exec(SETTINGS);
    const version = readVersionOf(database);
    if (version === LEDGER_VERSION) return database;
    if (version === 0 && isEmpty(database)) {
      database.atomically(() => {
        database.exec(LEDGER_TABLES);
        database.exec(`PRAGMA user_version = ${LEDGER_VERSION}`);
      });
      return database;
    }
    database.close();
  } catch (error) {
    database.close();
    if (!isDamage(error)) throw error;
  }
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  return openTables(path);
}

/** Leaves one file, to copy or to look at, unless somebody reads it just now. */
function closeTables(database: Database): void {
  try {
    database.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    if (readDatabaseError(error) === undefined) throw error;
  } finally {
    database.close();
  }
}

function isEmpty(database: Database): boolean {
  return database.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
}
