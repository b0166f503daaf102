import type { TaggedMention, Tokenized } from '../document/document.js';
import type { Knowledge } from '../document/knowledge.js';
import { createDecodeSpace, decode, type DecodeSpace } from './decode.js';
import { createFeatureIndex, type FeatureIndex } from './feature-index.js';
import { TEMPLATES, viewDocument, writeFeatures, type DocumentView } from './features.js';
import { closes, LABEL_COUNT, OUTSIDE, opens, typeOfLabel } from './labels.js';
import type { SparseModel } from './model-file.js';
import { createCandidateFilter, type CandidateFilter } from './name-candidates.js';
import type { Tagger } from './tagger.js';
import { confidenceOf } from './confidence.js';
import { createWordTable, type WordKnowledge } from './word-table.js';

interface Parts {
  readonly index: FeatureIndex;
  readonly transitions: Float32Array;
  readonly filter: CandidateFilter;
  readonly space: DecodeSpace;
}

/** What the features of a model ask of the world; the same for training and tagging. */
export interface TaggerResources {
  readonly knowledge: Knowledge;
  readonly wordKnowledge: WordKnowledge;
}

/** Tokens that are decoded together at most: no name is as long, and a page of names must not fill the memory. */
const LONGEST_STRETCH = 400;

/** Space for one sentence, grown as needed. */
interface SentenceSpace {
  features: Int32Array;
  scores: Float32Array;
  labels: Uint8Array;
}

/**
 * The trained tagger: features of each token, a linear model, and the best legal sequence of labels in each sentence.
 *
 * @throws Error where the model was trained with other features than these
 */
export function createTrainedTagger(
  model: SparseModel,
  { knowledge, wordKnowledge }: TaggerResources,
): Tagger {
  const { card } = model;
  if (card.templates !== TEMPLATES) {
    throw new Error(
      `Expected a model trained with ${TEMPLATES} feature templates, got "${card.name}" with ${card.templates}; train it anew with "newsgraph train".`,
    );
  }
  const words = createWordTable(wordKnowledge);
  const parts: Parts = {
    index: createFeatureIndex(model),
    transitions: model.transitions,
    filter: createCandidateFilter(card),
    space: createDecodeSpace(),
  };
  const space: SentenceSpace = {
    features: new Int32Array(TEMPLATES),
    scores: new Float32Array(0),
    labels: new Uint8Array(0),
  };
  return {
    name: card.name,
    findMentions(doc) {
      const view = viewDocument(doc, words, knowledge);
      const candidates = new Uint8Array(doc.tokens.length);
      const mentions: TaggedMention[] = [];
      for (let sentence = 0; sentence < doc.sentences.length; sentence++) {
        parts.filter.mark(view, sentence, candidates);
        tagSentence(view, sentence, candidates, parts, space, mentions);
      }
      return mentions;
    },
  };
}

function tagSentence(
  view: DocumentView,
  sentence: number,
  candidates: Uint8Array,
  { index, transitions, space: decodeSpace }: Parts,
  space: SentenceSpace,
  mentions: TaggedMention[],
): void {
  const { firstToken, endToken } = view.doc.sentences[sentence] ?? { firstToken: 0, endToken: 0 };
  const length = endToken - firstToken;
  if (length === 0) return;
  if (space.labels.length < length) {
    space.scores = new Float32Array(length * 2 * LABEL_COUNT);
    space.labels = new Uint8Array(length * 2);
  }
  const { features, scores, labels } = space;
  // Stretches of candidates are decoded one by one: between them nothing can be said but O.
  let position = 0;
  while (position < length) {
    if (candidates[firstToken + position] !== 1) {
      labels[position++] = OUTSIDE;
      continue;
    }
    const first = position;
    const limit = Math.min(length, first + LONGEST_STRETCH);
    while (position < limit && candidates[firstToken + position] === 1) {
      writeFeatures(view, sentence, firstToken + position, features, 0);
      index.score(features, 0, TEMPLATES, scores, (position - first) * LABEL_COUNT);
      position++;
    }
    edge(scores, transitions, first > 0, position < length, position - first);
    decode(scores, position - first, transitions, labels, first, decodeSpace);
    collect(view.doc, firstToken, first, position, labels, scores, transitions, mentions);
  }
}

/** Adds the transitions from and to the O tokens beside a stretch. */
function edge(
  scores: Float32Array,
  transitions: Float32Array,
  before: boolean,
  after: boolean,
  length: number,
): void {
  const last = (length - 1) * LABEL_COUNT;
  for (let label = 0; label < LABEL_COUNT; label++) {
    if (before && opens(label))
      scores[label] = (scores[label] ?? 0) + (transitions[OUTSIDE * LABEL_COUNT + label] ?? 0);
    if (after && closes(label)) {
      scores[last + label] = (scores[last + label] ?? 0) + (transitions[label * LABEL_COUNT + OUTSIDE] ?? 0);
    }
  }
}

function collect(
  doc: Tokenized,
  firstToken: number,
  from: number,
  to: number,
  labels: Uint8Array,
  scores: Float32Array,
  transitions: Float32Array,
  mentions: TaggedMention[],
): void {
  let first = from;
  for (let position = from; position < to; position++) {
    const label = labels[position] ?? OUTSIDE;
    const type = typeOfLabel(label);
    if (opens(label)) first = position;
    if (type === undefined || !closes(label)) continue;
    const start = doc.tokens[firstToken + first]?.start ?? 0;
    const end = doc.tokens[firstToken + position]?.end ?? start;
    mentions.push({
      start,
      end,
      text: doc.text.slice(start, end),
      type,
      kind: 'name',
      confidence: confidenceOf(
        {
          scores,
          transitions,
          first: first - from,
          last: position - from,
          before: first > from ? labels[first - 1] : undefined,
          after: position + 1 < to ? labels[position + 1] : undefined,
        },
        type,
      ),
      by: 'tagger',
    });
  }
}
