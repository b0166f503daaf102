/** Counts from which precision, recall and F1 follow. */
export interface Counts {
  /** Found and in the gold. */
  readonly matched: number;
  readonly found: number;
  readonly gold: number;
}

/** Precision, recall and their harmonic mean, in percent; 100 where there was nothing to find and nothing was found. */
export interface Score extends Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function score({ matched, found, gold }: Counts): Score {
  const precision = ratio(matched, found);
  const recall = ratio(matched, gold);
  const f1 = found + gold === 0 ? 100 : (200 * matched) / (found + gold);
  return { matched, found, gold, precision, recall, f1 };
}

/** Share in percent; 100 of nothing. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 100 : (100 * part) / whole;
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { matched: a.matched + b.matched, found: a.found + b.found, gold: a.gold + b.gold };
}

export const NO_COUNTS: Counts = { matched: 0, found: 0, gold: 0 };
