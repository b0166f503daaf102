import type { Fact } from './corpus-graph.js';
import { foldRuns } from './fold-runs.js';
import type { GatheredRelation } from './gather-relations.js';
import type { GraphDatabase, Statement } from './graph-database.js';
import { see, type Seen, type SightingsRow } from './sightings.js';
import { byFrequency, count, type Tally } from './tally.js';

interface RelationRow extends SightingsRow {
  /** Rank of the subject, in the order of the nodes; of a fact the number of its node. */
  readonly subject: number;
  readonly object: number | null;
  readonly statement: string;
  readonly forms: string;
}

/** All statements of one relation. */
export interface MergedRelation extends Seen, Pick<RelationRow, 'subject' | 'object'> {
  readonly predicate: string;
  /** All forms of its value fold to this one. */
  readonly folded: string | null;
  readonly values: Tally;
  confidence: number;
}

/** Relations of all documents, the same ones together, in the order of subject and object. */
export function mergeRelations(database: GraphDatabase): Iterable<MergedRelation> {
  return merge(
    database.prepare<RelationRow>(`
      SELECT s.rank AS subject, o.rank AS object, statement, d.id AS document, forms, weight, spans
      FROM graph_relation r
        JOIN graph_rank s ON s.identity = r.subject
        JOIN graph_rank o ON o.identity = r.object
        JOIN graph_document d ON d.number = r.document
      ORDER BY s.rank, o.rank, statement`),
  );
}

/** The facts of each node, in the order of the nodes' numbers. */
export function mergeFacts(
  database: GraphDatabase,
): Iterable<{ readonly node: number; readonly facts: readonly Fact[] }> {
  const relations = merge(
    database.prepare<RelationRow>(`
      SELECT coalesce(j.node, r.subject) AS subject, NULL AS object, statement, d.id AS document, forms, weight, spans
      FROM graph_relation r
        LEFT JOIN graph_join j ON j.identity = r.subject
        JOIN graph_document d ON d.number = r.document
      WHERE object IS NULL
      ORDER BY coalesce(j.node, r.subject), statement`),
  );
  return foldRuns(
    relations,
    ({ subject }) => subject,
    ({ subject }) => ({ node: subject, facts: [] as Fact[] }),
    ({ facts }, { predicate, values, weight, confidence, evidence }) =>
      void facts.push({ predicate, value: byFrequency(values)[0] ?? null, weight, confidence, evidence }),
  );
}

function merge(relations: Statement<RelationRow>): Iterable<MergedRelation> {
  return foldRuns(
    relations.rows(),
    ({ subject, object, statement }) => `${subject} ${object} ${statement}`,
    beginRelation,
    addRow,
  );
}

function beginRelation({ subject, object, statement }: RelationRow): MergedRelation {
  const [predicate, folded] = JSON.parse(statement) as readonly [string, string | null];
  return { subject, object, predicate, folded, values: new Map(), confidence: 0, weight: 0, evidence: [] };
}

function addRow(relation: MergedRelation, row: RelationRow): void {
  const { values, confidence } = JSON.parse(row.forms) as Pick<GatheredRelation, 'values' | 'confidence'>;
  for (const [form, times] of values) count(relation.values, form, times);
  relation.confidence = Math.max(relation.confidence, confidence);
  see(relation, row);
}
