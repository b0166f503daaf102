import { setTimeout } from 'node:timers/promises';
import type { ReadableFile } from '../../src/batch/read-ahead.js';
import type { ArticleRunner } from '../../src/batch/run-article.js';
import type { SourceResult } from '../../src/source/source-file.js';
import type { Article, Document, Problem } from '../../src/document/document.js';

/** A record with one mention, the article's first word. */
export function makeDocument({ id, text, published }: Article): Document {
  const end = /^\S*/.exec(text)?.[0].length ?? 0;
  const mention = {
    id: 'm0',
    start: 0,
    end,
    text: text.slice(0, end),
    type: 'PERSON',
    kind: 'name',
  } as const;
  return {
    schema: 'newsgraph.document/1',
    id,
    title: null,
    published: published ?? null,
    publishedFrom: published === undefined ? null : 'argument',
    language: 'en',
    text,
    offsets: 'utf16',
    structure: { headline: null, byline: null, dateline: null },
    sentences: [{ start: 0, end: text.length }],
    mentions: [{ ...mention, entity: 'e0', confidence: 1, by: 'rule:fake' }],
    times: [],
    quantities: [],
    entities: [
      {
        id: 'e0',
        type: 'PERSON',
        name: mention.text,
        aliases: [],
        mentions: ['m0'],
        salience: 1,
        titles: [],
        links: [],
      },
    ],
    relations: [],
    counts: [],
    quotes: [],
    coverage: { characters: text.length, read: text.length, skipped: [] },
    provenance: { newsgraph: '0', model: 'fake', config: 'default' },
  };
}

/** Throws on an article that contains "BROKEN". */
export const fakePipeline: ArticleRunner = {
  run(article) {
    if (article.text.includes('BROKEN')) throw new RangeError('no such month\nsecond line');
    return makeDocument(article);
  },
};

export interface FakeFile extends ReadableFile {
  readonly results: readonly SourceResult[];
  /** Milliseconds before each result. */
  readonly delay?: number;
}

export async function* readFake({ results, delay }: FakeFile): AsyncGenerator<SourceResult> {
  for (const result of results) {
    if (delay !== undefined) await setTimeout(delay);
    yield result;
  }
}

export function fakeFile(id: string, text: string, delay?: number): FakeFile {
  return {
    path: `${id}.txt`,
    results: [{ article: { id, text } }],
    ...(delay === undefined ? {} : { delay }),
  };
}

export interface MemorySink<Item> {
  readonly items: Item[];
  state: 'open' | 'closed' | 'aborted';
  write(item: Item): Promise<void>;
  close(): Promise<readonly string[]>;
  abort(): Promise<void>;
}

export function memorySink<Item>(path: string, delay = 0): MemorySink<Item> {
  const sink: MemorySink<Item> = {
    items: [],
    state: 'open',
    async write(item) {
      if (delay > 0) await setTimeout(delay);
      sink.items.push(item);
    },
    async close() {
      sink.state = 'closed';
      return [path];
    },
    async abort() {
      sink.state = 'aborted';
    },
  };
  return sink;
}

export const documentSink = (delay?: number): MemorySink<Document> => memorySink('documents', delay);
export const problemSink = (): MemorySink<Problem> => memorySink('problems.jsonl');
