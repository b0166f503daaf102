import { weighFamilies } from './feature-families.js';
import { PAIR_FAMILIES, PAIR_SCALES } from './pair-features.js';
import { VOID_FAMILIES, VOID_SCALES } from './void-features.js';
import type { Question } from './walk-pronouns.js';

/** The likeliest thing, and how likely it is. */
export interface Ranked {
  readonly thing: number;
  readonly probability: number;
}

/** The answer to a pronoun; undefined where it has no candidates. */
export type Rank = (question: Question) => Ranked | undefined;

/**
 * Weighs a pronoun's candidates against each other and against the answer that it is none of them: a log-linear model,
 * in which a thing is as likely as all of its mentions together.
 */
export function createRank(weights: ReadonlyMap<string, number>): Rank {
  const weighPair = weighFamilies(PAIR_SCALES, PAIR_FAMILIES, weights);
  const weighVoid = weighFamilies(VOID_SCALES, VOID_FAMILIES, weights);
  return ({ candidates, nothing }) => {
    let all = Math.exp(weighVoid(nothing));
    const odds = new Map<number, number>();
    for (const { candidate, facts } of candidates) {
      const own = Math.exp(weighPair(facts));
      all += own;
      odds.set(candidate.thing, (odds.get(candidate.thing) ?? 0) + own);
    }
    let best: Ranked | undefined;
    for (const [thing, own] of odds)
      if (best === undefined || own / all > best.probability) best = { thing, probability: own / all };
    return best;
  };
}
