import { expect, it } from 'vitest';
import { watchServer } from '../../../src/batch/queue/watch-server.js';

const OUTAGE = { begin: () => {}, end: () => {} };

function watch(check: () => Promise<boolean>, signal = new AbortController().signal): Promise<void> {
  return watchServer(check, { everyMilliseconds: 1, outage: OUTAGE, signal, patienceMilliseconds: 30 });
}

it.each([
  ['never answers', () => new Promise<never>(() => {})],
  ['fails each time', async () => Promise.reject(new Error('ECONNREFUSED'))],
])('gives up a server that %s', async (_, check) => {
  await expect(watch(check)).rejects.toThrow(/^Expected the queue to answer again/);
});

it('waits on while the server answers, until the check is content', async () => {
  let checks = 0;
  await watch(async () => ++checks === 60);
  expect(checks).toBe(60);
});

it('ends when it is told to, also while the server does not answer', async () => {
  const controller = new AbortController();
  const watched = watch(() => new Promise<never>(() => {}), controller.signal);
  controller.abort();
  await expect(watched).resolves.toBeUndefined();
});
