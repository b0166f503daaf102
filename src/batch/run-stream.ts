import type { Readable, Writable } from 'node:stream';
import type { Problem } from '../document/document.js';
import { DEFAULT_MAX_BYTES } from '../source/source-file.js';
import { splitLines, type ByteLine } from '../source/split-lines.js';
import { answerLine, type Answer, type AnswerOptions } from './answer-line.js';
import { mapInOrder } from './map-in-order.js';
import { createTally, type TallyReport } from './tally.js';
import { writeWithBackPressure } from './write-with-back-pressure.js';

export interface Stream extends AnswerOptions {
  /** One JSON article a line, as UTF-8. */
  readonly input: Readable;
  /** One record a line, in the order of the input; it is left open. */
  readonly output: Writable;
  readonly concurrency: number;
  readonly onProblem?: ((problem: Problem) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface StreamSummary extends TallyReport {
  readonly interrupted: boolean;
  /** Whether the reader went away before the end, as `head` does. */
  readonly outputClosed: boolean;
}

/**
 * Reads articles from a stream and writes their records to another, in order and in constant memory: it takes no
 * line that the reader at the other end has no room for. A line that gives no record gives a `newsgraph.problem/1`
 * in its place; blank lines give nothing. Problems of articles that were read all the same go to `onProblem` alone. Throws what the streams fail with, except that a reader that goes away
 * (EPIPE) ends the run quietly.
 */
export async function runStream(stream: Stream): Promise<StreamSummary> {
  const { input, output, concurrency, maxBytes = DEFAULT_MAX_BYTES, signal } = stream;
  const tally = createTally();
  let failure: Error | undefined;
  const onError = (error: Error): void => {
    failure ??= error;
    input.destroy();
  };
  const onAbort = (): void => void input.destroy();
  output.on('error', onError);
  signal?.addEventListener('abort', onAbort);

  try {
    const lines = splitLines(input, maxBytes);
    const run = (line: ByteLine): Promise<Answer> => answerLine(line, stream);
    for await (const answer of mapInOrder(lines, run, { concurrency, signal })) {
      if (output.destroyed || failure !== undefined) break;
      for (const problem of answer.problems) {
        tally.addProblem(problem);
        stream.onProblem?.(problem);
      }
      if (answer.document !== undefined) tally.addDocument(answer.document);
      if (answer.record === undefined) continue;
      await writeWithBackPressure(output, answer.record, signal);
    }
    if (signal?.aborted !== true) failure ??= await flush(output);
  } catch (error) {
    // A destroyed input ends its iteration with an error; what counts is why it was destroyed.
    if (signal?.aborted !== true && failure === undefined) throw error;
  } finally {
    // The error listener stays: a failed last write is reported after its callback, and must not end the process.
    signal?.removeEventListener('abort', onAbort);
    input.destroy();
  }
  if (failure !== undefined && !isClosedPipe(failure)) throw failure;
  return {
    ...tally.report(),
    interrupted: signal?.aborted === true,
    outputClosed: output.destroyed || failure !== undefined,
  };
}

/** Waits until everything written has left, so that a reader that has gone is noticed. */
async function flush(output: Writable): Promise<Error | undefined> {
  if (output.destroyed || output.errored !== null) return output.errored ?? undefined;
  return new Promise((resolve) => output.write('', (error) => resolve(error ?? undefined)));
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
