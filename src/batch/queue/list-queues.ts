import { z } from 'zod';
import { documentSchema } from '../../document/schema.js';
import { queueNameOf, type Configuration } from './configuration.js';
import type { OpenQueue, QueueServer } from './open-server.js';
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

/** What is known of a configuration that is in use. */
export interface Listing {
  readonly configuration: Configuration;
  /** When somebody last said that it is; milliseconds since 1970. */
  readonly used: number;
}

/** A queue that nobody works: its jobs are the configurations in use. */
const DIRECTORY = 'newsgraph-configurations';
const listingSchema = z.strictObject({
  configuration: z.strictObject({
    provenance: documentSchema.shape.provenance,
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  used: z.number(),
});
const LISTED = ['waiting', 'active', 'completed', 'failed'] as const;

export function openDirectory(server: QueueServer): OpenQueue {
  return server.openQueue(DIRECTORY);
}

export function writeListing(listing: Listing): string {
  return pack(listing);
}

/** Undefined where a stranger has put something else there. */
export function readListing(message: unknown): Listing | undefined {
  try {
    return unpackAs(listingSchema, message);
  } catch {
    return undefined;
  }
}

/**
 * Every configuration that an `extract` or a worker has used in the last days, or that still has jobs; the newest
 * first.
 */
export async function listQueues(server: QueueServer): Promise<readonly QueueCounts[]> {
  const directory = openDirectory(server);
  try {
    const counts: QueueCounts[] = [];
    // One after the other: each takes connections of its own, of which PostgreSQL has few.
    for (const { data } of await directory.getJobs(['waiting'])) {
      const listing = readListing(data);
      if (listing !== undefined) counts.push(await countJobs(server, listing.configuration));
    }
    return counts;
  } finally {
    await directory.close();
  }
}

export async function countJobs(server: QueueServer, configuration: Configuration): Promise<QueueCounts> {
  const queue = server.openQueue(queueNameOf(configuration));
  try {
    const [counts, workers] = await Promise.all([queue.getJobCounts(...LISTED), queue.getWorkersCount()]);
    const { waiting = 0, active = 0, completed = 0, failed = 0 } = counts;
    return { configuration, waiting, active, completed, failed, workers };
  } finally {
    await queue.close();
  }
}
