import { parseIsoDate, weekday } from '../document/calendar.js';
import type { Timex } from '../document/document.js';
import { beginsInPart } from './begins-in-part.js';
import type { GoldTime } from './gold.js';
import { beginningOf, closeLength } from './lead-moments.js';
import { afterLast, isSameMoment, leadOf, OPEN_WEEKDAY, secondsOf, toMoment } from './moments.js';

/**
 * Whether our answers to one phrase of a set say what the set says. Those sets give intervals for whole phrases
 * ("before Monday"), we the times inside them; what is compared is the moment at which the interval begins, or that
 * at which it ends where it has no beginning.
 */
export function answersInterval(gold: GoldTime, answers: readonly Timex[]): boolean {
  const lead = leadOf(answers);
  if (gold.value === undefined || lead === undefined) return false;
  if (isSameLength(gold.value, answers) || isSameStretch(gold, lead)) return true;
  if (gold.code !== undefined && isSameCode(gold.code, answers)) return true;
  return [gold.value, ...(gold.values ?? [])].some((value) => isSameInterval(value, gold, answers, lead));
}

function isSameLength(value: string, answers: readonly Timex[]): boolean {
  const seconds = value.startsWith('P') ? secondsOf(value) : undefined;
  if (seconds === undefined) return false;
  const given = answers.reduce((sum, answer) => sum + (secondsOf(closeLength(answer.value)) ?? 0), 0);
  return Math.abs(given - seconds) <= seconds / 50;
}

/** "the next two quarters": lengths that others round to whole units, on the same side of the reference. */
function isSameStretch({ value = '', code = '', reference = '' }: GoldTime, lead: Timex): boolean {
  const length = /,(P[^,)]+)\)$/.exec(code)?.[1];
  const [from = '', to = ''] = value.split('/');
  if (length === undefined || lead.type !== 'DURATION' || lead.earliest === undefined) return false;
  const seconds = secondsOf(length);
  const given = secondsOf(closeLength(lead.value));
  if (seconds === undefined || given === undefined || Math.abs(given - seconds) > seconds / 50) return false;
  return lead.earliest < reference ? to.slice(0, 10) <= reference : from.slice(0, 10) >= reference;
}

const OPEN = /^(?:XXXX-XX-XX|XXXX)?(?=T)/;

/** "TMO", "XXXX-WXX-1", "PRESENT_REF": codes that both sides write. */
function isSameCode(code: string, answers: readonly Timex[]): boolean {
  const [set = '', clock] = code.split('T', 2);
  const isHabit = clock !== undefined && /^\d/.test(clock) && /^X.*[^-X\d]|^X.*\d$/.test(set);
  if (isHabit) {
    const hasSet = answers.some(({ value, type }) => type === 'SET' && value === set);
    return hasSet && answers.some(({ value }) => isSameMoment(`T${clock}`, value));
  }
  const part = /T(?:MO|MI|AF|EV|NI|DT)$/.exec(code)?.[0];
  return answers.some(({ value }) => {
    if (value.replace(OPEN, '') === code) return true;
    if (part === undefined || !value.endsWith(part)) return false;
    const wanted = OPEN_WEEKDAY.exec(code)?.[1];
    const date = parseIsoDate(value.slice(0, 10));
    if (wanted !== undefined && date !== undefined) return weekday(date) === Number(wanted);
    return code === part || code.startsWith('X') || code === value;
  });
}

function isSameInterval(value: string, gold: GoldTime, answers: readonly Timex[], lead: Timex): boolean {
  const [from = '', to] = value.split('/');
  const earliest = beginningOf(gold, lead);
  const latest = answers.at(-1)?.latest ?? earliest;
  if (earliest === undefined || latest === undefined) return isOpenClock(from, lead);
  if (from === '' && to !== undefined)
    return isSameMoment(to, earliest) || isSameMoment(to, afterLast(latest));
  if (isSameMoment(from, earliest)) return true;
  const isAfter = gold.mod !== undefined && /after|since/.test(gold.mod);
  if (isAfter && (isSameMoment(from, afterLast(latest)) || isSameMoment(from, latest))) return true;
  if (COUNTED_STEP.test(gold.text) && isWithin(from, earliest, latest)) return true;
  return beginsInPart(lead, { from, earliest, latest, reference: gold.reference });
}

/** "a month ago" is a month with TimeML, a day of it with others. */
const COUNTED_STEP = /\b(?:ago|hence|from now|later|earlier)\b/i;

function isWithin(moment: string, earliest: string, latest: string): boolean {
  const day = toMoment(moment).slice(0, 10);
  return day >= earliest.slice(0, 10) && day <= latest.slice(0, 10);
}

function isOpenClock(from: string, { value }: Timex): boolean {
  const clock = /T\d\d:\d\d/.exec(value)?.[0];
  return clock !== undefined && /^\d\d:\d\d/.test(from) && isSameMoment(from, clock);
}
