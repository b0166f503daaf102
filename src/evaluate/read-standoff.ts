import { ENTITY_TYPES } from '../document/types.js';
import type { GoldDocument, GoldMention } from './gold.js';
import { OWN_SCHEME } from './schemes.js';

const TYPES: ReadonlySet<string> = new Set(ENTITY_TYPES);
/** First line of such a file: where the text lies, from the file's own folder. */
const TEXT_LINE = /^# text: (?<path>.+)$/;
const NAME = /^(?<start>\d+)-(?<end>\d+) (?<type>[A-Z_]+)$/;

/** Path of the text that a stand-off annotation belongs to, as its first line says; undefined where it says none. */
export function textOfStandoff(content: string): string | undefined {
  return TEXT_LINE.exec(content.slice(0, content.indexOf('\n')))?.groups?.['path'];
}

/**
 * Reads names that stand apart from their text, so that a text which is not ours need not be copied: after `# text: …` a
 * line `number<TAB>start-end TYPE<TAB>…` for each sentence that was read, where `number` counts the text's lines from 1 and
 * the offsets are UTF-16, half-open, into that line.
 *
 * @throws Error at a line of another form, with its number
 */
export function readStandoff(name: string, content: string, text: string): readonly GoldDocument[] {
  const lines = text.split('\n');
  return content
    .split('\n')
    .flatMap((row, index) =>
      row === '' || row.startsWith('#') ? [] : [readRow(row, `${name} line ${index + 1}`, lines, name)],
    );
}

function readRow(row: string, place: string, lines: readonly string[], name: string): GoldDocument {
  const [number = '', ...names] = row.split('\t');
  const text = lines[Number(number) - 1];
  if (text === undefined) {
    throw new Error(
      `Expected a line of the text, 1 to ${lines.length}, in ${place}, got "${number.slice(0, 20)}".`,
    );
  }
  return {
    id: `${name}.${number}`,
    text,
    mentions: names.map((entry) => readName(entry, place, text)),
    scheme: OWN_SCHEME,
  };
}

function readName(entry: string, place: string, text: string): GoldMention {
  const { start = '', end = '', type = '' } = NAME.exec(entry)?.groups ?? {};
  const span = { start: Number(start), end: Number(end) };
  if (start === '' || !TYPES.has(type) || span.start >= span.end || span.end > text.length) {
    throw new Error(
      `Expected "start-end TYPE" within ${text.length} characters in ${place}, got "${entry.slice(0, 40)}".`,
    );
  }
  return { ...span, text: text.slice(span.start, span.end), type };
}
