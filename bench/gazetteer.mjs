// A list of a million names: what it costs to load, in memory, and in the speed of tagging.
// After a build: node bench/gazetteer.mjs [names]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMarkup } from '../dist/evaluate/read-markup.js';
import { loadResources } from '../dist/resources.js';
import { tokenize } from '../dist/tokenize/tokenize.js';

/** The measuring is done by a process of its own, so that the making of the list does not count. */
const [measured, COUNT] =
  process.argv[2] === 'measure' ? [process.argv[3], 0] : [undefined, Number(process.argv[2] ?? 1e6)];
const ROUNDS = 7;
const TYPES = ['PERSON', 'ORG', 'GPE'];
const root = new URL('../', import.meta.url);

function readKnowledge() {
  const folder = new URL('src/tag/knowledge/', root);
  return readdirSync(folder).flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8').trim().split('\n'),
  );
}

/**
 * The names that newsgraph ships, which articles do hold, and as many more of two or three of their words as it takes,
 * every fourth with an alias; the same each time.
 */
function writeNames(file) {
  const knowledge = readKnowledge();
  const words = [...new Set(knowledge.flatMap((line) => line.split(/[\s|]+/)))].filter((word) =>
    /^\p{Lu}\p{L}+$/u.test(word),
  );
  let seed = 1;
  const pick = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return words[Math.floor((seed / 2 ** 32) * words.length)];
  };
  const known = knowledge.slice(0, COUNT).map((line, index) => {
    const [name, type] = line.split('\t');
    return `${name}\t${type}\tK${index}\t`;
  });
  const made = Array.from({ length: Math.max(0, COUNT - known.length) }, (_, index) => {
    const name = index % 3 === 0 ? [pick(), pick(), pick()] : [pick(), pick()];
    const alias = index % 4 === 0 ? `${name[0]} ${name.at(-1)}` : '';
    return `${name.join(' ')}\t${TYPES[index % 3]}\tN${index}\t${alias}`;
  });
  writeFileSync(file, `name\ttype\tid\taliases\n${[...known, ...made].join('\n')}\n`);
}

/** Articles to tag, read up to the tagger; the desks that are kept for testing are left out. */
function readArticles(language) {
  const folder = new URL('corpus/gold/', root);
  return readdirSync(folder)
    .filter((name) => /^(?!business|europe).*\.txt$/.test(name))
    .map((name) =>
      tokenize(
        { id: name, text: readMarkup(name, readFileSync(new URL(name, folder), 'utf8')).text },
        language,
      ),
    );
}

function megabytes() {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

function time(tagger, docs) {
  const begun = performance.now();
  for (const doc of docs) tagger.findMentions(doc);
  return performance.now() - begun;
}

function measure(file) {
  const plain = loadResources();
  const docs = readArticles(plain.language);
  const characters = docs.reduce((sum, { text }) => sum + text.length, 0);
  time(plain.tagger, docs);
  const loading = time({ findMentions: () => loadResources() }, [undefined]);
  const before = megabytes();
  const begun = performance.now();
  const own = loadResources({ gazetteers: [file] });
  const seconds = (performance.now() - begun - loading) / 1000;
  const grown = megabytes() - before;
  const listed = docs
    .flatMap((doc) => own.tagger.findMentions(doc))
    .filter(({ by }) => by.startsWith('gazetteer:names'));

  // In turns, so that whatever else the machine does falls on both; the fastest round of each counts.
  const rounds = Array.from({ length: ROUNDS }, () => [time(plain.tagger, docs), time(own.tagger, docs)]);
  const [without, withNames] = [0, 1].map((side) => Math.min(...rounds.map((round) => round[side])));
  const rate = (milliseconds) => `${Math.round(characters / milliseconds)}k characters/s`;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `loaded in ${seconds.toFixed(1)} s beside all else, ${grown.toFixed(0)} MB; the process had ${peak.toFixed(0)} MB at most`,
  );
  console.log(
    `tagging ${docs.length} articles: ${rate(without)} without, ${rate(withNames)} with: slower by ${(100 * (withNames / without - 1)).toFixed(1)} %`,
  );
  console.log(`${listed.length} mentions are from the list`);
}

if (measured === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-bench-'));
  try {
    const file = join(folder, 'names.tsv');
    writeNames(file);
    console.log(`${COUNT.toLocaleString('en')} names`);
    execFileSync(process.execPath, ['--expose-gc', process.argv[1], 'measure', file], { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else measure(measured);
