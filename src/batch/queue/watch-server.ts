import { setTimeout } from 'node:timers/promises';
import type { Outage } from './create-outage.js';
import { QueueError } from './queue-error.js';

export interface WatchOptions {
  readonly everyMilliseconds: number;
  readonly outage: Outage;
  readonly signal: AbortSignal;
  /** How long it may fail, or give no answer. */
  readonly patienceMilliseconds?: number | undefined;
  /** Milliseconds from some fixed moment. */
  readonly now?: (() => number) | undefined;
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
  {
    everyMilliseconds,
    outage,
    signal,
    patienceMilliseconds = PATIENCE_MILLISECONDS,
    now = () => performance.now(),
  }: WatchOptions,
): Promise<void> {
  let answered = now();
  for (;;) {
    if (!(await pause(everyMilliseconds, signal))) return;
    const left = answered + patienceMilliseconds - now();
    const over = new AbortController();
    const answer = await Promise.race([
      check().catch(outage.begin),
      pause(Math.max(0, left), AbortSignal.any([signal, over.signal])).then(() => undefined),
    ]);
    over.abort();
    if (answer === true || signal.aborted) return;
    if (answer === false) {
      outage.end();
      answered = now();
    } else if (now() - answered >= patienceMilliseconds) break;
  }
  throw new QueueError(
    `Expected the queue to answer again within ${patienceMilliseconds / 60_000} minutes, got nothing. ` +
      'Start its server, then run the same command again: what is done is kept.',
  );
}

/** False where the signal was aborted before the time was over. */
function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return setTimeout(milliseconds, true, { signal }).catch(() => false);
}
