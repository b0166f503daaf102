import { compareSpans, overlaps, type Span } from '../document/span.js';
import { NO_COUNTS, type Counts } from './scores.js';

export interface LabelledSpan extends Span {
  readonly type: string;
  readonly text: string;
}

/** A gold span and the found one that answers it. */
export interface Pair<Gold, Found> {
  readonly gold: Gold;
  readonly found: Found;
}

/** Pairs of gold and found spans that share both ends and, with `typed`, the type. */
export function matchStrictly<Gold extends LabelledSpan, Found extends LabelledSpan>(
  gold: readonly Gold[],
  found: readonly Found[],
  typed = true,
): readonly Pair<Gold, Found>[] {
  const key = ({ start, end, type }: LabelledSpan) => (typed ? `${start}-${end}-${type}` : `${start}-${end}`);
  const foundByKey = new Map(found.map((item) => [key(item), item]));
  return gold.flatMap((item) => {
    const answer = foundByKey.get(key(item));
    return answer === undefined ? [] : [{ gold: item, found: answer }];
  });
}

/** Pairs of gold and found spans that overlap and, with `typed`, share the type; each span is in one pair at most. */
export function matchLeniently<Gold extends LabelledSpan, Found extends LabelledSpan>(
  gold: readonly Gold[],
  found: readonly Found[],
  typed = true,
): readonly Pair<Gold, Found>[] {
  const pairs: Pair<Gold, Found>[] = [];
  const inOrder = found.toSorted(compareSpans);
  const taken = new Set<Found>();
  let first = 0;
  for (const item of gold.toSorted(compareSpans)) {
    while ((inOrder[first]?.end ?? Infinity) <= item.start) first++;
    for (let index = first; index < inOrder.length; index++) {
      const candidate = inOrder[index];
      if (candidate === undefined || candidate.start >= item.end) break;
      if (taken.has(candidate) || !overlaps(candidate, item) || (typed && candidate.type !== item.type))
        continue;
      taken.add(candidate);
      pairs.push({ gold: item, found: candidate });
      break;
    }
  }
  return pairs;
}

/** Counts for each type. */
export function countByType(
  gold: readonly LabelledSpan[],
  found: readonly LabelledSpan[],
  pairs: readonly Pair<LabelledSpan, LabelledSpan>[],
): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  const add = (type: string, part: Partial<Counts>) => {
    const sum = counts.get(type) ?? NO_COUNTS;
    counts.set(type, {
      matched: sum.matched + (part.matched ?? 0),
      found: sum.found + (part.found ?? 0),
      gold: sum.gold + (part.gold ?? 0),
    });
  };
  for (const { type } of gold) add(type, { gold: 1 });
  for (const { type } of found) add(type, { found: 1 });
  for (const pair of pairs) add(pair.gold.type, { matched: 1 });
  return counts;
}
