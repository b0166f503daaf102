import Table from 'cli-table3';
import type { Colors } from './choose-colors.js';
import { escapeInline } from './escape-controls.js';

export interface TableOptions {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of the terminal. */
  readonly width: number;
  readonly colors: Colors;
}

/** A blank on either side of a cell. */
const PADDING = 2;
const NARROWEST = 6;

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

/** A titled table that fits the width; empty where there are no rows. Ends with a line feed. */
export function formatTable({ title, headings, rows, width, colors }: TableOptions): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => row.map(escapeInline));
  const table = new Table({
    head: headings.map((heading) => colors.dim(heading)),
    colWidths: fitColumns([[...headings], ...cells], width),
    wordWrap: true,
    chars: NO_LINES,
    style: { head: [], border: [], compact: true },
  });
  table.push(...cells);
  return `${colors.bold(`${title} (${rows.length})`)}\n${table.toString().replace(/ +$/gmu, '')}\n`;
}

/** As wide as the widest cell each; then the widest columns give way until the table fits. */
function fitColumns(rows: readonly (readonly string[])[], width: number): number[] {
  const columns =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) + PADDING) ?? [];
  let excess = columns.reduce((sum, column) => sum + column, 0) - width;
  while (excess > 0) {
    const widest = columns.indexOf(Math.max(...columns));
    const size = columns[widest] ?? 0;
    if (size <= NARROWEST + PADDING) break;
    columns[widest] = size - 1;
    excess -= 1;
  }
  return columns;
}
