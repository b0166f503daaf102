import type { Problem } from '../../document/document.js';

const MOST_SHOWN = 12;

/** Faults in a user's lists, rules or settings: nothing is read with half of them. */
export class OwnKnowledgeError extends Error {
  override readonly name = 'OwnKnowledgeError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(describeAll(problems));
    this.problems = problems;
  }
}

function describeAll(problems: readonly Problem[]): string {
  const shown = problems
    .slice(0, MOST_SHOWN)
    .map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`);
  const others = problems.length - shown.length;
  return [...shown, ...(others > 0 ? [`And ${others} more.`] : [])].join('\n');
}
