import type { Span } from '../../document/span.js';
import { textAfter, tokenAfter, tokenBefore, type NumberContext } from './number-context.js';

/** Words before "one" that make it a pronoun: "this one", "no one". */
const BEFORE_PRONOUN: ReadonlySet<string> = new Set(
  'this that which no any every each another some such whichever what'.split(' '),
);
const OF_MANY =
  /^\s+of\s+(?:(?:the|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|dozens)(?!\p{L})|\d)/iu;
const RATIO =
  /^[\s-]in[\s-](?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a (?:hundred|thousand|million))/iu;
const COUNTED: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);
const NEVER_COUNTED: ReadonlySet<string> = new Set(['another', 'day', 'else', 'such']);

/** Whether "one" counts something, "one vote", "one in five", and is no pronoun, "one of them", "the old one". */
export function isCounting(context: NumberContext, span: Span): boolean {
  const before = tokenBefore(context, span.start);
  if (before !== undefined && BEFORE_PRONOUN.has(before.text.toLowerCase())) return false;
  const after = textAfter(context, span.end);
  if (RATIO.test(after) || OF_MANY.test(after)) return true;
  if (before?.pos === 'ADJ' && before.end + 1 === span.start) return false;
  if (/^-\p{L}/u.test(after)) return true;
  const next = tokenAfter(context, span.end);
  if (next === undefined || !/^\s+$/.test(context.doc.text.slice(span.end, next.start))) return false;
  return COUNTED.has(next.pos) && !NEVER_COUNTED.has(next.text.toLowerCase());
}
