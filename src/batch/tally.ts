import type { Document, Problem } from '../document/document.js';

/** What a run has done so far, in figures. */
export interface Totals {
  readonly articles: number;
  /** Of these, those whose record an earlier run has made. */
  readonly kept: number;
  /** Articles of which there is no record, since it was not asked for. */
  readonly left: number;
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
  addDocument(doc: Document, kept?: boolean): void;
  addLeft(): void;
  addProblem(problem: Problem): void;
  totals(): Totals;
  report(): TallyReport;
}

const PROBLEMS_KEPT = 5;

/** Counts in constant memory, however long the run. */
export function createTally(): Tally {
  let totals: Totals = {
    articles: 0,
    kept: 0,
    left: 0,
    characters: 0,
    mentions: 0,
    entities: 0,
    problems: 0,
  };
  const byRule = new Map<string, number>();
  const firstProblems: Problem[] = [];
  return {
    addDocument({ text, mentions, entities }, kept = false) {
      totals = {
        ...totals,
        articles: totals.articles + 1,
        kept: totals.kept + Number(kept),
        characters: totals.characters + text.length,
        mentions: totals.mentions + mentions.length,
        entities: totals.entities + entities.length,
      };
    },
    addLeft() {
      totals = { ...totals, left: totals.left + 1 };
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
