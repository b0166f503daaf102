import { compareText } from './evidence.js';

/** How often each form was seen. */
export type Tally = Map<string, number>;

export function count(tally: Tally, form: string, times = 1): void {
  tally.set(form, (tally.get(form) ?? 0) + times);
}

/** Forms, the most frequent first; of two as frequent the longer, then the first by code unit. */
export function byFrequency(tally: Tally): readonly string[] {
  return [...tally]
    .toSorted(([a, timesA], [b, timesB]) => timesB - timesA || b.length - a.length || compareText(a, b))
    .map(([form]) => form);
}
