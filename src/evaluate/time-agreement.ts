import { parseIsoDate, weekday } from '../document/calendar.js';
import type { Timex } from '../document/document.js';
import type { GoldTime } from './gold.js';
import { afterLast, isSameMoment, leadOf, movedBy, secondsOf, stepFrom, toMoment } from './moments.js';

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

/** What others take "a few" and "several" for. */
const FEW = '3';

function isSameLength(value: string, answers: readonly Timex[]): boolean {
  const seconds = value.startsWith('P') ? secondsOf(value) : undefined;
  if (seconds === undefined) return false;
  const given = answers.reduce((sum, answer) => sum + (secondsOf(answer.value.replace('X', FEW)) ?? 0), 0);
  return Math.abs(given - seconds) <= seconds / 50;
}

/** "the next two quarters": lengths that others round to whole units, on the same side of the reference. */
function isSameStretch({ value = '', code = '', reference = '' }: GoldTime, lead: Timex): boolean {
  const length = /,(P[^,)]+)\)$/.exec(code)?.[1];
  const [from = '', to = ''] = value.split('/');
  if (length === undefined || lead.type !== 'DURATION' || lead.earliest === undefined) return false;
  const seconds = secondsOf(length);
  const given = secondsOf(lead.value.replace('X', FEW));
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
    const wanted = WEEKDAY.exec(code)?.[1];
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
  // Parts of a period are drawn otherwise: "late this morning", "later this year".
  return lead.mod !== undefined && from.slice(0, 16).replace(' ', 'T') >= earliest && from <= `${latest}~`;
}

/** "a month ago" is a month with TimeML, a day of it with others. */
const COUNTED_STEP = /\b(?:ago|hence|from now|later|earlier)\b/i;

function isWithin(moment: string, earliest: string, latest: string): boolean {
  const day = toMoment(moment).slice(0, 10);
  return day >= earliest.slice(0, 10) && day <= latest.slice(0, 10);
}

/** Where our time begins: now at the reference, "in five days" that much later. */
function beginningOf({ reference, text }: GoldTime, lead: Timex): string | undefined {
  if (lead.value === 'PRESENT_REF') return reference;
  if (lead.type !== 'DURATION' || lead.value.startsWith('PT') || reference === undefined)
    return lead.earliest;
  if (/^(?:in|within|after|give)\b/i.test(text)) return stepFrom(reference, lead.value.replace('X', FEW), 1);
  return lead.latest !== undefined && /\b(?:after|before|from)\b/i.test(text)
    ? /before/i.test(text)
      ? lead.earliest
      : lead.latest
    : lead.earliest;
}

function isOpenClock(from: string, { value }: Timex): boolean {
  const clock = /T\d\d:\d\d/.exec(value)?.[0];
  return clock !== undefined && /^\d\d:\d\d/.test(from) && isSameMoment(from, clock);
}

/** What a phrase says of its place on the calendar, so that no default is needed. */
const PLACED =
  /\b(?:last|ago|previous|past|coming|following|earlier|later|\d{4}|today|tomorrow|yesterday)\b/i;
/** "next year", "this quarter": no other one is meant. */
const NAMED_ROUND = /\b(?:this|next|current) (?:year|quarter|qtr|month)\b/i;
/** "next Saturday" may skip the one of this week. */
const ROUNDS: readonly (readonly [said: RegExp, count: number, unit: 'day' | 'month'])[] = [
  [/\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:[a-z]*day)?\b\.?/i, 7, 'day'],
  [
    /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\d\/\d|spring|summer|autumn|fall|winter|quarter|qtr|Q\d|\bday\b|eve\b|easter|christmas|xmas|thanksgiving|halloween|ramadan|new year/i,
    12,
    'month',
  ],
  [/\b\d{1,2}(?:st|nd|rd|th)\b|\bthe (?:\d{1,2}|first|second)\b|^on the \w+$/i, 1, 'month'],
];
/** Beginnings of the same words one round further or back: "Monday" is the past one with us, the coming one with others. */
function roundsOf(gold: GoldTime, moment: string): readonly string[] {
  if (PLACED.test(gold.text) || NAMED_ROUND.test(gold.text)) return [moment];
  const rounds = ROUNDS.filter(([said]) => said.test(gold.text)).slice(0, 2);
  const around = (count: number, unit: 'day' | 'month') => [
    movedBy(moment, count, unit),
    movedBy(moment, -count, unit),
  ];
  // A bare time of the day is of the day before or after.
  if (rounds.length === 0) return moment.includes('T') ? [moment, ...around(1, 'day')] : [moment];
  return [moment, ...rounds.flatMap(([, count, unit]) => around(count, unit))];
}

const SAYS_HALF =
  /\d ?[ap]\.? ?m?\b|\d{2}h|noon|morning|afternoon|evening|night|tonight|GMT|\b(?:0\d|1[3-9]|2[0-3])[:.]?\d\d/i;

/** An hour without "a.m." or "p.m." is the coming one with others. */
function inAnyHalf(gold: GoldTime, moments: readonly string[]): readonly string[] {
  if (SAYS_HALF.test(gold.text)) return moments;
  return [
    ...moments,
    ...moments.map((moment) =>
      moment.replace(/T(\d\d)/, (_, hour: string) => `T${String((Number(hour) + 12) % 24).padStart(2, '0')}`),
    ),
  ];
}

/** Feasts that follow the moon. */
const MOVING =
  /easter|chinese|lunar|lent|thanksgiving|ramadan|\beid|diwali|holi\b|nuk+ah|passover|purim|hashan|kippur|sukk?ot/i;

/** Days that fall on the same weekday of the same week of a month each year. */
const FLOATING =
  /labor|memorial|decoration|mother|father|grandparent|martin luther|mlk|president|washington|columbus|black friday|cyber monday|boss/i;
const DAYS_OF_MOON = 25;
const DAYS_OF_WEEK = 7;

/** "Thanksgiving", "Ramadan": of another year, in which it falls on another day. */
function isSameFeast(from: string, earliest: string, slack: number): boolean {
  const day = toMoment(from).slice(0, 10);
  return [-12, 12].some((months) => {
    const moved = movedBy(earliest.slice(0, 10), months, 'month');
    return Math.abs(Date.parse(moved) - Date.parse(day)) < slack * 86_400_000;
  });
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
  if (isBare && MOVING.test(gold.text) && isSameFeast(from, earliest, DAYS_OF_MOON)) return true;
  if (isBare && FLOATING.test(gold.text) && isSameFeast(from, earliest, DAYS_OF_WEEK)) return true;
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
  return isRounded(gold, lead, earliest, latest) || isWholeUnits(gold, lead);
}

/** "a week ago", "next month" */
const STEP =
  /\bago\b|\bhence\b|from now|\blater\b|^(?:after )?(?:this|last|next|past) (?:week|month|quarter|qtr|year)$/i;

/**
 * Periods that others draw otherwise: parts of a month or of a year, a weekend from Friday evening on, seasons from
 * the solstice on, and the day of the reference in another week, month or year ("a week ago").
 */
function isRounded(gold: GoldTime, lead: Timex, earliest: string, latest: string): boolean {
  const from = toMoment((gold.value ?? '').split('/', 1)[0] ?? '').slice(0, 10);
  const [first, last] = [earliest.slice(0, 10), latest.slice(0, 10)];
  if (lead.mod !== undefined || STEP.test(gold.text)) return from >= first && from <= last;
  if (lead.value.endsWith('-WE')) return from === movedBy(first, -1, 'day');
  return /-(?:SP|SU|FA|WI)$/.test(lead.value) && from >= first && from <= movedBy(first, 25, 'day');
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
  const seconds = secondsOf(lead.value.replace('X', FEW)) ?? 0;
  const days = (Date.parse(last) - Date.parse(first)) / 1000;
  const isPast = /^(?:the )?(?:last|past|previous)/i.test(text);
  return Math.abs(days - seconds) <= seconds / 20 && (isPast ? last <= reference : first >= reference);
}

/** Chrono's tests state single fields; where it takes the nearest day or the coming one, either round is right. */
export function answersChrono(gold: GoldTime, answers: readonly Timex[]): boolean {
  const lead = leadOf(answers);
  if (gold.value === undefined || lead === undefined) return false;
  const begin = beginningOf(gold, lead) ?? endOfStretch(gold, lead) ?? lead.value;
  const begins = roundsOf(gold, begin);
  const stretch = endOfStretch(gold, lead);
  const all = stretch === undefined ? begins : [...begins, stretch];
  if (!gold.value.includes('=')) {
    const stated = gold.value.replace(BEFORE_CHRIST, 'BC');
    return all.some((moment) => isSameMoment(isAtNoon(stated, moment), moment));
  }
  const fields = new Map(gold.value.split(' ').map((field) => field.split('=') as [string, string]));
  // Some of its dates contradict the weekday that the text gives with them.
  if (fields.has('day')) fields.delete('weekday');
  if (all.some((moment) => [...fields].every(([name, value]) => hasField(moment, name, Number(value), lead))))
    return true;
  const [year, month = '1', day = '1'] = ['year', 'month', 'day'].map((name) => fields.get(name));
  if (year === undefined || lead.latest === undefined) return false;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRounded({ ...gold, value: date }, lead, begin, lead.latest);
}

/** Chrono takes "the last two weeks" and "two months" for a step from the reference. */
function endOfStretch({ reference, text }: GoldTime, { type, value }: Timex): string | undefined {
  if (type !== 'DURATION' || reference === undefined || value.startsWith('PT')) return undefined;
  return stepFrom(reference, value.replace('X', FEW), /^(?:the )?(?:last|past|-)/i.test(text) ? -1 : 1);
}

/** JavaScript writes 345 BC "-000345". */
const BEFORE_CHRIST = /^-00(?=\d{4}-)/;

/** Chrono sets noon where no time of day was said. */
function isAtNoon(gold: string, moment: string): string {
  return moment.includes('T') ? gold : (gold.split('T', 1)[0] ?? gold);
}

/** "XXXX-WXX-1": some Monday. */
const WEEKDAY = /^XXXX-WXX-(\d)/;

const PLACES: Readonly<Record<string, RegExp>> = {
  year: /^(\d{4})/,
  month: /^(?:\d{4}|XXXX)-(\d\d)/,
  day: /^(?:\d{4}|XXXX)-\d\d-(\d\d)/,
  hour: /T(\d\d)/,
  minute: /T\d\d:(\d\d)/,
};

function hasField(moment: string, name: string, wanted: number, { value }: Timex): boolean {
  if (name === 'weekday') {
    const date = parseIsoDate(moment.slice(0, 10));
    const day = date === undefined ? WEEKDAY.exec(value)?.[1] : weekday(date);
    return day !== undefined && Number(day) % 7 === wanted % 7;
  }
  // Hours stand for parts of the day, which are drawn otherwise; noon stands for none.
  if ((name === 'hour' || name === 'minute') && !/T\d/.test(value))
    return /T[A-Z]/.test(value) || wanted === (name === 'hour' ? 12 : 0);
  const given = PLACES[name]?.exec(moment.replace(/^BC/, ''))?.[1];
  if (name === 'year' && moment.startsWith('BC')) return -Number(given) === wanted;
  return given === undefined ? moment.startsWith('XXXX') : Number(given) === wanted;
}
