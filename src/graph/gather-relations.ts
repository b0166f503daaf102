import type { Document } from '../document/document.js';
import { groupBy } from '../document/group-by.js';
import { foldName } from './full-name.js';
import type { KeyOf } from './gather-document.js';
import { sight, type Sightings } from './sightings.js';
import { count, type Tally } from './tally.js';

/** All statements of one relation in a document, between identities by their keys. */
export interface GatheredRelation {
  readonly subject: string;
  readonly predicate: string;
  /** Null where the object is no entity, such as an age. */
  readonly object: string | null;
  /** All forms of its value fold to this one. */
  readonly folded: string | null;
  readonly values: readonly (readonly [form: string, times: number])[];
  readonly confidence: number;
  readonly sightings: Sightings;
}

/** What is stated as a fact; what is denied or only planned is left to the records. */
export function gatherRelations({ relations }: Document, keyOf: KeyOf): readonly GatheredRelation[] {
  const stated = relations.flatMap(({ factuality, value, ...relation }) => {
    const subject = keyOf(relation.subject);
    const object = relation.object === null ? null : keyOf(relation.object);
    if (factuality !== undefined || subject === undefined || object === undefined) return [];
    const form = value === undefined || value.trim() === '' ? undefined : value.replace(/\s+/g, ' ').trim();
    return [{ ...relation, subject, object, form, folded: form === undefined ? null : foldName(form) }];
  });
  const same = groupBy(stated, ({ subject, predicate, object, folded }) =>
    JSON.stringify([subject, predicate, object, folded]),
  );
  return [...same.values()].map((statements) => {
    const [{ subject, predicate, object, folded }] = statements;
    const values: Tally = new Map();
    for (const { form } of statements) if (form !== undefined) count(values, form);
    const confidence = Math.max(...statements.map((statement) => statement.confidence));
    const sightings = sight(statements);
    return { subject, predicate, object, folded, values: [...values], confidence, sightings };
  });
}
