import { Option } from 'commander';
import { QueueError } from '../batch/queue/queue-error.js';
import { parseQueueUrl, type QueueUrl } from '../batch/queue/queue-url.js';
import { UsageError } from './usage-error.js';

/** `--queue`, for commands that fill a queue and those that work one. */
export function queueOption(describe: string): Option {
  return new Option('--queue <url>', describe).argParser(readQueue);
}

/** Opens something of a queue; what makes it unusable is a fault in how the command was called. */
export async function withQueue<Opened>(open: () => Promise<Opened>): Promise<Opened> {
  try {
    return await open();
  } catch (error) {
    throw error instanceof QueueError ? new UsageError(error.message) : error;
  }
}

function readQueue(text: string): QueueUrl {
  const url = parseQueueUrl(text);
  if (url !== undefined) return url;
  throw new UsageError(
    'Expected the URL of a Redis or PostgreSQL server after --queue, such as redis://localhost:6379 or ' +
      `postgres://user@localhost/newsgraph, got "${text}".`,
  );
}
