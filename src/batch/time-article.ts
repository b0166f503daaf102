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
  /** Whether the models were not asked, since it was known what they say. */
  readonly resumed: boolean;
}

export type TimedOutcome = Outcome & {
  readonly times: ArticleTimes;
  /** What the models said, where the runner tells it. */
  readonly tagging?: string | undefined;
};

export interface TimingContext {
  readonly now: () => number;
  /** What they said in an earlier run. */
  readonly tagging?: string | undefined;
}

/**
 * Runs an article and takes its time. That is the sum of its stages, so that neither the loading of models before the
 * first article nor the writing of others meanwhile counts for it.
 */
export async function timeArticle(
  article: Article,
  pipeline: ArticleRunner,
  { now, tagging }: TimingContext,
): Promise<TimedOutcome> {
  const stages = new Map<string, number>();
  let said: string | undefined;
  const begun = now();
  const outcome = await runArticle(article, pipeline, {
    watch: { now, onStage: (stage, milliseconds) => void stages.set(stage, milliseconds) },
    tagging,
    onTagging: (text) => (said = text),
  });
  const { id, text } = article;
  const resumed = said !== undefined && said === tagging;
  const isWhole = 'document' in outcome && stages.size > 0;
  const times = isWhole
    ? { milliseconds: sum(stages.values()), stages }
    : { milliseconds: now() - begun, stages: new Map<string, number>() };
  return { ...outcome, tagging: said, times: { id, characters: text.length, ...times, resumed } };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
