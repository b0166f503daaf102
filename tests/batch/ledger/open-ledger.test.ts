import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Ledger } from '../../../src/batch/ledger/ledger.js';
import { lockOutput } from '../../../src/batch/ledger/lock-output.js';
import { openLedger } from '../../../src/batch/ledger/open-ledger.js';
import { LEDGER_FILE } from '../../../src/batch/ledger/read-ledger.js';
import type { Article } from '../../../src/document/document.js';
import { openCorpusGraph } from '../../../src/graph/open-corpus-graph.js';
import { temporaryDirectory } from '../../support/temporary-directory.js';
import { makeDocument } from '../fakes.js';

const clock = (): Date => new Date('2024-02-29T12:00:00Z');

function open(directory: string, config = 'default', models = config): Ledger {
  const ledger = openLedger(directory, { config, models, clock });
  onTestFinished(() => ledger.close());
  return ledger;
}

const SOURCE = { sha256: 'abc', bytes: 17, encoding: 'utf-8', mediaType: 'text/plain' };
const ARTICLE: Article = {
  id: 'harbour',
  text: 'Ama Boateng left.',
  published: '2024-02-28',
  source: { path: 'news/harbour.txt', ...SOURCE },
};
const PROBLEM = { file: 'news/harbour.txt', rule: 'stage-failed', message: 'Expected a record.' };

describe('the ledger', () => {
  it('gives back the record that was stamped, also to another run', async () => {
    const directory = await temporaryDirectory();
    const document = makeDocument(ARTICLE);
    const first = openLedger(directory, { config: 'default', clock });
    first.stamp(ARTICLE, { document }, 12.5);
    first.close();
    const second = open(directory);
    expect(second.standingOf(ARTICLE)).toBe('done');
    expect(second.readRecord('harbour')).toEqual(document);
    expect(second.find('harbour')).toMatchObject({
      file: 'news/harbour.txt',
      milliseconds: 12.5,
      attempts: 1,
    });
  });

  it.each<[string, Partial<Article>]>([
    ['its text', { text: 'Ama Boateng stayed.' }],
    ['its title', { title: 'Harbour' }],
    ['its date', { published: '2024-02-27' }],
    ['where its date was found', { publishedFrom: 'argument' }],
    ['its language', { language: 'en-GB' }],
    ['its file', { source: { path: 'old/harbour.txt', ...SOURCE } }],
  ])('takes an article for another one where %s has changed', async (_, change) => {
    const ledger = open(await temporaryDirectory());
    ledger.stamp(ARTICLE, { document: makeDocument(ARTICLE) }, 1);
    expect(ledger.standingOf({ ...ARTICLE, ...change })).toBe('changed');
  });

  it('takes every article for a changed one where newsgraph or its configuration is another', async () => {
    const directory = await temporaryDirectory();
    open(directory).stamp(ARTICLE, { document: makeDocument(ARTICLE) }, 1);
    expect(open(directory, 'other').standingOf(ARTICLE)).toBe('changed');
  });

  it('gives back what the models said of an article, unless it or they are others now', async () => {
    const directory = await temporaryDirectory();
    const first = open(directory, 'one', 'models');
    first.stamp(ARTICLE, { document: makeDocument(ARTICLE), tagging: 'names' }, 1);
    expect(open(directory, 'two', 'models').findTagging(ARTICLE)).toBe('names');
    expect(open(directory, 'two', 'others').findTagging(ARTICLE)).toBeUndefined();
    expect(first.findTagging({ ...ARTICLE, text: 'Ama Boateng stayed.' })).toBeUndefined();
    expect(first.findTagging({ ...ARTICLE, id: 'other' })).toBeUndefined();
    first.stamp(ARTICLE, { document: makeDocument(ARTICLE) }, 1);
    expect(first.findTagging(ARTICLE)).toBeUndefined();
  });

  it('counts how often an article has failed, and forgets the record that it had', async () => {
    const ledger = open(await temporaryDirectory());
    expect(ledger.standingOf(ARTICLE)).toBe('new');
    ledger.stamp(ARTICLE, { document: makeDocument(ARTICLE) }, 1);
    for (let attempt = 0; attempt < 2; attempt++) ledger.stamp(ARTICLE, { problem: PROBLEM }, 1);
    expect(ledger.standingOf(ARTICLE)).toBe('failed');
    expect([...ledger.failures()]).toMatchObject([{ id: 'harbour', problem: PROBLEM, attempts: 3 }]);
    expect(() => ledger.readRecord('harbour')).toThrow('Expected a record of "harbour"');
  });

  it('withdraws what a run has not seen', async () => {
    const ledger = open(await temporaryDirectory());
    for (const id of ['a', 'b', 'c'])
      ledger.stamp({ ...ARTICLE, id }, { document: makeDocument({ ...ARTICLE, id }) }, 1);
    ledger.see('b');
    expect(ledger.forgetUnseen()).toBe(2);
    expect(ledger.totals()).toMatchObject({ done: 1, failed: 0 });
    expect(ledger.find('a')).toBeUndefined();
  });

  it('forgets what the graph has gathered of a document whose record is stamped anew or withdrawn', async () => {
    const ledger = open(await temporaryDirectory());
    const documents = ['a', 'b', 'c'].map((id) => makeDocument({ ...ARTICLE, id }));
    for (const document of documents) ledger.stamp({ ...ARTICLE, id: document.id }, { document }, 1);
    const corpus = openCorpusGraph(ledger.graph);
    for (const document of documents) corpus.add(document);
    ledger.stamp({ ...ARTICLE, id: 'a' }, { problem: PROBLEM }, 1);
    ledger.stamp({ ...ARTICLE, id: 'b' }, { document: makeDocument({ ...ARTICLE, id: 'b' }) }, 1);
    const rest = ledger.graph.prepare<{ readonly id: string }>('SELECT id FROM graph_document');
    expect([...rest.rows()]).toEqual([{ id: 'c' }]);
    ledger.forgetUnseen();
    expect([...rest.rows()]).toEqual([]);
  });

  it.each(['no database', ''])('is begun anew over a file that holds %j', async (content) => {
    const directory = await temporaryDirectory();
    await writeFile(join(directory, LEDGER_FILE), content.repeat(100));
    const ledger = open(directory);
    ledger.stamp(ARTICLE, { document: makeDocument(ARTICLE) }, 1);
    expect(ledger.totals().done).toBe(1);
  });

  it('leaves nothing but its file when it is closed', async () => {
    const directory = await temporaryDirectory();
    const ledger = openLedger(directory, { config: 'default', clock });
    ledger.stamp(ARTICLE, { document: makeDocument(ARTICLE) }, 1);
    ledger.close();
    expect(await readdir(directory)).toEqual([LEDGER_FILE]);
  });
});

describe('the lock of an output folder', () => {
  it('is given to one run at a time', async () => {
    const directory = await temporaryDirectory();
    const first = lockOutput(directory);
    expect(lockOutput(directory)).toBeUndefined();
    first?.release();
    const second = lockOutput(directory);
    expect(second).toBeDefined();
    second?.release();
  });
});
