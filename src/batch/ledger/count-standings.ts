import type { Ledger, Standing } from './ledger.js';

export type StandingCounts = Readonly<Record<Standing, number>>;

/** A ledger that counts how the articles of a run stood when they came. */
export function countStandings(ledger: Ledger): {
  readonly ledger: Ledger;
  readonly counts: () => StandingCounts;
} {
  const counts: Record<Standing, number> = { new: 0, changed: 0, failed: 0, done: 0 };
  return {
    ledger: {
      ...ledger,
      standingOf(article) {
        const standing = ledger.standingOf(article);
        counts[standing] += 1;
        return standing;
      },
    },
    counts: () => counts,
  };
}
