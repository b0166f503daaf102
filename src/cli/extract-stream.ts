import { runStream } from '../batch/run-stream.js';
import { describeProblem, describeSummary } from './describe-summary.js';
import type { ExtractOptions } from './extract.js';
import { EXIT } from './exit-codes.js';
import type { Io } from './io.js';
import { openRunner } from './open-runner.js';

/** `newsgraph extract --jsonl`: standard input to standard output; all that people read goes to standard error. */
export async function extractStream(options: ExtractOptions, io: Io): Promise<number> {
  const { published, concurrency, maxBytes, quiet, verbose } = options;
  const say = (text: string): void => void (quiet === true || io.stderr.write(text));
  if (io.stdin.isTTY === true)
    say('Reading articles from the terminal, one JSON object a line; Ctrl-D ends.\n');
  const limits = { milliseconds: options.articleTimeout * 1000 };
  const pipeline = await openRunner({ ...options, threads: concurrency, limits }, io);
  const begun = io.now();
  const summary = await runStream({
    input: io.stdin,
    output: io.stdout,
    file: 'stdin',
    published,
    pipeline,
    concurrency: pipeline.concurrency,
    maxBytes,
    onProblem: (problem) => {
      if (verbose === true) say(`${describeProblem(problem)}\n`);
    },
    signal: pipeline.signal,
  }).finally(pipeline.close);
  if (summary.outputClosed) return EXIT.done;
  if (summary.interrupted) {
    io.stderr.write(
      `Interrupted after ${summary.articles + summary.problems} articles; all lines written are whole. ` +
        'To go on, run again with the input from the next article.\n',
    );
    return EXIT.interrupted;
  }
  say(describeSummary(summary, { milliseconds: io.now() - begun, next: [] }));
  return summary.problems > 0 ? EXIT.problems : EXIT.done;
}
