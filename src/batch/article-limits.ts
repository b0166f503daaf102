import type { Article } from '../document/document.js';

/** What one article may cost before it is given up. */
export interface ArticleLimits {
  /** Milliseconds that an article of up to `LONG_ARTICLE` characters may take; a longer one in proportion. */
  readonly milliseconds: number;
}

/** UTF-16 code units. One core reads some 200,000 a second. */
const LONG_ARTICLE = 1_000_000;

export const DEFAULT_ARTICLE_LIMITS: ArticleLimits = { milliseconds: 60_000 };

/** The time that an article may take, in milliseconds. */
export function timeLimitOf({ text }: Article, { milliseconds }: ArticleLimits): number {
  return Math.ceil(milliseconds * Math.max(1, text.length / LONG_ARTICLE));
}
