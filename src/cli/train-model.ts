import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { describeError } from '../batch/describe-error.js';
import { belongsTo } from '../evaluate/desks.js';
import type { GoldDocument, OpenStretch } from '../evaluate/gold.js';
import { scoreMentions } from '../evaluate/score-mentions.js';
import type { Article, Tokenized } from '../document/document.js';
import { createPipeline } from '../pipeline.js';
import { loadResources, loadTaggerResources, loadTokenizer } from '../resources.js';
import type { TrainingDocument } from '../train/build-training-set.js';
import { CASES, changeCase } from '../train/change-case.js';
import { LABEL_SCHEMES, type AnnotatedName } from '../train/label-tokens.js';
import { createRandom } from '../train/random.js';
import { trainTagger, type TrainingSource } from '../train/train-tagger.js';
import { writeAtomicFile } from '../write/atomic-file.js';
import { EXIT } from './exit-codes.js';
import type { Io } from './io.js';
import { readGold } from './read-gold.js';
import type { TrainCommandOptions } from './train.js';
import { UsageError } from './usage-error.js';

/** Weights that a model keeps at most, as smaller ones add nothing. */
const COMPRESS = { mostWeights: 2_200_000 };
/** Share of the sentences of a copy that are set in another case; the first sentence always is. */
const CHANGED = 0.08;
/** Licences of the sets that ship in the model, by the beginning of their file's name. */
const LICENCES: readonly (readonly [prefix: string, licence: string])[] = [
  ['gold', 'CC BY 4.0'],
  ['names', 'CC BY 4.0, and annotations of public-domain text'],
  ['voa-news', 'public domain'],
  ['gum', 'annotations CC BY 4.0, texts CC BY 2.5, CC BY-SA'],
  ['wikigold', 'CC BY 4.0'],
  ['redocred', 'MIT'],
  ['uner', 'CC BY-SA 4.0'],
  ['crossner', 'MIT'],
];

type Tokenizer = (article: Article) => Tokenized;

/** Trains a tagger and writes its model; gives the exit code. */
export async function trainModel(options: TrainCommandOptions, io: Io): Promise<number> {
  const tokenize = loadTokenizer();
  const sources = await Promise.all(options.data.map((path) => readSource(path, options, tokenize)));
  const dev = await readDev(options);
  const start = options.start === undefined ? undefined : await readStart(options.start);
  const started = io.now();
  let best: { readonly epoch: number; readonly score: number; readonly model: Uint8Array } | undefined;
  const last = trainTagger(sources, {
    ...loadTaggerResources(),
    ...options,
    start,
    compress: COMPRESS,
    onEpoch: (epoch, loss, trained) => {
      const seconds = Math.round((io.now() - started) / 1000);
      io.stderr.write(`epoch ${epoch}: loss ${loss.toFixed(3)}, ${seconds} s\n`);
      if (dev.length === 0) return true;
      const model = trained();
      const { score, text } = scoreModel(dev, model);
      io.stderr.write(`  ${text}\n`);
      if (best === undefined || score > best.score) best = { epoch, score, model };
      return epoch - best.epoch < options.patience;
    },
  });
  if (best !== undefined) io.stderr.write(`best on the articles that were kept out: epoch ${best.epoch}\n`);
  const model = best?.model ?? last;
  await writeAtomicFile(dirname(options.out), basename(options.out), model);
  io.stdout.write(`newsgraph: wrote ${options.out}, ${(model.length / 1e6).toFixed(1)} MB\n`);
  return EXIT.done;
}

/** The desks that are held out, and whatever else is to be scored. */
async function readDev({ data, dev = [], holdOut }: TrainCommandOptions): Promise<readonly GoldDocument[]> {
  const heldOut =
    holdOut.length === 0 ? [] : (await readGold(data)).filter(({ id }) => isHeldOut(id, holdOut));
  return [...heldOut, ...(dev.length === 0 ? [] : await readGold(dev))];
}

function isHeldOut(id: string, desks: readonly string[]): boolean {
  return desks.some((desk) => id.startsWith(`${desk}-`));
}

async function readSource(
  path: string,
  { part, copies, seed, holdOut }: TrainCommandOptions,
  tokenize: Tokenizer,
): Promise<TrainingSource> {
  const name = basename(path).replace(/\.jsonl$/, '');
  const gold = (await readGold([path])).filter(
    ({ id }) => (part === 'all' || belongsTo('train', id)) && !isHeldOut(id, holdOut),
  );
  if (gold.length === 0)
    throw new UsageError(`Expected annotated articles in ${path}, found none to learn from.`);
  const random = createRandom(seed);
  const documents = gold.flatMap((document) => {
    const plain = toTrainingDocument(document, tokenize);
    const isMarkup = !path.endsWith('.jsonl');
    const changed = Array.from({ length: isMarkup ? copies - 1 : 0 }, () => ({
      ...plain,
      doc: changeCase(plain.doc, (sentence) =>
        sentence === 0 || random() < CHANGED ? CASES[Math.floor(random() * CASES.length)] : undefined,
      ),
    }));
    return [plain, ...changed];
  });
  return {
    name,
    licence: LICENCES.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'not stated',
    documents,
  };
}

function toTrainingDocument(gold: GoldDocument, tokenize: Tokenizer): TrainingDocument {
  const { id, text, published, mentions = [], open = [], scheme } = gold;
  return {
    doc: tokenize({ id, text, published }),
    names: [
      ...mentions.map(({ start, end, type }) => ({ start, end, label: type })),
      ...open.map(toOpenName),
    ],
    scheme: LABEL_SCHEMES[scheme.labelling],
  };
}

/** What a set leaves open has no label, so that it constrains nothing. */
function toOpenName({ start, end }: OpenStretch): AnnotatedName {
  return { start, end, label: undefined };
}

async function readStart(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(`Expected a model to start from in ${path}: ${describeError(error)}`);
  }
}

/** F1 of exact spans over all types, and how to say it. */
function scoreModel(dev: readonly GoldDocument[], model: Uint8Array): { score: number; text: string } {
  const pipeline = createPipeline(loadResources({ model }));
  const evaluated = dev.map((gold) => ({
    gold,
    doc: pipeline.run({ id: gold.id, text: gold.text, published: gold.published }),
  }));
  const rows = scoreMentions(evaluated).rows.slice(0, 2);
  return {
    score: rows[0]?.measures['strict F1'] ?? 0,
    text: rows.map(({ name, measures }) => `${name} F1 ${measures['strict F1']?.toFixed(1)}`).join(', '),
  };
}
