import type { Span } from '../../document/span.js';
import { MOVEMENTS } from './lexicon/movements.js';
import { textBefore, type NumberContext } from './number-context.js';
import { anyOf } from './number-patterns.js';

const FROM = /(?<!\p{L})from\s+$/iu;
/** Before "from 10 to 20" that are the ends of a range: of what has many sizes, prices or ages, or at the beginning. */
const RANGING_FROM =
  /(?:(?<!\p{L})(?:rang\p{L}+|var\p{L}+|anywhere|anything|somewhere|cost\p{L}*|priced?s?|tickets|fees|fines|sentences|sizes|ages|aged|worth|heights|depths|weights)|^)\s*from\s+$/iu;
const MOVEMENT = new RegExp(`(?<!\\p{L})(?:${anyOf(MOVEMENTS)})\\s+$`, 'iu');

/**
 * Whether two numbers with "to" between them are the ends of a movement, "from 3 to 5 percent", or a movement and
 * its result, "rose 3 percent to 5 percent", and so no range.
 */
export function isMovement(
  context: NumberContext,
  { start }: Span,
  to: string,
  bothHaveUnits: boolean,
): boolean {
  if (!/to/i.test(to)) return false;
  const before = textBefore(context, start, 40);
  return (FROM.test(before) && !RANGING_FROM.test(before)) || (bothHaveUnits && MOVEMENT.test(before));
}
