import { join } from 'node:path';
import { openDatabase, readDatabaseError } from './open-database.js';

export const LOCK_FILE = 'ledger.lock';

/**
 * Keeps every other run out of an output folder, until it is released or the process ends, however it ends: the lock
 * is one of the operating system's on an empty database. Undefined where another run holds it, also after `patience`.
 */
export function lockOutput(
  directory: string,
  { patience = 0 }: { readonly patience?: number } = {},
): { readonly release: () => void } | undefined {
  const database = openDatabase(join(directory, LOCK_FILE), { patience });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (readDatabaseError(error) === 'SQLITE_BUSY') return undefined;
    throw error;
  }
  return { release: () => database.close() };
}
