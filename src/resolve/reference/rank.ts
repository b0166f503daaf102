import type { Question } from './walk-pronouns.js';

/** The likeliest thing, and how likely it is. */
export interface Ranked {
  readonly thing: number;
  readonly probability: number;
}

/**
 * Weighs a pronoun's candidates against each other and against the answer that it is none of them: a log-linear model,
 * in which a thing is as likely as all of its mentions together.
 */
export function rank(
  { candidates, nothing }: Question,
  weights: ReadonlyMap<string, number>,
): Ranked | undefined {
  const score = (features: readonly string[]): number => {
    let sum = 0;
    for (const feature of features) sum += weights.get(feature) ?? 0;
    return Math.exp(sum);
  };
  let all = score(nothing);
  const odds = new Map<number, number>();
  for (const { candidate, features } of candidates) {
    const own = score(features);
    all += own;
    odds.set(candidate.thing, (odds.get(candidate.thing) ?? 0) + own);
  }
  let best: Ranked | undefined;
  for (const [thing, own] of odds)
    if (best === undefined || own / all > best.probability) best = { thing, probability: own / all };
  return best;
}
