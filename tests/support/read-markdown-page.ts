import { readFileSync } from 'node:fs';

/** A fenced block of a Markdown page. */
export interface Block {
  readonly language: string;
  readonly code: string;
  /** Line of the page on which the block begins, from 1. */
  readonly line: number;
  /** Lines that the block's run must print: the `text` block that follows it with nothing between. */
  readonly output: readonly string[];
}

const FENCE = /^```(?<language>\w+)\n(?<code>.*?)^```$(?:\n+^```text\n(?<output>.*?)^```$)?/gms;

/** The fenced blocks of a page of the documentation, each with the output shown below it. */
export function readBlocks(file: string): readonly Block[] {
  const page = readFileSync(file, 'utf8');
  return [...page.matchAll(FENCE)].map(({ index, groups = {} }) => ({
    language: groups['language'] ?? '',
    code: groups['code'] ?? '',
    line: page.slice(0, index).split('\n').length,
    output: (groups['output'] ?? '').split('\n').filter((line) => line.trim() !== '' && line !== '…'),
  }));
}

/** The part of a page from a heading to the next of the same or a higher level. */
export function readSection(file: string, heading: string): string {
  const lines = readFileSync(file, 'utf8').split('\n');
  const begin = lines.indexOf(heading);
  if (begin === -1) throw new Error(`Expected the heading "${heading}" in ${file}.`);
  const level = heading.indexOf(' ');
  const end = lines.findIndex(
    (line, index) => index > begin && /^#+ /.test(line) && line.indexOf(' ') <= level,
  );
  return lines.slice(begin + 1, end === -1 ? undefined : end).join('\n');
}

/** The words in code marks of one column, from 0, of each row of a section's tables, in order. */
export function readColumn(section: string, column: number): readonly (readonly string[])[] {
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(/(?<!\\)\|/)[column + 1] ?? '')
    .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word))
    .filter((words) => words.length > 0);
}
