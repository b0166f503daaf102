import { rankDifferences } from './rank-differences.js';
import type { Report, Row } from './report.js';

const NAME_WIDTH = 22;
const CELL_WIDTH = 11;

/** A report as plain text: a table a layer, then `errors` examples of each kind of difference, most frequent first. */
export function formatReport(reports: readonly Report[], errors: number): string {
  return reports.map((report) => `${formatTable(report)}${formatErrors(report, errors)}`).join('\n');
}

function formatTable({ layer, rows }: Report): string {
  const columns = Object.keys(rows[0]?.measures ?? {});
  const header = [
    layer.padEnd(NAME_WIDTH),
    ...['gold', 'found', ...columns].map((name) => name.padStart(width(name))),
  ];
  return [header.join(' '), ...rows.map((row) => formatRow(row, columns)), ''].join('\n');
}

function width(column: string): number {
  return Math.max(CELL_WIDTH, column.length);
}

function formatRow({ name, gold, found, measures }: Row, columns: readonly string[]): string {
  const cells = columns.map((column) => (measures[column]?.toFixed(1) ?? '').padStart(width(column)));
  return [
    `  ${name}`.padEnd(NAME_WIDTH),
    String(gold).padStart(CELL_WIDTH),
    String(found).padStart(CELL_WIDTH),
    ...cells,
  ].join(' ');
}

function formatErrors({ differences }: Report, errors: number): string {
  if (errors === 0 || differences.length === 0) return '';
  const kinds = rankDifferences(differences).map(({ kind, count, examples }) =>
    [
      `  ${kind}: ${count}`,
      ...examples
        .slice(0, errors)
        .map(
          ({ document, gold, found, context }) =>
            `    ${document}: ${gold ?? '–'} / ${found ?? '–'}  ${context}`,
        ),
    ].join('\n'),
  );
  return `${kinds.join('\n')}\n`;
}
