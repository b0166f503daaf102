import { beginDrafts, selectDrafts } from './drafts.js';
import type { GraphDatabase } from './graph-database.js';
import { slug, type Candidate } from './graph-ids.js';
import { describeEntity, mergeEntities, type MergedEntity } from './merge-entities.js';
import { mergeFacts } from './merge-relations.js';
import { byFrequency } from './tally.js';

const DRAFTS = 'graph_node_draft';

/**
 * Writes `graph_node`, the nodes of entities in the order of their ids, and `graph_rank`, the place in it of each
 * identity.
 */
export function mergeNodes(database: GraphDatabase): void {
  const put = beginDrafts(database, DRAFTS);
  const facts = mergeFacts(database)[Symbol.iterator]();
  let next = facts.next();
  for (const entity of mergeEntities(database)) {
    const isOwn = next.done !== true && next.value.node === entity.node;
    put(entity.node, wishId(entity), describeEntity(entity, isOwn ? next.value.facts : []));
    if (isOwn) next = facts.next();
  }
  database.exec(`
    DROP TABLE IF EXISTS temp.graph_node;
    CREATE TEMP TABLE graph_node (
      rank INTEGER PRIMARY KEY, identity INTEGER NOT NULL, id BLOB NOT NULL, content TEXT NOT NULL
    ) STRICT;
    INSERT INTO graph_node (identity, content, id) ${selectDrafts(DRAFTS)};
    DROP TABLE temp.${DRAFTS};

    DROP TABLE IF EXISTS temp.graph_rank;
    CREATE TEMP TABLE graph_rank (identity INTEGER PRIMARY KEY, rank INTEGER NOT NULL) STRICT;
    INSERT INTO graph_rank SELECT identity, rank FROM graph_node ORDER BY identity;
    INSERT INTO graph_rank
      SELECT j.identity, r.rank FROM graph_join j JOIN graph_rank r ON r.identity = j.node;
  `);
}

/**
 * The id that an entity would like: `person/john-kerry`; `person/kerry@<document>/<entity>` for one that is
 * known in its own article only.
 */
function wishId({ identity: { key, type }, names }: MergedEntity): Candidate {
  const base = `${slug(type)}/${slug(byFrequency(names)[0] ?? '')}`;
  const own = key.startsWith('own ') ? `@${key.slice('own '.length)}` : '';
  return { wish: base + own, identity: key };
}
