import { z } from 'zod';
import { LABEL_COUNT } from './labels.js';

/** First bytes of a model file, and the version of its layout. */
const MAGIC = 'newsgraph-tagger/2\n';

const wordSets = z.object({ name: z.array(z.string()).readonly(), plain: z.array(z.string()).readonly() });

/** What a model says of itself. */
export const modelCard = z.object({
  name: z.string(),
  date: z.string(),
  /** How it was trained: crf or perceptron. */
  method: z.string(),
  seed: z.number(),
  epochs: z.number(),
  /** Templates a token; a model can only be read by the features that it was trained with. */
  templates: z.number(),
  /** Points of score that make a reading e times as likely. */
  temperature: z.number(),
  sets: z.array(
    z.object({ name: z.string(), licence: z.string(), documents: z.number(), tokens: z.number() }),
  ),
  /** Divisor of the stored weights. */
  scale: z.number(),
  counts: z.object({ features: z.int().nonnegative(), weights: z.int().nonnegative() }),
  /** Words that the training set shows inside names, and others, by where they stand. */
  nameWords: z.object({ far: wordSets, near: wordSets, beside: wordSets, first: wordSets }),
});
export type ModelCard = z.infer<typeof modelCard>;

/** A linear sequence model with sparse weights, in flat arrays. */
export interface SparseModel {
  readonly card: ModelCard;
  /** Feature hashes: those with most weights first, and of those with as many the lower first. */
  readonly features: Int32Array;
  /** Number of weights of each feature. */
  readonly sizes: Uint8Array;
  /** Label and weight of each pair, feature after feature. */
  readonly labels: Uint8Array;
  readonly weights: Int16Array;
  /** LABEL_COUNT rows of LABEL_COUNT. */
  readonly transitions: Float32Array;
}

/** Lays a model out: magic, length of the card, card as JSON, then the arrays in the order of SparseModel. */
export function writeModel(model: SparseModel): Uint8Array {
  const card = new TextEncoder().encode(JSON.stringify(model.card));
  const length = new Uint8Array(new Uint32Array([card.length]).buffer);
  const parts: Uint8Array[] = [new TextEncoder().encode(MAGIC), length, card];
  for (const array of [model.features, model.sizes, model.labels, model.weights, model.transitions]) {
    parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Reads a model file. Numbers are little-endian, as on every machine that Node runs on.
 * @throws Error where the bytes are no model, one of another version, or a damaged one.
 */
export function readModel(bytes: Uint8Array): SparseModel {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) {
    throw new Error(
      `Expected a model that begins with "${MAGIC.trim()}", got "${magic.trim().slice(0, 20)}".`,
    );
  }
  let at = MAGIC.length;
  const take = (length: number): ArrayBuffer => {
    if (at + length > bytes.length)
      throw new Error(`Expected ${at + length} bytes or more of model, got ${bytes.length}.`);
    // A copy, as the arrays must begin at a multiple of their numbers' size; a Buffer's own slice would not copy.
    const part = new Uint8Array(bytes.subarray(at, at + length));
    at += length;
    return part.buffer;
  };
  const [cardLength = 0] = new Uint32Array(take(4));
  const card = modelCard.parse(JSON.parse(new TextDecoder().decode(take(cardLength))));
  const { features, weights } = card.counts;
  const model = {
    card,
    features: new Int32Array(take(features * 4)),
    sizes: new Uint8Array(take(features)),
    labels: new Uint8Array(take(weights)),
    weights: new Int16Array(take(weights * 2)),
    transitions: new Float32Array(take(LABEL_COUNT * LABEL_COUNT * 4)),
  };
  if (at !== bytes.length) throw new Error(`Expected ${at} bytes of model, got ${bytes.length}.`);
  checkWeights(model);
  return model;
}

/** Weights are looked up without a check; a user's file may be anything. */
function checkWeights({ card, sizes, labels }: SparseModel): void {
  const most = sizes.reduce((largest, size) => Math.max(largest, size), 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const label = labels.reduce((largest, each) => Math.max(largest, each), 0);
  if (most <= LABEL_COUNT && total === card.counts.weights && label < LABEL_COUNT) return;
  throw new Error(
    `Expected a model with ${card.counts.weights} weights of ${LABEL_COUNT} labels at the most, got ${total} weights, ` +
      `up to ${most} of a feature, with labels up to ${label}. The file is damaged; train it anew with "newsgraph train".`,
  );
}
