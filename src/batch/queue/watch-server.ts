import { setTimeout } from 'node:timers/promises';
import type { Outage } from './create-outage.js';
import { QueueError } from './queue-error.js';

export interface WatchOptions {
  readonly everyMilliseconds: number;
  readonly outage: Outage;
  readonly signal: AbortSignal;
}

/** A server that is away for longer does not come back by itself. */
const PATIENCE_MILLISECONDS = 600_000;

/**
 * Calls `check` again and again, with a pause before each, until it gives true or the signal is aborted.
 *
 * @throws QueueError where `check` has failed, or given no answer, for ten minutes
 */
export async function watchServer(
  check: () => Promise<boolean>,
  { everyMilliseconds, outage, signal }: WatchOptions,
): Promise<void> {
  let silence = 0;
  while (silence < PATIENCE_MILLISECONDS) {
    if (!(await pause(everyMilliseconds, signal))) return;
    const over = new AbortController();
    const answer = await Promise.race([
      check().catch(outage.begin),
      pause(PATIENCE_MILLISECONDS, AbortSignal.any([signal, over.signal])),
    ]);
    over.abort();
    if (answer === true || signal.aborted) return;
    if (answer === false) outage.end();
    silence = answer === false ? 0 : silence + everyMilliseconds;
  }
  throw new QueueError(
    `Expected the queue to answer again within ${PATIENCE_MILLISECONDS / 60_000} minutes, got nothing. ` +
      'Start its server, then run the same command again: what is done is kept.',
  );
}

/** False where the signal was aborted before the time was over. */
function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return setTimeout(milliseconds, true, { signal }).catch(() => false);
}
