import type { Evaluated } from './evaluated.js';
import type { Row } from './report.js';
import { scoreMentions } from './score-mentions.js';

/** Least confidences that are tried. */
const THRESHOLDS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99] as const;

/** What names score when those below a confidence are left out: a row a threshold, for `--min-confidence` to be chosen. */
export function scoreThresholds(evaluated: readonly Evaluated[]): readonly Row[] {
  return THRESHOLDS.flatMap((threshold) => {
    const kept = evaluated.map(({ gold, doc }) => ({
      gold,
      doc: { ...doc, mentions: doc.mentions.filter(({ confidence }) => confidence >= threshold) },
    }));
    const [total] = scoreMentions(kept).rows;
    if (total === undefined) return [];
    const { 'calibration error': _, ...measures } = total.measures;
    return [{ ...total, name: `confidence ≥ ${threshold.toFixed(2)}`, measures }];
  });
}
