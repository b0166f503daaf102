/**
 * Makes src/resolve/reference/pronoun-weights.ts: how much each feature of a pronoun and a possible antecedent counts.
 * A log-linear model that ranks the candidates of each pronoun together with the answer "none of them", fitted by
 * gradient ascent with L2 regularisation; no chance is involved, so that runs repeat. Each round reads the texts with the
 * weights of the round before, as the answer to one pronoun is a candidate for the next.
 *
 * Our own corpus gives who speaks ("he said") on its training desks.
 *
 *   npm run build && node src/train/fit-pronoun-weights.mjs ../shared/data/names/{gap.validation,gum-news.train,gum-open.train}.jsonl corpus/gold
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const dist = (path) => import(new URL(`../../dist/${path}`, import.meta.url));
const { loadResources } = await dist('resources.js');
const { tokenize } = await dist('tokenize/tokenize.js');
const { tag } = await dist('tag/tag.js');
const { measure } = await dist('measure/measure.js');
const { resolveNames } = await dist('resolve/resolve.js');
const { walkPronouns } = await dist('resolve/reference/walk-pronouns.js');
const { belongsTo } = await dist('evaluate/desks.js');
const { readMarkup } = await dist('evaluate/read-markup.js');
const { createRank } = await dist('resolve/reference/rank.js');
const { featuresOf } = await dist('resolve/reference/feature-families.js');
const { PAIR_FAMILIES, PAIR_SCALES } = await dist('resolve/reference/pair-features.js');
const { VOID_FAMILIES, VOID_SCALES } = await dist('resolve/reference/void-features.js');

const ROUNDS = 4;
const STEPS = 400;
const STRENGTH = 0.5;
const PENALTY = 1.5;
/** How much a pronoun of each set counts: GAP is chosen for its difficulty, the others are whole texts. */
const SHARE = { 'gap.validation': 1, 'gum-news.train': 1, 'gum-open.train': 0.5 };
const FEWEST = 8;

const resources = loadResources();
const texts = process.argv
  .slice(2)
  .flatMap((path) => (path.endsWith('.jsonl') ? readSet(path) : readDesks(path)));
let weights = new Map();
for (let round = 0; round < ROUNDS; round++) {
  const rank = weights.size === 0 ? () => undefined : createRank(weights);
  weights = fit(texts.flatMap((text) => collect(text, rank)));
  process.stderr.write(`round ${round + 1}: ${weights.size} weights\n`);
}
write(weights);

function readSet(path) {
  const set = basename(path, '.jsonl');
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map((line) => ({ set, line, ...read(line) }));
}

function read({ id, text }) {
  const doc = measure(tag(tokenize({ id, text }, resources.language), resources.tagger));
  return { doc, things: resolveNames(doc, resources.world).things };
}

/** "…,” he said" of our corpus, whose annotation says who speaks. */
function readDesks(folder) {
  return readdirSync(folder)
    .toSorted()
    .map((file) => readMarkup(basename(file, '.txt'), readFileSync(join(folder, file), 'utf8')))
    .filter(({ id }) => belongsTo('train', id))
    .map((gold) => ({ set: 'corpus', line: { ...gold, said: pronounsThatSpeak(gold) }, ...read(gold) }));
}

function pronounsThatSpeak({ text, quotes = [] }) {
  const said = new Map();
  for (const { start, speaker } of quotes) {
    const close = text.slice(start).search(/[”"]/);
    const behind = /^[”"]\s+(?:said )?(?=(?:he|she)\b)/i.exec(text.slice(start + close));
    if (close !== -1 && behind !== null && speaker !== undefined)
      said.set(start + close + behind[0].length, speaker);
  }
  return said;
}

/** What the annotators say of a pronoun: the things that are right, and those that are wrong; undefined where they say nothing. */
function goldOf({ line, doc, things }) {
  const thingOf = new Map(things.flatMap(({ mentions }, thing) => mentions.map((at) => [at, thing])));
  const thingsAt = ({ start, end }) =>
    doc.mentions.flatMap((mention, at) =>
      mention.start < end && start < mention.end && thingOf.has(at) ? [thingOf.get(at)] : [],
    );
  if (line.pronoun !== undefined) {
    const [first, second] = line.entities.map(thingsAt);
    const answers = { A: [first, second], B: [second, first] };
    const [right, wrong] = answers[line.answer] ?? [undefined, [...first, ...second]];
    return (start) =>
      start === line.pronoun.start ? { right: right && new Set(right), wrong: new Set(wrong) } : undefined;
  }
  if (line.said !== undefined) {
    return (start) => {
      const speaker = line.said.get(start);
      const names = line.mentions.filter(({ entity }) => entity === speaker);
      return speaker === undefined
        ? undefined
        : { right: new Set(names.flatMap(thingsAt)), wrong: new Set() };
    };
  }
  const names = line.entities.filter(({ nested }) => nested !== true);
  const clusters = new Map();
  for (const { start, end, cluster } of names) {
    for (const thing of thingsAt({ start, end })) {
      const exact = doc.mentions.some(
        (mention, at) => thingOf.get(at) === thing && mention.start === start && mention.end === end,
      );
      if (!exact) continue;
      if (!clusters.has(cluster)) clusters.set(cluster, new Set());
      clusters.get(cluster).add(thing);
    }
  }
  const spans = new Map(line.mentions.map(({ start, end, cluster }) => [`${start}-${end}`, cluster]));
  return (start, end) => {
    const cluster = spans.get(`${start}-${end}`);
    return { right: clusters.get(cluster) ?? new Set(), wrong: new Set() };
  };
}

function collect(text, rank) {
  const gold = (text.gold ??= goldOf(text));
  const rows = [];
  walkPronouns(text.doc, text.things, (question) => {
    const { start, end } = text.doc.tokens[question.pronoun.token];
    const answer = gold(start, end);
    const things = question.candidates.map(({ candidate }) => candidate.thing);
    if (answer !== undefined) {
      const right = answer.right;
      const isRight = (thing) => (right === undefined ? !answer.wrong.has(thing) : right.has(thing));
      const none = right === undefined || !things.some((thing) => right.has(thing));
      // These pronouns stand for somebody who is named: where the name was not found, nothing can be learned.
      const isUseless = !text.set.startsWith('gum') && right !== undefined && none;
      const options = question.candidates.map(({ candidate, facts }) => ({
        features: featuresOf(PAIR_SCALES, PAIR_FAMILIES, facts),
        right: isRight(candidate.thing),
      }));
      options.push({ features: featuresOf(VOID_SCALES, VOID_FAMILIES, question.nothing), right: none });
      if (!isUseless && options.length > 1) rows.push({ options, share: SHARE[text.set] ?? 1 });
      const named = things.find((thing) => right?.has(thing));
      if (text.set.startsWith('gum'))
        return named === undefined ? undefined : { thing: named, probability: 1 };
    }
    return rank(question);
  });
  return rows;
}

function fit(rows) {
  const counts = new Map();
  for (const { options } of rows)
    for (const { features } of options)
      for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count >= FEWEST ? [name] : [])).toSorted();
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const coded = rows.map(({ options, share }) => ({
    share,
    options: options.map(({ features, right }) => ({
      right,
      codes: features.flatMap((name) => indexOf.get(name) ?? []),
    })),
  }));
  const values = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1);
  for (let step = 0; step < STEPS; step++) {
    const gradient = values.map((value) => -PENALTY * value);
    for (const { options, share } of coded) {
      const scores = options.map(({ codes }) => codes.reduce((sum, code) => sum + values[code], 0));
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const all = odds.reduce((a, b) => a + b, 0);
      const good = odds.reduce((sum, odd, index) => sum + (options[index].right ? odd : 0), 0);
      options.forEach(({ codes, right }, index) => {
        const pull = share * ((right ? odds[index] / good : 0) - odds[index] / all);
        for (const code of codes) gradient[code] += pull;
      });
    }
    gradient.forEach((slope, index) => {
      squares[index] += slope * slope;
      values[index] += (STRENGTH * slope) / Math.sqrt(squares[index]);
    });
  }
  return new Map(names.map((name, index) => [name, Math.round(values[index] * 100) / 100]));
}

/** Puts the table in its place between the marks of a template; a name has no blank at either end, nor ` = ` or `; ` in it. */
function write(fitted) {
  const file = new URL('../resolve/reference/pronoun-weights.ts', import.meta.url);
  const entries = [...fitted].filter(([, value]) => value !== 0).map(([name, value]) => `${name} = ${value}`);
  const lines = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + entry.length < 114) lines[lines.length - 1] = `${last}; ${entry}`;
    else lines.push(entry);
  }
  const table = lines.map((line) => `  ${line}`).join(';\n');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/`\n.*?\n`/s, () => `\`\n${table}\n\``),
  );
}
