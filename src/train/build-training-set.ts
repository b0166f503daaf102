import type { Tokenized } from '../document/document.js';
import type { Knowledge } from '../document/knowledge.js';
import { TEMPLATES, viewDocument, writeFeatures } from '../tag/features.js';
import type { WordTable } from '../tag/word-table.js';
import { allowLabels, createMasks, type AnnotatedName, type LabelScheme } from './label-tokens.js';
import type { TrainingSet } from './perceptron.js';

/** An annotated article, cut into tokens. */
export interface TrainingDocument {
  readonly doc: Tokenized;
  readonly names: readonly AnnotatedName[];
  readonly scheme: LabelScheme;
}

/** Writes the features and the allowed labels of every token. */
export function buildTrainingSet(
  documents: readonly TrainingDocument[],
  words: WordTable,
  knowledge: Knowledge,
): TrainingSet {
  const tokenCount = documents.reduce((sum, { doc }) => sum + doc.tokens.length, 0);
  const sentenceCount = documents.reduce((sum, { doc }) => sum + doc.sentences.length, 0);
  const features = new Int32Array(tokenCount * TEMPLATES);
  const allowed = new Uint8Array(tokenCount);
  const sentences = new Int32Array(sentenceCount + 1);
  const masks = createMasks();
  let token = 0;
  let sentence = 0;
  for (const { doc, names, scheme } of documents) {
    const view = viewDocument(doc, words, knowledge);
    allowed.set(allowLabels(doc, names, scheme, masks), token);
    for (const [index, { firstToken, endToken }] of doc.sentences.entries()) {
      sentences[sentence++] = token + firstToken;
      for (let own = firstToken; own < endToken; own++) {
        writeFeatures(view, index, own, features, (token + own) * TEMPLATES);
      }
    }
    token += doc.tokens.length;
  }
  sentences[sentence] = token;
  return { features, width: TEMPLATES, allowed, masks: masks.masks, sentences };
}
