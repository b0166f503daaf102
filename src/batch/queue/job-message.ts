import { z } from 'zod';
import { checkArticle } from '../../document/check-article.js';
import type { Article } from '../../document/document.js';
import { documentSchema } from '../../document/schema.js';
import { hashArticle } from '../ledger/hash-article.js';
import { pack, unpackAs } from './pack.js';
import { QueueError } from './queue-error.js';

/** What a job holds, as `pack` writes it; its id is `hashArticle`, so that the same article is the same job, whoever adds it and how often. */
const jobSchema = z.strictObject({
  schema: z.literal('newsgraph.job/1'),
  article: z.strictObject({
    id: z.string(),
    text: z.string(),
    title: z.string().optional(),
    published: z.string().optional(),
    publishedFrom: documentSchema.shape.publishedFrom.unwrap().optional(),
    language: z.string().optional(),
    source: documentSchema.shape.source,
  }),
});

/** The job that has an article worked. */
export function writeJob(article: Article): string {
  return pack({ schema: 'newsgraph.job/1', article });
}

/** @throws QueueError where the message is no job of newsgraph, or its article is not the one of the job's id */
export function readJob(id: string | undefined, message: unknown): Article {
  try {
    const { article } = unpackAs(jobSchema, message);
    checkArticle(article);
    if (hashArticle(article) === id) return article;
  } catch (error) {
    throw new QueueError(`Expected a job that newsgraph has added, got another message in job ${id}.`, {
      cause: error,
    });
  }
  throw new QueueError(`Expected the article that job ${id} was added for, got another one.`);
}
