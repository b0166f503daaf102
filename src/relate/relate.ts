import type { Related, Resolved } from '../document/document.js';
import { createClauses } from './clause/create-clauses.js';
import type { VerbTable } from './clause/verb-table.js';
import { findCounts } from './counts/find-counts.js';
import { findRelations } from './find-relations.js';
import { findInferredRelations } from './inferred/find-inferred-relations.js';
import { mergeRelations } from './merge-relations.js';
import { findDemonymRelations } from './demonym-relations.js';
import { findOpenRelations } from './open/find-open-relations.js';
import { findQuotes } from './quotes/find-quotes.js';

interface RelateOptions {
  /** The verbs by which counts and open triples are read; without them there are none. */
  readonly verbs?: VerbTable | undefined;
  /** Whether to find open triples; by default yes. */
  readonly openTriples?: boolean | undefined;
}

/** Finds how the entities of an article relate, how many were killed or arrested, and who says what; with evidence. */
export function relate(doc: Resolved, { verbs, openTriples = true }: RelateOptions = {}): Related {
  const clausesOf = verbs && createClauses(doc, verbs);
  const stated = findRelations(doc);
  const inferred = findInferredRelations(doc, stated);
  const open = clausesOf !== undefined && openTriples ? findOpenRelations(doc, stated, clausesOf) : [];
  return {
    ...doc,
    relations: mergeRelations([...stated, ...findDemonymRelations(doc), ...inferred, ...open]),
    counts: clausesOf === undefined ? [] : findCounts(doc, clausesOf),
    quotes: findQuotes(doc),
  };
}
