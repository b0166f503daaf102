import type { GraphDatabase } from './graph-database.js';
import { mergeIdentities } from './merge-identities.js';
import type { StoredIdentity } from './store-document.js';

interface HolderRow {
  readonly full_name: string;
  readonly number: number;
  readonly identity: string;
}

/**
 * Writes to `graph_join` which identities are one node by their full names, under the number of the first of them.
 * In memory are those alone whose full name another one has: a name without a link meets one with a link, so there
 * are no more than the lists of places and names have, however many documents.
 */
export function joinIdentities(database: GraphDatabase): void {
  database.exec(`
    DROP TABLE IF EXISTS temp.graph_join;
    CREATE TEMP TABLE graph_join (identity INTEGER PRIMARY KEY, node INTEGER NOT NULL) STRICT;
  `);
  const shared = database.prepare<HolderRow>(`
    SELECT DISTINCT full_name, i.number, i.identity
    FROM graph_entity e JOIN graph_identity i ON i.number = e.identity
    WHERE full_name IN (
      SELECT full_name FROM graph_entity WHERE full_name IS NOT NULL
      GROUP BY full_name HAVING min(identity) <> max(identity)
    )`);
  const groups = new Map<
    string,
    { readonly identity: StoredIdentity; readonly number: number; readonly fullNames: Set<string> }
  >();
  for (const { full_name, number, identity: json } of shared.rows()) {
    const identity = JSON.parse(json) as StoredIdentity;
    const group = groups.get(identity.key) ?? { identity, number, fullNames: new Set() };
    groups.set(identity.key, group);
    group.fullNames.add(full_name);
  }
  const joined = mergeIdentities(
    [...groups.values()].map(({ identity, fullNames }) => ({ ...identity, fullNames })),
  );
  const put = database.prepare('INSERT INTO graph_join VALUES (?, ?)');
  for (const [key, first] of joined) {
    const [number, node] = [groups.get(key)?.number, groups.get(first)?.number];
    if (number !== undefined && node !== undefined && number !== node) put.run(number, node);
  }
}
