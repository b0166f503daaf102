/**
 * `npm run bench`: newsgraph against the libraries that do parts of its work, on the same text in the same run.
 * Each is warmed up first, as what counts for a batch is the speed that it settles at. Rounds go around all contenders,
 * so that a slow minute of the machine hits them alike; the median round counts.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CONTENDERS } from './contenders.mjs';

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '150' },
    rounds: { type: 'string', default: '5' },
    'warm-up': { type: 'string', default: '5' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

/** Seconds of timed rounds after which a slow contender sits out the others. */
const ENOUGH_SECONDS = 60;

/** Articles spread evenly over the desks of the corpus. */
function readTexts(count) {
  const folder = new URL('../corpus/articles/', import.meta.url);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted();
  const step = Math.max(1, Math.floor(names.length / count));
  return names
    .filter((_, index) => index % step === 0)
    .slice(0, count)
    .map((name) => {
      const [, published, text] = /^---\ndate: (\S+)\n---\n([\s\S]*)$/.exec(
        readFileSync(new URL(name, folder), 'utf8'),
      );
      return { published, text };
    });
}

async function ask(child, message) {
  child.send(message);
  const [answer] = await once(child, 'message');
  return answer;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

async function measure(texts, rounds, warmUpSeconds, contenders) {
  const runs = [];
  for (const { name, does } of contenders) {
    const child = fork(new URL('./worker.mjs', import.meta.url), [name]);
    const { loadMilliseconds } = await ask(child, { texts });
    const { warmUpRounds } = await ask(child, { warmUpSeconds });
    runs.push({ name, does, child, loadMilliseconds, warmUpRounds, times: [], peakKilobytes: 0 });
    showProgress();
  }
  for (let round = 0; round < rounds; round++) {
    for (const run of runs) {
      if (run.times.reduce((sum, time) => sum + time, 0) > ENOUGH_SECONDS * 1000) continue;
      const { milliseconds, peakKilobytes } = await ask(run.child, { round });
      run.times.push(milliseconds);
      run.peakKilobytes = peakKilobytes;
      showProgress();
    }
  }
  for (const { child } of runs) child.kill();
  return runs;
}

function showProgress() {
  if (!options.json) process.stderr.write('.');
}

const texts = readTexts(Number(options.articles));
const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
const contenders = CONTENDERS.filter(({ name }, index) => index === 0 || name.includes(options.only ?? ''));
const runs = await measure(texts, Number(options.rounds), Number(options['warm-up']), contenders);
const [baseline] = runs;
const results = runs.map(({ name, does, times, loadMilliseconds, warmUpRounds, peakKilobytes }) => ({
  name,
  does,
  charactersPerSecond: Math.round(characters / (median(times) / 1000)),
  timesCompromise: Number((median(baseline.times) / median(times)).toFixed(2)),
  loadMilliseconds: Math.round(loadMilliseconds),
  warmUpRounds,
  peakMegabytes: Math.round(peakKilobytes / 1024),
}));

if (options.json) {
  process.stdout.write(`${JSON.stringify({ articles: texts.length, characters, results }, undefined, 2)}\n`);
} else {
  process.stdout.write(
    `\n${texts.length} articles, ${characters} characters; each warmed up for ${options['warm-up']} s or until no longer faster; median of ${options.rounds} rounds\n\n`,
  );
  process.stdout.write('                      chars/second   × compromise   load ms   peak MB\n');
  for (const {
    name,
    does,
    charactersPerSecond,
    timesCompromise,
    loadMilliseconds,
    peakMegabytes,
  } of results) {
    const cells = [
      name.padEnd(20),
      charactersPerSecond.toLocaleString('en').padStart(14),
      timesCompromise.toFixed(2).padStart(14),
      String(loadMilliseconds).padStart(9),
      String(peakMegabytes).padStart(9),
    ];
    process.stdout.write(`${cells.join(' ')}   ${does}\n`);
  }
}
