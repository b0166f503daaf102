import type { Timex } from '../document/document.js';
import type { GoldTime } from './gold.js';
import { sameTimexValue } from './same-timex-value.js';

/** "[nearly] five months": our markup leaves modifiers outside, of lengths as of quantities. */
const MODIFIER =
  /^(?:about|around|roughly|approximately|nearly|almost|some|well over|just over|just under|more than|less than|fewer than|over|under|at least|at most|no more than|up to|only|barely|just)\s+(?=\S)/i;
/** "15 [a year]", "the [annual] fair": rates and adjectives are unmarked. */
const UNMARKED = /^(?:(?:an?|per) \p{L}+|annual|daily|weekly|monthly|quarterly|yearly|nightly)$/iu;

/** Our times as GUIDE.md would draw them. */
export function redrawAsOurMarkup(times: readonly Timex[]): readonly Timex[] {
  return times
    .filter(({ text, type, value }) => !UNMARKED.test(text) || !(type === 'SET' || value.endsWith('_REF')))
    .map((time) => {
      const modifier =
        time.mod === undefined && !/\bago$/.test(time.text) ? undefined : MODIFIER.exec(time.text)?.[0];
      if (modifier === undefined) return time;
      return { ...time, start: time.start + modifier.length, text: time.text.slice(modifier.length) };
    });
}

/** A value that leaves the day open, "T06:00", asks for the time of the day alone. */
export function agreesWithOurMarkup({ value = '' }: GoldTime, answers: readonly Timex[]): boolean {
  return answers.some((answer) => {
    const open = value.startsWith('T') ? { value: answer.value.replace(/^.*(?=T)/, '') } : answer;
    return sameTimexValue(value, open);
  });
}

const CLOCK = /^T?\d{4}-\d\d-\d\dT\d\d|^T\d\d/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** "[noon on Friday]" is a time of day and a day: the preposition stands outside. */
function split(time: GoldTime): readonly GoldTime[] {
  const [clock = '', day] = time.text.split(' on ', 2);
  if (day === undefined || time.value === undefined || !CLOCK.test(time.value)) return [time];
  const start = time.end - day.length;
  return [
    { ...time, end: time.start + clock.length, text: clock },
    { start, end: time.end, text: day, value: time.value.replace(/T.*$/, '') },
  ];
}

/** "[10 a.m.] [Thursday]" and "[Monday], [6.40am]" are one time of day. */
export function adaptOwnTimes(times: readonly GoldTime[], text: string): readonly GoldTime[] {
  const joined: GoldTime[] = [];
  for (const time of times.flatMap(split)) {
    const last = joined.at(-1);
    const whole =
      last === undefined || !/^,? $/.test(text.slice(last.end, time.start))
        ? undefined
        : join(last, time, text);
    if (whole === undefined) joined.push(time);
    else joined.splice(-1, 1, whole);
  }
  return joined;
}

function join(left: GoldTime, right: GoldTime, text: string): GoldTime | undefined {
  const [first = '', second = ''] = [left.value, right.value];
  const clock =
    CLOCK.test(first) && DAY.test(second)
      ? first
      : DAY.test(first) && CLOCK.test(second)
        ? second
        : undefined;
  if (clock === undefined) return undefined;
  const day = DAY.test(first) ? first : second;
  const value = clock.startsWith('T') ? `${day}${clock}` : clock;
  return { start: left.start, end: right.end, text: text.slice(left.start, right.end), value };
}
