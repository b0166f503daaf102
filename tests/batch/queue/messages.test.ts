import { describe, expect, it } from 'vitest';
import { queueNameOf } from '../../../src/batch/queue/configuration.js';
import { hashArticle } from '../../../src/batch/ledger/hash-article.js';
import { readJob, writeJob } from '../../../src/batch/queue/job-message.js';
import { pack } from '../../../src/batch/queue/pack.js';
import { parseQueueUrl } from '../../../src/batch/queue/queue-url.js';
import { readResult, writeResult } from '../../../src/batch/queue/result-message.js';
import type { Article } from '../../../src/document/document.js';
import { PORT_STRIKE } from '../../support/documents.js';
import { makeDocument } from '../fakes.js';

const ARTICLE: Article = { id: 'a1', text: 'Amina met Juan.', published: '2021-05-04' };
const { provenance } = makeDocument(ARTICLE);
const CONFIGURATION = { provenance, hash: 'a'.repeat(64) };

describe('a job', () => {
  it.each([
    ['as it was read', ARTICLE],
    [
      'with NULs and halves of characters, which databases refuse',
      { id: 'a2', text: 'a\u0000b \ud83d c \udc00' },
    ],
    [
      'with all that an article can have',
      { ...ARTICLE, title: 'T', language: 'en', source: PORT_STRIKE.source },
    ],
  ])('brings an article to a worker %s', (_case, article) => {
    expect(readJob(hashArticle(article), writeJob(article))).toEqual(article);
  });

  it('has an id of its own for each difference between articles', () => {
    const ids = [
      ARTICLE,
      { ...ARTICLE, id: 'a2' },
      { ...ARTICLE, title: 'T' },
      { ...ARTICLE, text: 'Juan.' },
    ];
    expect(new Set(ids.map(hashArticle)).size).toBe(4);
  });

  it.each([
    ['something else than letters', { id: 'a1', text: 'A.' }],
    ['letters that are not packed', 'hello'],
    ['another kind of message', pack({ schema: 'newsgraph.result/1', article: ARTICLE })],
    [
      'an article whose id leads out of a folder',
      pack({ schema: 'newsgraph.job/1', article: { id: '../x', text: '' } }),
    ],
    [
      'an article with more than it can have',
      pack({ schema: 'newsgraph.job/1', article: { ...ARTICLE, run: 'rm' } }),
    ],
    ['the article of another job', writeJob({ ...ARTICLE, text: 'Kofi.' })],
  ])('is refused where it holds %s', (_case, message) => {
    expect(() => readJob(hashArticle(ARTICLE), message)).toThrow(/^Expected .* job/);
  });
});

describe('the result of a job', () => {
  it('is the record, with every field in its place', () => {
    const document = makeDocument(ARTICLE);
    const read = readResult(writeResult({ document }), ARTICLE, CONFIGURATION);
    expect(JSON.stringify(read)).toBe(JSON.stringify(document));
  });

  it('is the problem that the article was for the worker', () => {
    const problem = {
      file: 'a1.txt',
      rule: 'article-timeout',
      message: 'Expected a record, but it took longer.',
    };
    const read = (): unknown => readResult(writeResult({ problem }), ARTICLE, CONFIGURATION);
    expect(read).toThrow(expect.objectContaining({ cause: problem }));
  });

  it.each([
    ['no text', null],
    ['no record', pack({ schema: 'newsgraph.result/1', document: { id: 'a1' } })],
    [
      'a record with fields of its own',
      pack({ schema: 'newsgraph.result/1', document: { ...makeDocument(ARTICLE), x: 1 } }),
    ],
    ['the record of another article', writeResult({ document: makeDocument({ ...ARTICLE, id: 'a2' }) })],
    ['the record of another text', writeResult({ document: makeDocument({ ...ARTICLE, text: 'Juan.' }) })],
    [
      'a record by another version',
      writeResult({ document: { ...makeDocument(ARTICLE), provenance: { ...provenance, newsgraph: '9' } } }),
    ],
  ])('is refused where it is %s', (_case, message) => {
    expect(() => readResult(message, ARTICLE, CONFIGURATION)).toThrow(/^Expected a worker's record/);
  });
});

it('gives every configuration a queue of its own', () => {
  const names = ['a', 'b'].map((digit) => queueNameOf({ ...CONFIGURATION, hash: digit.repeat(64) }));
  expect(names).toEqual(['newsgraph-aaaaaaaaaaaaaaaa', 'newsgraph-bbbbbbbbbbbbbbbb']);
});

it.each([
  ['redis://localhost', 'redis', 'redis://localhost'],
  ['rediss://user:secret@queue.example:6380/2', 'redis', 'rediss://queue.example:6380/2'],
  ['postgres://user:secret@queue.example/news?sslmode=require', 'postgres', 'postgres://queue.example/news'],
  ['postgresql:///news', 'postgres', 'postgresql:///news'],
])('reads the URL %s, and shows no password', (url, server, shown) => {
  expect(parseQueueUrl(url)).toEqual({ server, url, shown });
});

it.each(['', 'localhost:6379', 'http://localhost', '/tmp/redis.sock'])('takes %j for no queue', (url) => {
  expect(parseQueueUrl(url)).toBeUndefined();
});
