import type { Timex } from '../document/document.js';
import type { Span } from '../document/span.js';
import type { Alphabet } from './alphabet.js';
import type { EncodedDocument } from './encode-items.js';

/** How far behind a match its time may stand, in items: "bought Volta [in Accra on Monday]". */
const AHEAD = 4;

/** The time of what a clause states: within it, soon behind it, or at the head of its sentence, "On Monday, …". */
export function timeOfMatch(
  { start, end }: Span,
  { symbols, items }: EncodedDocument,
  { basic, words }: Alphabet,
): Timex | undefined {
  const timeAt = (at: number) => {
    const timex = symbols[at] === basic.time ? items[at]?.timex : undefined;
    return timex?.type === 'DATE' || timex?.type === 'TIME' ? timex : undefined;
  };
  for (let at = start; at < end; at++) {
    const time = timeAt(at);
    if (time !== undefined) return time;
  }
  for (let at = end; at < end + AHEAD; at++) {
    const symbol = symbols[at];
    if (symbol === basic.end || symbol === basic.verb || symbol === basic.quote || symbol === words.get(','))
      break;
    const time = timeAt(at);
    if (time !== undefined) return time;
  }
  return timeAt(symbols[start - 1] === words.get(',') ? start - 2 : start - 1);
}
