import { addDays, formatDate, type CalendarDate } from '../../document/calendar.js';
import type { Grounded } from './grounded.js';
import { groundLength } from './ground-length.js';
import { findPeriod, type Setting } from './find-period.js';
import type { Clock, Length, Meaning, PartOfDay, Range, When } from './meaning.js';
import { addUnits, type Period } from './period.js';

/** First and last moment of the parts of a day; the night ends on the following day. */
const PART_HOURS: Readonly<Record<PartOfDay, readonly [string, string, number]>> = {
  MO: ['05:00', '11:59', 0],
  MI: ['11:00', '13:59', 0],
  AF: ['12:00', '17:59', 0],
  EV: ['17:00', '21:59', 0],
  NI: ['18:00', '05:59', 1],
  DT: ['06:00', '17:59', 0],
};

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function formatClock({ hour, minute, second }: Clock): string {
  return `T${twoDigits(hour)}:${twoDigits(minute)}${second === undefined ? '' : `:${twoDigits(second)}`}`;
}

/** Gives words their place on the calendar. Undefined where they have none, such as 30 February. */
export function ground(meaning: Meaning, setting: Setting): Grounded | undefined {
  switch (meaning.kind) {
    case 'when':
      return groundWhen(meaning, setting);
    case 'length':
      return meaning.anchor === undefined
        ? groundLength(meaning, setting.published)
        : groundAnchored(meaning, meaning.anchor, setting);
    case 'fixed':
      return { type: meaning.type, value: meaning.value, mod: meaning.mod };
    case 'range':
      return groundRange(meaning, setting);
    case 'prefix':
      return undefined;
  }
}

/** "two days after May 3" lies between that day and the one that is meant. */
function groundAnchored(length: Length, anchor: When, setting: Setting): Grounded {
  const grounded = groundLength(length, undefined);
  const day = findPeriod(anchor, setting)?.first;
  const { step = 1, amounts } = length;
  const other = amounts.reduce<CalendarDate | undefined>(
    (date, { count, unit }) =>
      date === undefined || count === undefined ? undefined : addUnits(date, unit, step * count),
    day,
  );
  if (day === undefined || other === undefined) return grounded;
  const [first, last] = step > 0 ? [day, other] : [other, day];
  return { ...grounded, earliest: formatDate(first), latest: formatDate(last) };
}

function groundWhen(when: When, setting: Setting): Grounded | undefined {
  const period = findPeriod(when, setting);
  if (period === undefined) return undefined;
  if (isStepOfClock(when) && setting.spokenClock === undefined && when.shift?.from === 'spoken') {
    const amounts = [{ count: Math.abs(when.shift.count), unit: when.shift.unit }];
    return groundLength(
      { kind: 'length', amounts, ...(when.mod === undefined ? {} : { mod: when.mod }) },
      undefined,
    );
  }
  if (when.orNow === true && isNowadays(setting))
    return { type: 'DATE', value: 'PRESENT_REF', mod: when.mod };
  const timeOfDay = when.part !== undefined || when.clock !== undefined;
  if (timeOfDay) return groundTimeOfDay(when, period, setting);
  const days = {
    earliest: period.first === undefined ? undefined : formatDate(period.first),
    latest: period.last === undefined ? undefined : formatDate(period.last),
  };
  return {
    type: when.habitual === true ? 'SET' : 'DATE',
    value: period.value,
    mod: when.mod,
    ...days,
    spoken: period,
  };
}

/** "It was built in 1950. Today it stands empty": against other years, and with no past of its own. */
function isNowadays({ spoken, published, apart, direction }: Setting): boolean {
  if (spoken?.first === undefined || spoken.last === undefined || published === undefined || apart)
    return false;
  return spoken.last.year < published.year - 1 && direction()?.towards !== 'past';
}

function groundTimeOfDay(when: When, period: Period, setting: Setting): Grounded {
  const shifted = shiftClock(when, period, setting);
  const clock = shifted?.clock ?? closeClock(when.clock);
  const day = shifted?.date ?? (period.grain === 'day' ? period.first : undefined);
  const date = day === undefined ? openDay(period) : formatDate(day);
  const zone = clock?.zone ?? '';
  const value = clock === undefined ? `${date}T${when.part ?? ''}` : `${date}${formatClock(clock)}${zone}`;
  return {
    type: when.habitual === true ? 'SET' : 'TIME',
    value,
    mod: when.mod,
    ...(day === undefined ? {} : moments(day, when, clock)),
    spoken: day === undefined ? period : { grain: 'day', value: formatDate(day), first: day, last: day },
    clock,
  };
}

/** At five o'clock and before, what papers tell of mostly happens in the afternoon. */
const LAST_HOUR_OF_AFTERNOON = 5;

function closeClock(clock: Clock | undefined): Clock | undefined {
  if (clock?.open !== true) return clock;
  const { open: _, ...closed } = clock;
  return clock.hour > 0 && clock.hour <= LAST_HOUR_OF_AFTERNOON
    ? { ...closed, hour: clock.hour + 12 }
    : closed;
}

function isStepOfClock({ shift }: When): boolean {
  return shift?.unit === 'hour' || shift?.unit === 'minute' || shift?.unit === 'second';
}

/** "Two hours later": the clock last spoken of, moved on. */
function shiftClock(
  { shift }: When,
  period: Period,
  { spokenClock }: Setting,
): { readonly clock: Clock; readonly date: CalendarDate | undefined } | undefined {
  if (shift === undefined || spokenClock === undefined || !(shift.unit === 'hour' || shift.unit === 'minute'))
    return undefined;
  const minutes =
    spokenClock.hour * 60 + spokenClock.minute + Math.round(shift.count * (shift.unit === 'hour' ? 60 : 1));
  const days = Math.floor(minutes / 1440);
  const rest = minutes - days * 1440;
  const date = period.first === undefined ? undefined : addDays(period.first, days);
  return { clock: { ...spokenClock, hour: Math.floor(rest / 60), minute: rest % 60 }, date };
}

function openDay(period: Period): string {
  if (period.value.length === 10 || period.value.startsWith('XXXX-WXX')) return period.value;
  if (period.grain === 'month') return `${period.value}-XX`;
  return `${period.grain === 'year' ? period.value : 'XXXX'}-XX-XX`;
}

function moments(
  day: CalendarDate,
  { part }: When,
  clock: Clock | undefined,
): { readonly earliest?: string; readonly latest?: string } {
  if (clock !== undefined) {
    const moment =
      clock.hour === 24 ? `${formatDate(addDays(day, 1))}T00:00` : `${formatDate(day)}${formatClock(clock)}`;
    return { earliest: moment, latest: moment };
  }
  if (part === undefined) return {};
  const [from, to, daysOn] = PART_HOURS[part];
  return { earliest: `${formatDate(day)}T${from}`, latest: `${formatDate(addDays(day, daysOn))}T${to}` };
}

function groundRange({ from, to, mod }: Range, setting: Setting): Grounded | undefined {
  const end = groundWhen(to, setting);
  const start = groundWhen(from, end?.spoken === undefined ? setting : { ...setting, rangeEnd: end.spoken });
  if (start === undefined || end === undefined) return undefined;
  return {
    type: start.type,
    value: `${start.value}/${end.value}`,
    mod,
    earliest: start.earliest,
    latest: end.latest,
    spoken: end.spoken,
  };
}
