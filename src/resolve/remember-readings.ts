import type { KnowledgeEntry } from '../document/knowledge.js';
import type { NameForm } from './name-form.js';
import type { PlaceReading, ReadPlace } from './place-readings.js';

/** Names that are kept at the least, once so many were read; twice as many at the most, which takes a few megabytes. */
const FEWEST_NAMES = 2000;

interface Remembered {
  readonly forms: readonly (readonly KnowledgeEntry[])[];
  readonly readings: readonly PlaceReading[];
}

/** Reads names of places, and those of late not again: articles name the same places again and again. */
export function rememberReadings(read: ReadPlace): ReadPlace {
  let recent = new Map<string, Remembered>();
  let older = recent;
  return (forms) => {
    const type = forms[0]?.type;
    if (type !== 'GPE' && type !== 'LOC' && type !== 'FAC') return read(forms);
    let names: string = type;
    for (const { text } of forms) names += `\n${text}`;
    let known = recent.get(names) ?? older.get(names);
    if (known === undefined || !hasEntries(known, forms))
      known = { forms: forms.map(({ entries }) => entries), readings: read(forms) };
    else if (recent.has(names)) return known.readings;
    if (recent.size === FEWEST_NAMES) [older, recent] = [recent, new Map()];
    recent.set(names, known);
    return known.readings;
  };
}

/** Other spellings in an article may give a name further entries. */
function hasEntries(known: Remembered, forms: readonly NameForm[]): boolean {
  return forms.every(({ entries }, index) => {
    const before = known.forms[index];
    return before?.length === entries.length && entries.every((entry, place) => entry === before[place]);
  });
}
