import type { Span } from '../../document/span.js';
import type { NumberContext } from './number-context.js';

/** What may not touch a number in figures from the left: "B-52", "#12", "/2", "v_2". */
const LEFT = /(?:(?<!(?<!\p{L})[Tt]op)(?<=\p{L})[-–]|[#_@=&\\/~]|\p{L}\.|\d[.,])$/u;
/** The same from the right: "5:30", "2/3", "5_a", "3.html", "747-200". */
const RIGHT = /^(?:[:/_@=\\]\p{L}?\d|[_@=\\/]\p{L}|\.\p{Ll}{2})/u;

/** Whether figures are part of a code, an address, a time or a name rather than a number of something. */
export function isIdentifier(number: string, { doc }: NumberContext, { start, end }: Span): boolean {
  if (/^0\d/.test(number)) return true;
  if (LEFT.test(doc.text.slice(Math.max(0, start - 6), start))) return true;
  return RIGHT.test(doc.text.slice(end, end + 4));
}
