import { queueNameOf, type Configuration } from './configuration.js';
import { countJobs, openDirectory, readListing, writeListing } from './list-queues.js';
import type { OpenQueue, QueueServer } from './open-server.js';

const HOUR = 3_600_000;
/** What nobody has used for so long, and holds no job, is forgotten. */
const MOST_DAYS_UNUSED = 7;

/**
 * Gives a function that has a configuration found by `listQueues`: to be called when it is first used, and as often as
 * may be while it is; it tells the server no more than once an hour.
 */
export function createAnnouncer(
  server: QueueServer,
  configuration: Configuration,
  now: () => number = Date.now,
): () => Promise<void> {
  let next = Number.NEGATIVE_INFINITY;
  return async () => {
    if (now() < next) return;
    next = now() + HOUR;
    await announce(server, configuration, now());
  };
}

async function announce(server: QueueServer, configuration: Configuration, now: number): Promise<void> {
  const directory = openDirectory(server);
  const id = queueNameOf(configuration);
  const listing = writeListing({ configuration, used: now });
  try {
    const job = await directory.getJob(id);
    if (job === undefined) await directory.add('configuration', listing, { jobId: id });
    else await job.updateData(listing);
    await forgetUnused(server, directory, now - MOST_DAYS_UNUSED * 24 * HOUR);
  } finally {
    await directory.close();
  }
}

/** Whoever uses one of them all the same at this moment announces it again, and adds again what is missing. */
async function forgetUnused(server: QueueServer, directory: OpenQueue, before: number): Promise<void> {
  for (const { data } of await directory.getJobs(['waiting'])) {
    const listing = readListing(data);
    if (listing === undefined || listing.used >= before) continue;
    const { configuration, ...counts } = await countJobs(server, listing.configuration);
    if (Object.values(counts).some((count) => count > 0)) continue;
    await directory.remove(queueNameOf(configuration));
    const queue = server.openQueue(queueNameOf(configuration));
    await queue.obliterate().finally(() => queue.close());
  }
}
