/** Where a queue is. */
export interface QueueUrl {
  readonly server: 'redis' | 'postgres';
  readonly url: string;
  /** The URL without user, password and options, for messages. */
  readonly shown: string;
}

const SERVERS: Readonly<Record<string, QueueUrl['server']>> = {
  'redis:': 'redis',
  'rediss:': 'redis',
  'postgres:': 'postgres',
  'postgresql:': 'postgres',
};

/** Reads the URL of a queue; undefined where it is none. */
export function parseQueueUrl(url: string): QueueUrl | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  const server = SERVERS[protocol];
  return server === undefined ? undefined : { server, url, shown: `${protocol}//${host}${pathname}` };
}
