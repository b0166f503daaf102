import { compareText } from './evidence.js';

/** How often each form was seen; undefined before the first, since most stand empty and an empty Map takes 180 bytes. */
export type Tally = Map<string, number> | undefined;

/** The tally with one form more; a new one where there was none. */
export function count(tally: Tally, form: string, times = 1): Tally {
  const counted = tally ?? new Map<string, number>();
  return counted.set(form, (counted.get(form) ?? 0) + times);
}

export function countAll(tally: Tally, other: Tally): Tally {
  let counted = tally;
  for (const [form, times] of other ?? []) counted = count(counted, form, times);
  return counted;
}

/** Forms, the most frequent first; of two as frequent the longer, then the first by code unit. */
export function byFrequency(tally: Tally): readonly string[] {
  return [...(tally ?? [])]
    .toSorted(([a, timesA], [b, timesB]) => timesB - timesA || b.length - a.length || compareText(a, b))
    .map(([form]) => form);
}
