import type { Token } from '../../document/document.js';
import type { Span } from '../../document/span.js';
import { textAfter, textBefore, tokenAfter, tokenBefore, type NumberContext } from './number-context.js';

/** Words before "one" that make it a pronoun: "this one", "no one". */
const BEFORE_PRONOUN: ReadonlySet<string> = new Set(
  'this that which no any every each another some such whichever what'.split(' '),
);
const OF_MANY =
  /^\s+of\s+(?:(?:the|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|dozens)(?!\p{L})|\d)/iu;
const RATIO =
  /^[\s-]in[\s-](?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a (?:hundred|thousand|million))/iu;
const COUNTED: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);
/** Behind "one" as a pronoun, and what a time is made of. */
const NEVER_COUNTED =
  /^(?:another|else|such|day|morning|afternoon|evening|night|week|month|year|weekend|\p{Lu}\p{Ll}+day)$/u;
/** "one needs", "one drives": a verb that looks like a plural. */
const PLURAL = /[^siu]s$/u;
const SINGULAR_IN_S = /^(?:series|species|news|lens|gas|means|crossroads|headquarters)$/iu;
/** Words before "one" that make it a number in any case: "only one of them". */
const LEAST: ReadonlySet<string> = new Set(['only', 'least', 'roughly', 'exactly', 'just']);
/** Words before "one" that need not belong to it: "fear that one long line frightens". */
const CONJUNCTIONS: ReadonlySet<string> = new Set(['that', 'which', 'what']);

/** Nothing but "one" in its sentence: "How many? One." */
const ALONE_BEFORE = /(?:^|[.?!\n]['"”’]?)\s*$/u;
const ALONE_AFTER = /^\s*(?:$|[.?!\n,])/u;

/** Whether "one" counts something, "one vote", "one in five", and is no pronoun, "one of them", "the old one". */
export function isCounting(context: NumberContext, span: Span): boolean {
  const after = textAfter(context, span.end);
  if (/^-\p{L}/u.test(after)) return true;
  if (ALONE_AFTER.test(after) && ALONE_BEFORE.test(textBefore(context, span.start))) return true;
  if (RATIO.test(after) || OF_MANY.test(after)) return true;
  const next = tokenAfter(context, span.end);
  const isNext = next !== undefined && /^\s+$/.test(context.doc.text.slice(span.end, next.start));
  const isThing = isNext && isCountable(next);
  const before = tokenBefore(context, span.start);
  const word = before?.text.toLowerCase() ?? '';
  const lead = textBefore(context, span.start);
  if (LEAST.has(word) && !/(?<!\p{L})the\s+only\s+$/iu.test(lead)) return true;
  if (LIST_BEFORE.test(lead) && LIST_AFTER.test(after)) return true;
  if (BEFORE_PRONOUN.has(word) && !(isThing && CONJUNCTIONS.has(word))) return false;
  if (before?.pos === 'ADJ' && before.end + 1 === span.start) return false;
  return isThing;
}

/** "two in Chad and one in Mali": another of the things that were counted. */
const LIST_BEFORE = /(?:,|(?<!\p{L})(?:and|against|including|than))\s+$/u;
const LIST_AFTER = /^\s+(?:under|about|in|from|for|against|at|on)(?!\p{L})/u;

/** Whether "one" may count the word behind it: a noun in the singular, or what leads up to one. */
function isCountable({ text, pos }: Token): boolean {
  if (!COUNTED.has(pos) || NEVER_COUNTED.test(text)) return false;
  if (text.endsWith('ing')) return false;
  return pos !== 'NOUN' || !PLURAL.test(text) || SINGULAR_IN_S.test(text);
}
