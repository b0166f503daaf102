import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createPipeline, extract, type Extracted } from '../src/library.js';
import { documentSchema } from '../src/document/schema.js';
import { makeDocument } from './batch/fakes.js';
import { temporaryDirectory } from './support/temporary-directory.js';

describe('the library', () => {
  test('refuses what is no article, rather than make a record that is none', () => {
    const pipeline = createPipeline();
    expect(() => pipeline.run({ id: 'a', text: 'It rained.', published: 'garbage' })).toThrow(TypeError);
    expect(() => pipeline.run({ id: 'a/b', text: 'It rained.' })).toThrow(TypeError);
    expect(documentSchema.parse(pipeline.run({ id: 'a', text: 'It rained.' })).id).toBe('a');
  });

  test('leaves open triples out where they are not wanted, and says so in the provenance', () => {
    const article = { id: 'a', text: 'Ada Nwosu praised Tim Reyes in Lagos on Friday.' };
    const predicates = (openTriples: boolean) => {
      const { relations, provenance } = createPipeline({ openTriples }).run(article);
      return [relations.map(({ predicate }) => predicate), provenance.config];
    };
    expect(predicates(true)).toEqual([['open:praise'], 'default']);
    expect(predicates(false)).toEqual([[], 'no-open']);
  });

  test('puts U+FFFD for half of a character, and leaves every offset where it is', () => {
    const text = 'Rain \ud83d fell on \ude00Tema, Ama Boateng said.';
    const doc = createPipeline().run({ id: 'a', text, title: 'Rain \ud83d' });
    expect([doc.text, doc.title]).toEqual([
      'Rain \ufffd fell on \ufffdTema, Ama Boateng said.',
      'Rain \ufffd',
    ]);
    expect(JSON.stringify(doc)).not.toMatch(/\\ud[89a-f]/);
    for (const mention of doc.mentions) expect(doc.text.slice(mention.start, mention.end)).toBe(mention.text);
  });

  test('tells an interrupted run from one that came to its end', async () => {
    const folder = await temporaryDirectory();
    for (const name of ['a.txt', 'b.txt', 'c.txt']) await writeFile(join(folder, name), 'It rained.');
    const interrupt = new AbortController();
    const results: Extracted[] = [];
    const run = async (): Promise<void> => {
      for await (const result of extract(folder, {
        pipeline: { run: makeDocument },
        signal: interrupt.signal,
      })) {
        results.push(result);
        interrupt.abort(new Error('enough'));
      }
    };
    await expect(run()).rejects.toThrow('enough');
    expect(results).toHaveLength(1);
  });

  test('takes a limit of size', async () => {
    const folder = await temporaryDirectory();
    await writeFile(join(folder, 'a.txt'), 'It rained.');
    const results: Extracted[] = [];
    for await (const result of extract(folder, { pipeline: { run: makeDocument }, maxBytes: 5 }))
      results.push(result);
    expect(results).toMatchObject([{ problem: { rule: 'over-limit' } }]);
  });
});
