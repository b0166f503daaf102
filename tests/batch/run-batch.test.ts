import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runBatch } from '../../src/batch/run-batch.js';
import type { Problem } from '../../src/document/document.js';
import type { SourceResult } from '../../src/source/source-file.js';
import { documentSink, fakeFile, fakePipeline, problemSink, readFake, type FakeFile } from './fakes.js';

const base = {
  problems: [] as readonly Problem[],
  read: readFake,
  claimIds: (_file: FakeFile, result: SourceResult): readonly SourceResult[] => [result],
  pipeline: fakePipeline,
  concurrency: 2,
};

/** Files whose reading takes different times, so that they finish out of order. */
function manyFiles(count: number): FakeFile[] {
  return Array.from({ length: count }, (_, index) =>
    fakeFile(`a-${String(index).padStart(3, '0')}`, `Amina met Juan ${index} times.`, (index * 7) % 5),
  );
}

describe('runBatch', () => {
  it('hands the same records in the same order to the sinks for any concurrency', async () => {
    const files = manyFiles(60);
    const runs = [];
    for (const concurrency of [1, 2, 8, 64]) {
      const [sink, problemLog] = [documentSink(), problemSink()];
      await runBatch({ ...base, files, concurrency, sinks: [sink], problemLog });
      runs.push(JSON.stringify(sink.items));
    }
    expect(JSON.parse(runs[0] ?? '')).toHaveLength(60);
    expect(new Set(runs).size).toBe(1);
  });

  it('gives every sink every record, closes them all and says what they wrote', async () => {
    const [fast, slow, problemLog] = [documentSink(), documentSink(2), problemSink()];
    const files = manyFiles(5);
    const summary = await runBatch({ ...base, files, sinks: [fast, slow], problemLog });
    expect(slow.items).toEqual(fast.items);
    expect([fast.state, slow.state, problemLog.state]).toEqual(['closed', 'closed', 'closed']);
    expect(summary.written).toEqual(['documents', 'documents', 'problems.jsonl']);
    expect(summary).toMatchObject({
      files: 5,
      articles: 5,
      mentions: 5,
      entities: 5,
      problems: 0,
      firstId: 'a-000',
    });
    expect(summary.characters).toBe(files.length * 'Amina met Juan 0 times.'.length);
    expect(summary.interrupted).toBe(false);
  });

  it('records an article whose stage throws as a problem and goes on', async () => {
    const [sink, problemLog] = [documentSink(), problemSink()];
    const files = [fakeFile('a', 'Good.'), fakeFile('b', 'BROKEN.'), fakeFile('c', 'Good too.')];
    const summary = await runBatch({ ...base, files, sinks: [sink], problemLog });
    expect(sink.items.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(problemLog.items).toHaveLength(1);
    expect(problemLog.items[0]).toMatchObject({ file: 'b', rule: 'stage-failed' });
    expect(problemLog.items[0]?.message).toContain('"RangeError: no such month"');
    expect(problemLog.items[0]?.message).toContain('please report it');
    expect(summary.problemsByRule).toEqual([['stage-failed', 1]]);
  });

  it('records the problems of listing and reading in order, and keeps the first few for the summary', async () => {
    const [sink, problemLog] = [documentSink(), problemSink()];
    const unreadable = (file: string): Problem => ({
      file,
      rule: 'unreadable-file',
      message: 'Expected a file.',
    });
    const files: FakeFile[] = Array.from({ length: 7 }, (_, index) => ({
      path: `f${index}`,
      results: [{ problem: unreadable(`f${index}`) }],
    }));
    const listed = { file: 'nowhere', rule: 'no-such-file', message: 'Expected a file.' };
    const summary = await runBatch({ ...base, files, problems: [listed], sinks: [sink], problemLog });
    expect(problemLog.items.map(({ file }) => file)).toEqual([
      'nowhere',
      'f0',
      'f1',
      'f2',
      'f3',
      'f4',
      'f5',
      'f6',
    ]);
    expect(summary.firstProblems.map(({ file }) => file)).toEqual(['nowhere', 'f0', 'f1', 'f2', 'f3']);
    expect(summary.problemsByRule).toEqual([
      ['unreadable-file', 7],
      ['no-such-file', 1],
    ]);
  });

  it('makes a problem of a reader that throws, and reads the other files', async () => {
    const [sink, problemLog] = [documentSink(), problemSink()];
    const read = async function* (file: FakeFile): AsyncGenerator<FakeFile['results'][number]> {
      if (file.path === 'b.txt') throw new Error('EIO: i/o error');
      yield* readFake(file);
    };
    const files = [fakeFile('a', 'One.'), fakeFile('b', 'Two.'), fakeFile('c', 'Three.')];
    await runBatch({ ...base, files, read, sinks: [sink], problemLog });
    expect(sink.items.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(problemLog.items).toMatchObject([{ file: 'b.txt', rule: 'read-failed' }]);
  });

  it('lets ids be settled in the order of the files, before the pipeline runs', async () => {
    const [sink, problemLog] = [documentSink(), problemSink()];
    const files = [fakeFile('a', 'First.', 8), { ...fakeFile('a', 'Second.'), path: 'other.jsonl' }];
    const seen = new Set<string>();
    const claimIds = ({ path }: FakeFile, result: SourceResult): readonly SourceResult[] => {
      if ('problem' in result || !seen.has(result.article.id)) {
        if ('article' in result) seen.add(result.article.id);
        return [result];
      }
      const problem = { file: path, rule: 'duplicate-id', message: 'Expected an id of its own.' };
      return [{ problem }, { article: { ...result.article, id: 'a-2' } }];
    };
    const summary = await runBatch({ ...base, files, claimIds, concurrency: 8, sinks: [sink], problemLog });
    expect(sink.items.map(({ id, text }) => [id, text])).toEqual([
      ['a', 'First.'],
      ['a-2', 'Second.'],
    ]);
    expect(problemLog.items).toMatchObject([{ file: 'other.jsonl', rule: 'duplicate-id' }]);
    expect(summary).toMatchObject({ articles: 2, problems: 1 });
  });

  it('holds no more articles than four times the concurrency, whatever the files hold', async () => {
    let read = 0;
    let written = 0;
    let most = 0;
    const sink = documentSink(1);
    const counting = {
      ...sink,
      write: async (doc: Parameters<typeof sink.write>[0]): Promise<void> => {
        await sink.write(doc);
        written += 1;
      },
    };
    const readMany = async function* ({ path }: FakeFile): AsyncGenerator<FakeFile['results'][number]> {
      for (let index = 0; index < 50; index += 1) {
        read += 1;
        most = Math.max(most, read - written);
        yield { article: { id: `${path}-${index}`, text: 'Text.' } };
      }
    };
    const files = manyFiles(6);
    await runBatch({
      ...base,
      files,
      read: readMany,
      concurrency: 3,
      sinks: [counting],
      problemLog: problemSink(),
    });
    expect(written).toBe(300);
    expect(most).toBeLessThanOrEqual(4 * 3);
  });

  it('reports progress file by file up to the last', async () => {
    const seen: number[] = [];
    await runBatch({
      ...base,
      files: manyFiles(4),
      sinks: [documentSink()],
      problemLog: problemSink(),
      onProgress: ({ filesReached, files }) => seen.push(filesReached / files),
    });
    expect(seen).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('stops after an interrupt, aborts the sinks and closes none', async () => {
    const controller = new AbortController();
    const [sink, problemLog] = [documentSink(), problemSink()];
    const summary = await runBatch({
      ...base,
      files: manyFiles(100),
      sinks: [sink],
      problemLog,
      signal: controller.signal,
      onProgress: ({ articles }) => {
        if (articles === 7) controller.abort();
      },
    });
    expect(summary).toMatchObject({ interrupted: true, articles: 7, written: [] });
    expect(sink.items).toHaveLength(7);
    expect([sink.state, problemLog.state]).toEqual(['aborted', 'aborted']);
  });

  it('closes the files that were opened ahead, also after an interrupt', async () => {
    const controller = new AbortController();
    let open = 0;
    const read = async function* (file: FakeFile): AsyncGenerator<SourceResult> {
      open += 1;
      try {
        for (let index = 0; index < 5; index += 1) {
          yield { article: { id: `${file.path}-${index}`, text: 'Text.' } };
        }
      } finally {
        open -= 1;
      }
    };
    const options = { ...base, files: manyFiles(30), read, concurrency: 4, sinks: [documentSink()] };
    await runBatch({
      ...options,
      problemLog: problemSink(),
      signal: controller.signal,
      onProgress: ({ articles }) => {
        if (articles === 12) controller.abort();
      },
    });
    await setTimeout(10);
    expect(open).toBe(0);
  });

  it('aborts every sink and throws when one cannot write', async () => {
    const [sink, problemLog] = [documentSink(), problemSink()];
    const full = {
      ...documentSink(),
      write: () => Promise.reject(new Error('ENOSPC: no space left on device')),
    };
    const run = runBatch({ ...base, files: manyFiles(3), sinks: [sink, full], problemLog });
    await expect(run).rejects.toThrow('ENOSPC');
    expect([sink.state, problemLog.state]).toEqual(['aborted', 'aborted']);
  });
});
