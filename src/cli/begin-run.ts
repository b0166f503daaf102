import type { Ledger } from '../batch/ledger/ledger.js';

/** A user with a password before the @ of an address, and a password among its options. */
const SECRETS = /(?<=[a-z]:\/\/)[^/\s?#]+(?=@)|(?<=[?&](?:ssl)?password=)[^&#\s]+/gi;

/** Begins a run in the ledger, with the words behind `newsgraph` that `status` shows; no secret is stored with them. */
export function beginRun(ledger: Ledger, argv: readonly string[]): void {
  ledger.beginRun({ argv: argv.map((word) => word.replace(SECRETS, '…')), folder: process.cwd() });
}
