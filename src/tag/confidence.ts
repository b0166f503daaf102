import { LABEL_COUNT, OUTSIDE } from './labels.js';

/**
 * Points of score that make a label e times as likely, fitted on articles that the model had not seen
 * (docs/tagger.md says how).
 */
const TEMPERATURE = 4;

/** Two decimals are as many as the fit is worth. */
const STEPS = 100;

/**
 * How sure the model is of a name: the least of its tokens' shares of the labels that fit between their neighbours'.
 *
 * @param labels labels of a sentence; `from` and `to` bound the stretch whose scores are given
 * @param first first token of the name
 * @param last last token of the name
 * @returns 0 to 1
 */
export function confidenceOf(
  labels: Uint8Array,
  scores: Float32Array,
  transitions: Float32Array,
  from: number,
  to: number,
  first: number,
  last: number,
): number {
  let least = 1;
  for (let position = Math.max(from, first - 1); position <= Math.min(to - 1, last + 1); position++) {
    const before = position > from ? (labels[position - 1] ?? OUTSIDE) : -1;
    const after = position + 1 < to ? (labels[position + 1] ?? OUTSIDE) : -1;
    least = Math.min(
      least,
      shareOf(
        labels[position] ?? OUTSIDE,
        before,
        after,
        scores,
        (position - from) * LABEL_COUNT,
        transitions,
      ),
    );
  }
  return Math.round(least * STEPS) / STEPS;
}

/** Share of a label in the soft maximum over all labels of a token, its neighbours' labels given. */
function shareOf(
  label: number,
  before: number,
  after: number,
  scores: Float32Array,
  at: number,
  transitions: Float32Array,
): number {
  const scoreOf = (other: number) =>
    (scores[at + other] ?? 0) +
    (before < 0 ? 0 : (transitions[before * LABEL_COUNT + other] ?? 0)) +
    (after < 0 ? 0 : (transitions[other * LABEL_COUNT + after] ?? 0));
  const own = scoreOf(label);
  let sum = 0;
  for (let other = 0; other < LABEL_COUNT; other++) {
    sum += Math.exp((scoreOf(other) - own) / TEMPERATURE);
  }
  return 1 / sum;
}
