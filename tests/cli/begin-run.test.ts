import { expect, it, onTestFinished } from 'vitest';
import { openLedger } from '../../src/batch/ledger/open-ledger.js';
import { beginRun } from '../../src/cli/begin-run.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

it.each([
  ['redis://ama:s3cret@queue.example:6379/1', 'redis://…@queue.example:6379/1'],
  ['--queue=rediss://:s3@cret@queue.example', '--queue=rediss://…@queue.example'],
  [
    'postgres://queue.example/news?user=ama&password=s3cret',
    'postgres://queue.example/news?user=ama&password=…',
  ],
  ['postgres://queue.example/news?sslmode=verify-full', 'postgres://queue.example/news?sslmode=verify-full'],
  ['news//ama@home.txt', 'news//ama@home.txt'],
])('a run stores %s without its secret', async (word, stored) => {
  const ledger = openLedger(await temporaryDirectory(), { config: 'default' });
  onTestFinished(() => ledger.close());
  beginRun(ledger, ['watch', 'news', word]);
  expect(ledger.lastRun()?.argv).toEqual(['watch', 'news', stored]);
});
