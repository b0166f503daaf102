import { isLargeBatch } from '../batch/is-large-batch.js';
import type { QueueUrl } from '../batch/queue/queue-url.js';
import type { SourceList } from '../source/list-sources.js';

interface ThreadChoice {
  readonly concurrency: number;
  readonly queue?: QueueUrl | undefined;
}

/** How many threads work here; none where others work the articles. */
export async function countThreads(
  { files }: Pick<SourceList, 'files'>,
  { concurrency, queue }: ThreadChoice,
): Promise<number> {
  if (queue !== undefined) return 0;
  return concurrency > 1 && (await isLargeBatch(files)) ? concurrency : 1;
}
