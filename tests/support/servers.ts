import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';

/** A server of a test's own, on a free port, with nothing in it. */
export interface TestServer {
  readonly url: string;
  /** Ends it with SIGKILL, as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Starts it again in its place. */
  readonly start: () => Promise<void>;
  /** Ends it and removes its files. */
  readonly remove: () => Promise<void>;
}

/** What kinds of servers there are, each with the program that must be installed; PostgreSQL refuses to run as root. */
const PROGRAMS = { redis: 'redis-server', postgres: 'initdb' } as const;
const UNPRIVILEGED = ['setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups'];

/**
 * Whether a test that needs a server is to be skipped: where it is not installed, unless NEWSGRAPH_TEST_SERVERS says
 * that it must be.
 */
export function lacks(server: keyof typeof PROGRAMS): boolean {
  if (process.env['NEWSGRAPH_TEST_SERVERS'] !== undefined) return false;
  return spawnSync(PROGRAMS[server], ['--version']).error !== undefined;
}

/** A Redis server that keeps nothing on disk: killed, it has lost all jobs. */
export async function startRedis(): Promise<TestServer> {
  const port = await findFreePort();
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-server-'));
  const args = ['--port', String(port), '--dir', folder, '--save', '', '--appendonly', 'no'];
  const url = `redis://localhost:${port}`;
  return keepServer({ command: ['redis-server', ...args], folder, url, answers: () => listens(port) });
}

/** A PostgreSQL server that keeps what it has committed. */
export async function startPostgres(): Promise<TestServer> {
  const port = await findFreePort();
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-server-'));
  await chmod(folder, 0o777);
  const data = join(folder, 'data');
  const prefix = process.getuid?.() === 0 ? UNPRIVILEGED : [];
  const [program = '', ...args] = [...prefix, 'initdb', '-D', data, '-U', 'newsgraph', '-A', 'trust', '-N'];
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', cwd: folder });
  if (status !== 0) throw new Error(`Expected initdb to make a database, got ${stderr}`);
  const command = [...prefix, 'postgres', '-D', data, '-p', String(port), '-k', folder];
  const url = `postgres://newsgraph@localhost:${port}/postgres`;
  return keepServer({ command, folder, url, answers: () => takesQueries(url) });
}

interface ServerPlan {
  readonly command: readonly string[];
  readonly folder: string;
  readonly url: string;
  readonly answers: () => Promise<boolean>;
}

async function keepServer({ command, folder, url, answers }: ServerPlan): Promise<TestServer> {
  const [program = '', ...args] = command;
  let process: ChildProcess | undefined;
  const kill = async (): Promise<void> => {
    if (process === undefined || process.exitCode !== null || process.signalCode !== null) return;
    const ended = once(process, 'exit');
    process.kill('SIGKILL');
    await ended;
  };
  const start = async (): Promise<void> => {
    process = spawn(program, args, { stdio: 'ignore' });
    while (!(await answers())) await setTimeout(50);
  };
  const remove = async (): Promise<void> => {
    await kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  await start();
  return { url, kill, start, remove };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('Expected a port.');
  return address.port;
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const reached = once(socket, 'connect').then(
    () => true,
    () => false,
  );
  return reached.finally(() => socket.destroy());
}

/** A server that listens may still be starting up. */
async function takesQueries(url: string): Promise<boolean> {
  const client = new Client(url);
  const reached = client.connect().then(
    () => true,
    () => false,
  );
  return reached.finally(() => client.end());
}
