import { alignEntities } from './align-entities.js';
import { addSums, bCubed, NO_SUMS, sumBCubed, type BCubedSums, type Clustering } from './b-cubed.js';
import type { Evaluated } from './evaluated.js';
import { contextOf, type Difference, type LayerReport, type Row } from './report.js';

/** Entities as clusters of names: alone, over the mentions that both sides have, and end to end. */
export function scoreEntities(evaluated: readonly Evaluated[]): LayerReport {
  let alone = NO_SUMS;
  let endToEnd = NO_SUMS;
  const differences: Difference[] = [];
  for (const { gold: goldDocument, doc } of evaluated) {
    const { gold, found } = alignEntities(goldDocument, doc);
    if (gold.size === 0) continue;
    endToEnd = addSums(endToEnd, sumBCubed(gold, found));
    const goldShared = restrict(gold, found);
    const foundShared = restrict(found, gold);
    alone = addSums(alone, sumBCubed(goldShared, foundShared));
    differences.push(...splitsAndMerges(goldDocument.id, goldDocument.text, goldShared, foundShared));
  }
  return {
    layer: 'entities',
    rows: [toRow('clustering alone', alone), toRow('end to end', endToEnd)],
    differences,
  };
}

function restrict(clustering: Clustering, to: Clustering): Clustering {
  return new Map([...clustering].filter(([mention]) => to.has(mention)));
}

function toRow(name: string, sums: BCubedSums): Row {
  const { precision, recall, f1 } = bCubed(sums);
  return {
    name,
    gold: sums.gold,
    found: sums.found,
    measures: { 'B³ P': precision, 'B³ R': recall, 'B³ F1': f1 },
  };
}

/** One difference for each mention that stands in another cluster than the first mention of its gold cluster, or joins two. */
function splitsAndMerges(
  document: string,
  text: string,
  gold: Clustering,
  found: Clustering,
): readonly Difference[] {
  const firstFound = new Map<string, string>();
  const firstGold = new Map<string, string>();
  const differences: Difference[] = [];
  for (const [mention, goldCluster] of gold) {
    const foundCluster = found.get(mention) ?? '';
    const expected = firstFound.get(goldCluster);
    const owner = firstGold.get(foundCluster);
    const kind =
      expected !== undefined && expected !== foundCluster
        ? 'split'
        : owner !== undefined && owner !== goldCluster
          ? 'merged'
          : undefined;
    if (expected === undefined) firstFound.set(goldCluster, foundCluster);
    if (owner === undefined) firstGold.set(foundCluster, goldCluster);
    if (kind === undefined) continue;
    const [start = 0, end = 0] = mention.split('-').map(Number);
    differences.push({
      kind,
      document,
      gold: goldCluster,
      found: owner,
      context: contextOf(text, start, end),
    });
  }
  return differences;
}
