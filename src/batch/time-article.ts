import type { Article } from '../document/document.js';
import { runArticle, type ArticleRunner, type Outcome } from './run-article.js';

/** Milliseconds by the stage's name, in the order of the stages. */
export type StageTimes = ReadonlyMap<string, number>;

/** What an article took. */
export interface ArticleTimes {
  readonly id: string;
  /** UTF-16 code units of its text. */
  readonly characters: number;
  /** That the stages took together; where these are not known, from its start to its end, with all waiting. */
  readonly milliseconds: number;
  /** Empty where they are not known: of an article that failed, or that another machine has worked. */
  readonly stages: StageTimes;
}

export type TimedOutcome = Outcome & { readonly times: ArticleTimes };

/**
 * Runs an article and takes its time. That is the sum of its stages, so that neither the loading of models before the
 * first article nor the writing of others meanwhile counts for it.
 */
export async function timeArticle(
  article: Article,
  pipeline: ArticleRunner,
  now: () => number,
): Promise<TimedOutcome> {
  const stages = new Map<string, number>();
  const begun = now();
  const outcome = await runArticle(article, pipeline, {
    now,
    onStage: (stage, milliseconds) => void stages.set(stage, milliseconds),
  });
  const { id, text } = article;
  const isWhole = 'document' in outcome && stages.size > 0;
  const times = isWhole
    ? { milliseconds: sum(stages.values()), stages }
    : { milliseconds: now() - begun, stages: new Map<string, number>() };
  return { ...outcome, times: { id, characters: text.length, ...times } };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
