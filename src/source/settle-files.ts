import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { SourceList } from './list-sources.js';

/** Files that are there, and what tells that one of them has changed. */
export interface SettledFiles {
  readonly sources: SourceList;
  readonly state: string;
}

/** A file that is not written to for so long is taken for whole. */
const REST_MILLISECONDS = 400;
/** Where something never rests, such as a log, everything else has waited long enough. */
const PATIENCE_MILLISECONDS = 30_000;

/** Lists files again and again until none has changed for a moment. */
export async function settleFiles(
  list: () => Promise<SourceList>,
  signal: AbortSignal,
): Promise<SettledFiles> {
  let settled = await readState(await list());
  for (let waited = 0; waited < PATIENCE_MILLISECONDS; waited += REST_MILLISECONDS) {
    await setTimeout(REST_MILLISECONDS, undefined, { signal }).catch(() => {});
    const before = settled.state;
    settled = await readState(await list());
    if (settled.state === before || signal.aborted) break;
  }
  return settled;
}

async function readState(sources: SourceList): Promise<SettledFiles> {
  const states = sources.files.map(async ({ path, absolutePath }) => {
    const status = await stat(absolutePath).catch(() => undefined);
    return [path, status?.size, status?.mtimeMs, status?.ino];
  });
  return { sources, state: JSON.stringify([await Promise.all(states), sources.problems]) };
}
