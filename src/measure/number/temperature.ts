import type { Span } from '../../document/span.js';
import { textAfter, textBefore, type NumberContext } from './number-context.js';

const OF_ANGLE =
  /^[ ,]*(?:north|south|east|west|[NSEW]\b|latitude|longitude|angle|turn|view|rotation|bank|tilt)/iu;
const OF_HEAT =
  /(?<!\p{L})(?:temperatures?|heat|hot|warm\p{L}*|cold|cool\p{L}*|highs?|lows?|freez\p{L}+|fever|thermometers?|minus|climate|weather|room)(?!\p{L})/iu;

/**
 * The scale of degrees that are named without one: the article's own, else the one usual where most of the places
 * that it names lie; "°" stays where they may be degrees of an angle.
 */
export function readTemperature(symbol: string, context: NumberContext, span: Span): string {
  if (symbol !== '°') return symbol;
  const after = textAfter(context, span.end, 60);
  if (OF_ANGLE.test(after)) return symbol;
  if (context.scale === undefined && !OF_HEAT.test(textBefore(context, span.end, 80)) && !OF_HEAT.test(after))
    return symbol;
  return usualScale(context);
}

/** The scale of the article, or of most of the places that it names. */
export function usualScale(context: NumberContext): '°C' | '°F' {
  if (context.scale !== undefined) return context.scale;
  let american = 0;
  let other = 0;
  for (const [{ code }, count] of context.homes().counts) {
    if (code === 'USD') american += count;
    else other += count;
  }
  return american > other ? '°F' : '°C';
}
