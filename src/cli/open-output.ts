import { hostname } from 'node:os';
import { hashConfiguration } from '../batch/ledger/hash-configuration.js';
import type { Ledger } from '../batch/ledger/ledger.js';
import { lockOutput } from '../batch/ledger/lock-output.js';
import { openLedger } from '../batch/ledger/open-ledger.js';
import { readLedger } from '../batch/ledger/read-ledger.js';
import type { OwnOptions } from '../resources.js';
import { prepareOutput } from './prepare-output.js';
import { UsageError } from './usage-error.js';

/** An output folder that this run alone writes to. */
export interface OpenOutput {
  readonly ledger: Ledger;
  readonly close: () => void;
}

/** `newsgraph status` holds the lock for a moment, to see whether somebody else does. */
const GLANCE_MILLISECONDS = 500;

/**
 * Makes the output folder where it is not there yet, locks it and opens its ledger. Throws a UsageError where it
 * cannot be written, or where another run is at work in it.
 */
export async function openOutput(directory: string, own: OwnOptions): Promise<OpenOutput> {
  await prepareOutput(directory);
  const hashes = hashConfiguration(own);
  const lock = lockOutput(directory, { patience: GLANCE_MILLISECONDS });
  if (lock === undefined) throw new UsageError(describeOther(directory));
  try {
    const ledger = openLedger(directory, hashes);
    return {
      ledger,
      close() {
        ledger.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function describeOther(directory: string): string {
  const ledger = readLedger(directory);
  const run = ledger?.lastRun();
  ledger?.close();
  const who =
    run === undefined
      ? 'another one'
      : `process ${run.process}${run.host === hostname() ? '' : ` on ${run.host}`}, begun ${run.begun},`;
  return (
    `Expected to be the only run that writes into "${directory}", but ${who} is at work there. ` +
    'Wait until it has ended, or name another folder with --out.'
  );
}
