import type { Relation } from '../../document/document.js';
import type { Unit } from './unit.js';

/** How far behind a clause its time may stand, in units. */
const AHEAD = 4;

/** Units behind which a clause is over. */
export const CLAUSE_ENDS: ReadonlySet<string> = new Set(['V', 'U', 'B', 'I', 'G', 'S', 'R', '"', '|']);

/**
 * The time of what the units from `start` to `end` state: among them, soon behind, or at the head: "On Monday, …".
 *
 * @param ahead how far behind a time may stand, in units; where it is given, also behind a comma
 */
export function readTime(
  units: readonly Unit[],
  start: number,
  end: number,
  ahead?: number,
): Relation['time'] {
  const limit = Math.min(units.length, end + (ahead ?? AHEAD));
  for (let at = start; at < limit; at++) {
    const unit = units[at];
    if (unit === undefined || (at >= end && endsClause(unit, units[at + 1], ahead !== undefined))) break;
    const time = toTime(unit);
    if (time !== undefined) return time;
  }
  const head = units[0]?.kind === 'P' ? units[1] : units[0];
  return head === undefined ? undefined : toTime(head);
}

function endsClause({ kind, word }: Unit, next: Unit | undefined, beyondCommas: boolean): boolean {
  if (CLAUSE_ENDS.has(kind)) return true;
  // "after the court on Thursday rejected …"
  if (kind === 'P' && OPENERS.has(word)) return next?.kind !== 'T';
  return !beyondCommas && (kind === ',' || kind === 'C');
}

const OPENERS: ReadonlySet<string> = new Set(['after', 'before', 'until', 'since']);

/** A day or a time of day; a length of time is none. */
export function toTime({ timex }: Unit): Relation['time'] {
  if (timex?.type !== 'DATE' && timex?.type !== 'TIME') return undefined;
  const { start, end, text, value } = timex;
  return { start, end, text, value };
}
