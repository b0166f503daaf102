import { mkdir } from 'node:fs/promises';
import { removeStaleFiles } from './atomic-file.js';
import type { Format, Sink, WriteOptions } from './format.js';
import { openProblemLog } from './open-problem-log.js';
import type { ProblemLog } from './open-problem-log.js';

/** All that a run writes to. */
export interface Output {
  /** In the order of the formats. */
  readonly sinks: readonly Sink[];
  readonly problemLog: ProblemLog;
}

/**
 * Begins a run's output below `directory`: removes what a crash left there, then opens the problem log and each
 * format. Where one can't be opened, none stays open.
 */
export async function openFormats(
  directory: string,
  formats: readonly Format[],
  options: WriteOptions,
): Promise<Output> {
  await mkdir(directory, { recursive: true });
  await removeStaleFiles(directory);
  const problemLog = await openProblemLog(directory);
  const sinks: Sink[] = [];
  try {
    for (const format of formats) sinks.push(await format.open(directory, options));
    return { sinks, problemLog };
  } catch (error) {
    for (const opened of [...sinks, problemLog]) await opened.abort();
    throw error;
  }
}
