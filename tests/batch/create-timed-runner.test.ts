import { describe, expect, it } from 'vitest';
import { timeLimitOf } from '../../src/batch/article-limits.js';
import { createTimedRunner } from '../../src/batch/create-timed-runner.js';
import { runArticle, type ArticleRunner } from '../../src/batch/run-article.js';
import { fakePipeline } from './fakes.js';

/** Hangs on "LOOP" and on "BACKTRACK", as a stage with a fault would. */
const hanging: ArticleRunner = {
  run(article) {
    if (article.text === 'LOOP') for (;;);
    if (article.text === 'BACKTRACK') /^(?:a+)+$/.test(`${'a'.repeat(50)}b`);
    return fakePipeline.run(article);
  },
};

describe('an article in this thread', () => {
  it.each(['LOOP', 'BACKTRACK'])(
    'that hangs (%s) costs itself alone, and the pipeline is loaded anew',
    async (text) => {
      let loaded = 0;
      const load = (): ArticleRunner => {
        loaded += 1;
        return hanging;
      };
      const runner = createTimedRunner(load, { milliseconds: 50 });
      const outcomes = [];
      for (const [id, each] of ['Amina left.', text, 'Kofi stayed.'].entries())
        outcomes.push(await runArticle({ id: `a${id}`, text: each }, runner));
      expect(outcomes).toMatchObject([
        { document: { id: 'a0' } },
        { problem: { file: 'a1', rule: 'article-timeout' } },
        { document: { id: 'a2' } },
      ]);
      expect(loaded).toBe(2);
    },
  );

  it('that throws keeps its pipeline, and tells of the error', async () => {
    const runner = createTimedRunner(() => hanging, { milliseconds: 1000 });
    expect(await runArticle({ id: 'a', text: 'BROKEN' }, runner)).toMatchObject({
      problem: { rule: 'stage-failed', message: expect.stringContaining('"RangeError: no such month"') },
    });
  });

  it('has more time the longer it is', () => {
    const limits = { milliseconds: 60_000 };
    expect(timeLimitOf({ id: 'a', text: 'Short.' }, limits)).toBe(60_000);
    expect(timeLimitOf({ id: 'a', text: 'x'.repeat(2_500_000) }, limits)).toBe(150_000);
  });
});
