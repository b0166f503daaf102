import type { Count } from '../../document/document.js';
import { firstEndingAfter } from '../../document/span.js';
import { CLAUSE_ENDS, readTime, toTime } from '../clause/read-time.js';
import type { Unit } from '../clause/unit.js';
import { BEFORE_INFINITIVE, SUPPOSING } from './event-words.js';
import { placeBefore, readPlace } from './read-place.js';

/** How far behind a count its time may stand, in units; "in Kampong Ayer, the water village, on Sunday". */
const TIME_AHEAD = 6;

/** How far back a clause is looked through, in units. */
const REACH_BACK = 30;

/** Where, when and whether it happened that the units from `from` to `to` count. */
export function readCircumstances(
  units: readonly Unit[],
  from: number,
  to: number,
): Pick<Count, 'place' | 'time' | 'since' | 'factuality'> {
  const begin = clauseStart(units, from);
  const time = readTime(units, from, to, TIME_AHEAD) ?? timeBefore(units, begin, from);
  const place = readPlace(units, from, to) ?? placeBefore(units, begin, from);
  const factuality = factualityOf(units, from, to);
  return {
    ...(place === undefined ? {} : { place }),
    ...(time === undefined ? {} : { time }),
    ...(time !== undefined && isSince(units, time.start) ? { since: true as const } : {}),
    ...(factuality === undefined ? {} : { factuality }),
  };
}

/**
 * Where the clause begins that holds the unit at `from`; of a participle behind a comma the clause that it goes on:
 * "Planes struck Idlib, killing 11".
 */
function clauseStart(units: readonly Unit[], from: number): number {
  const goesOn = units[from]?.kind === 'G' && units[from - 1]?.kind === ',';
  const limit = Math.max(0, from - REACH_BACK);
  let at = from;
  while (at > limit && !endsBefore(units[at - 1]?.kind ?? '', goesOn)) at--;
  return at;
}

function endsBefore(kind: string, goesOn: boolean): boolean {
  return goesOn ? /[RS"|]/.test(kind) : kind === ',' || CLAUSE_ENDS.has(kind);
}

/** The last time from `start` to `end`: "struck on Wednesday, killing 11". */
function timeBefore(units: readonly Unit[], start: number, end: number): Count['time'] {
  for (let at = end - 1; at >= start; at--) {
    const unit = units[at];
    const time = unit && toTime(unit);
    if (time !== undefined) return time;
  }
  return undefined;
}

function isSince(units: readonly Unit[], start: number): boolean {
  return units[firstEndingAfter(units, start) - 1]?.word === 'since';
}

/** "may have killed 12", "threatened to kill 12", "12 are feared dead", "if 12 die". */
function factualityOf(units: readonly Unit[], from: number, to: number): Count['factuality'] {
  for (let at = from; at < to; at++) {
    const verb = units[at]?.verb;
    if (verb?.factuality !== undefined) return verb.factuality;
    if (SUPPOSING.has(verb?.lemma ?? '')) return 'hypothetical';
    if (verb?.kind !== 'infinitive') continue;
    const before = BEFORE_INFINITIVE.get(units[at - 1]?.verb?.lemma ?? '');
    if (before !== 'asserted') return before ?? 'hypothetical';
  }
  return units[from - 1]?.word === 'if' ? 'hypothetical' : undefined;
}
