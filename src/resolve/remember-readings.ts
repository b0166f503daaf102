import type { KnowledgeEntry } from '../document/knowledge.js';
import type { PlaceReading, ReadPlace } from './place-readings.js';

/** Names that are kept: a few megabytes. */
const MOST_NAMES = 2000;

interface Remembered {
  readonly entries: readonly KnowledgeEntry[];
  readonly readings: readonly PlaceReading[];
}

/** Reads names of places, and those of late not again: articles name the same places again and again. */
export function rememberReadings(read: ReadPlace): ReadPlace {
  const known = new Map<string, Remembered>();
  return (forms) => {
    const [form] = forms;
    if (form === undefined || forms.length > 1) return read(forms);
    const name = `${form.type} ${form.text}`;
    const before = known.get(name);
    if (before !== undefined && areSame(before.entries, form.entries)) return before.readings;
    const readings = read(forms);
    if (known.size === MOST_NAMES) known.clear();
    known.set(name, { entries: form.entries, readings });
    return readings;
  };
}

/** Other spellings in an article may give a name further entries. */
function areSame(some: readonly KnowledgeEntry[], others: readonly KnowledgeEntry[]): boolean {
  return some.length === others.length && some.every((entry, index) => entry === others[index]);
}
