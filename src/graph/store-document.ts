import type { GatheredDocument, GatheredEntity } from './gather-document.js';
import type { GraphDatabase } from './graph-database.js';
import { toSortKey } from './sort-key.js';

/** What tells an identity from others, as it stands in the database. */
export interface StoredIdentity {
  readonly key: string;
  readonly type: GatheredEntity['type'];
  readonly link?: { readonly kb: string; readonly id: string };
}

/** Makes a function that stores what was gathered of a document, and gives the document's number. */
export function createStore(database: GraphDatabase): (gathered: GatheredDocument) => number {
  const putDocument = database.prepare<{ readonly number: number }>(
    'INSERT INTO graph_document (id, sort_key, node) VALUES (?, ?, ?) RETURNING number',
  );
  // All rows of a table in one statement, as JSON: a call for each would cost more than the row. CROSS JOIN is a join
  // whose order SQLite keeps: it would read a whole table for each row of the JSON.
  const putIdentities = database.prepare(
    'INSERT OR IGNORE INTO graph_identity (identity) SELECT value FROM json_each(?)',
  );
  const putEntities = database.prepare(`
    INSERT INTO graph_entity
    SELECT ?1, key, i.number, value->>1, value->2, value->>3, value->4
    FROM json_each(?2) CROSS JOIN graph_identity i ON i.identity = value->>0`);
  const putRelations = database.prepare(`
    INSERT INTO graph_relation
    SELECT ?1, key, s.identity, o.identity, value->>2, value->3, value->>4, value->5
    FROM json_each(?2)
      CROSS JOIN graph_entity s ON s.document = ?1 AND s.number = value->>0
      LEFT JOIN graph_entity o ON o.document = ?1 AND o.number = value->>1`);
  const putPairs = database.prepare(`
    INSERT INTO graph_pair
    SELECT ?1, key, a.identity, b.identity, value->>2, value->3
    FROM json_each(?2)
      CROSS JOIN graph_entity a ON a.document = ?1 AND a.number = value->>0
      CROSS JOIN graph_entity b ON b.document = ?1 AND b.number = value->>1`);

  return ({ node, entities, relations, pairs }) => {
    const row = putDocument.get(node.document, toSortKey(node.document), JSON.stringify(node));
    if (row === undefined) throw new Error('Expected a document that is put in to have a number, got none.');
    const { number } = row;
    const identities = entities.map(({ identity: { key, link }, type }) =>
      JSON.stringify(link === undefined ? { key, type } : ({ key, type, link } satisfies StoredIdentity)),
    );
    const indexOf = new Map(entities.map(({ identity }, index) => [identity.key, index]));
    const put = (statement: typeof putPairs, rows: readonly unknown[]): void =>
      statement.run(number, JSON.stringify(rows));
    putIdentities.run(JSON.stringify(identities));
    put(
      putEntities,
      entities.map(({ identity: { fullName }, forms, mentions: { weight, spans } }, index) => [
        identities[index],
        fullName === undefined ? null : JSON.stringify(fullName),
        forms,
        weight,
        spans,
      ]),
    );
    put(
      putRelations,
      relations.map(({ subject, object, predicate, folded, values, confidence, sightings }) => [
        indexOf.get(subject),
        object === null ? null : indexOf.get(object),
        JSON.stringify([predicate, folded]),
        { values, confidence },
        sightings.weight,
        sightings.spans,
      ]),
    );
    put(
      putPairs,
      pairs.map(({ first, second, sightings: { weight, spans } }) => [
        indexOf.get(first),
        indexOf.get(second),
        weight,
        spans,
      ]),
    );
    return number;
  };
}
