import { PassThrough, Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { runStream } from '../../src/batch/run-stream.js';
import { documentSchema, problemRecordSchema } from '../../src/document/schema.js';
import { fakePipeline } from './fakes.js';

const base = { file: 'stdin', pipeline: fakePipeline, concurrency: 2, maxBytes: 1 << 20 };

interface StreamRecord {
  readonly schema: string;
  readonly id: string | null;
  readonly line?: number;
  readonly rule?: string;
  readonly text?: string;
}

async function run(input: Buffer | string, options: Partial<typeof base> = {}) {
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  const summary = await runStream({
    ...base,
    ...options,
    input: Readable.from([Buffer.from(input)]),
    output,
  });
  const text = Buffer.concat(chunks).toString();
  const records = text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as StreamRecord);
  return { summary, records, text };
}

const article = (id: string, text = `Amina wrote ${id}.`): string => JSON.stringify({ id, text });

describe('runStream', () => {
  it.each([1, 3, 16])(
    'writes one valid record a line in the order of the input (concurrency %i)',
    async (concurrency) => {
      const ids = Array.from({ length: 100 }, (_, index) => `a${index}`);
      const { records, summary, text } = await run(ids.map((id) => article(id)).join('\n'), { concurrency });
      expect(records.map(({ id }) => id)).toEqual(ids);
      for (const record of records) documentSchema.parse(record);
      expect(text.endsWith('}\n')).toBe(true);
      expect(summary).toMatchObject({
        articles: 100,
        mentions: 100,
        problems: 0,
        interrupted: false,
        outputClosed: false,
      });
    },
  );

  it('writes a problem record in the place of an article that gives no record', async () => {
    const input = [article('a'), '{"id":"b"}', 'no JSON', article('c', 'BROKEN'), article('d')].join('\n');
    const { records, summary } = await run(input);
    expect(records.map(({ schema, id, line, rule }) => [schema, id, line, rule])).toEqual([
      ['newsgraph.document/1', 'a', undefined, undefined],
      ['newsgraph.problem/1', 'b', 2, 'invalid-article'],
      ['newsgraph.problem/1', null, 3, 'broken-json-line'],
      ['newsgraph.problem/1', 'c', 4, 'stage-failed'],
      ['newsgraph.document/1', 'd', undefined, undefined],
    ]);
    for (const record of records.slice(1, 4)) problemRecordSchema.parse(record);
    expect(summary).toMatchObject({ articles: 2, problems: 3 });
    expect(summary.problemsByRule).toEqual([
      ['broken-json-line', 1],
      ['invalid-article', 1],
      ['stage-failed', 1],
    ]);
  });

  it('reads CRLF, passes over blank lines, and over byte order marks also where files were joined', async () => {
    const input = `\uFEFF${article('a')}\r\n\r\n   \n\uFEFF${article('b')}\r\n\n`;
    const { records } = await run(input);
    expect(records.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('keeps any Unicode text as it is, in one line', async () => {
    const text = 'naïve 🎉 \u2028 \u0000 end';
    const { records } = await run(`${article('a', text)}\n`);
    expect(records[0]?.text).toBe(text);
  });

  it('writes U+FFFD for half of a character, which no reader of JSON would take, and says so', async () => {
    const { records, summary } = await run(`${article('a', 'Amina \ud83d left.')}\n`);
    expect(records[0]?.text).toBe('Amina \ufffd left.');
    expect(summary.problemsByRule).toEqual([['lone-surrogate', 1]]);
  });

  it('reads a line in another encoding than UTF-8 as files are read', async () => {
    const latin1 = Buffer.from('{"id":"a","text":"Amina ate at the caf\xe9 in Tema."}\n', 'latin1');
    const { records } = await run(Buffer.concat([latin1, Buffer.from(article('b'))]));
    expect(records).toMatchObject([{ id: 'a', text: 'Amina ate at the café in Tema.' }, { id: 'b' }]);
  });

  it('writes one line for an article that was read in spite of a problem', async () => {
    const input = '{"id":"a","text":"Amina left.","published":"soon"}';
    const { records, summary } = await run(input);
    expect(records.map(({ schema, id }) => [schema, id])).toEqual([['newsgraph.document/1', 'a']]);
    expect(summary).toMatchObject({ articles: 1, problems: 1, problemsByRule: [['date-unreadable', 1]] });
  });

  it('reports a line over the limit and reads the next', async () => {
    const { records } = await run(`${article('a', 'x'.repeat(5000))}\n${article('b')}\n`, {
      maxBytes: 1000,
    });
    expect(records).toMatchObject([{ rule: 'over-limit', line: 1 }, { id: 'b' }]);
    expect(records[0]).toHaveProperty('message', expect.stringContaining('more than 1000 bytes'));
  });

  it('answers a line before the next one comes', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const finished = runStream({ ...base, concurrency: 8, input, output });
    const answers = output.setEncoding('utf8').iterator({ destroyOnReturn: false });
    for (const id of ['a', 'b', 'c']) {
      input.write(`${article(id)}\n`);
      const { value } = (await answers.next()) as { value: string };
      expect(JSON.parse(value)).toMatchObject({ id });
    }
    input.end();
    expect(await finished).toMatchObject({ articles: 3 });
  });

  it('holds nothing of a line without an end', async () => {
    let most = 0;
    function* endless(): Generator<Buffer> {
      const before = process.memoryUsage().arrayBuffers;
      for (let count = 0; count < 400; count += 1) {
        yield Buffer.alloc(1 << 20, 'x');
        if (count % 20 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      }
      yield Buffer.from(`\n${article('b')}`);
    }
    const output = new PassThrough({ highWaterMark: 1 << 20 });
    const summary = await runStream({ ...base, input: Readable.from(endless()), output });
    expect(summary).toMatchObject({ articles: 1, problemsByRule: [['over-limit', 1]] });
    expect(most).toBeLessThan(200 << 20);
  });

  it('takes no more input than it can pass on to a slow reader', async () => {
    let produced = 0;
    const line = `${article('a', 'Amina '.repeat(2000))}\n`;
    function* produce(): Generator<Buffer> {
      for (; produced < 500; produced += 1) yield Buffer.from(line);
    }
    let consumed = 0;
    let most = 0;
    const output = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        consumed += 1;
        most = Math.max(most, produced - consumed);
        globalThis.setTimeout(done, 1);
      },
    });
    await runStream({ ...base, input: Readable.from(produce(), { highWaterMark: 1 }), output });
    expect(produced).toBe(500);
    // The window of four, the line that waits for a place in it, and those in the buffers of the two streams.
    expect(most).toBeLessThanOrEqual(10);
  });

  it('runs 200 MB through constant memory', { timeout: 60_000 }, async () => {
    const lineCount = 2000;
    const line = Buffer.from(`${article('a', 'Amina met Juan in the harbour. '.repeat(3300))}\n`);
    let most = 0;
    const start = process.memoryUsage();
    function* produce(): Generator<Buffer> {
      for (let count = 0; count < lineCount; count += 1) {
        if (count % 50 === 0) {
          const { heapUsed, arrayBuffers } = process.memoryUsage();
          most = Math.max(most, heapUsed + arrayBuffers - start.heapUsed - start.arrayBuffers);
        }
        yield Buffer.from(line);
      }
    }
    let written = 0;
    const output = new Writable({
      write(chunk: Buffer, _encoding, done) {
        written += chunk.length;
        setImmediate(done);
      },
    });
    const summary = await runStream({ ...base, input: Readable.from(produce()), output });
    expect(summary.articles).toBe(lineCount);
    expect(written).toBeGreaterThan(200e6);
    // Garbage that waits for its collection included; all of the stream would be twice 200 MB and more.
    expect(most).toBeLessThan(150e6);
  });

  it('ends quietly once the reader has gone', async () => {
    let produced = 0;
    function* produce(): Generator<Buffer> {
      for (; produced < 1000; produced += 1) yield Buffer.from(`${article(`a${produced}`)}\n`);
    }
    let taken = 0;
    const output = new Writable({
      write(_chunk, _encoding, done) {
        taken += 1;
        done(taken <= 3 ? null : Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const summary = await runStream({ ...base, input: Readable.from(produce()), output });
    expect(summary.outputClosed).toBe(true);
    expect(produced).toBeLessThan(100);
  });

  it('throws what else the output fails with', async () => {
    const output = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }));
      },
    });
    const run = runStream({ ...base, input: Readable.from([Buffer.from(`${article('a')}\n`)]), output });
    await expect(run).rejects.toThrow('ENOSPC');
  });

  it('throws what the input fails with, after the records of what came before', async () => {
    async function* failing(): AsyncGenerator<Buffer> {
      yield Buffer.from(`${article('a')}\n${article('b')}\n`);
      await setTimeout(5);
      throw new Error('EIO: i/o error');
    }
    const output = new PassThrough();
    const run = runStream({ ...base, input: Readable.from(failing()), output });
    await expect(run).rejects.toThrow('EIO');
    expect(String(output.read()).trim().split('\n')).toHaveLength(2);
  });

  it.each([
    ['for input', 1 << 20, 20],
    ['for the reader', 1, 1],
  ])('stops on an interrupt while it waits %s', async (_, highWaterMark, written) => {
    const controller = new AbortController();
    const [input, output] = [new PassThrough(), new PassThrough({ highWaterMark })];
    const write = vi.spyOn(output, 'write');
    const finished = runStream({ ...base, input, output, signal: controller.signal });
    for (let index = 0; index < 20; index += 1) input.write(`${article(`a${index}`)}\n`);
    await expect.poll(() => write.mock.calls.length, { timeout: 20_000 }).toBe(written);
    controller.abort();
    const summary = await finished;
    expect([summary.interrupted, summary.articles]).toEqual([true, written]);
  });
});
