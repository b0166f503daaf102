import type { RelationEdge } from './corpus-graph.js';
import { beginDrafts } from './drafts.js';
import type { GraphDatabase } from './graph-database.js';
import { slug } from './graph-ids.js';
import { mergeRelations } from './merge-relations.js';
import { byFrequency } from './tally.js';

export const STATEMENTS = 'graph_statement';

/** An edge without its id. */
export interface Statement {
  readonly source: string;
  readonly target: string;
  readonly attributes: RelationEdge;
}

/** Writes the table of statements: `person/ann-lee holds_position org/port-office = director`. */
export function mergeStatements(database: GraphDatabase, nodeId: (rank: number) => string): void {
  const put = beginDrafts(database, STATEMENTS);
  for (const relation of mergeRelations(database)) {
    const { subject, object, predicate, folded, values, weight, confidence, evidence } = relation;
    if (object === null) continue;
    const [source, target] = [nodeId(subject), nodeId(object)];
    const value = byFrequency(values)[0] ?? null;
    const wish = `${source} ${predicate} ${target}${value === null ? '' : ` = ${slug(value)}`}`;
    const identity = JSON.stringify([source, predicate, target, folded]);
    const label = value === null ? predicate : `${predicate}: ${value}`;
    const attributes = { kind: 'relation', label, predicate, value, weight, confidence, evidence } as const;
    put(null, { wish, identity }, { source, target, attributes } satisfies Statement);
  }
}
