import type { Span } from '../document/span.js';

/** A paragraph without its outer white space. */
export interface Paragraph extends Span {
  /** Whether a blank line (or the end of the text) follows. */
  readonly blankAfter: boolean;
}

/** A line that goes on in the next: “… the river had,” / “… three of". */
const STARTS_SMALL = /^\p{Ll}+[\p{Ll} ,'’-]/u;
const ENDS_OPEN = /[\p{L}\p{N},’”)-]$/u;

interface Line extends Span {
  /** Blanks before the first visible character. */
  readonly indent: number;
}

const LINE_BREAK = /\r\n?|[\n\v\f\u2028\u2029]/g;

/** Hard-wrapped text keeps its lines between these widths, in characters. */
const NARROWEST = 40;
const WIDEST = 130;

/** Of the line breaks inside blocks, the share that must be where a typesetter of that width would break. */
const WRAPPED_SHARE = 0.8;

/**
 * Cuts a text into paragraphs. A blank line always ends one. A single line break ends one too, unless the text is
 * hard-wrapped (set in lines of about the same width) and the next word would not have fitted on the line, or the
 * next line goes on with a small letter.
 */
export function findParagraphs(text: string): readonly Paragraph[] {
  const lines = findLines(text);
  const width = wrapWidth(text, lines);
  const paragraphs: Paragraph[] = [];
  let start: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) continue;
    start ??= line.start;
    const next = lines[index + 1];
    const blankAfter = next === undefined || isBlank(next);
    if (!blankAfter && goesOn(text, line, next, width)) continue;
    paragraphs.push({ start, end: line.end, blankAfter });
    start = undefined;
  }
  return paragraphs;
}

function findLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const lineBreak of text.matchAll(LINE_BREAK)) {
    lines.push(trimLine(text, start, lineBreak.index));
    start = lineBreak.index + lineBreak[0].length;
  }
  lines.push(trimLine(text, start, text.length));
  return lines;
}

function trimLine(text: string, from: number, to: number): Line {
  const line = text.slice(from, to);
  const indent = line.length - line.trimStart().length;
  return { start: from + indent, end: Math.max(from + indent, from + line.trimEnd().length), indent };
}

function isBlank(line: Line): boolean {
  return line.start === line.end;
}

/** The width to which the text is wrapped; undefined where it is not. */
function wrapWidth(text: string, lines: readonly Line[]): number | undefined {
  const broken = lines.filter((line, index) => {
    const next = lines[index + 1];
    return !isBlank(line) && next !== undefined && !isBlank(next);
  });
  if (broken.length < 3) return undefined;
  const widths = broken.map((line) => line.end - line.start + line.indent).toSorted((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * 0.98)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return undefined;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (isBlank(line) || next === undefined || isBlank(next)) continue;
    if (isFull(text, line, next, width)) full++;
  }
  return full >= broken.length * WRAPPED_SHARE ? width : undefined;
}

/** Whether the next line's first word would not have fitted on this line. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const firstBlank = text.slice(next.start, next.end).search(/\s/);
  const firstWord = firstBlank === -1 ? next.end - next.start : firstBlank;
  return line.end - line.start + line.indent + 1 + firstWord >= width - 2;
}

/** Whether the paragraph goes on over the line break. */
function goesOn(text: string, line: Line, next: Line, width: number | undefined): boolean {
  if (width !== undefined) return isFull(text, line, next, width) && next.indent <= line.indent + 1;
  const isRunning =
    line.end - line.start >= NARROWEST && STARTS_SMALL.test(text.slice(next.start, next.start + 3));
  return isRunning && ENDS_OPEN.test(text.slice(line.end - 2, line.end));
}
