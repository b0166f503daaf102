import type { TallyReport } from '../batch/tally.js';
import type { Problem } from '../document/document.js';
import { escapeInline } from './escape-controls.js';
import { formatCount, formatDuration, plural } from './format-number.js';

/** Something to look at after a run; the path is there. */
export interface NextStep {
  readonly open: string;
  readonly why: string;
}

export interface SummaryContext {
  /** From the first file read to the last byte written. */
  readonly milliseconds: number;
  /** Where all problems are to be found, where there is such a file. */
  readonly problemsFile?: string | undefined;
  readonly next: readonly NextStep[];
}

/** What a run has done, for a person: figures, the first few problems, what to open next. Ends with a line feed. */
export function describeSummary(
  report: TallyReport,
  { milliseconds, problemsFile, next }: SummaryContext,
): string {
  const rate = formatCount(report.characters / Math.max(milliseconds / 1000, 0.001));
  const figures: readonly (readonly [string, string])[] = [
    ['Articles', `${formatCount(report.articles)}${describeKept(report)}`],
    ['Characters', formatCount(report.characters)],
    ['Mentions', formatCount(report.mentions)],
    ['Entities', `${formatCount(report.entities)} (each counted in each article)`],
    ['Problems', formatCount(report.problems)],
    ['Time', `${formatDuration(milliseconds)}, ${rate} characters/s`],
  ];
  const lines = figures.map(([name, figure]) => `${name.padEnd(11)} ${figure}`);
  if (report.problems > 0) lines.push('', ...describeProblems(report, problemsFile));
  if (next.length > 0) {
    const width = Math.max(...next.map(({ open }) => open.length));
    lines.push('', 'Next:', ...next.map(({ open, why }) => `  ${open.padEnd(width)}  ${why}`));
  }
  return `${lines.join('\n')}\n`;
}

function describeKept({ kept, left }: TallyReport): string {
  const parts = [
    ...(kept === 0 ? [] : [`${formatCount(kept)} kept from earlier runs`]),
    ...(left === 0 ? [] : [`${formatCount(left)} more left undone`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** One line for a problem: where, of which kind, and what to do. */
export function describeProblem({ file, line, rule, message }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  // The messages of `source/` name the file themselves.
  const prefix = message.includes(JSON.stringify(file)) ? '' : `${escapeInline(place)}: `;
  return `${prefix}${escapeInline(message)} [${rule}]`;
}

function describeProblems(report: TallyReport, problemsFile: string | undefined): string[] {
  const { problems, problemsByRule, firstProblems } = report;
  const rules = problemsByRule.map(([rule, count]) => `${formatCount(count)} ${rule}`).join(', ');
  const lines = [`${plural(problems, 'problem')}: ${rules}`];
  for (const problem of firstProblems) lines.push(`  ${describeProblem(problem)}`);
  const others = problems - firstProblems.length;
  if (others > 0)
    lines.push(
      `  and ${plural(others, 'other')}${problemsFile === undefined ? '' : `, all in ${problemsFile}`}`,
    );
  return lines;
}
