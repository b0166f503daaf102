import type { Article } from './document.js';

/** What problems call an article: its path, else its address, else its id. */
export function fileOf({ id, source }: Pick<Article, 'id' | 'source'>): string {
  return source?.path ?? source?.uri ?? id;
}
