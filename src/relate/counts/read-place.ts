import type { Count } from '../../document/document.js';
import type { Unit } from '../clause/unit.js';

/** How far behind a count its place may stand, in units. */
const AHEAD = 6;
const PLACES: ReadonlySet<string> = new Set(['GPE', 'LOC', 'FAC']);
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in at near outside across around throughout inside on off along'.split(' '),
);

/** Where what the units from `start` to `end` count happened: among them, soon behind, or at the head: "In Cairo, …". */
export function readPlace(units: readonly Unit[], start: number, end: number): Count['place'] {
  for (let at = start; at < Math.min(units.length, end + AHEAD); at++) {
    if (at >= end && /[VUBIGSR,"|]/.test(units[at]?.kind ?? '')) break;
    const place = placeAt(units, at);
    if (place !== undefined) return place;
  }
  return start > 1 ? placeAt(units, 0) : undefined;
}

/** The last place from `start` to `end`: "A blast in Donetsk killed 63", "Planes struck a market in Idlib, killing 11". */
export function placeBefore(units: readonly Unit[], start: number, end: number): Count['place'] {
  for (let at = end - 2; at >= start; at--) {
    const place = placeAt(units, at);
    if (place !== undefined) return place;
  }
  return undefined;
}

function placeAt(units: readonly Unit[], at: number): Count['place'] {
  const [preposition, mention] = [units[at], units[at + 1]?.mention];
  if (preposition?.kind !== 'P' || !PREPOSITIONS.has(preposition.word)) return undefined;
  if (mention === undefined || mention.entity === null || !PLACES.has(mention.type)) return undefined;
  const { start, end, text, entity } = mention;
  return { start, end, text, entity };
}
