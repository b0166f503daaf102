import type { Measured, Tagged } from '../document/document.js';
import { clearMentions } from './clear-mentions.js';
import { findQuantities } from './number/find-quantities.js';
import { readRuns } from './runs.js';
import { findTimes } from './time/find-times.js';

/**
 * Finds times (TIMEX3) and, in the text that is left, quantities; both in order of reading. Afterwards no two spans
 * of mentions, times and quantities overlap: a time inside a longer name is left to the name, and a mention that is
 * part of a time or of an amount, "GMT" or "Swiss francs", goes.
 */
export function measure(doc: Tagged): Measured {
  const runs = readRuns(doc.text);
  const times = findTimes(doc, runs);
  const named = { ...doc, mentions: clearMentions(doc, times) };
  const quantities = findQuantities(named, times, runs);
  return { ...named, mentions: clearMentions(named, quantities), times, quantities };
}
