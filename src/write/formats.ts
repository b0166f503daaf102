import type { Format } from './format.js';
import { CSV_FORMAT } from './write-csv.js';
import { GRAPH_FORMAT } from './write-graph.js';
import { JSON_FORMAT } from './write-json.js';
import { JSONL_FORMAT } from './write-jsonl.js';
import { SEARCH_FORMAT } from './write-search.js';

/** All formats. A new one is a file beside these and a line here. */
export const FORMATS: readonly Format[] = [
  JSON_FORMAT,
  JSONL_FORMAT,
  CSV_FORMAT,
  GRAPH_FORMAT,
  SEARCH_FORMAT,
];

/**
 * The formats of these names, in the list's order, each once.
 *
 * @throws where a name is none of the list.
 */
export function findFormats(names: readonly string[]): readonly Format[] {
  const known = FORMATS.map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new Error(`Expected a format out of ${known.join(', ')}, got ${JSON.stringify(name)}.`);
  }
  return FORMATS.filter(({ name }) => names.includes(name));
}
