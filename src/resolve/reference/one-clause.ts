import type { Token } from '../../document/document.js';

/** The longest clause that is looked through, in tokens. */
const LONGEST_CLAUSE = 16;
/** Words and marks that begin a new clause, lower-case. */
const OPENERS: ReadonlySet<string> = new Set(
  'who which that whom whose to when where after before while , ; : ( ) “ ” " — –'.split(' '),
);
const LONGEST_OPENER = 6;

/** Whether nothing between two tokens begins a new clause. */
export function isOneClause(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > LONGEST_CLAUSE) return false;
  let verbs = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || token.pos === 'SCONJ' || token.pos === 'CCONJ') return false;
    if (token.pos === 'VERB' && ++verbs > 1) return false;
    if (token.text.length <= LONGEST_OPENER && OPENERS.has(token.text.toLowerCase())) return false;
  }
  return true;
}
