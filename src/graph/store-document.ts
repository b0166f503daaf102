import type { GatheredDocument, GatheredEntity } from './gather-document.js';
import type { GraphDatabase } from './graph-database.js';
import { toSortKey } from './sort-key.js';

interface Numbered {
  readonly number: number;
}

/** What tells an identity from others, as it stands in the database. */
export interface StoredIdentity {
  readonly key: string;
  readonly type: GatheredEntity['type'];
  readonly link?: { readonly kb: string; readonly id: string };
}

/** Makes a function that stores what was gathered of a document, and gives the document's number. */
export function createStore(database: GraphDatabase): (gathered: GatheredDocument) => number {
  const putDocument = database.prepare<Numbered>(
    'INSERT INTO graph_document (id, sort_key, node) VALUES (?, ?, ?) RETURNING number',
  );
  const findIdentity = database.prepare<Numbered>('SELECT number FROM graph_identity WHERE identity = ?');
  const putIdentity = database.prepare<Numbered>(
    'INSERT INTO graph_identity (identity) VALUES (?) RETURNING number',
  );
  const putEntity = database.prepare('INSERT INTO graph_entity VALUES (?, ?, ?, ?, ?, ?, ?)');
  const putRelation = database.prepare('INSERT INTO graph_relation VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const putPair = database.prepare('INSERT INTO graph_pair VALUES (?, ?, ?, ?, ?, ?)');

  const numberOf = ({ identity: { key, link }, type }: GatheredEntity): number => {
    const stored: StoredIdentity = link === undefined ? { key, type } : { key, type, link };
    const identity = JSON.stringify(stored);
    return take(findIdentity.get(identity) ?? putIdentity.get(identity));
  };

  return ({ node, entities, relations, pairs }) => {
    const id = node.document;
    const document = take(putDocument.get(id, toSortKey(id), JSON.stringify(node)));
    const numbers = new Map<string, number>();
    for (const [index, entity] of entities.entries()) {
      const { identity, forms, mentions } = entity;
      const number = numbers.get(identity.key) ?? numberOf(entity);
      numbers.set(identity.key, number);
      const fullName = identity.fullName === undefined ? null : JSON.stringify(identity.fullName);
      const spans = JSON.stringify(mentions.spans);
      putEntity.run(document, index, number, fullName, JSON.stringify(forms), mentions.weight, spans);
    }
    const of = (key: string): number => take({ number: numbers.get(key) });
    for (const [index, relation] of relations.entries()) {
      const { subject, predicate, object, folded, values, confidence, sightings } = relation;
      const ends = [of(subject), object === null ? null : of(object)];
      const texts = [JSON.stringify([predicate, folded]), JSON.stringify({ values, confidence })];
      putRelation.run(document, index, ...ends, ...texts, sightings.weight, JSON.stringify(sightings.spans));
    }
    for (const [index, { first, second, sightings }] of pairs.entries()) {
      const { weight, spans } = sightings;
      putPair.run(document, index, of(first), of(second), weight, JSON.stringify(spans));
    }
    return document;
  };
}

/** Relations and pairs are between entities of their document, and a row that was put in has a number. */
function take(row: { readonly number: number | undefined } | undefined): number {
  if (row?.number === undefined) throw new Error('Expected a row of the graph to have a number, got none.');
  return row.number;
}
