/** One name that was found: how sure the tagger was, and whether it was right. */
export interface Judgement {
  readonly confidence: number;
  readonly right: boolean;
}

const BINS = 10;

/**
 * Expected calibration error (Guo et al. 2017), in percentage points: how far, on average, the confidence of a tenth of
 * the scale is from the share of names in it that are right. 0 where there are none.
 */
export function calibrationError(judgements: readonly Judgement[]): number {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of judgements) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    if (bin === undefined) continue;
    bin.count++;
    bin.confidence += confidence;
    if (right) bin.right++;
  }
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0);
  return judgements.length === 0 ? 0 : (100 * error) / judgements.length;
}
