import type { KnowledgeEntry } from '../document/knowledge.js';
import { ENTITY_TYPES, type EntityType } from '../document/types.js';

const TYPES: ReadonlySet<string> = new Set(ENTITY_TYPES);

/**
 * Reads a line of the knowledge base: name, TYPE, kind, country|country, alias|alias, where an alias that begins with
 * "?" is also an ordinary word, a place or a common surname.
 * Throws at a line that has another form: these files are ours, so a bad line is a mistake in the build.
 */
export function readEntry(
  line: string,
  file: string,
  lineNumber: number,
): { readonly entry: KnowledgeEntry; readonly ambiguousAliases: ReadonlySet<string> } {
  const [name = '', type = '', kind = '', countries = '', aliases = ''] = line.split('\t');
  if (name === '' || !TYPES.has(type)) {
    throw new Error(
      `Expected "name<TAB>TYPE<TAB>…" in ${file}.tsv line ${lineNumber}, got "${line.slice(0, 60)}".`,
    );
  }
  const marked = splitList(aliases);
  const entry: KnowledgeEntry = {
    name,
    type: type as EntityType,
    kind,
    countries: splitList(countries),
    aliases: marked.map((alias) => alias.replace(/^\?/, '')),
    file,
  };
  const ambiguousAliases = new Set(
    marked.filter((alias) => alias.startsWith('?')).map((alias) => alias.slice(1)),
  );
  return { entry, ambiguousAliases };
}

function splitList(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('|');
}
