/** "| --- | :-: |", the line under the first row of a table. */
const DELIMITERS = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const FENCE = /^ {0,3}(?<fence>`{3,}|~{3,})/;
/** What makes a line the beginning or the end of another block: "# a", "> a", "- a", "1. a", "---", "~~~". */
const BLOCK_MARK =
  /^(?:(?=#{1,6}(?:\s|$)|>|[+*-](?:\s|$)|=+$|[*_-]{2,}$|~{3}|`{3})|(?<number>\d{1,9})(?=[.)](?:\s|$)))/;
/** Two blanks at the end of a line keep its break. */
const HARD_BREAK = '  ';

function isDelimiterRow(line: string | undefined): boolean {
  return line !== undefined && line.includes('|') && DELIMITERS.test(line);
}

/** Cells of a row; a bar behind a backslash is part of its cell. */
function cellsOf(row: string): readonly string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function toLine(row: string): string {
  const line = cellsOf(row).join('\t').trim();
  return line.replace(BLOCK_MARK, '$<number>\\');
}

/**
 * Writes the tables of GitHub's Markdown, whose line ends must be line feeds, as paragraphs: a row a line, with a tab
 * between two cells. The marks within cells stay. What stands between fences is left alone.
 * Source: https://github.github.com/gfm/#tables-extension-
 */
export function flattenTables(markdown: string): string {
  if (!markdown.includes('|')) return markdown;
  const lines = markdown.split('\n');
  const written: string[] = [];
  let fence: string | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const mark = FENCE.exec(line)?.groups?.['fence'];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
    } else if (mark !== undefined) {
      fence = mark;
    } else if (line.includes('|') && isDelimiterRow(lines[index + 1]) && sameWidth(line, lines[index + 1])) {
      const rows = [toLine(line)];
      index += 2;
      for (; lines[index]?.includes('|') === true; index++) rows.push(toLine(lines[index] ?? ''));
      index--;
      written.push('', rows.filter((row) => row !== '').join(`${HARD_BREAK}\n`), '');
      continue;
    }
    written.push(line);
  }
  return written.join('\n');
}

function sameWidth(row: string, delimiters = ''): boolean {
  return cellsOf(row).length === cellsOf(delimiters).length;
}
