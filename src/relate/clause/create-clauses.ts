import type { Resolved, Sentence } from '../../document/document.js';
import { readClauses } from './read-clauses.js';
import { createReading } from './reading.js';
import type { Clauses } from './unit.js';
import type { VerbTable } from './verb-table.js';

/** The units of a sentence of one article. */
export type ClausesOf = (sentence: Sentence) => Clauses;

/** Reads the sentences that are asked for, each once. */
export function createClauses(doc: Resolved, verbs: VerbTable): ClausesOf {
  const reading = createReading(doc, verbs);
  const known = new Map<Sentence, Clauses>();
  return (sentence) => {
    let clauses = known.get(sentence);
    if (clauses === undefined) known.set(sentence, (clauses = readClauses(sentence, reading)));
    return clauses;
  };
}
