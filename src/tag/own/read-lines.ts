import {
  checkEntry,
  GAZETTEER_FIELDS,
  type EntryOrFault,
  type GazetteerField,
  type RawEntry,
} from './gazetteer-entry.js';

/** Reads the fields of a line. */
export interface LineReader {
  /** Lines at the head of the file that hold no entry: 1 for a heading. */
  readonly headings: number;
  readonly read: (line: string) => EntryOrFault;
  /** Fields that the file has and that nobody knows, with what they are in the way of. */
  readonly unknown: readonly string[];
}

/** Why a file's lines cannot be read at all. */
export interface FileFault {
  readonly fault: string;
}

const FIELDS: ReadonlySet<string> = new Set(GAZETTEER_FIELDS);
const JSON_LINES = /\.(?:jsonl|ndjson)$/i;
const COLUMNS_OF_TEXT = /\.(?:tsv|tab|txt)$/i;

/** The reader for a file's lines, by the ending of its name and, for columns, by its first line. */
export function chooseLineReader(path: string, firstLine: string): LineReader | FileFault {
  if (JSON_LINES.test(path)) return { headings: 0, read: readJsonLine, unknown: unknownOfJson(firstLine) };
  if (COLUMNS_OF_TEXT.test(path)) return readColumns(firstLine);
  return {
    fault:
      'expected a name that ends in .tsv (columns with tabs between them) or .jsonl (one JSON object a line)',
  };
}

function isField(name: string): name is GazetteerField {
  return FIELDS.has(name);
}

/** A first line that begins with the words "name" and "type" names the columns, in any order. */
function readColumns(firstLine: string): LineReader {
  const heading = firstLine.split('\t').map((cell) => cell.trim().toLowerCase());
  const isHeading = heading.includes('name') && heading.includes('type');
  const columns: readonly string[] = isHeading ? heading : GAZETTEER_FIELDS;
  return {
    headings: isHeading ? 1 : 0,
    unknown: isHeading ? heading.filter((name) => name !== '' && !isField(name)) : [],
    read(line) {
      const cells = line.split('\t');
      if (cells.length === 1) {
        return {
          fault: `expected name, type and so on with tabs between them, got no tab in "${line.slice(0, 60)}"`,
        };
      }
      if (!isHeading && cells.length > columns.length) {
        return {
          fault: `expected at most ${columns.length} columns (${columns.join(', ')}), got ${cells.length}`,
        };
      }
      const raw: Partial<Record<GazetteerField, string>> = {};
      for (const [index, cell] of cells.entries()) {
        const column = columns[index] ?? '';
        if (isField(column)) raw[column] = cell.trim();
      }
      return checkEntry(raw);
    },
  };
}

function readJsonLine(line: string): EntryOrFault {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return {
      fault: `expected a JSON object, got text that is none (${error instanceof Error ? error.message : ''})`,
    };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { fault: `expected a JSON object, got ${line.slice(0, 60)}` };
  }
  const fields: RawEntry = value;
  const { name } = fields;
  return checkEntry(typeof name === 'string' ? { ...fields, name: name.trim() } : fields);
}

/** JSON lines are as a rule all of one kind: the first shows which fields there are. */
function unknownOfJson(firstLine: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(firstLine);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.keys(value).filter((key) => !isField(key))
      : [];
  } catch {
    return [];
  }
}
