#!/usr/bin/env node
import type { ThreadOptions, ThreadRunner } from '../batch/create-thread-runner.js';
import type { ArticleRunner } from '../batch/run-article.js';
import { EXIT } from './exit-codes.js';
import { main } from './main.js';
import type { Explainer } from '../pipeline.js';
import type { OwnOptions } from '../resources.js';
import type { TaggerName } from './tagger-names.js';
import { UsageError } from './usage-error.js';

/** What a library has left open, such as a connection to a server that is away, keeps the process for no longer. */
const LEFTOVERS_MILLISECONDS = 1_000;

const interrupt = new AbortController();

/** Commands that come to a clean end when they are asked; of the others nothing is written that could be half done. */
const ENDING_CLEANLY: ReadonlySet<string | undefined> = new Set(['extract', 'watch', 'work']);

/** The first signal asks the command to come to a clean end; a second one does not wait for it. */
function onSignal(): void {
  if (interrupt.signal.aborted || !ENDING_CLEANLY.has(process.argv[2])) process.exit(EXIT.interrupted);
  interrupt.abort();
}

async function loadPipeline(tagger: TaggerName = 'trained', own?: OwnOptions): Promise<ArticleRunner> {
  const [{ createPipeline }, { loadResourcesWith, OwnKnowledgeError }] = await Promise.all([
    import('../pipeline.js'),
    import('../resources.js'),
  ]);
  try {
    return createPipeline(await loadResourcesWith(tagger, own));
  } catch (error) {
    throw error instanceof OwnKnowledgeError ? new UsageError(error.message) : error;
  }
}

async function loadExplainer(): Promise<Explainer> {
  const [{ createExplainer }, { loadKnownWorld }] = await Promise.all([
    import('../pipeline.js'),
    import('../resources.js'),
  ]);
  return createExplainer(loadKnownWorld());
}

async function openThreads(options: ThreadOptions): Promise<ThreadRunner> {
  const { createThreadRunner } = await import('../batch/create-thread-runner.js');
  return createThreadRunner(options);
}

process.on('SIGINT', onSignal);
process.on('SIGTERM', onSignal);
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that goes away, such as `head`, ends the output and is no fault.
  if (error.code === 'EPIPE') return;
  process.stderr.write(`newsgraph: standard output cannot be written: ${error.message}\n`);
  process.exit(EXIT.failed);
});

process.exitCode = await main(process.argv.slice(2), {
  // Opened only by a command that reads it.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => performance.now(),
  signal: interrupt.signal,
  loadPipeline,
  loadExplainer,
  openThreads,
});

setInterval(() => {
  if (process.stdout.writableLength === 0) process.exit();
}, LEFTOVERS_MILLISECONDS).unref();
