import type { Span } from '../../document/span.js';
import { MOVEMENTS } from './lexicon/movements.js';
import { textBefore, type NumberContext } from './number-context.js';
import { anyOf } from './number-patterns.js';

const FROM = /(?<!\p{L})from\s+$/iu;
const RANGING_FROM = /(?<!\p{L})(?:rang\p{L}+|var\p{L}+|anywhere|anything|somewhere)\s+from\s+$/iu;
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
  const before = textBefore(context, start);
  return (FROM.test(before) && !RANGING_FROM.test(before)) || (bothHaveUnits && MOVEMENT.test(before));
}
