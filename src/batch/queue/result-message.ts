import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Article, Document } from '../../document/document.js';
import { documentSchema, problemRecordSchema } from '../../document/schema.js';
import { toWellFormed } from '../../document/well-formed.js';
import { toProblemError } from '../problem-error.js';
import type { Outcome } from '../run-article.js';
import type { Configuration } from './configuration.js';
import { pack, unpackAs } from './pack.js';
import { QueueError } from './queue-error.js';

const SCHEMA = 'newsgraph.result/1';

const resultSchema = z.union([
  z.strictObject({ schema: z.literal(SCHEMA), document: documentSchema }),
  z.strictObject({
    schema: z.literal(SCHEMA),
    problem: problemRecordSchema.pick({ file: true, line: true, span: true, rule: true, message: true }),
  }),
]);

/** The message that answers a job. */
export function writeResult(outcome: Outcome): string {
  return pack({ schema: SCHEMA, ...outcome });
}

/**
 * The record in a worker's answer.
 *
 * @throws QueueError where the answer is none of newsgraph's, or not about this article under this configuration
 * @throws the Problem that the article was for the worker
 */
export function readResult(message: unknown, article: Article, { provenance }: Configuration): Document {
  const result = unpackResult(message);
  if ('problem' in result) throw toProblemError(result.problem);
  const { document } = result;
  if (document.id !== article.id || document.text !== toWellFormed(article.text)) {
    throw new QueueError(
      `Expected a worker's record of article "${article.id}", got one of "${document.id}".`,
    );
  }
  if (!isDeepStrictEqual(document.provenance, provenance)) {
    throw new QueueError(
      `Expected a worker's record by ${JSON.stringify(provenance)}, got one by ${JSON.stringify(document.provenance)}.`,
    );
  }
  return document;
}

function unpackResult(message: unknown): z.infer<typeof resultSchema> {
  try {
    return unpackAs(resultSchema, message);
  } catch (error) {
    throw new QueueError("Expected a worker's record, got another message from the queue.", { cause: error });
  }
}
