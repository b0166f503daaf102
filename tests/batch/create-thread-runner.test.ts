import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createThreadRunner, type ThreadOptions } from '../../src/batch/create-thread-runner.js';
import { runArticle, type Outcome } from '../../src/batch/run-article.js';
import { readModel, writeModel } from '../../src/tag/model-file.js';
import { serialize } from '../../src/write/serialize.js';
import { createPipeline } from '../../src/library.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const NAMES_MODEL = join(process.cwd(), 'src/tag/model/names.model');
const WORKER = pathToFileURL(join(process.cwd(), 'dist/batch/thread-worker.js'));

async function run(texts: readonly string[], options: Partial<ThreadOptions>): Promise<readonly Outcome[]> {
  const runner = createThreadRunner({
    threads: 2,
    limits: { milliseconds: 60_000 },
    worker: WORKER,
    ...options,
  });
  onTestFinished(() => runner.close());
  return Promise.all(texts.map((text, index) => runArticle({ id: `a${index}`, text }, runner)));
}

/** A worker that eats memory on "EAT", and else answers with the article's id. */
const EATER = `
  export async function runInThread({ article: { id, text } }) {
    for (const eaten = []; text === 'EAT'; ) eaten.push({ id, more: [1, 2, 3] });
    return { record: JSON.stringify({ id }), stages: new Map() };
  }
`;

describe('threads', { timeout: 120_000 }, () => {
  it('give the records that this thread gives', async () => {
    const texts = ['Ama Boateng left Tema on Friday.', 'Kofi Owusu paid $3 million.', 'Nothing.'];
    const outcomes = await run(texts, {});
    const pipeline = createPipeline();
    const own = texts.map((text, index) => serialize(pipeline.run({ id: `a${index}`, text })));
    expect(
      outcomes.map((outcome) => ('document' in outcome ? serialize(outcome.document) : outcome)),
    ).toEqual(own);
  });

  it('tell what the models say, and take it in their place', async () => {
    const runner = createThreadRunner({ threads: 1, limits: { milliseconds: 60_000 }, worker: WORKER });
    onTestFinished(() => runner.close());
    const article = { id: 'a', text: 'Ama Boateng left Tema.' };
    const said: string[] = [];
    const onTagging = (tagging: string): void => void said.push(tagging);
    expect((await runner.run(article, { onTagging })).mentions).toHaveLength(2);
    const tagging = said[0]?.replace('"PERSON"', '"ORG"');
    expect((await runner.run(article, { tagging, onTagging })).mentions[0]?.type).toBe('ORG');
    expect(said[1]).toBe(tagging);
  });

  it('take all that is the user’s own', async () => {
    const own = { minConfidence: 0.999, onWarning: () => expect.fail('warned in a thread') };
    const [outcome] = await run(['Ama Boateng left Tema.'], { threads: 1, own });
    expect(outcome).toMatchObject({ document: { provenance: { config: 'min-confidence:0.999' } } });
  });

  it.each([
    ['its path', (path: string) => path],
    ['its bytes', (path: string) => readFileSync(path)],
  ])('take a model of the user’s own, given by %s', async (_, give) => {
    const path = join(await temporaryDirectory(), 'ours.model');
    const model = readModel(readFileSync(NAMES_MODEL));
    await writeFile(path, writeModel({ ...model, card: { ...model.card, name: 'names/ours' } }));
    const own = { model: give(path) };
    const [outcome] = await run(['Ama Boateng left Tema.'], { threads: 1, own });
    const document = createPipeline(own).run({ id: 'a0', text: 'Ama Boateng left Tema.' });
    expect(document.provenance.model).toBe('names/ours');
    expect(outcome).toEqual({ document });
  });

  it('give up an article that takes too long, and go on', async () => {
    const long = 'Ama Boateng of the Tema Port Office said that nothing was lost. '.repeat(2_000);
    const outcomes = await run([long, 'Kofi left.'], { threads: 1, limits: { milliseconds: 30 } });
    expect(outcomes[0]).toMatchObject({ problem: { file: 'a0', rule: 'article-timeout' } });
  });

  it('are replaced where an article outgrows its memory, which costs that article alone', async () => {
    const worker = join(await temporaryDirectory(), 'eater.mjs');
    await writeFile(worker, EATER);
    const outcomes = await run(['Fine.', 'EAT', 'Fine.', 'EAT', 'Fine.'], {
      worker: pathToFileURL(worker),
      memory: 32,
    });
    expect(
      outcomes.map((outcome) => ('problem' in outcome ? outcome.problem.rule : outcome.document.id)),
    ).toEqual(['a0', 'article-memory', 'a2', 'article-memory', 'a4']);
  });
});
