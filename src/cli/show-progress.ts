import { SingleBar } from 'cli-progress';
import type { BatchProgress } from '../batch/run-batch.js';
import { formatCount } from './format-number.js';
import type { Io } from './io.js';

export interface ProgressDisplay {
  readonly update: (progress: BatchProgress) => void;
  /** Clears the display; safe to call more than once. */
  readonly stop: () => void;
}

const NONE: ProgressDisplay = { update: () => {}, stop: () => {} };

/** A bar with count, rate and time left on the terminal of standard error; nothing anywhere else. */
export function showProgress(files: number, io: Io, quiet: boolean): ProgressDisplay {
  if (quiet || io.stderr.isTTY !== true || files === 0) return NONE;
  const begun = io.now();
  const bar = new SingleBar({
    stream: io.stderr,
    format: '{bar} {value}/{total} files, {articles} articles, {rate}/s, {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 100,
    gracefulExit: false,
  });
  bar.start(files, 0, { articles: '0', rate: '0' });
  return {
    update: ({ filesReached, articles }) => {
      const seconds = Math.max((io.now() - begun) / 1000, 0.001);
      bar.update(filesReached, { articles: formatCount(articles), rate: formatCount(articles / seconds) });
    },
    stop: () => bar.stop(),
  };
}
