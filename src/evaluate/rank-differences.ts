import type { Difference } from './report.js';

export interface RankedKind {
  readonly kind: string;
  readonly count: number;
  readonly examples: readonly Difference[];
}

/** Kinds of differences, the commonest first. */
export function rankDifferences(differences: readonly Difference[]): readonly RankedKind[] {
  return [...groupByKind(differences)]
    .map(([kind, all]) => ({ kind, count: all.length, examples: all }))
    .toSorted((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

function groupByKind(differences: readonly Difference[]): Map<string, Difference[]> {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const group = groups.get(difference.kind) ?? [];
    group.push(difference);
    groups.set(difference.kind, group);
  }
  return groups;
}
