import type { Writable } from 'node:stream';

const EVENTS = ['drain', 'close', 'error'] as const;

/**
 * Writes and, where the reader at the other end is slower, waits until it has caught up. Returns early once the
 * stream is closed or has failed, whose `error` the caller listens to, and once `signal` is aborted.
 */
export async function writeWithBackPressure(
  output: Writable,
  text: string,
  signal?: AbortSignal,
): Promise<void> {
  if (output.destroyed || output.errored !== null || output.write(text)) return;
  if (signal?.aborted === true) return;
  await new Promise<void>((resolve) => {
    const finish = (): void => {
      for (const event of EVENTS) output.off(event, finish);
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    for (const event of EVENTS) output.on(event, finish);
    signal?.addEventListener('abort', finish);
  });
}
