import { expect, test } from 'vitest';
import { createPipeline } from '../src/pipeline.js';
import { loadResources } from '../src/resources.js';
import { makeLongArticle } from './support/long-article.js';

const pipeline = createPipeline(loadResources());

/** Processor time of each stage; the clock on the wall also counts what else the machine does. */
function timeStages(characters: number): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const now = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const article = { id: 'long', text: makeLongArticle(characters), published: '2016-09-28' };
  const onStage = (stage: string, milliseconds: number) => void times.set(stage, milliseconds);
  pipeline.run(article, { watch: { now, onStage } });
  return times;
}

function sum(times: ReadonlyMap<string, number>, stages: readonly string[] = [...times.keys()]): number {
  return stages.reduce((total, stage) => total + (times.get(stage) ?? 0), 0);
}

test('an article of 2 MB takes at most 25 times as long as one of 100 kB', { timeout: 300_000 }, () => {
  timeStages(100_000);
  const runs = [timeStages(100_000), timeStages(100_000), timeStages(100_000)];
  const short = runs.toSorted((a, b) => sum(a) - sum(b))[1] ?? new Map<string, number>();
  const long = timeStages(2_000_000);
  const resolution = ['resolve', 'relate'];
  expect(sum(long, resolution) / sum(short, resolution)).toBeLessThan(25);
  expect(sum(long) / sum(short)).toBeLessThan(25);
});
