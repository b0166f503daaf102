import type { Span } from '../../document/span.js';
import { textAfter, textBefore, wordBefore, type NumberContext } from './number-context.js';

/** The end of what is said about a number: no noun follows that it could count. */
const NOTHING_BEHIND =
  /^(?:\s*[.,;:!?)”"]|\s*$|\s+(?:and|or|but|to|for|on|until|till|when|in\s+the|because|before|after|at|he|she|they|with|from|are|is|was|were|has|had|who|yesterday|today)(?!\p{L}))/iu;
const AT = /(?:^|[^\p{L}])(?:at|until|till)\s+$/iu;
const AROUND_HOUR = /(?<!\p{L})(?:by|until|till|from|before|after|since)\s+$/iu;
/** Words that say a level or a count is at a number, and no hour and no age. */
const LEVEL =
  /(?<!\p{L})(?:sta(?:y|nd|rt|rting)\p{L}*|stood|dead|deaths?|tolls?|numbers?|counts?|put|rates?|price\p{L}*|steady|unchanged|levels?|totals?|temperatures?|bod\p{L}+|tied|clos\p{L}+|trad\p{L}+|ended|remain\p{L}*|cap\p{L}*|set|held|fixed|limit\p{L}*|estimat\p{L}+|valued|fell|fallen|rose|drop\p{L}*|peak\p{L}*|rank\p{L}*|seed\p{L}*|finish\p{L}*|score\p{L}*|count\p{L}*|average\p{L}*|index|yield\p{L}*|odds|resumed|sits?|hover\p{L}*|settled|opened)(?!\p{L})/iu;
const HOUR = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[1-9]|1[0-2])$/iu;
/** Who is, or turns, a number of years: "who is 77", "Maréchaux is 26", "Now 87,". */
const OF_AGE =
  /(?<!\p{L})(?:(?:[Hh]e|[Ss]he|who|I|mother|father|brother|sister|son|daughter|grandson|granddaughter|wife|husband)(?:['’]s)?|(?!It|The|This|That|What|Yesterday|Today)\p{Lu}\p{Ll}+)\s+(?:is|was|turns|turned|turning)\s+(?:now\s+|only\s+|just\s+)?$|(?:^|[.!?”"]\s+|,\s+)(?:[Nn]ow|then)\s+$|(?<!\p{L})(?:turn(?:s|ed|ing)?|aged?|ages)\s+$/u;
const PERSON_OF =
  /(?<!\p{L})(?:an?|the)\s+(?:\p{L}+\s+)?(?:man|woman|boy|girl|mother|father|grandmother|grandfather|widow|lieutenant|child)(?:-in-law)?\s+of\s+$/iu;
const OF_YEARS =
  /(?<!\p{L})(?:(?:younger|older)\s+than|(?:children|people|women|men|adults|anyone|everyone|those|child|person|voters|boys|girls|workers|players|nurses|them|population\s+is)\s+(?:aged\s+)?(?:under|over|above|below|between))\s+$/iu;
/** Behind the name of a person whose age stands between commas, "Nora Padden of Blacksod, 79, said". */
const APPOSITION =
  /(?:^|[^\p{L}\d.,;:(])(?!(?:Nos?|January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))\p{Lu}\p{Ll}+(?:\s+of\s+\p{Lu}\p{L}+)?,\s+(?:now\s+)?$/u;
const CLOSED = /^\s*,\s+(?!\d|\p{Lu}\p{L}*\s+\d)/u;

/** Hours and minutes: a live report's "18.40 Reading have called it off", "at 1750 on Friday". */
const CLOCK = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/u;
const LINE_BEFORE = /(?:^|\n)\s*$/u;
const TEXT_BEHIND = /^\s+[“"]?\p{Lu}/u;
const HOURS = /^(?:[01]\d|2[0-3])[0-5]\d$/u;
const HOURS_BEHIND = /^(?:\s*:|\s+(?:on|tomorrow|today|yesterday|local|hours|GMT)(?!\p{L}))/u;
/** "two- and 10-year yields", "two-and-a-half-year war". */
const OF_DURATION = /^-(?:\s+(?:and|or|to)\s+\S+-|and-a-half-)(?:year|month|week|day|hour|minute|second)/u;

/** What stands right before an hour or an age: a quick look, since most numbers are neither. */
const LEADS: ReadonlySet<string> = new Set(
  (
    'at until till by from before after since is was turns turned turning turn now then only just aged age ages of than ' +
    'under over above below between ,'
  ).split(' '),
);

/** Nobody is older. */
const OLDEST = 110;

/**
 * Whether a bare number is an hour, "at seven", or somebody's age, "who is 77", "people over 65", and counts nothing.
 */
export function isTimeLike(value: number, span: Span, context: NumberContext): boolean {
  const written = context.doc.text.slice(span.start, span.end);
  const following = textAfter(context, span.end, 32);
  if (following.startsWith('-') && OF_DURATION.test(following)) return true;
  if ((CLOCK.test(written) || HOURS.test(written)) && isClock(written, following, span, context)) return true;
  if (!Number.isInteger(value) || value < 1 || value > OLDEST) return false;
  if (!LEADS.has(wordBefore(context.doc.text, span.start))) return false;
  const after = textAfter(context, span.end, 24);
  if (!NOTHING_BEHIND.test(after)) return false;
  const before = textBefore(context, span.start, 48);
  if (AT.test(before)) return value < 100 && !LEVEL.test(before);
  if (OF_AGE.test(before) || PERSON_OF.test(before) || OF_YEARS.test(before)) return true;
  if (APPOSITION.test(before) && CLOSED.test(after)) return value > 3;
  return AROUND_HOUR.test(before) && HOUR.test(written) && isBetweenHours(before, after);
}

function isClock(written: string, after: string, { start }: Span, context: NumberContext): boolean {
  if (CLOCK.test(written)) return LINE_BEFORE.test(textBefore(context, start, 4)) && TEXT_BEHIND.test(after);
  return HOURS.test(written) && HOURS_BEHIND.test(after) && AT.test(textBefore(context, start, 8));
}

/** "from six until nine", "by nine, when": an hour where another hour or a sentence's end shows it. */
function isBetweenHours(before: string, after: string): boolean {
  return /(?:until|till)\s+$/iu.test(before) || /^\s+(?:until|till|sharp)(?!\p{L})/iu.test(after);
}
