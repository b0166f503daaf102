import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { ArticleRunner } from '../batch/run-article.js';
import type { Evaluated } from '../evaluate/evaluated.js';
import { findFalls, storedScores, toStoredScores, type StoredScores } from '../evaluate/check-scores.js';
import { belongsTo } from '../evaluate/desks.js';
import { evaluate } from '../evaluate/evaluate.js';
import { formatReport } from '../evaluate/format-report.js';
import type { GoldDocument } from '../evaluate/gold.js';
import { LAYERS, type LayerReport, type Report } from '../evaluate/report.js';
import { scoreThresholds } from '../evaluate/threshold-curve.js';
import { writeAtomicFile } from '../write/atomic-file.js';
import type { EvaluateOptions } from './evaluate.js';
import { EXIT } from './exit-codes.js';
import type { Io } from './io.js';
import { readOwnOptions } from './own-options.js';
import { addPlaces } from './add-places.js';
import { readGold } from './read-gold.js';
import { UsageError } from './usage-error.js';

const DEFAULT_SCORES = 'corpus/scores.json';

/** Runs the pipeline over annotated articles and reports how right it was; gives the exit code. */
export async function evaluateGold(options: EvaluateOptions, io: Io): Promise<number> {
  const articles = (await readGold(options.gold)).filter(({ id }) => belongsTo(options.part, id));
  const gold = await addPlaces(articles, options.places);
  if (gold.length === 0) {
    throw new UsageError(
      `Expected annotated articles in ${options.gold.join(', ')}, found none for "${options.part}".`,
    );
  }
  if (options.model !== undefined && options.tagger !== 'trained') {
    throw new UsageError(
      `Expected --model with the trained tagger, got --tagger ${options.tagger}, which has none.`,
    );
  }
  const pipeline = await io.loadPipeline(options.tagger, readOwnOptions(options, io));
  const evaluated = await runAll(gold, pipeline);
  const reports = evaluate(evaluated, options.layer === undefined ? LAYERS : [options.layer]);
  const curve =
    options.thresholdCurve === true
      ? [{ layer: 'by confidence', rows: scoreThresholds(evaluated), differences: [] }]
      : [];
  const shown = [...reports, ...curve];
  io.stdout.write(
    options.json === true ? toJson(shown, options.errors) : formatReport(shown, options.errors),
  );
  const scoresFile = options.scores ?? DEFAULT_SCORES;
  if (options.update === true) await store(scoresFile, keyOf(options), toStoredScores(reports));
  return options.check === true ? check(scoresFile, keyOf(options), reports, io) : EXIT.done;
}

async function runAll(gold: readonly GoldDocument[], pipeline: ArticleRunner): Promise<readonly Evaluated[]> {
  const evaluated: Evaluated[] = [];
  for (const document of gold) {
    const { id, text, published } = document;
    const doc = await pipeline.run({ id, text, published, publishedFrom: 'metadata' });
    evaluated.push({ gold: document, doc });
  }
  return evaluated;
}

function toJson(reports: readonly Report[], errors: number): string {
  const shown = reports.map(({ differences, ...report }) => ({
    ...report,
    differences: differences.slice(0, errors),
  }));
  return `${JSON.stringify(shown, undefined, 2)}\n`;
}

/** Scores are stored by set: "corpus/gold test". */
function keyOf({ gold, part }: EvaluateOptions): string {
  return [...gold, part].join(' ');
}

async function readStored(file: string): Promise<Record<string, StoredScores>> {
  try {
    const stored = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(stored).map(([key, scores]) => [key, storedScores.parse(scores)]),
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new UsageError(
      `Expected stored scores as JSON in ${file}; delete it and run with --update to make it anew.`,
    );
  }
}

async function store(file: string, key: string, scores: StoredScores): Promise<void> {
  const stored = { ...(await readStored(file)), [key]: scores };
  const inOrder = Object.fromEntries(Object.entries(stored).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await writeAtomicFile(dirname(file), basename(file), `${JSON.stringify(inOrder, undefined, 2)}\n`);
}

async function check(file: string, key: string, reports: readonly LayerReport[], io: Io): Promise<number> {
  const stored = (await readStored(file))[key];
  if (stored === undefined) {
    throw new UsageError(
      `Expected stored scores of "${key}" in ${file}, found none; run with --update to store them.`,
    );
  }
  const layers = new Set<string>(reports.map(({ layer }) => layer));
  const comparable = Object.fromEntries(Object.entries(stored).filter(([layer]) => layers.has(layer)));
  const falls = findFalls(comparable, toStoredScores(reports));
  for (const { layer, row, measure, stored: before, now } of falls) {
    io.stderr.write(`newsgraph: ${layer}, ${row}: ${measure} fell from ${before} to ${now ?? 'nothing'}.\n`);
  }
  if (falls.length === 0) io.stderr.write(`newsgraph: no score has fallen below ${file}.\n`);
  return falls.length === 0 ? EXIT.done : EXIT.problems;
}
