import type { Span } from '../document/span.js';

const WEIGHTS = { headline: 0.3, position: 0.25, frequency: 0.3, spread: 0.15 } as const;
/** Parts of the text over which mentions may be spread. */
const PARTS = 4;

/**
 * How much an article is about a thing, 0 to 1, to three decimals:
 *
 *     0.30 × (named in the headline)
 *   + 0.25 × (1 − place of the first mention in the text, 0 at its beginning and 1 at its end)
 *   + 0.30 × log(1 + mentions) ÷ log(1 + mentions of the most mentioned thing)
 *   + 0.15 × share of the text's quarters in which it is mentioned
 *
 * Headline, first mention and count are features of Dunietz and Gillick, "A New Entity Salience Task with Millions of
 * Training Examples" (EACL 2014); spread and the weights are ours, set by hand and not yet measured.
 */
export function salienceOf(
  mentions: readonly Span[],
  textLength: number,
  headline: Span | null,
  mostMentions: number,
): number {
  const first = mentions[0]?.start ?? textLength;
  const length = Math.max(textLength, 1);
  const inHeadline =
    headline !== null && mentions.some(({ start, end }) => start >= headline.start && end <= headline.end);
  const parts = countParts(mentions, length);
  const score =
    WEIGHTS.headline * (inHeadline ? 1 : 0) +
    WEIGHTS.position * (1 - first / length) +
    WEIGHTS.frequency * (Math.log1p(mentions.length) / Math.log1p(Math.max(mostMentions, 1))) +
    WEIGHTS.spread * (parts / PARTS);
  return Math.round(score * 1000) / 1000;
}

/** In how many parts of the text mentions, which are in order, begin. */
function countParts(mentions: readonly Span[], length: number): number {
  let count = 0;
  let last = -1;
  for (const { start } of mentions) {
    const part = Math.floor((start * PARTS) / length);
    if (part !== last) count++;
    last = part;
  }
  return count;
}
