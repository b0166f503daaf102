import { packFlat, unpackFlat } from '../document/flat-file.js';
import { createTextTable, type TextTable } from '../document/text-table.js';
import { readEntry } from './read-entry.js';

/** One file of the knowledge base: its name without extension, and its lines. */
export interface KnowledgeFile {
  readonly name: string;
  readonly content: string;
}

/**
 * Where in the knowledge base's files its names stand: all that has to be known at the start. Entries are read from
 * their lines when they are asked for.
 */
export interface KnowledgeIndex {
  /** Hash of the files' contents. */
  readonly version: string;
  /** Names by their hash, and first words of names by theirs. */
  readonly names: TextTable;
  readonly words: TextTable;
  /** Where a name or word stands in the joined files, how long it is, and … */
  readonly nameAt: Int32Array;
  readonly nameLength: Int32Array;
  /** … of a name, where its readings begin in `readings` (one more at the end); … */
  readonly firstReading: Int32Array;
  /** … of a first word, its place, length and the length of the longest name that begins with it. */
  readonly wordAt: Int32Array;
  readonly wordLength: Int32Array;
  readonly longest: Int32Array;
  /** Where the entry's line begins, times two, plus one where the name is ambiguous. */
  readonly readings: Int32Array;
}

/** The contents of all files as one text, to which the index's places refer. */
export function joinFiles(files: readonly KnowledgeFile[]): string {
  return files.map(({ content }) => content).join('\n');
}

/** Reads every line of the files. Takes about half a second for what ships, so `npm run build` does it beforehand. */
export function indexKnowledge(files: readonly KnowledgeFile[], version: string): KnowledgeIndex {
  const names = new Map<string, { at: number; readings: number[] }>();
  const words = new Map<string, { at: number; longest: number }>();
  let at = 0;
  for (const file of files) {
    for (const [index, line] of file.content.split('\n').entries()) {
      if (line !== '') {
        const { entry, ambiguousAliases } = readEntry(line, file.name, index + 1);
        for (const name of new Set([entry.name, ...entry.aliases])) {
          const place = at + placeIn(line, name, name === entry.name);
          const reading = at * 2 + (ambiguousAliases.has(name) ? 1 : 0);
          const known = names.get(name);
          if (known === undefined) names.set(name, { at: place, readings: [reading] });
          else known.readings.push(reading);
          const word = firstWordOf(name);
          const longest = words.get(word);
          if (longest === undefined) words.set(word, { at: place, longest: name.length });
          else longest.longest = Math.max(longest.longest, name.length);
        }
      }
      at += line.length + 1;
    }
  }
  const readings = [...names.values()].map((name) => name.readings);
  let count = 0;
  return {
    version,
    names: createTextTable([...names.keys()]),
    words: createTextTable([...words.keys()]),
    nameAt: Int32Array.from(names.values(), (name) => name.at),
    nameLength: Int32Array.from(names.keys(), (name) => name.length),
    firstReading: Int32Array.from([0, ...readings.map(({ length }) => (count += length))]),
    wordAt: Int32Array.from(words.values(), (word) => word.at),
    wordLength: Int32Array.from(words.keys(), (word) => word.length),
    longest: Int32Array.from(words.values(), (word) => word.longest),
    readings: Int32Array.from(readings.flat()),
  };
}

/** Where a name stands in its line: at the head, or as a whole alias. */
function placeIn(line: string, name: string, isHead: boolean): number {
  if (isHead) return 0;
  let at = line.lastIndexOf('\t') + 1;
  for (const alias of line.slice(at).split('|')) {
    const mark = alias.startsWith('?') ? 1 : 0;
    if (alias.slice(mark) === name) return at + mark;
    at += alias.length + 1;
  }
  throw new Error(`Expected the alias "${name}" in the last column of "${line.slice(0, 60)}".`);
}

/**
 * The first word of a name, as the index and look-ups see it: its leading letters and figures, else its first
 * character.
 */
export function firstWordOf(name: string): string {
  // Nearly every word that is asked for is one as it stands.
  return /^[A-Za-z\d]+$/.test(name) ? name : (/^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name.slice(0, 1));
}

export function packKnowledge(index: KnowledgeIndex): Uint8Array {
  const { version, names, words, nameAt, nameLength, firstReading, wordAt, wordLength, longest, readings } =
    index;
  const arrays = [names, words, nameAt, nameLength, firstReading, wordAt, wordLength, longest, readings];
  return packFlat({ head: version, arrays });
}

/** Undefined where the bytes are none of ours, or of other files. */
export function unpackKnowledge(bytes: Uint8Array, version: string): KnowledgeIndex | undefined {
  const file = unpackFlat(bytes);
  if (file?.head !== version) return undefined;
  const [names, words, nameAt, nameLength, firstReading, wordAt, wordLength, longest, readings] = file.arrays;
  return names === undefined ||
    words === undefined ||
    nameAt === undefined ||
    nameLength === undefined ||
    firstReading === undefined ||
    wordAt === undefined ||
    wordLength === undefined ||
    longest === undefined ||
    readings === undefined
    ? undefined
    : { version, names, words, nameAt, nameLength, firstReading, wordAt, wordLength, longest, readings };
}
