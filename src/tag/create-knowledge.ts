import { createHash } from 'node:crypto';
import type { Knowledge, KnowledgeEntry, KnowledgeMatch } from '../document/knowledge.js';
import { createTextFilter, findText, hasHash, mayHaveHash } from '../document/text-table.js';
import {
  indexKnowledge,
  joinFiles,
  packKnowledge,
  unpackKnowledge,
  type KnowledgeFile,
} from './knowledge-index.js';
import { readEntry } from './read-entry.js';

const NONE: readonly KnowledgeMatch[] = [];

/**
 * Opens the knowledge base: its files with an index of their names. What was asked for once is kept, as an entry must
 * be the same object each time.
 *
 * @param compiled the index as `npm run build` writes it; where it is missing, or of other files, it is made anew
 */
export function createKnowledge(files: readonly KnowledgeFile[], compiled?: Uint8Array): Knowledge {
  const version = versionOf(files);
  const index =
    (compiled === undefined ? undefined : unpackKnowledge(compiled, version)) ??
    indexKnowledge(files, version);
  const { names, words, nameAt, nameLength, firstReading, wordAt, wordLength, longest, readings } = index;
  const text = joinFiles(files);
  const filter = createTextFilter(names);
  const entries = new Map<number, KnowledgeEntry>();
  const matches = new Map<number, readonly KnowledgeMatch[]>();

  function entryAt(start: number): KnowledgeEntry {
    const known = entries.get(start);
    if (known !== undefined) return known;
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end === -1 ? undefined : end);
    const { entry } = readEntry(line, fileAt(files, start), 0);
    entries.set(start, entry);
    return entry;
  }

  function matchesOf(name: number): readonly KnowledgeMatch[] {
    const known = matches.get(name);
    if (known !== undefined) return known;
    const found = Array.from(
      readings.subarray(firstReading[name], firstReading[name + 1]),
      (reading): KnowledgeMatch => ({ entry: entryAt(reading >> 1), ambiguous: (reading & 1) === 1 }),
    );
    matches.set(name, found);
    return found;
  }

  return {
    lookup(name) {
      const number = findText(
        names,
        name,
        (candidate) => nameLength[candidate] === name.length && text.startsWith(name, nameAt[candidate]),
      );
      return number === -1 ? NONE : matchesOf(number);
    },
    longestFrom(word) {
      const number = findText(
        words,
        word,
        (candidate) => wordLength[candidate] === word.length && text.startsWith(word, wordAt[candidate]),
      );
      return number === -1 ? 0 : (longest[number] ?? 0);
    },
    mayHold: (hash) => mayHaveHash(filter, hash) && hasHash(names, hash),
    version,
  };
}

/** The index as bytes, for `npm run build`. */
export function compileKnowledge(files: readonly KnowledgeFile[]): Uint8Array {
  return packKnowledge(indexKnowledge(files, versionOf(files)));
}

function versionOf(files: readonly KnowledgeFile[]): string {
  const hash = createHash('sha256');
  for (const { content } of files) hash.update(content);
  return hash.digest('hex').slice(0, 12);
}

function fileAt(files: readonly KnowledgeFile[], at: number): string {
  let start = 0;
  for (const { name, content } of files) {
    start += content.length + 1;
    if (at < start) return name;
  }
  return '';
}
