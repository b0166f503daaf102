import { findFullDate, formatDate } from '../document/calendar.js';
import type { Article } from '../document/document.js';
import { textOf } from '../document/span.js';
import type { Layout } from './structure.js';

/**
 * The date of publication, from the first full date of the dateline or of a date line in the head, for an article
 * that brings none, or only one guessed from its file name.
 */
export function findPublished(
  article: Article,
  layout: Layout,
): Pick<Article, 'published' | 'publishedFrom'> {
  if (article.published !== undefined && article.publishedFrom !== 'filename') return {};
  for (const span of [...(layout.dateline === null ? [] : [layout.dateline]), ...layout.dateLines]) {
    const date = findFullDate(textOf(article.text, span));
    if (date !== undefined) return { published: formatDate(date), publishedFrom: 'dateline' };
  }
  return {};
}
