import type { EdgeEntry } from './corpus-graph.js';
import { selectDrafts, type DraftRow } from './drafts.js';
import { foldRuns } from './fold-runs.js';
import type { GraphDatabase } from './graph-database.js';
import { STATEMENTS, type Statement } from './merge-statements.js';
import { documentNodeId, openNodeIds } from './read-nodes.js';
import { see, type Seen, type SightingsRow } from './sightings.js';
import { fromSortKey } from './sort-key.js';

/**
 * Mentions, then relations, then co-occurrences, each by their ids. No id of a node is another one with a blank or less
 * behind it, so that the order of the nodes is that of the edges between them too.
 */
export function* readEdges(database: GraphDatabase): Generator<EdgeEntry, void> {
  yield* readMentions(database);
  yield* readStatements(database);
  yield* readCoOccurrences(database);
}

interface RankedRow extends SightingsRow {
  readonly first: number;
  readonly second: number;
}

interface RankedRun extends Seen {
  readonly first: number;
  readonly second: number;
}

function beginRun({ first, second }: RankedRow): RankedRun {
  return { first, second, weight: 0, evidence: [] };
}

function* readMentions(database: GraphDatabase): Generator<EdgeEntry, void> {
  const documents = database.prepare<{ readonly number: number; readonly id: string }>(
    'SELECT number, id FROM graph_document ORDER BY sort_key',
  );
  const mentioned = database.prepare<RankedRow>(`
    SELECT e.document AS first, rank AS second, ? AS document, weight, spans
    FROM graph_entity e JOIN graph_rank r ON r.identity = e.identity
    WHERE e.document = ? AND weight > 0 ORDER BY rank`);
  const nodeId = openNodeIds(database);
  for (const { number, id } of documents.rows()) {
    const source = documentNodeId(id);
    const runs = foldRuns(mentioned.rows(id, number), ({ second }) => second, beginRun, see);
    for (const { second, weight, evidence } of runs) {
      const target = nodeId(second);
      const attributes = { kind: 'mentions', label: 'mentions', weight, evidence } as const;
      yield { id: `${source} mentions ${target}`, source, target, attributes };
    }
  }
}

function* readStatements(database: GraphDatabase): Generator<EdgeEntry, void> {
  for (const { id, content } of database.prepare<DraftRow>(selectDrafts(STATEMENTS)).rows()) {
    const { source, target, attributes } = JSON.parse(content) as Statement;
    yield { id: fromSortKey(id), source, target, attributes };
  }
}

function* readCoOccurrences(database: GraphDatabase): Generator<EdgeEntry, void> {
  const pairs = database.prepare<RankedRow>(`
    SELECT min(a.rank, b.rank) AS first, max(a.rank, b.rank) AS second, d.id AS document, weight, spans
    FROM graph_pair p
      JOIN graph_rank a ON a.identity = p.first
      JOIN graph_rank b ON b.identity = p.second
      JOIN graph_document d ON d.number = p.document
    WHERE a.rank <> b.rank
    ORDER BY first, second`);
  const [sourceId, targetId] = [openNodeIds(database), openNodeIds(database)];
  for (const run of foldRuns(pairs.rows(), ({ first, second }) => `${first} ${second}`, beginRun, see)) {
    const [source, target] = [sourceId(run.first), targetId(run.second)];
    const { weight, evidence } = run;
    const attributes = { kind: 'co-occurrence', label: 'co-occurrence', weight, evidence } as const;
    yield { id: `${source} with ${target}`, source, target, attributes };
  }
}
