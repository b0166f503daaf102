import type { LedgerReader } from '../batch/ledger/ledger.js';
import { readLedger } from '../batch/ledger/read-ledger.js';
import { UsageError } from './usage-error.js';

/** The ledger of an output folder, to look at. Throws a UsageError where there is none. */
export function openReader(out: string): LedgerReader {
  const ledger = readLedger(out);
  if (ledger !== undefined) return ledger;
  throw new UsageError(
    `Expected the ledger of a run in "${out}", found none. ` +
      'Run "newsgraph extract" first, or name its output folder with --out.',
  );
}
