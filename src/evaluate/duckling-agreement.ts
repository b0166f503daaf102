import type { Timex } from '../document/document.js';
import type { GoldTime } from './gold.js';
import { isRounded } from './is-rounded.js';
import { isSameFeast } from './is-same-feast.js';
import { beginningOf, closeLength } from './lead-moments.js';
import { afterLast, isSameMoment, leadOf, movedBy, secondsOf, stepFrom, toMoment } from './moments.js';
import { inAnyHalf, PLACED, roundsOf } from './rounds.js';

const EVES = /hashan|atzeret|kippur|nuk+ah|passover|purim|sukk?ot|simchat|shavuot/i;

/** Duckling looks ahead by default, and gives "by noon" and "until May" a beginning: the reference. */
export function answersDuckling(gold: GoldTime, answers: readonly Timex[]): boolean {
  const lead = leadOf(answers);
  if (gold.value === undefined || lead === undefined) return false;
  const [from = '', to] = gold.value.split('/');
  const earliest = beginningOf(gold, lead);
  if (earliest === undefined) return false;
  const latest = answers.at(-1)?.latest ?? earliest;
  const begins = inAnyHalf(gold, roundsOf(gold, earliest));
  if (begins.some((begin) => isSameMoment(from, begin))) return true;
  const isBare = !/\d/.test(gold.text) && !PLACED.test(gold.text);
  if (isBare && isSameFeast(from, earliest, lead)) return true;
  // Feasts of the Hebrew calendar begin on the evening before.
  if (EVES.test(gold.text) && isSameMoment(from, movedBy(earliest, -1, 'day'))) return true;
  const part = /T(?<part>MO|MI|AF|EV|NI|DT)$/.exec(lead.value)?.groups?.['part'];
  if (part !== undefined && begins.some((begin) => isInSamePart(from, begin, part))) return true;
  const reachesFrom =
    /^(?:by|until|till|up to|before|through|thru|no later than|sooner than|within)\b|\bby\b/i.test(gold.text);
  if (reachesFrom && to !== undefined) {
    const ends = inAnyHalf(gold, [...begins, ...roundsOf(gold, afterLast(latest))]);
    if (ends.some((end) => isSameMoment(to, end))) return true;
  }
  const isAfter = /^(?:after|from|since|anytime after|not before)\b/i.test(gold.text);
  if (isAfter && isSameMoment(from, afterLast(latest))) return true;
  return isRounded(gold, lead, earliest, latest) || isWholeUnits(gold, lead) || isLastOfComing(gold, lead);
}

/** "the next three days" may begin with the day after, or with the next whole week or year. */
function isWholeUnits({ value = '', reference = '', text }: GoldTime, lead: Timex): boolean {
  const [from = '', to] = value.split('/');
  if (
    lead.type !== 'DURATION' ||
    to === undefined ||
    !/^(?:the )?(?:last|past|next|previous|coming)\b/i.test(text)
  )
    return false;
  const [first, last] = [toMoment(from).slice(0, 10), toMoment(to).slice(0, 10)];
  const seconds = secondsOf(closeLength(lead.value)) ?? 0;
  const days = (Date.parse(last) - Date.parse(first)) / 1000;
  const isPast = /^(?:the )?(?:last|past|previous)/i.test(text);
  return Math.abs(days - seconds) <= seconds / 20 && (isPast ? last <= reference : first >= reference);
}

/** Days that a unit may have. */
const LONGEST: Readonly<Record<string, number>> = { D: 1, W: 7, M: 31, Q: 92, Y: 366 };

/** "the upcoming two weeks" are the second week from now. */
function isLastOfComing({ value = '', reference = '', text }: GoldTime, lead: Timex): boolean {
  const last = lead.type === 'DURATION' ? stepFrom(reference, closeLength(lead.value), 1) : undefined;
  if (last === undefined || !/\bupcoming\b/i.test(text)) return false;
  const days = (Date.parse(last) - Date.parse(toMoment(value))) / 86_400_000;
  return days >= 0 && days < (LONGEST[lead.value.slice(-1)] ?? 0);
}

/** Parts of the day begin some hours sooner or later with others. */
function isInSamePart(from: string, begin: string, part: string): boolean {
  // Duckling's morning begins at midnight.
  if (part === 'MO' && hourOf(toMoment(from)) === 0 && isSameMoment(from.slice(0, 10), begin)) return true;
  return isSameMoment(from.slice(0, 10), begin) && Math.abs(hourOf(from) - hourOf(begin)) <= 3;
}

function hourOf(moment: string): number {
  return Number(moment.slice(11, 13));
}
