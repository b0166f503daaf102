import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../src/document/document.js';
import { contains } from '../src/document/span.js';
import { COMMAND } from './support/build.js';
import { tellsTimes } from './support/tells-times.js';

const run = promisify(execFile);
const FOLDER = 'corpus/articles';
/** 200 articles, spread over all desks. */
const ARTICLES = readdirSync(FOLDER)
  .filter((_, index) => index % 7 < 4)
  .slice(0, 200)
  .map((name) => join(FOLDER, name));

/** Writes every format for the articles into a new folder. */
async function extract(articles: readonly string[], concurrency: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-corpus-'));
  await run(process.execPath, [
    COMMAND,
    'extract',
    ...articles,
    '--out',
    folder,
    '-c',
    String(concurrency),
    '-q',
  ]);
  return folder;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !tellsTimes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

describe('200 articles of the corpus', () => {
  let first = '';
  let second = '';
  let documents: readonly Document[] = [];

  beforeAll(async () => {
    [first, second] = await Promise.all([extract(ARTICLES, 1), extract(ARTICLES.toReversed(), 8)]);
    documents = readFileSync(join(first, 'documents.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Document);
  }, 180_000);

  afterAll(() => {
    for (const folder of [first, second]) rmSync(folder, { recursive: true, force: true });
  });

  it('are all read, without a problem', () => {
    expect(documents).toHaveLength(200);
    expect(readFileSync(join(first, 'problems.jsonl'), 'utf8')).toBe('');
  });

  it('give the same bytes in every file for any order and concurrency', () => {
    expect(filesBelow(second)).toEqual(filesBelow(first));
    for (const file of filesBelow(first)) {
      expect(readFileSync(join(second, file)).equals(readFileSync(join(first, file))), file).toBe(true);
    }
  });

  it('give records that the published schema accepts', () => {
    const schema = JSON.parse(readFileSync('docs/newsgraph.document.schema.json', 'utf8')) as object;
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    for (const document of documents) {
      expect(validate(document) ? [] : validate.errors, document.id).toEqual([]);
    }
  });

  it('give spans that hold their text, in order and without overlaps in a layer', () => {
    for (const { id, text, mentions, times, quantities, quotes } of documents) {
      for (const layer of [mentions, times, quantities, quotes]) {
        for (const item of layer) expect(text.slice(item.start, item.end), id).toBe(item.text);
      }
      for (const layer of [mentions, times, quantities]) {
        for (const [index, item] of layer.entries()) {
          expect(item.start, `${id} ${item.text}`).toBeGreaterThanOrEqual(layer[index - 1]?.end ?? 0);
        }
      }
    }
  });

  it('give mentions and entities that point to each other, and mentions within a sentence', () => {
    for (const { id, mentions, entities, sentences } of documents) {
      const entityOf = new Map(
        entities.flatMap((entity) => entity.mentions.map((mention) => [mention, entity.id])),
      );
      for (const mention of mentions) {
        expect(mention.entity, `${id} ${mention.text}`).toBe(entityOf.get(mention.id) ?? null);
        expect(
          sentences.some((sentence) => contains(sentence, mention)),
          `${id} ${mention.text}`,
        ).toBe(true);
      }
    }
  });
});
