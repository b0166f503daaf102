import { describe, expect, it } from 'vitest';
import { calibrationError } from '../../src/evaluate/calibration.js';

describe('the calibration error', () => {
  it('is 0 where names of confidence 0.75 are right three times in four', () => {
    const judgements = [true, true, true, false].map((right) => ({ confidence: 0.75, right }));
    expect(calibrationError(judgements)).toBeCloseTo(0);
  });

  it('is 25 points where they are right always, and 75 where they are never', () => {
    expect(calibrationError([{ confidence: 0.75, right: true }])).toBeCloseTo(25);
    expect(calibrationError([{ confidence: 0.75, right: false }])).toBeCloseTo(75);
  });

  it('weighs a tenth of the scale by the names in it', () => {
    const sure = Array.from({ length: 9 }, () => ({ confidence: 1, right: true }));
    expect(calibrationError([...sure, { confidence: 0.5, right: false }])).toBeCloseTo(5);
  });
});
