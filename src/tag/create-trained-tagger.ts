import type { TaggedMention, Tokenized } from '../document/document.js';
import type { Knowledge } from '../document/knowledge.js';
import { createDecodeSpace, decode, type DecodeSpace } from './decode.js';
import { createFeatureIndex, type FeatureIndex } from './feature-index.js';
import { rowAt, TEMPLATES, viewDocument, writeTokenFeatures, type DocumentView } from './features.js';
import { closes, LABEL_COUNT, OUTSIDE, opens, typeOfLabel } from './labels.js';
import type { SparseModel } from './model-file.js';
import { createCandidateFilter, type CandidateFilter } from './name-candidates.js';
import type { Tagger } from './tagger.js';
import { confidenceOf } from './confidence.js';
import { PLACES } from './word-features.js';
import { createWordScores, type WordScores } from './word-scores.js';
import { createWordTable, type WordKnowledge } from './word-table.js';

interface Parts {
  readonly index: FeatureIndex;
  readonly wordScores: WordScores;
  readonly transitions: Float32Array;
  readonly temperature: number;
  /** Points of score by which a label may be behind the best of its token and still be in the running. */
  readonly beam: number;
  readonly filter: CandidateFilter;
  readonly space: DecodeSpace;
}

/** What the features of a model ask of the world; the same for training and tagging. */
export interface TaggerResources {
  readonly knowledge: Knowledge;
  readonly wordKnowledge: WordKnowledge;
}

/**
 * A label e to the power of this less likely than its token's best, by itself, is out of the running. At 5 long names of
 * CrossNER politics were lost (83.8 F1 instead of 85.0); from 12 on no set changes.
 */
const BEAM = 16;

/** Tokens that are decoded together at most: no name is as long, and a page of names must not fill the memory. */
const LONGEST_STRETCH = 400;

/** Space for one sentence, grown as needed. */
interface SentenceSpace {
  readonly around: Int32Array;
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
  const words = createWordTable(wordKnowledge, knowledge);
  const index = createFeatureIndex(model);
  const parts: Parts = {
    index,
    wordScores: createWordScores(index),
    transitions: model.transitions,
    temperature: card.temperature,
    beam: BEAM * card.temperature,
    filter: createCandidateFilter(card.nameWords),
    space: createDecodeSpace(model.transitions),
  };
  const space: SentenceSpace = {
    around: new Int32Array(PLACES.length),
    scores: new Float32Array(0),
    labels: new Uint8Array(0),
  };
  return {
    name: card.name,
    findMentions(doc) {
      if (words.trim()) {
        parts.wordScores.clear();
        parts.filter.clear();
      }
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
  parts: Parts,
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
  const { transitions, beam, space: decodeSpace } = parts;
  const { scores, labels } = space;
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
      score(view, sentence, firstToken + position, parts, space, (position - first) * LABEL_COUNT);
      position++;
    }
    edge(scores, transitions, first > 0, position < length, position - first);
    decode(scores, position - first, transitions, labels, first, decodeSpace, beam);
    collect(view.doc, firstToken, first, position, labels, scores, parts, mentions);
  }
}

/** Scores of a token's labels, from index `at`. */
function score(
  view: DocumentView,
  sentence: number,
  token: number,
  { index, wordScores }: Parts,
  { scores, around }: SentenceSpace,
  at: number,
): void {
  const { features, sums, unit } = index;
  // Whole numbers until the last: a conversion a weight would double the time.
  const { firstToken, endToken } = view.doc.sentences[sentence] ?? { firstToken: 0, endToken: 0 };
  for (let place = 0; place < PLACES.length; place++)
    around[place] = rowAt(view.rows, firstToken, endToken, token + (PLACES[place] ?? 0));
  wordScores.sum(view.wordRows, around);
  writeTokenFeatures(view, sentence, token, features, 0);
  index.addFeatures(TEMPLATES);
  for (let label = 0; label < LABEL_COUNT; label++) scores[at + label] = (sums[label] ?? 0) * unit;
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
  { transitions, temperature }: Parts,
  mentions: TaggedMention[],
): void {
  let first = from;
  for (let position = from; position < to; position++) {
    const label = labels[position] ?? OUTSIDE;
    if (opens(label)) first = position;
    if (label === OUTSIDE || !closes(label)) continue;
    const type = typeOfLabel(label);
    if (type === undefined) continue;
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
          temperature,
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
