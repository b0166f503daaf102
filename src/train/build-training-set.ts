import type { Tokenized } from '../document/document.js';
import type { Knowledge } from '../document/knowledge.js';
import type { EntityType } from '../document/types.js';
import { TEMPLATES, viewDocument, writeFeatures } from '../tag/features.js';
import { LABEL_COUNT, OUTSIDE } from '../tag/labels.js';
import type { CandidateFilter } from '../tag/name-candidates.js';
import type { WordTable } from '../tag/word-table.js';
import { allowLabels, createMasks, type AnnotatedName, type LabelScheme } from './label-tokens.js';
import type { TrainingSet } from './training-set.js';

/** An annotated article, cut into tokens. */
export interface TrainingDocument {
  readonly doc: Tokenized;
  readonly names: readonly AnnotatedName[];
  readonly scheme: LabelScheme;
}

/** What training shares with tagging: features and the choice of tokens that are looked at. */
export interface TrainingView {
  readonly words: WordTable;
  readonly knowledge: Knowledge;
  readonly filter: CandidateFilter;
  /** The types that are to be learned. */
  readonly types: ReadonlySet<EntityType>;
}

/**
 * Writes the features and the allowed labels of every token that a tagger would look at, in stretches of such tokens; a
 * stretch has the tokens beside it at its ends, which have no features and can only be O.
 */
export function buildTrainingSet(
  documents: readonly TrainingDocument[],
  { words, knowledge, filter, types }: TrainingView,
): TrainingSet {
  const tokenCount = documents.reduce((sum, { doc }) => sum + doc.tokens.length, 0);
  let features = new Int32Array(Math.max(1, tokenCount) * TEMPLATES);
  let allowed = new Uint8Array(Math.max(1, tokenCount));
  const stretches: number[] = [];
  const masks = createMasks();
  // A set of its own: tokens with features that can only be O have another.
  const outside =
    masks.masks.push(Uint8Array.from({ length: LABEL_COUNT }, (_, label) => (label === OUTSIDE ? 1 : 0))) - 1;
  let count = 0;
  const room = (more: number) => {
    if (count + more <= allowed.length) return;
    const grown = new Int32Array(features.length * 2);
    grown.set(features);
    features = grown;
    const grownAllowed = new Uint8Array(allowed.length * 2);
    grownAllowed.set(allowed);
    allowed = grownAllowed;
  };
  for (const { doc, names, scheme } of documents) {
    const view = viewDocument(doc, words, knowledge);
    const labels = allowLabels(doc, names, scheme, types, masks);
    const looked = new Uint8Array(doc.tokens.length);
    for (const [index, { firstToken, endToken }] of doc.sentences.entries()) {
      filter.mark(view, index, looked);
      for (let token = firstToken; token < endToken; token++) {
        if (masks.masks[labels[token] ?? 0]?.[OUTSIDE] !== 1) looked[token] = 1;
      }
      room(2 * (endToken - firstToken) + 2);
      for (let token = firstToken; token < endToken; token++) {
        if (looked[token] !== 1) continue;
        stretches.push(count);
        if (token > firstToken) allowed[count++] = outside;
        for (; token < endToken && looked[token] === 1; token++) {
          allowed[count] = labels[token] ?? 0;
          writeFeatures(view, index, token, features, count * TEMPLATES);
          count++;
        }
        if (token < endToken) allowed[count++] = outside;
      }
    }
  }
  stretches.push(count);
  return {
    features: features.subarray(0, count * TEMPLATES),
    width: TEMPLATES,
    allowed: allowed.subarray(0, count),
    outside,
    masks: masks.masks,
    stretches: Int32Array.from(stretches),
  };
}
