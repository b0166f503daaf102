import { exact, readNumber } from './read-number.js';

/** The ends of a range. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

const HAS_SCALE = /\p{L}/u;
const SCALE_AT_END = /(?:[\d.,]+[ -]?)(?<scale>\p{L}+)$/u;

/**
 * Reads "20" and "25", "120" and "130 billion" (the factor belongs to both), "5" and "7,000" (the same in figures);
 * undefined where the second is not the greater: no range.
 */
export function readRange(first: string, second: string): Bounds | undefined {
  const max = readNumber(second);
  const low = readNumber(first);
  const min = HAS_SCALE.test(first) ? low : exact(low * sharedScale(low, second));
  return min < max ? { min, max } : undefined;
}

function sharedScale(low: number, second: string): number {
  const scale = SCALE_AT_END.exec(second)?.groups?.['scale'];
  if (scale !== undefined) return readNumber(`1${scale}`);
  return low < 1000 && second.endsWith(',000') && low * 1000 < readNumber(second) ? 1000 : 1;
}
