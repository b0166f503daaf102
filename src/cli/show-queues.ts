import type { QueueCounts } from '../batch/queue/list-queues.js';
import type { QueueUrl } from '../batch/queue/queue-url.js';
import { EXIT } from './exit-codes.js';
import { formatCount } from './format-number.js';
import type { Io } from './io.js';
import { withQueue } from './queue-option.js';

export interface ShowQueuesOptions {
  readonly queue: QueueUrl;
  readonly json?: true | undefined;
}

/** Each count, as people read it and what it means. */
const FIGURES = [
  ['Waiting', 'waiting', ''],
  ['Active', 'active', ''],
  ['Done', 'completed', ', not yet fetched by an extract'],
  ['Failed', 'failed', ''],
  ['Workers', 'workers', ''],
] as const satisfies readonly (readonly [string, keyof QueueCounts, string])[];

/** What stands in the queues of a server: gives the exit code. */
export async function showQueues({ queue, json }: ShowQueuesOptions, io: Io): Promise<number> {
  const [{ openServer }, { listQueues }, { describeConfiguration }] = await Promise.all([
    import('../batch/queue/open-server.js'),
    import('../batch/queue/list-queues.js'),
    import('../batch/queue/configuration.js'),
  ]);
  const queues = await withQueue(async () => listQueues(await openServer(queue)));
  if (json === true) {
    io.stdout.write(`${JSON.stringify({ server: queue.shown, queues }, null, 2)}\n`);
  } else if (queues.length === 0) {
    io.stdout.write(`Nobody uses the queue at ${queue.shown}.\n`);
  } else {
    const blocks = queues.map((counts) => [
      describeConfiguration(counts.configuration),
      ...FIGURES.map(([name, key, note]) => `  ${name.padEnd(9)} ${formatCount(counts[key])}${note}`),
    ]);
    io.stdout.write(`${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`);
  }
  return queues.some(({ failed }) => failed > 0) ? EXIT.problems : EXIT.done;
}
