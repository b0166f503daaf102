/** Precision, recall and F1 in percent. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Sums over mentions, so that documents can be added up before the means are taken. */
export interface BCubedSums {
  readonly precision: number;
  readonly found: number;
  readonly recall: number;
  readonly gold: number;
}

export const NO_SUMS: BCubedSums = { precision: 0, found: 0, recall: 0, gold: 0 };

/** Cluster of each mention, by the mention's key. */
export type Clustering = ReadonlyMap<string, string>;

/**
 * B-cubed (Bagga & Baldwin 1998). A mention that only one side has counts as wrong on that side, so that the same sums
 * serve end to end; give both sides the same mentions to measure the clustering alone.
 */
export function sumBCubed(gold: Clustering, found: Clustering): BCubedSums {
  return {
    precision: sumOverlap(found, gold),
    found: found.size,
    recall: sumOverlap(gold, found),
    gold: gold.size,
  };
}

/** For each mention of `own`, the share of its cluster that `other` puts together with it; summed. */
function sumOverlap(own: Clustering, other: Clustering): number {
  const sizes = new Map<string, number>();
  const shared = new Map<string, number>();
  for (const [mention, cluster] of own) {
    sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
    const answer = other.get(mention);
    if (answer === undefined) continue;
    const key = `${cluster}\n${answer}`;
    shared.set(key, (shared.get(key) ?? 0) + 1);
  }
  let sum = 0;
  for (const [key, count] of shared) {
    const [cluster = ''] = key.split('\n', 1);
    sum += (count * count) / (sizes.get(cluster) ?? 1);
  }
  return sum;
}

export function addSums(a: BCubedSums, b: BCubedSums): BCubedSums {
  return {
    precision: a.precision + b.precision,
    found: a.found + b.found,
    recall: a.recall + b.recall,
    gold: a.gold + b.gold,
  };
}

export function bCubed(sums: BCubedSums): BCubed {
  const precision = sums.found === 0 ? 100 : (100 * sums.precision) / sums.found;
  const recall = sums.gold === 0 ? 100 : (100 * sums.recall) / sums.gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
