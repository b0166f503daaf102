import { TEMPLATES } from '../tag/features.js';
import { writeModel, type ModelCard } from '../tag/model-file.js';
import type { TaggerResources } from '../tag/create-trained-tagger.js';
import { createWordTable } from '../tag/word-table.js';
import { buildTrainingSet, type TrainingDocument } from './build-training-set.js';
import { collectNameWords } from './collect-name-words.js';
import { compressModel, type CompressOptions } from './compress-model.js';
import { trainPerceptron } from './perceptron.js';

/** A set of annotated articles, as the model's card names it. */
export interface TrainingSource {
  readonly name: string;
  readonly licence: string;
  readonly documents: readonly TrainingDocument[];
}

export interface TrainOptions extends TaggerResources {
  /** Name of the model, for the provenance of records. */
  readonly name: string;
  /** ISO date for the card; training has no clock of its own. */
  readonly date: string;
  readonly seed: number;
  readonly epochs: number;
  readonly compress: CompressOptions;
  /** Called after each epoch; `model` makes the model as it is, which takes some seconds. */
  readonly onEpoch?: (epoch: number, wrong: number, model: () => Uint8Array) => void;
}

/** Trains a tagger of names and gives its model file. The same sources and options give the same model, byte for byte. */
export function trainTagger(sources: readonly TrainingSource[], options: TrainOptions): Uint8Array {
  const { name, date, seed, epochs, knowledge, wordKnowledge, compress, onEpoch } = options;
  const documents = sources.flatMap((source) => source.documents);
  const card: Omit<ModelCard, 'scale' | 'counts'> = {
    name,
    date,
    seed,
    epochs,
    templates: TEMPLATES,
    sets: sources.map((source) => ({
      name: source.name,
      licence: source.licence,
      documents: source.documents.length,
      tokens: source.documents.reduce((sum, { doc }) => sum + doc.tokens.length, 0),
    })),
    ...mutable(collectNameWords(documents)),
  };
  const set = buildTrainingSet(documents, createWordTable(wordKnowledge), knowledge);
  const model = trainPerceptron(set, {
    epochs,
    seed,
    onEpoch: (epoch, wrong, average) => {
      onEpoch?.(epoch, wrong, () => writeModel(compressModel(average(), card, compress)));
    },
  });
  return writeModel(compressModel(model, card, compress));
}

function mutable({ nameWords, besideWords }: ReturnType<typeof collectNameWords>) {
  return { nameWords: [...nameWords], besideWords: [...besideWords] };
}
