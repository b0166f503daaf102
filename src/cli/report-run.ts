import { createStopwatch, type Stopwatch } from '../batch/create-stopwatch.js';
import type { BatchSummary } from '../batch/run-batch.js';
import { createRunReport, RUN_FILE, type RunReport } from '../batch/run-report.js';
import { readVersion } from '../read-version.js';
import { writeAtomicFile } from '../write/atomic-file.js';
import type { Io } from './io.js';

export interface ReportedRun {
  readonly out: string;
  readonly threads: number;
  readonly run: (stopwatch: Stopwatch) => Promise<BatchSummary>;
}

/** Takes the time of a run and writes its `run.json`, also where it was interrupted. */
export async function reportRun(
  { out, threads, run }: ReportedRun,
  { now }: Pick<Io, 'now'>,
): Promise<{ readonly summary: BatchSummary; readonly report: RunReport }> {
  const [begun, started] = [now(), new Date().toISOString()];
  const stopwatch = createStopwatch();
  const summary = await run(stopwatch);
  const report = createRunReport(summary, {
    timing: stopwatch.report(),
    started,
    milliseconds: now() - begun,
    threads,
    version: readVersion(),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  });
  await writeAtomicFile(out, RUN_FILE, `${JSON.stringify(report, null, 2)}\n`);
  return { summary, report };
}
