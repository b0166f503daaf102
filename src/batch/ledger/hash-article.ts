import { createHash } from 'node:crypto';
import type { Article } from '../../document/document.js';

/** The fields of an article and of its source, in this order whatever the order in which a reader put them in. */
const FIELDS = ['id', 'text', 'title', 'published', 'publishedFrom', 'language'] as const;
const SOURCE_FIELDS = ['path', 'uri', 'sha256', 'bytes', 'encoding', 'mediaType'] as const;

/** SHA-256 of all of an article that decides its record. */
export function hashArticle(article: Article): string {
  const { source } = article;
  const content = [
    FIELDS.map((field) => article[field] ?? null),
    source === undefined ? null : SOURCE_FIELDS.map((field) => source[field] ?? null),
  ];
  return hashText(JSON.stringify(content));
}

/** SHA-256 in hexadecimal digits. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
