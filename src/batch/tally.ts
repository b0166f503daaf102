import type { Document, Problem } from '../document/document.js';

/** What a run has done so far, in figures. */
export interface Totals {
  readonly articles: number;
  /** UTF-16 code units of text, of the articles that became records. */
  readonly characters: number;
  readonly mentions: number;
  /** Entities article by article: one that stands in two articles counts twice. */
  readonly entities: number;
  readonly problems: number;
}

export interface TallyReport extends Totals {
  /** Number of problems by rule, the most frequent first, of two that are equal by name. */
  readonly problemsByRule: readonly (readonly [rule: string, count: number])[];
  /** The first few problems, in order. */
  readonly firstProblems: readonly Problem[];
}

export interface Tally {
  addDocument(doc: Document): void;
  addProblem(problem: Problem): void;
  totals(): Totals;
  report(): TallyReport;
}

const PROBLEMS_KEPT = 5;

/** Counts in constant memory, however long the run. */
export function createTally(): Tally {
  let totals: Totals = { articles: 0, characters: 0, mentions: 0, entities: 0, problems: 0 };
  const byRule = new Map<string, number>();
  const firstProblems: Problem[] = [];
  return {
    addDocument({ text, mentions, entities }) {
      totals = {
        ...totals,
        articles: totals.articles + 1,
        characters: totals.characters + text.length,
        mentions: totals.mentions + mentions.length,
        entities: totals.entities + entities.length,
      };
    },
    addProblem(problem) {
      totals = { ...totals, problems: totals.problems + 1 };
      byRule.set(problem.rule, (byRule.get(problem.rule) ?? 0) + 1);
      if (firstProblems.length < PROBLEMS_KEPT) firstProblems.push(problem);
    },
    totals: () => totals,
    report: () => ({
      ...totals,
      problemsByRule: [...byRule].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
      firstProblems: [...firstProblems],
    }),
  };
}
