import { daysInMonth } from '../document/calendar.js';
import type { Timex } from '../document/document.js';
import type { GoldTime, TimeConvention } from './gold.js';
import { answersChrono } from './chrono-agreement.js';
import { answersDuckling } from './duckling-agreement.js';
import { answersInterval } from './interval-agreement.js';
import { answersLimits } from './limits-agreement.js';
import { agreesWithMeantime, readMeantimeValue, withoutWholes } from './meantime-times.js';
import { agreesWithOurMarkup, redrawAsOurMarkup } from './own-times.js';

/** One line of a set of times. */
interface SetLine {
  readonly text: string;
  readonly reference?: string | null | undefined;
  readonly js_supported?: unknown;
  readonly parser?: unknown;
  readonly option?: unknown;
}

/** A span of a set with its meaning, as the set writes it. */
interface SetTime {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value?: unknown;
  readonly values?: unknown;
  readonly timex?: unknown;
  readonly mod?: unknown;
  readonly orig?: unknown;
}

interface Convention extends TimeConvention {
  /** Beginning of the names of the sets. */
  readonly set: string;
  /** Texts that can be compared; the others are left out. */
  readonly accepts?: (line: SetLine) => boolean;
  /** The set's spans without those that we do not mark. */
  readonly adapt?: (items: readonly SetTime[]) => readonly SetTime[];
  readonly read?: (
    item: SetTime,
    text: string,
    line: SetLine,
  ) => Omit<GoldTime, 'start' | 'end' | 'text'> | undefined;
}

const unchanged = <Item>(items: readonly Item[]): readonly Item[] => items;

/** Parts of the day and articles stay outside: "[Thursday] night". */
function redrawAsDays(times: readonly Timex[]): readonly Timex[] {
  return times.map((time) => ({ ...time, value: time.value.replace(/T.*$/, '') }));
}

/** Steps in hours or less are counted from the hour of the reference, which an article does not have. */
const NEEDS_CLOCK =
  /\b(?:\d+|an?|the|few|one|two|three|half|several|couple|next|last|past|this|within|in)[ -]?(?:(?:more|of|an|couple|few|full|a) )*(?:hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)\b|['"]|\bright now\b|\bimmediately\b|\bnow\b|\basap\b|\beod\b/i;

/** Duckling moves times of other zones into its own. */
const ELSEWHERE = /\b(?:gmt|utc|bst|ist|est|cst|pst|cet)\b/i;
/** "in five days" keeps the hour of Duckling's reference, 4:30, which no article has. */
const AT_REFERENCE = /T04(?::30(?::00)?)?(?=\/|$)/g;
const SAYS_FOUR = /4|four/i;

function readString(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** "30 minutes later", "next hour" */
const STEPS_CLOCK =
  /\b(?:minutes?|mins?|seconds?|hours?) (?:later|ago|earlier|from now)|^(?:in|within) .*(?:minutes?|hours?|seconds?)$|\b(?:next|last|past|previous) (?:\w+ )?(?:hours?|minutes?|seconds?)\b/i;

/** Days that no calendar has, "Feb. 30", are no times with us. */
function readPossible(timex: unknown): string | undefined {
  const { month, day } = /^(?:XXXX|\d{4})-(?<month>\d\d)-(?<day>\d\d)/.exec(String(timex))?.groups ?? {};
  const isPossible = day === undefined || Number(day) <= daysInMonth(2000, Number(month));
  return isPossible ? readString(timex)?.replace(/^\(.*$/, '') : undefined;
}

/** How the sets of times differ from TimeML, which we follow. */
const CONVENTIONS: readonly Convention[] = [
  {
    // As TimeML has it, a bare number is no time, though it be an age: "Danso, 49".
    set: 'meantime',
    redraw: (times) => times.filter(({ type, text }) => type !== 'DURATION' || /[^\d\s]/.test(text)),
    adapt: withoutWholes,
    read: ({ value }) => ({ value: readMeantimeValue(readString(value) ?? '') }),
    agrees: agreesWithMeantime,
  },
  {
    // Only calendar dates are marked, without articles; intervals are written out, also those of lengths ("two years").
    set: 'gum_',
    redraw: redrawAsDays,
    read: ({ value }) => ({ value: readString(value)?.replace(/T.*$/, '') }),
    agrees: answersLimits,
  },
  {
    set: 'rt_datetime',
    wholePhrases: true,
    redraw: unchanged,
    accepts: ({ js_supported: supported }) => supported === true,
    read: ({ value, values, timex, mod, type }, text) => ({
      value:
        type === 'DURATION' || type === 'SET' || value === 'not resolved'
          ? readPossible(timex)
          : STEPS_CLOCK.test(text)
            ? undefined
            : readString(value),
      values: Array.isArray(values) ? values.filter((item): item is string => typeof item === 'string') : [],
      code: readString(timex),
      mod: readString(mod),
    }),
    agrees: answersInterval,
  },
  {
    set: 'duckling_time',
    wholePhrases: true,
    redraw: unchanged,
    read: ({ value }, text) => ({
      value:
        NEEDS_CLOCK.test(text) || ELSEWHERE.test(text)
          ? undefined
          : SAYS_FOUR.test(text)
            ? readString(value)
            : readString(value)?.replaceAll(AT_REFERENCE, ''),
    }),
    agrees: answersDuckling,
  },
  {
    set: 'duckling_duration',
    wholePhrases: true,
    redraw: unchanged,
    read: ({ value }) => ({ value: readString(value) }),
    agrees: answersInterval,
  },
  {
    // Its other parsers read less, or the day first, which a text cannot tell.
    set: 'chrono_en',
    wholePhrases: true,
    redraw: unchanged,
    accepts: ({ parser, option }) => parser === 'casual' && (option == null || option === 'forwardDate'),
    read: (item, text, line) => ({
      value: NEEDS_CLOCK.test(text) ? undefined : withoutClock(readChrono(item), text, line.reference ?? ''),
    }),
    agrees: answersChrono,
  },
];

/** The fields that chrono's tests state: `Y2012 M8 D10 h13 m30`. */
function readChrono({ orig }: SetTime): string | undefined {
  const start = typeof orig === 'object' && orig !== null && 'start' in orig ? orig.start : undefined;
  const stated = Object.entries(typeof start === 'object' && start !== null ? start : {});
  const date = typeof orig === 'object' && orig !== null && 'startDate' in orig ? orig.startDate : undefined;
  const fields = stated
    .filter(([name, value]) => FIELDS.has(name) && typeof value === 'number')
    .map(([name, value]) => `${name}=${value}`);
  if (fields.length > 0) return fields.join(' ');
  return readString(date);
}

/** "in a couple of days" keeps the hour of chrono's reference, which no article has; "at 5" is told by its figure. */
function withoutClock(fields: string | undefined, text: string, reference: string): string | undefined {
  const { hour, minute } = /T(?<hour>\d\d):(?<minute>\d\d)/.exec(reference)?.groups ?? {};
  if (!/\b(?:days?|weeks?|months?|years?)\b/i.test(text) || /:\d\d|\d ?[ap]\.?m|\bat\b/i.test(text))
    return fields;
  return fields
    ?.split(' ')
    .filter((field) => field !== `hour=${Number(hour)}` && field !== `minute=${Number(minute)}`)
    .join(' ');
}

const FIELDS: ReadonlySet<string> = new Set(['year', 'month', 'day', 'hour', 'minute', 'weekday']);

/** The convention of a set by its name; undefined where it is TimeML's. */
export function timeConventionOf(set: string): Convention | undefined {
  return CONVENTIONS.find(({ set: prefix }) => set.startsWith(prefix));
}

/** Times as a set marks them; undefined where the text is left out. */
export function readSetTimes(
  set: string,
  line: SetLine,
  items: readonly SetTime[],
): readonly GoldTime[] | undefined {
  const convention = timeConventionOf(set);
  if (convention?.accepts?.(line) === false) return undefined;
  const adapted = convention?.adapt?.(items) ?? items;
  return adapted.map((item) => {
    const span = { start: item.start, end: item.end, text: line.text.slice(item.start, item.end) };
    const meaning = convention?.read?.(item, span.text, line) ?? { value: readString(item.value) };
    return { ...span, ...meaning, reference: line.reference?.slice(0, 10) };
  });
}

/** Our own markup: GUIDE.md leaves modifiers and rates outside, and lets a clock time and its day stand apart. */
export const OWN_TIMES: TimeConvention = { redraw: redrawAsOurMarkup, agrees: agreesWithOurMarkup };
