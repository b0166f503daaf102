import { parseIsoDate, weekday } from '../document/calendar.js';
import type { Timex } from '../document/document.js';
import type { GoldTime } from './gold.js';
import { isRounded } from './is-rounded.js';
import { beginningOf, closeLength } from './lead-moments.js';
import { isSameMoment, leadOf, OPEN_WEEKDAY, stepFrom } from './moments.js';
import { roundsOf } from './rounds.js';

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
  return stepFrom(reference, closeLength(value), /^(?:the )?(?:last|past|-)/i.test(text) ? -1 : 1);
}

/** JavaScript writes 345 BC "-000345". */
const BEFORE_CHRIST = /^-00(?=\d{4}-)/;

/** Chrono sets noon where no time of day was said. */
function isAtNoon(gold: string, moment: string): string {
  return moment.includes('T') ? gold : (gold.split('T', 1)[0] ?? gold);
}

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
    const day = date === undefined ? OPEN_WEEKDAY.exec(value)?.[1] : weekday(date);
    return day !== undefined && Number(day) % 7 === wanted % 7;
  }
  // Hours stand for parts of the day, which are drawn otherwise; noon stands for none.
  if ((name === 'hour' || name === 'minute') && !/T\d/.test(value))
    return /T[A-Z]/.test(value) || wanted === (name === 'hour' ? 12 : 0);
  const given = PLACES[name]?.exec(moment.replace(/^BC/, ''))?.[1];
  if (name === 'year' && moment.startsWith('BC')) return -Number(given) === wanted;
  return given === undefined ? moment.startsWith('XXXX') : Number(given) === wanted;
}
