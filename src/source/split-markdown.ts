/**
 * Bounds within which the Markdown parser takes time in proportion to the length of what it is given: its worst
 * cases grow with the square of the marks, lines and nesting of one block (what stands between blank lines), and
 * with the square of the blocks.
 */
const MOST_MARKS = 500;
const MOST_LINES = 200;
const DEEPEST_INDENT = 60;
const MOST_NESTING_MARKS = 6;
const MOST_BLOCKS = 200;
const LONGEST_PART = 100_000;
/** Beyond these a part ends even where that cuts a list or a fenced block in two. */
const STRETCH = 4;
const MOST_DEFINITIONS = 1_000;

const MARK = /[*_`<>[\]()!&~\\#]/g;
const FENCE = /^ {0,3}(?:```|~~~)/gm;
const DEFINITION = /^ {0,3}(?<label>\[[^[\]\n]{1,100}\]):[^\n]{0,1000}$/gm;

export interface MarkdownPart {
  readonly text: string;
  /** Whether it is to be left as it is, since no parser should be given it. */
  readonly plain: boolean;
}

function countUpTo(pattern: RegExp, text: string, limit: number): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (found <= limit && pattern.test(text)) found++;
  return found;
}

function isTame(block: string): boolean {
  if (countUpTo(MARK, block, MOST_MARKS) > MOST_MARKS) return false;
  const lines = block.split('\n', MOST_LINES + 1);
  if (lines.length > MOST_LINES) return false;
  return lines.every((line) => {
    const lead = /^[ \t>*+-]*/.exec(line)?.[0] ?? '';
    return lead.length <= DEEPEST_INDENT && lead.replace(/[ \t]+/g, '').length <= MOST_NESTING_MARKS;
  });
}

/** Blocks without the blank lines between them. */
function* splitBlocks(text: string): Generator<string> {
  let blockStart: number | undefined;
  for (let start = 0; start <= text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const blank = text.slice(start, end).trim() === '';
    if (!blank) blockStart ??= start;
    else if (blockStart !== undefined) {
      yield text.slice(blockStart, start - 1);
      blockStart = undefined;
    }
    start = end + 1;
  }
  if (blockStart !== undefined) yield text.slice(blockStart);
}

/** Link definitions of the whole text, by label, so that each part knows those that it uses. */
function findDefinitions(text: string): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  for (const { 0: line, groups } of text.matchAll(DEFINITION)) {
    const label = groups?.['label'];
    if (label !== undefined && definitions.size < MOST_DEFINITIONS) definitions.set(label, line);
  }
  return definitions;
}

function withDefinitions(part: MarkdownPart, definitions: ReadonlyMap<string, string>): MarkdownPart {
  if (part.plain) return part;
  const used = [...definitions].filter(([label]) => part.text.includes(label)).map(([, line]) => line);
  return used.length === 0 ? part : { ...part, text: `${part.text}\n\n${used.join('\n')}\n` };
}

/**
 * Cuts Markdown, whose line ends must be line feeds, between its blocks into parts for the parser; nearly every
 * article is one part. A block that would keep the parser busy for long is a part of its own, to be read as plain
 * text.
 */
export function splitMarkdown(text: string): readonly MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  let pending: string[] = [];
  let length = 0;
  let inFence = false;
  const flush = (): void => {
    if (pending.length > 0) parts.push({ text: pending.join('\n\n'), plain: false });
    pending = [];
    length = 0;
  };
  for (const block of splitBlocks(text)) {
    if (!isTame(block)) {
      flush();
      parts.push({ text: block, plain: true });
      continue;
    }
    const fullness = Math.max(pending.length / MOST_BLOCKS, length / LONGEST_PART);
    const cutsNothing = !inFence && !/^[ \t]/.test(block);
    if (fullness >= (cutsNothing ? 1 : STRETCH)) flush();
    pending.push(block);
    length += block.length;
    if (countUpTo(FENCE, block, MOST_LINES) % 2 === 1) inFence = !inFence;
  }
  flush();
  if (parts.length < 2) return parts;
  const definitions = findDefinitions(text);
  return parts.map((part) => withDefinitions(part, definitions));
}
