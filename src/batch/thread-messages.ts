import type { Article, Problem } from '../document/document.js';
import type { OwnOptions } from '../resources.js';
import type { ArticleLimits } from './article-limits.js';
import type { StageTimes } from './time-article.js';

/** What a thread is told when it starts. */
export interface ThreadData {
  readonly own: OwnOptions;
  readonly limits: ArticleLimits;
}

/** What a thread is given: an article, and what the models said of it in an earlier run. */
export interface ThreadTask {
  readonly article: Article;
  readonly tagging: string | undefined;
}

/**
 * What a thread answers to an article: its record, or what was wrong with it. The record is sent as JSON: to write
 * and read it costs as much as to clone a Document between threads (0.7 ms a page, measured), and a text is copied
 * at once.
 */
export type ThreadAnswer =
  | {
      readonly record: string;
      /** Milliseconds that each stage took. */
      readonly stages: StageTimes;
      readonly tagging: string | undefined;
    }
  | Problem;
