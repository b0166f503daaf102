import { ENTITY_TYPES } from '../document/types.js';
import type { TaggerResources } from '../tag/create-trained-tagger.js';
import { templatesOf, type FeatureGroup } from '../tag/feature-groups.js';
import { TEMPLATES } from '../tag/features.js';
import { readModel, writeModel, type ModelCard } from '../tag/model-file.js';
import { createCandidateFilter } from '../tag/name-candidates.js';
import { createWordTable } from '../tag/word-table.js';
import { buildTrainingSet, type TrainingDocument } from './build-training-set.js';
import { collectNameWords, joinNameWords } from './collect-name-words.js';
import { compressModel, spreadModel, type CompressOptions } from './compress-model.js';
import { dropRareFeatures, dropTemplates } from './drop-features.js';
import type { Method } from './choices.js';
import type { LabelScheme } from './label-tokens.js';
import { learnableTypes } from './learnable-types.js';
import { trainCrf } from './train-crf.js';
import { trainPerceptron } from './train-perceptron.js';
import type { Learner } from './training-set.js';

/** A set of annotated articles, as the model's card names it. */
export interface TrainingSource {
  readonly name: string;
  readonly licence: string;
  readonly documents: readonly TrainingDocument[];
}

/**
 * How each method learns; `ceiling` is the weight that is stored as the largest, `temperature` is that of
 * `confidenceOf`.
 */
const LEARNERS: Readonly<Record<Method, { learn: Learner; ceiling: number; temperature: number }>> = {
  crf: { learn: trainCrf, ceiling: 16, temperature: 1.5 },
  perceptron: { learn: trainPerceptron, ceiling: 128, temperature: 24 },
};

export interface TrainOptions extends TaggerResources {
  /** Name of the model, for the provenance of records. */
  readonly name: string;
  /** ISO date for the card; training has no clock of its own. */
  readonly date: string;
  readonly method: Method;
  readonly seed: number;
  readonly epochs: number;
  /** Tokens that must have a feature for it to be learned. */
  readonly leastSeen: number;
  /** Groups of features to do without. */
  readonly without: readonly FeatureGroup[];
  /** A model, as a file's bytes, whose weights to go on from. */
  readonly start?: Uint8Array | undefined;
  readonly compress: Omit<CompressOptions, 'ceiling'>;
  /** Called after each epoch; `model` makes the model as it is, which takes some seconds. False ends training. */
  readonly onEpoch?: ((epoch: number, loss: number, model: () => Uint8Array) => boolean) | undefined;
}

/**
 * Trains a tagger of names and gives its model file. The same sources and options give the same model, byte for byte.
 * @throws Error where `start` is no model
 */
export function trainTagger(sources: readonly TrainingSource[], options: TrainOptions): Uint8Array {
  const { name, date, method, seed, epochs, leastSeen, without, knowledge, wordKnowledge, onEpoch } = options;
  const { learn, ceiling, temperature } = LEARNERS[method];
  const start = options.start && readModel(options.start);
  const documents = sources.flatMap((source) => source.documents);
  const nameWords = joinNameWords(collectNameWords(documents), start?.card.nameWords);
  const card: Omit<ModelCard, 'scale' | 'counts'> = {
    name,
    date,
    method,
    seed,
    epochs,
    templates: TEMPLATES,
    temperature,
    sets: sources.map((source) => ({
      name: source.name,
      licence: source.licence,
      documents: source.documents.length,
      tokens: source.documents.reduce((sum, { doc }) => sum + doc.tokens.length, 0),
    })),
    nameWords,
  };
  const set = buildTrainingSet(documents, {
    words: createWordTable(wordKnowledge, knowledge),
    knowledge,
    filter: createCandidateFilter(nameWords),
    types: start === undefined ? learnableTypes(schemesOf(documents)) : new Set(ENTITY_TYPES),
  });
  dropRareFeatures(set.features, leastSeen);
  dropTemplates(set.features, set.width, templatesOf(without));
  const compress = { ...options.compress, ceiling };
  const model = learn(set, {
    epochs,
    seed,
    start: start && spreadModel(start),
    onEpoch: (epoch, loss, average) =>
      onEpoch?.(epoch, loss, () => writeModel(compressModel(average(), card, compress))) ?? true,
  });
  return writeModel(compressModel(model, card, compress));
}

/** The schemes of the sets, each once. */
function schemesOf(documents: readonly TrainingDocument[]): readonly LabelScheme[] {
  return [...new Set(documents.map(({ scheme }) => scheme))];
}
