import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Document } from '../src/document/document.js';
import { documentSchema } from '../src/document/schema.js';
import { createPipeline, extract } from '../src/library.js';
import { createPipeline as assemble } from '../src/pipeline.js';
import { loadResourcesWith, OwnKnowledgeError } from '../src/resources.js';
import { UsageError } from '../src/cli/usage-error.js';
import { fakePipeline } from './batch/fakes.js';
import { runMain } from './cli/run-main.js';
import { readBlocks } from './support/read-markdown-page.js';

const PAGE = 'docs/own-knowledge.md';
const BLOCKS = readBlocks(PAGE);
/** Files of the page by the language of their block. */
const FILES: Readonly<Record<string, string>> = {
  tsv: 'clients.tsv',
  json: 'places.jsonl',
  yaml: 'operations.yaml',
  txt: 'story.txt',
};

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-own-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const { language, code } of BLOCKS) {
  const name = FILES[language];
  if (name !== undefined) writeFileSync(join(folder, name), code);
}
writeFileSync(join(folder, 'wrong.tsv'), 'Quay Lines\tORG\nQuay\tCOMPANY\n');
const at = (name: string) => join(folder, name);
const all = { gazetteers: [at('clients.tsv'), at('places.jsonl')], rules: [at('operations.yaml')] };

/** The command as it is typed, with the folder before each file, and with the real pipeline. */
function runShown(command: string) {
  const [, , ...argv] = command.trim().split(' ');
  return runMain(
    argv.map((word) => (/\.\w+$/.test(word) ? at(word) : word)),
    {
      columns: 100,
      env: { NO_COLOR: '1' },
      loadPipeline: async (tagger, own) => {
        try {
          return assemble(await loadResourcesWith(tagger ?? 'trained', own));
        } catch (error) {
          throw error instanceof OwnKnowledgeError ? new UsageError(error.message) : error;
        }
      },
    },
  );
}

describe('docs/own-knowledge.md', () => {
  it.each(BLOCKS.filter(({ language }) => language === 'sh'))('line $line runs as shown', async (block) => {
    const { stdout, stderr } = await runShown(block.code);
    const printed = `${stdout}${stderr}`.replaceAll(`${folder}/`, '').split('\n');
    expect(printed).toEqual(expect.arrayContaining([...block.output]));
  });

  it('has a program that prints what is shown', () => {
    const program = BLOCKS.find(({ language }) => language === 'ts');
    const pipeline = createPipeline({ ...all, gazetteers: [at('clients.tsv')], minConfidence: 0.5 });
    const doc = pipeline.run({ id: 'a1', text: 'Ada Okello left Port Lumen.', published: '2021-05-04' });
    expect(doc.mentions.map(({ text, by }) => `${text}: ${by}`)).toEqual(program?.output);
  });
});

describe('the record of an article that was read with a list and rules', () => {
  const pipeline = createPipeline(all);
  const text = readFileSync(at('story.txt'), 'utf8');
  const doc = pipeline.run({ id: 'story', text });

  it('is valid, with spans that cover their text', () => {
    expect(documentSchema.parse(doc)).toEqual(doc);
    for (const { start, end, text: name } of doc.mentions) expect(text.slice(start, end)).toBe(name);
  });

  it('has the id of the list as link of the entity, under one entity for all its names', () => {
    const found = (doc: Document) =>
      doc.entities
        .filter(({ links }) => links.some(({ kb }) => kb === 'clients' || kb === 'places'))
        .map(({ name, mentions, links, known }) => [name, mentions.length, links[0]?.id, known?.name]);
    expect(found(doc)).toEqual([
      ['Ada Okello', 2, 'P-4', 'Ada Okello'],
      ['Northwind Ferries', 2, 'C-17', 'Northwind Ferries'],
      ['port lumen', 1, 'G-9', 'Port Lumen'],
      ['Cape Selby', 1, 'L-3', 'Cape Selby'],
    ]);
  });

  it('tells in its provenance of the files and settings', () => {
    expect(doc.provenance.config).toMatch(
      /^rules:operations@[0-9a-f]{12} gazetteer:clients@[0-9a-f]{12},places@[0-9a-f]{12}$/,
    );
  });
});

describe('options', () => {
  it('reach the pipeline of `extract`', async () => {
    const results: Document[] = [];
    for await (const result of extract(at('story.txt'), all))
      if ('document' in result) results.push(result.document);
    expect(results[0]?.mentions.map(({ by }) => by)).toContain('gazetteer:clients');
  });

  it.each([
    [{ gazetteers: [at('missing.tsv')] }, 'ENOENT'],
    [{ gazetteers: [folder] }, 'got a folder'],
    [{ rules: [at('clients.tsv')] }, 'Expected'],
    [{ minConfidence: 2 }, 'from 0 to 1'],
    [{ model: at('missing.model') }, 'ENOENT'],
    [{ model: at('clients.tsv') }, 'Expected a model that begins with'],
  ])('%j is refused', (options, message) => {
    expect(() => createPipeline(options)).toThrow(OwnKnowledgeError);
    expect(() => createPipeline(options)).toThrow(message);
  });

  it.each(['1.2', '-1', 'high', ''])('--min-confidence %s is refused as bad usage', async (value) => {
    const { exitCode, stderr } = await runMain(['inspect', at('story.txt'), `--min-confidence=${value}`]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Expected a number from 0 to 1')]);
  });

  it('tells of an oddity once, on standard error, and goes on', async () => {
    writeFileSync(at('twice.tsv'), 'Quay\tORG\nQuay\tORG\n');
    const { exitCode, stderr } = await runShown('npx newsgraph inspect story.txt --gazetteer twice.tsv');
    expect(exitCode).toBe(0);
    expect(stderr).toContain('twice.tsv: Expected each name once, got 1');
  });

  it('of a model put it in the place of the one that ships, and records say so', () => {
    const article = { id: 'a', text: 'Ada Okello left Port Lumen on a ferry of Quay Marine Works.' };
    const own = createPipeline({ model: 'src/tag/model/names.model' }).run(article);
    expect(own.provenance.config).toMatch(/^model:names@[0-9a-f]{12}$/);
    expect(own.mentions).toEqual(createPipeline().run(article).mentions);
  });

  it('of a model come from the command line', async () => {
    const asked: unknown[] = [];
    await runMain(['inspect', at('story.txt'), '--model', 'ours.model'], {
      loadPipeline: async (_, own) => {
        asked.push(own?.model);
        return fakePipeline;
      },
    });
    expect(asked).toEqual(['ours.model']);
  });

  it('of a model are refused beside a tagger that has none', async () => {
    const { exitCode, stderr } = await runMain('evaluate --tagger capitals --model ours.model'.split(' '));
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--tagger capitals, which has none')]);
  });

  it('of confidence drop names of the tagger', () => {
    const text = 'Ada Okello left Port Lumen on a ferry of Quay Marine Works.';
    const names = (minConfidence: number) =>
      createPipeline({ minConfidence })
        .run({ id: 'a', text })
        .mentions.filter(({ by }) => by === 'tagger');
    expect(names(0).length).toBeGreaterThan(0);
    expect(names(1).every(({ confidence }) => confidence === 1)).toBe(true);
  });
});
