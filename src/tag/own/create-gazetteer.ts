import { isUtf8 } from 'node:buffer';
import type { Problem } from '../../document/document.js';
import { FIRST_HASH, hashOn } from '../../document/text-table.js';
import { createFoldedCodes, plainName } from './folded-codes.js';
import type { GazetteerEntry } from './gazetteer-entry.js';
import { createIntegers } from './integers.js';
import { createNameTable, PREFIX, type NameTable } from './name-table.js';
import type { OwnFile } from './own-file.js';
import { chooseLineReader, type LineReader } from './read-lines.js';
import { versionOf } from './version-of.js';

/** An entry with its place. */
export interface ListedEntry extends GazetteerEntry {
  readonly file: OwnFile;
  /** Place in all files: of two entries of the same rank the earlier one counts. */
  readonly order: number;
}

/** The names of all of a user's gazetteers. */
export interface Gazetteer {
  readonly table: NameTable;
  readonly folded: Uint16Array;
  /** Length of the longest name in code units. */
  readonly longest: number;
  readonly entries: number;
  /** Name and hash of each file, for provenance. */
  readonly version: string;
  /** The entries that have this name or alias, by the value that the table gives, in order. */
  named(value: number): readonly ListedEntry[];
}

/** The kind of trouble that is no reason to stop. */
export const ODDITY = 'gazetteer-oddity';

/** Faults that are told one by one; of the others only the number is. */
const MOST_FAULTS = 10;
/** Entries that may share a name; the first count. */
const MOST_NAMESAKES = 16;
/** Entries that are kept once they have been read from their line. */
const MOST_KEPT = 20_000;
const LINE_FEED = 10;
/** Of a line's bytes, for each name or beginning of a name in it: about this many in lists of people and companies. */
const BYTES_A_NAME = 16;

interface Loaded extends OwnFile {
  readonly buffer: Buffer;
  readonly reader: LineReader;
}

/**
 * Indexes the names and aliases of files. Only flat arrays and the files' own bytes are kept; an entry is read again
 * from its line when its name is met.
 *
 * @param onProblem told of each bad line ("gazetteer-line") and each oddity that does no harm ("gazetteer-oddity")
 */
export function createGazetteer(files: readonly OwnFile[], onProblem: (problem: Problem) => void): Gazetteer {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const table = createNameTable(bytes / BYTES_A_NAME);
  const folded = createFoldedCodes();
  const fileOf = createIntegers();
  const lineOf = createIntegers();
  /** For each name, from 1: its entry, and the next name with the same hash. */
  const entryOf = createIntegers([0]);
  const namesake = createIntegers([0]);
  const loaded: Loaded[] = [];
  const kept = new Map<number, ListedEntry>();
  let longest = 0;
  let passedOver = 0;

  /** Gives the entry that has had the name before, if there is one. */
  function addName(name: string, entry: number): ListedEntry | undefined {
    if (name.length > longest) longest = name.length;
    const hash = hashName(name, folded, table);
    let last = table.find(hash) >>> 1;
    if (last === 0) {
      table.put(hash, entryOf.length);
      entryOf.push(entry);
      namesake.push(0);
      return undefined;
    }
    let count = 1;
    for (let next = namesake.at(last); next !== 0; next = namesake.at(last)) {
      last = next;
      count++;
    }
    if (entryOf.at(last) !== entry) {
      if (count >= MOST_NAMESAKES) passedOver++;
      else {
        namesake.set(last, entryOf.length);
        entryOf.push(entry);
        namesake.push(0);
      }
    }
    return entryOf.at(last) === entry ? undefined : readEntry(entryOf.at(last));
  }

  function readEntry(entry: number): ListedEntry | undefined {
    const known = kept.get(entry);
    if (known !== undefined) return known;
    const file = loaded[fileOf.at(entry)];
    const start = lineOf.at(entry) >>> 0;
    if (file === undefined) return undefined;
    const result = file.reader.read(
      file.buffer.toString('utf8', start, endOfLine(file.buffer, start)).trimEnd(),
    );
    if (!('entry' in result)) return undefined;
    const listed = { ...result.entry, file, order: entry };
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(entry, listed);
    return listed;
  }

  function named(value: number): readonly ListedEntry[] {
    const found: ListedEntry[] = [];
    for (let name = value >>> 1; name !== 0; name = namesake.at(name)) {
      const entry = readEntry(entryOf.at(name));
      if (entry !== undefined) found.push(entry);
    }
    return found;
  }

  function addFile(file: OwnFile): void {
    const { path, bytes } = file;
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const faults = createFaultList(path, onProblem);
    if (!isUtf8(buffer)) {
      faults.add(undefined, 'expected UTF-8, got other bytes; save the file as UTF-8');
      return;
    }
    const begin = buffer.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
    const reader = chooseLineReader(path, buffer.toString('utf8', begin, endOfLine(buffer, begin)).trimEnd());
    if ('fault' in reader) {
      faults.add(undefined, reader.fault);
      return;
    }
    const number = loaded.push({ ...file, buffer, reader }) - 1;
    for (const field of reader.unknown) {
      onProblem(
        oddity(path, 1, `expected fields that newsgraph knows, got "${field}", which it passes over`),
      );
    }
    let line = 0;
    let shared = 0;
    const passedOverBefore = passedOver;
    for (let start = begin; start < buffer.length;) {
      const end = endOfLine(buffer, start);
      line++;
      const text = line <= reader.headings ? '' : buffer.toString('utf8', start, end).trimEnd();
      if (text !== '') {
        const result = reader.read(text);
        if ('fault' in result) faults.add(line, result.fault);
        else {
          const entry = fileOf.length;
          fileOf.push(number);
          lineOf.push(start);
          const name = plainName(result.entry.name);
          const before = addName(name, entry);
          if (before !== undefined && hasName(before, name)) shared++;
          for (const alias of new Set(result.entry.aliases.map(plainName))) addName(alias, entry);
        }
      }
      start = end + 1;
    }
    faults.end();
    if (shared > 0) {
      onProblem(
        oddity(
          path,
          undefined,
          `expected each name once, got ${shared} that an earlier line has too; the higher priority counts, then the earlier line`,
        ),
      );
    }
    if (passedOver > passedOverBefore) {
      onProblem(
        oddity(
          path,
          undefined,
          `expected at most ${MOST_NAMESAKES} entries with one name, got ${passedOver - passedOverBefore} more, which are passed over`,
        ),
      );
    }
  }

  for (const file of files) addFile(file);
  return { table, folded, longest, entries: fileOf.length, version: versionOf(files), named };
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Hash of a plain name; marks the stretches before its blanks. */
function hashName(name: string, folded: Uint16Array, table: NameTable): number {
  let hash = FIRST_HASH;
  for (let index = 0; index < name.length; index++) {
    const code = folded[name.charCodeAt(index)] ?? 0;
    if (code === 32) table.markPrefix(hash);
    hash = hashOn(hash, code);
  }
  return hash;
}

function hasName({ name, aliases }: GazetteerEntry, plain: string): boolean {
  const lower = plain.toLowerCase();
  return [name, ...aliases].some((own) => plainName(own).toLowerCase() === lower);
}

function endOfLine(buffer: Buffer, start: number): number {
  const end = buffer.indexOf(LINE_FEED, start);
  return end === -1 ? buffer.length : end;
}

function createFaultList(path: string, onProblem: (problem: Problem) => void) {
  let count = 0;
  return {
    add(line: number | undefined, fault: string) {
      count++;
      if (count > MOST_FAULTS) return;
      const message = `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`;
      onProblem({ file: path, line, rule: 'gazetteer-line', message });
    },
    end() {
      if (count <= MOST_FAULTS) return;
      const message = `Expected every line to be an entry, got ${count - MOST_FAULTS} more that are none.`;
      onProblem({ file: path, rule: 'gazetteer-line', message });
    },
  };
}

function oddity(file: string, line: number | undefined, message: string): Problem {
  return { file, line, rule: ODDITY, message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.` };
}

/** Whether names go on behind the text with this value. */
export function goesOn(value: number): boolean {
  return (value & PREFIX) !== 0;
}
