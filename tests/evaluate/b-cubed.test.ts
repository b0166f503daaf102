import { describe, expect, it } from 'vitest';
import { bCubed, sumBCubed } from '../../src/evaluate/b-cubed.js';

function clustering(clusters: readonly string[]): Map<string, string> {
  return new Map(clusters.flatMap((cluster) => [...cluster].map((mention) => [mention, cluster] as const)));
}

describe('B-cubed', () => {
  it('is 100 for the same clusters under other names', () => {
    const sums = sumBCubed(
      clustering(['abc', 'de']),
      new Map([...clustering(['abc', 'de'])].map(([m, c]) => [m, `x${c}`])),
    );
    expect(bCubed(sums)).toEqual({ precision: 100, recall: 100, f1: 100 });
  });

  // Bagga & Baldwin 1998, the example of twelve mentions in clusters of 5, 2 and 5: merging 2 and 5 costs 24 points of precision.
  it('gives the figures of its inventors', () => {
    const gold = clustering(['12345', '67', '89abc']);
    const { precision, recall } = bCubed(sumBCubed(gold, clustering(['12345', '6789abc'])));
    expect(precision).toBeCloseTo(76.2, 1);
    expect(recall).toBeCloseTo(100);
  });

  it('counts a mention that only one side has against that side', () => {
    const { precision, recall } = bCubed(sumBCubed(clustering(['ab', 'c']), clustering(['ab', 'd', 'e'])));
    expect(precision).toBeCloseTo(50);
    expect(recall).toBeCloseTo(66.7, 1);
  });
});
