/**
 * `npm run bench -- scale [counts…]`: `newsgraph extract` over 1,000, 10,000, … articles, each count from nothing: how
 * fast, in how much memory, and whether either grows with the number of articles.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeArticles } from './make-articles.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    concurrency: { type: 'string' },
    format: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const COMMAND = fileURLToPath(new URL('../dist/cli/newsgraph.js', import.meta.url));
const COUNTS = positionals.length === 0 ? [1_000, 10_000] : positionals.map(readCount);
const MEGABYTE = 1e6;

function readCount(text) {
  if (/^[1-9]\d{0,7}$/.test(text)) return Number(text);
  throw new Error(`Expected numbers of articles after "scale", such as 1000 10000, got "${text}".`);
}

async function measure(count) {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-scale-'));
  try {
    await writeArticles(join(folder, 'news'), count);
    const { times, run } = await extract(folder);
    const output = join(folder, 'output');
    return {
      articles: count,
      characters: run.counts.characters,
      entities: countEntities(output),
      seconds: run.milliseconds / 1000,
      ...run.rates,
      threads: run.threads,
      ...run.articleMilliseconds,
      growth: growthOf(times),
      peakMegabytes: run.memory.peakBytes / MEGABYTE,
      ledgerMegabytes: statSync(join(output, 'ledger.db')).size / MEGABYTE,
      outputMegabytes: sizeOf(output) / MEGABYTE,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The run's own report, and what each article took, in their order. */
async function extract(folder) {
  const argv = ['extract', 'news', '--log', 'json'];
  if (options.concurrency !== undefined) argv.push('--concurrency', options.concurrency);
  if (options.format !== undefined) argv.push('--format', options.format);
  const child = spawn(process.execPath, [COMMAND, ...argv], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const ended = once(child, 'close');
  const times = [];
  let run;
  for await (const line of createInterface({ input: child.stderr })) {
    const event = JSON.parse(line);
    if (event.event === 'article') times.push(event.milliseconds);
    else if (event.event === 'end') run = event.run;
    else if (event.event !== 'start') process.stderr.write(`${line}\n`);
  }
  await ended;
  if (run === undefined) throw new Error(`Expected a run to its end, but ${argv.join(' ')} stopped before.`);
  return { times, run };
}

/** Time of the articles of the last tenth by that of the second; in the first the code is still being compiled. */
function growthOf(times) {
  const tenth = Math.max(1, Math.floor(times.length / 10));
  return sum(times.slice(-tenth)) / sum(times.slice(tenth, 2 * tenth));
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** As the head of the graph says; undefined where --format leaves the graph out. */
function countEntities(output) {
  const graph = join(output, 'graph.json');
  if (!existsSync(graph)) return undefined;
  const head = Buffer.alloc(1_000);
  const file = openSync(graph);
  readSync(file, head);
  closeSync(file);
  return Number(/"entities":(\d+)/.exec(head)?.[1]);
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

const COLUMNS = {
  articles: ({ articles }) => formatCount(articles),
  entities: ({ entities }) => (entities === undefined ? '' : formatCount(entities)),
  'articles/s': ({ articlesPerSecond }) => articlesPerSecond.toFixed(1),
  'characters/s': ({ charactersPerSecond }) => formatCount(charactersPerSecond),
  'p50 ms': ({ p50 }) => p50.toFixed(1),
  'p99 ms': ({ p99 }) => p99.toFixed(1),
  'last ÷ second tenth': ({ growth }) => growth.toFixed(2),
  'peak MB': ({ peakMegabytes }) => formatCount(peakMegabytes),
  'ledger MB': ({ ledgerMegabytes }) => ledgerMegabytes.toFixed(1),
  'output MB': ({ outputMegabytes }) => formatCount(outputMegabytes),
};

function formatCount(number) {
  return Math.round(number).toLocaleString('en');
}

function formatRow(cells) {
  return `| ${cells.map((cell, index) => cell.padStart(Object.keys(COLUMNS)[index].length)).join(' | ')} |\n`;
}

if (!options.json) {
  const names = Object.keys(COLUMNS);
  process.stdout.write(formatRow(names));
  process.stdout.write(`| ${names.map((name) => `${'-'.repeat(name.length - 1)}:`).join(' | ')} |\n`);
}
for (const count of COUNTS) {
  const result = await measure(count);
  process.stdout.write(
    options.json
      ? `${JSON.stringify(result)}\n`
      : formatRow(Object.values(COLUMNS).map((format) => format(result))),
  );
}
