import { createHash } from 'node:crypto';
import type { Knowledge, KnowledgeEntry, KnowledgeMatch } from '../document/knowledge.js';
import { ENTITY_TYPES, type EntityType } from '../document/types.js';

const TYPES: ReadonlySet<string> = new Set(ENTITY_TYPES);

/** One file of the knowledge base: its name without extension, and its lines. */
export interface KnowledgeFile {
  readonly name: string;
  readonly content: string;
}

/**
 * Builds the knowledge base from its tab-separated files: name, TYPE, kind, country|country, alias|alias, where an
 * alias that begins with "?" is also an ordinary word, a place or a common surname.
 * Throws at a line that has another form: these files are ours, so a bad line is a mistake in the build.
 */
export function createKnowledge(files: readonly KnowledgeFile[]): Knowledge {
  const matches = new Map<string, KnowledgeMatch[]>();
  const longest = new Map<string, number>();
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(file.content);
    for (const [index, line] of file.content.split('\n').entries()) {
      if (line === '') continue;
      const { entry, ambiguousAliases } = readEntry(line, file.name, index + 1);
      for (const name of [entry.name, ...entry.aliases]) {
        const found = matches.get(name) ?? [];
        if (found.some((match) => match.entry === entry)) continue;
        found.push({ entry, ambiguous: ambiguousAliases.has(name) });
        matches.set(name, found);
        rememberLength(longest, name);
      }
    }
  }
  return {
    lookup: (name) => matches.get(name) ?? [],
    longestFrom: (firstWord) => longest.get(firstWord) ?? 0,
    version: hash.digest('hex').slice(0, 12),
  };
}

function readEntry(line: string, file: string, lineNumber: number) {
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

/** Words of a name, counted as the longest look-up that may begin with its first word has to know them. */
export function firstWordOf(name: string): string {
  return /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name.slice(0, 1);
}

function rememberLength(longest: Map<string, number>, name: string): void {
  const firstWord = firstWordOf(name);
  longest.set(firstWord, Math.max(longest.get(firstWord) ?? 0, name.length));
}
