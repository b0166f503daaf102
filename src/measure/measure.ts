import type { Measured, Tagged } from '../document/document.js';
import { findQuantities } from './number/find-quantities.js';
import { findTimes } from './time/find-times.js';

/** Finds times (TIMEX3) and, in the text that is left, quantities; both in order of reading and without overlaps. */
export function measure(doc: Tagged): Measured {
  const times = findTimes(doc);
  return { ...doc, times, quantities: findQuantities(doc, times) };
}
