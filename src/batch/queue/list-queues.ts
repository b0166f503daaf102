import { z } from 'zod';
import { documentSchema } from '../../document/schema.js';
import { queueNameOf, type Configuration } from './configuration.js';
import type { QueueServer } from './open-server.js';
import { pack, unpackAs } from './pack.js';

/** The jobs of one configuration on a server. */
export interface QueueCounts {
  readonly configuration: Configuration;
  readonly waiting: number;
  readonly active: number;
  /** Done, and not yet fetched by an `extract`. */
  readonly completed: number;
  readonly failed: number;
  readonly workers: number;
}

/** A queue that nobody works: its jobs are the configurations for which there have been jobs. */
const DIRECTORY = 'newsgraph-configurations';
const configurationSchema = z.strictObject({
  provenance: documentSchema.shape.provenance,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
const LISTED = ['waiting', 'active', 'completed', 'failed'] as const;

/** Has a configuration found by `listQueues`. */
export async function announceQueue(server: QueueServer, configuration: Configuration): Promise<void> {
  const directory = server.openQueue(DIRECTORY);
  try {
    await directory.add('configuration', pack(configuration), { jobId: queueNameOf(configuration) });
  } finally {
    await directory.close();
  }
}

/** Every configuration for which a server has had jobs, the oldest first. */
export async function listQueues(server: QueueServer): Promise<readonly QueueCounts[]> {
  const directory = server.openQueue(DIRECTORY);
  try {
    const jobs = await directory.getJobs(['waiting']);
    const counts: QueueCounts[] = [];
    // One after the other: each takes connections of its own, of which PostgreSQL has few.
    for (const found of jobs.flatMap(({ data }) => readConfiguration(data)))
      counts.push(await countJobs(server, found));
    return counts;
  } finally {
    await directory.close();
  }
}

/** Nothing where a stranger has put something else there. */
function readConfiguration(message: unknown): readonly Configuration[] {
  try {
    return [unpackAs(configurationSchema, message)];
  } catch {
    return [];
  }
}

async function countJobs(server: QueueServer, configuration: Configuration): Promise<QueueCounts> {
  const queue = server.openQueue(queueNameOf(configuration));
  try {
    const [counts, workers] = await Promise.all([queue.getJobCounts(...LISTED), queue.getWorkersCount()]);
    const { waiting = 0, active = 0, completed = 0, failed = 0 } = counts;
    return { configuration, waiting, active, completed, failed, workers };
  } finally {
    await queue.close();
  }
}
