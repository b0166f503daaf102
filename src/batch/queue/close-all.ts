import { setTimeout } from 'node:timers/promises';

interface Closable {
  close(): Promise<void>;
}

/** A connection that was broken before may never say that it is closed. */
const PATIENCE_MILLISECONDS = 5_000;

/** Closes connections; what cannot be closed in time is left to the end of the process. */
export async function closeAll(...connections: readonly Closable[]): Promise<void> {
  const over = new AbortController();
  const closed = Promise.allSettled(connections.map((connection) => connection.close()));
  const tired = setTimeout(PATIENCE_MILLISECONDS, undefined, { signal: over.signal }).catch(() => {});
  await Promise.race([closed, tired]);
  over.abort();
}
