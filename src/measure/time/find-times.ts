import { addDays, formatDate, parseIsoDate, type CalendarDate } from '../../document/calendar.js';
import type { Tagged, Timex } from '../../document/document.js';
import { contains, firstEndingAfter, type Span } from '../../document/span.js';
import { isCitation } from '../citation.js';
import { indexRules } from '../index-rules.js';
import { readRuns, type Runs } from '../runs.js';
import { scan } from '../scan.js';
import type { Setting } from './find-period.js';
import { ground } from './ground.js';
import type { Grounded } from './grounded.js';
import { JOINS } from './joins.js';
import { LINKS } from './links.js';
import type { Clock, Meaning } from './meaning.js';
import type { Period } from './period.js';
import { TIME_RULES } from './rules/time-rules.js';
import { directionAt } from './tense.js';
import { isAlone, words } from './time-rule.js';

const INDEX = indexRules(TIME_RULES);

/** A phrase, or several that mean one time, with the names of the rules that made it. */
interface Piece extends Span {
  readonly rules: readonly string[];
  readonly reading: Meaning;
  /** Where this time and the one that says its day begin and end: what stands around both says when they are. */
  readonly scope?: Span;
}

/** Two times with more than this between them are two. */
const WIDEST_GAP = 12;
/** A date further back than this, or in another paragraph, is no longer spoken of. */
const PARAGRAPH_REACH = 800;
/** A text with fewer years than this is no history, nor one with fewer for each time that is told from its own day. */
const HISTORY_YEARS = 8;
const HISTORY_SHARE = 4;
/** A text with fewer years than this tells no story of other years. */
const STORY_YEARS = 3;

/**
 * The times of an article in order of reading: one scan for phrases, one pass that joins those which mean one time
 * together, one that gives each its place on the calendar. Times inside the name of something are left alone.
 */
export function findTimes(doc: Tagged, runs: Runs = readRuns(doc.text)): readonly Timex[] {
  const pieces = scan(INDEX, runs, doc, doc.skipped)
    .filter((match) => !isPartOfName(doc, match) && !isCitation(doc.text, match))
    .map(({ start, end, rule, reading }) => ({ start, end, rules: [rule], reading }));
  return placeOnCalendar(doc, linkPieces(doc.text, joinPieces(doc.text, pieces)));
}

/** Times that are names of people too. */
const PERSON_NAMES = words('april may june august autumn summer winter dawn');

/** A name that is no longer than the time is a time that was taken for a name, unless people are called so. */
function isPartOfName({ text, mentions }: Tagged, piece: Span): boolean {
  const mention = mentions[firstEndingAfter(mentions, piece.start)];
  if (mention === undefined || !contains(mention, piece)) return false;
  return (
    !contains(piece, mention) ||
    (mention.type === 'PERSON' && PERSON_NAMES.has(text.slice(piece.start, piece.end).toLowerCase()))
  );
}

function joinPieces(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    let right = piece;
    for (let left = joined.at(-1); left !== undefined; left = joined.at(-1)) {
      const both = joinTwo(text, left, right);
      if (both === undefined) break;
      joined.pop();
      right = both;
    }
    joined.push(right);
  }
  return joined;
}

function joinTwo(text: string, left: Piece, right: Piece): Piece | undefined {
  if (right.start - left.end > WIDEST_GAP) return undefined;
  const gap = text.slice(left.end, right.start);
  for (const { name, between, join } of JOINS) {
    if (!between.test(gap)) continue;
    const reading = join(left.reading, right.reading);
    if (reading !== undefined)
      return { start: left.start, end: right.end, rules: [name, ...left.rules, ...right.rules], reading };
  }
  return undefined;
}

/** From back to front, so that a day is handed on: "from 9am to 5pm on Friday". */
function linkPieces(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const linked: Piece[] = [];
  for (const piece of pieces.toReversed()) {
    const next = linked.at(-1);
    const both = next === undefined ? undefined : linkTwo(text, piece, next);
    if (both === undefined) linked.push(piece);
    else linked.splice(-1, 1, both[1], both[0]);
  }
  return linked.toReversed();
}

function linkTwo(text: string, left: Piece, right: Piece): readonly [Piece, Piece] | undefined {
  if (right.start - left.end > WIDEST_GAP) return undefined;
  const gap = text.slice(left.end, right.start);
  for (const { name, between, link } of LINKS) {
    if (!between.test(gap)) continue;
    const readings = link(left.reading, right.reading, gap);
    if (readings === undefined) continue;
    const scope = { start: left.start, end: right.scope?.end ?? right.end };
    const [first, second] = readings;
    return [
      first === left.reading ? left : { ...left, reading: first, rules: [name, ...left.rules], scope },
      second === right.reading ? right : { ...right, reading: second, rules: [name, ...right.rules], scope },
    ];
  }
  return undefined;
}

/** What has been said so far, and bears on what is said next. */
interface Thread {
  readonly spoken?: Period;
  readonly spokenClock?: Clock;
  readonly story?: Period;
  readonly reported?: Period;
  /** The day of the last entry of a diary, and whether it stands as a heading above what follows. */
  readonly diary?: Period | undefined;
  readonly isHeaded?: boolean | undefined;
  /** Whether the last time of day was an evening or a night. */
  readonly isLate?: boolean;
  /** Where the last date ended. */
  readonly end: number;
}

function placeOnCalendar(doc: Tagged, pieces: readonly Piece[]): readonly Timex[] {
  const published = doc.published === undefined ? undefined : parseIsoDate(doc.published);
  const { isHistory, hasStories } = pastOf(pieces, published);
  const times: Timex[] = [];
  let thread: Thread = { end: 0 };
  for (const piece of pieces) {
    const { start, end, reading, scope = piece } = piece;
    if (reading.kind === 'when' && reading.weak === true) continue;
    // "8am. The gates open." at the beginning of a line carries a diary on.
    const isEntry = doc.text[start - 1] === '\n' || start === 0;
    const apart =
      !isEntry &&
      (start - thread.end > PARAGRAPH_REACH || doc.text.slice(thread.end, start).includes('\n\n'));
    const setting: Setting = {
      published,
      spoken: thread.spoken,
      spokenClock: thread.spokenClock,
      story: isHistory || (hasStories && !apart) ? thread.story : undefined,
      apart,
      reported: thread.reported,
      diary: isEntry || thread.isHeaded === true ? thread.diary : undefined,
      isEntry,
      isLate: thread.isLate === true,
      history: isHistory,
      direction: () => directionAt(doc, scope.start, scope.end),
    };
    const grounded = ground(reading, setting);
    if (grounded === undefined) continue;
    times.push(timexOf(doc.text, piece, grounded));
    if (grounded.spoken?.first === undefined) continue;
    thread = {
      spoken: grounded.spoken,
      ...(grounded.clock === undefined ? {} : { spokenClock: grounded.clock }),
      ...storyAfter(setting, grounded.spoken, reading),
      ...reportedAfter(thread, grounded.spoken, published),
      ...diaryAfter(
        thread,
        grounded.spoken,
        isEntry,
        isAlone(doc, piece) && !isToday(grounded.spoken, published),
      ),
      ...(isLateInDay(reading) ? { isLate: true } : {}),
      end,
    };
  }
  return times;
}

function timexOf(text: string, { start, end, rules }: Piece, grounded: Grounded): Timex {
  const { type, value, mod, earliest, latest } = grounded;
  return {
    start,
    end,
    text: text.slice(start, end),
    type,
    value,
    ...(mod === undefined ? {} : { mod }),
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
    by: `rule:${rules.join(' + ')}`,
  };
}

/**
 * A year that was said and is not the article's own begins a story; dates of other years than its own carry it on. In
 * a history only another year ends it.
 */
function storyAfter(
  { story, published, history }: Setting,
  spoken: Period,
  reading: Meaning,
): Pick<Thread, 'story'> {
  const year = spoken.first?.year;
  if (year === undefined || published === undefined) return {};
  const says = reading.kind === 'when' && (reading.year ?? reading.within?.year) !== undefined;
  if (year >= published.year) return history && !says && story !== undefined ? { story } : {};
  return says || story !== undefined ? { story: spoken } : {};
}

/** Days and hours at the beginning of a line are a diary's; a day that is all that its line says heads what follows. */
function diaryAfter(
  { diary, isHeaded }: Thread,
  spoken: Period,
  isEntry: boolean,
  isHeading: boolean,
): Pick<Thread, 'diary' | 'isHeaded'> {
  if (isEntry && spoken.grain === 'day') return { diary: spoken, isHeaded: isHeading };
  return diary === undefined ? {} : { diary, isHeaded };
}

/** The day of publication above an article heads no diary. */
function isToday({ value }: Period, published: CalendarDate | undefined): boolean {
  return published !== undefined && value === formatDate(published);
}

/** The first hour of an evening. */
const EVENING = 17;

function isLateInDay(reading: Meaning): boolean {
  if (reading.kind !== 'when') return false;
  const { part, clock } = reading;
  return clock === undefined ? part === 'EV' || part === 'NI' : clock.hour >= EVENING;
}

/** Days that a report published on the following day, or after a weekend, may tell of. */
const REPORT_DAYS = 3;

function reportedAfter(
  { reported }: Thread,
  { grain, first, value }: Period,
  published: CalendarDate | undefined,
): Pick<Thread, 'reported'> {
  if (reported !== undefined) return { reported };
  if (grain !== 'day' || first === undefined || published === undefined) return {};
  const isRecent = value <= formatDate(published) && value >= formatDate(addDays(published, -REPORT_DAYS));
  return isRecent ? { reported: { grain, first, last: first, value } } : {};
}

/**
 * How a text stands to other years than its own. One that names many and hardly ever speaks from its own day tells
 * history, as one does that names a few and never speaks from its own day: its dates follow one another.
 */
function pastOf(
  pieces: readonly Piece[],
  published: CalendarDate | undefined,
): { readonly isHistory: boolean; readonly hasStories: boolean } {
  if (published === undefined) return { isHistory: false, hasStories: false };
  let years = 0;
  let deictic = 0;
  for (const { reading } of pieces) {
    if (reading.kind !== 'when') continue;
    if (reading.year !== undefined && Math.abs(reading.year - published.year) > 1) years++;
    if (reading.shift?.from === 'published' || (reading.weekday !== undefined && reading.month === undefined))
      deictic++;
  }
  const isHistory =
    deictic === 0 ? years >= STORY_YEARS : years >= HISTORY_YEARS && years > deictic * HISTORY_SHARE;
  return { isHistory, hasStories: years >= STORY_YEARS && years > deictic };
}
