import { mkdir } from 'node:fs/promises';
import type { Problem, ProblemRecord } from '../document/document.js';
import { openAtomicFile } from './atomic-file.js';

export const PROBLEMS_FILE = 'problems.jsonl';

/** Takes the trouble of a run. */
export interface ProblemLog {
  write(problem: Problem): Promise<void>;
  close(): Promise<readonly string[]>;
  abort(): Promise<void>;
}

/**
 * Begins `problems.jsonl`: one record `newsgraph.problem/1` a line. The file is always there after a run, and
 * empty where there was no trouble, so that it never tells of an earlier run.
 */
export async function openProblemLog(directory: string): Promise<ProblemLog> {
  await mkdir(directory, { recursive: true });
  const file = await openAtomicFile(directory, PROBLEMS_FILE);
  return {
    write: (problem) => file.write(`${JSON.stringify(toRecord(problem))}\n`),
    close: async () => [await file.commit()],
    abort: () => file.discard(),
  };
}

function toRecord({ file, line, span, rule, message }: Problem): ProblemRecord {
  const place = {
    ...(line === undefined ? {} : { line }),
    ...(span === undefined ? {} : { span: { start: span.start, end: span.end } }),
  };
  return { schema: 'newsgraph.problem/1', id: null, file, ...place, rule, message };
}
