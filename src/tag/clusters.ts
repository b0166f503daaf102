/** Groups of words that stand in like places, at three sizes; each number counts from 1. */
export interface ClusterPath {
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
}

/** Lower-case word → its groups. */
export type Clusters = ReadonlyMap<string, ClusterPath>;

/** Reads clusters.tsv: a line a fine group, with its coarse group, its middle group, and its words. */
export function readClusters(content: string): Clusters {
  const clusters = new Map<string, ClusterPath>();
  for (const [index, line] of content.split('\n').entries()) {
    const [coarse, middle, words] = line.split('\t');
    if (words === undefined) continue;
    const path = { fine: index + 1, middle: Number(middle) + 1, coarse: Number(coarse) + 1 };
    for (const word of words.split(' ')) clusters.set(word, path);
  }
  return clusters;
}
