import type {
  BackendClasses,
  IQueueBackend,
  Job,
  JobsOptions,
  JobType,
  Processor,
  Queue,
  QueueEventsListener,
  WorkerOptions,
} from 'bullmq';
import { describeError } from '../describe-error.js';
import { QueueError } from './queue-error.js';
import type { QueueUrl } from './queue-url.js';

/** What newsgraph asks of BullMQ, whichever server is behind it. Messages are what `pack` writes. */
interface OpenConnection {
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}
export type OpenQueue = OpenConnection &
  Pick<
    Queue<string, string>,
    'getJobCounts' | 'getJobState' | 'getWorkersCount' | 'obliterate' | 'remove'
  > & {
    add(name: string, message: string, options: JobsOptions): Promise<unknown>;
    getJob(
      id: string,
    ): Promise<Pick<Job<string, string>, 'returnvalue' | 'failedReason' | 'updateData'> | undefined>;
    getJobs(states: JobType[]): Promise<readonly Pick<Job<string, string>, 'data'>[]>;
  };
export type OpenEvents = OpenConnection & {
  on<Event extends 'completed' | 'failed' | 'duplicated'>(
    event: Event,
    listener: QueueEventsListener<string>[Event],
  ): unknown;
};
export type OpenWorker = OpenConnection & {
  on(event: 'completed' | 'failed', listener: () => void): unknown;
};

/** Opens queues on one server. */
export interface QueueServer {
  openQueue(name: string): OpenQueue;
  openEvents(name: string): OpenEvents;
  openWorker(
    name: string,
    work: Processor<string, string>,
    options: Omit<WorkerOptions, 'connection'>,
  ): OpenWorker;
}

/** Names all that newsgraph stores: the prefix of its keys in Redis, its schema in PostgreSQL. */
const NAMESPACE = 'newsgraph';
/** Of each open queue; a worker and a collector take a further connection each, to be told of what happens. */
const POSTGRES_CONNECTIONS = 4;
const FIRST_ANSWER_MILLISECONDS = 10_000;
const RECONNECT_MILLISECONDS = 1_000;

/** Packages that only a queue needs, and so are installed by those who use one. */
const PACKAGES = { redis: ['bullmq', 'ioredis'], postgres: ['bullmq', 'pg'] } as const;

/**
 * Connects to a server.
 *
 * @throws QueueError where it does not answer, or where the packages that a queue needs are not installed
 */
export async function openServer(url: QueueUrl): Promise<QueueServer> {
  const { withBackend, createRedisBackend, createPostgresBackend } = await loadPackages(url.server);
  if (url.server === 'postgres') {
    const connection = {
      connectionString: url.url,
      connectionTimeoutMillis: FIRST_ANSWER_MILLISECONDS,
      schema: NAMESPACE,
      migrate: true,
      max: POSTGRES_CONNECTIONS,
    };
    const classes = withBackend(createPostgresBackend);
    await probe(bind(classes, connection), url);
    return bind(classes, connection);
  }
  const connection = { url: url.url, maxRetriesPerRequest: null, connectTimeout: FIRST_ANSWER_MILLISECONDS };
  const classes = withBackend(createRedisBackend);
  // A server that has never answered is a mistake in the URL; one that has answered comes back.
  await probe(bind(classes, { ...connection, retryStrategy: () => null }), url);
  return bind(classes, { ...connection, retryStrategy: () => RECONNECT_MILLISECONDS });
}

async function probe(server: QueueServer, { shown }: QueueUrl): Promise<void> {
  const queue = server.openQueue('newsgraph-probe');
  let trouble: unknown;
  queue.on('error', (error) => (trouble = error));
  try {
    await queue.waitUntilReady();
  } catch (error) {
    throw new QueueError(
      `Expected a queue at ${shown}, got "${describeError(trouble ?? error)}". ` +
        'Check that the server runs, that this machine may reach it, and the user and password in the URL.',
      { cause: error },
    );
  } finally {
    await queue.close().catch(() => {});
  }
}

function bind<B extends IQueueBackend, C>(classes: BackendClasses<B, C>, connection: C): QueueServer {
  const shared = { connection, prefix: NAMESPACE };
  return {
    openQueue: (name) => new classes.Queue<string, string>(name, shared),
    openEvents: (name) => new classes.QueueEvents<string>(name, shared),
    openWorker: (name, work, options) =>
      new classes.Worker<string, string>(name, work, { ...options, ...shared }),
  };
}

async function loadPackages(server: QueueUrl['server']): Promise<typeof import('bullmq')> {
  try {
    // BullMQ loads the driver itself; here it is only made sure that there is one.
    await (server === 'redis' ? import('ioredis') : import('pg'));
    return await import('bullmq');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    const names = PACKAGES[server].join(' ');
    throw new QueueError(
      `Expected the packages ${names} for a queue on this server, which newsgraph does not install by itself. ` +
        `Install them beside newsgraph: npm install ${names}`,
      { cause: error },
    );
  }
}
