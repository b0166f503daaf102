import type { Document, Relation } from '../document/document.js';
import { alignEntities } from './align-entities.js';
import type { Evaluated } from './evaluated.js';
import type { GoldDocument, GoldRelation } from './gold.js';
import { contextOf, type Difference, type LayerReport, type Row } from './report.js';
import { addCounts, NO_COUNTS, score, type Counts } from './scores.js';

/** Relations that either direction states: "A met B" is "B met A". */
const SYMMETRIC: ReadonlySet<string> = new Set([
  'met_with',
  'spouse_of',
  'sibling_of',
  'signed_agreement_with',
]);
/** Relations whose object is a value. */
const VALUED: ReadonlySet<string> = new Set(['aged']);

/** Relations by predicate: subject and object right; the title of holds_position is not compared. */
export function scoreRelations(evaluated: readonly Evaluated[]): LayerReport {
  const counts = new Map<string, Counts>();
  const differences: Difference[] = [];
  for (const { gold, doc } of evaluated) {
    if (gold.relations === undefined) continue;
    const { matched, goldKeys, foundKeys } = compare(gold, gold.relations, doc);
    const predicates = new Set(
      [...goldKeys.values(), ...foundKeys.values()].map(({ predicate }) => predicate),
    );
    for (const predicate of predicates) {
      const part = {
        matched: countOf(predicate, matched),
        gold: countOf(predicate, goldKeys),
        found: countOf(predicate, foundKeys),
      };
      counts.set(predicate, addCounts(counts.get(predicate) ?? NO_COUNTS, part));
    }
    differences.push(...differencesOf(gold, goldKeys, foundKeys));
  }
  const total = [...counts.values()].reduce(addCounts, NO_COUNTS);
  const rows = [...counts]
    .toSorted(([nameA, a], [nameB, b]) => b.gold - a.gold || (nameA < nameB ? -1 : 1))
    .map(([name, part]) => toRow(name, part));
  return { layer: 'relations', rows: [toRow('all', total), ...rows], differences };
}

function toRow(name: string, counts: Counts): Row {
  const { precision, recall, f1 } = score(counts);
  return { name, gold: counts.gold, found: counts.found, measures: { P: precision, R: recall, F1: f1 } };
}

function countOf(predicate: string, relations: ReadonlyMap<string, { readonly predicate: string }>): number {
  return [...relations.values()].filter((relation) => relation.predicate === predicate).length;
}

function keyOf(
  subject: string,
  predicate: string,
  object: string | undefined,
  value: string | undefined,
): string {
  if (VALUED.has(predicate)) return [predicate, subject, value ?? ''].join(' | ');
  const ends = SYMMETRIC.has(predicate) ? [subject, object ?? ''].toSorted() : [subject, object ?? ''];
  return [predicate, ...ends].join(' | ');
}

function compare(goldDocument: GoldDocument, goldRelations: readonly GoldRelation[], doc: Document) {
  const { goldOf } = alignEntities(goldDocument, doc);
  const goldKeys = new Map(
    goldRelations.map((relation) => [
      keyOf(relation.subject, relation.predicate, relation.object, relation.value),
      relation,
    ]),
  );
  const foundKeys = new Map<string, Relation>();
  for (const relation of doc.relations) {
    if (relation.predicate.startsWith('open:') || UNANNOTATED.has(relation.predicate)) continue;
    const subject = goldOf.get(relation.subject) ?? `?${relation.subject}`;
    const object =
      relation.object === null ? undefined : (goldOf.get(relation.object) ?? `?${relation.object}`);
    foundKeys.set(keyOf(subject, relation.predicate, object, relation.value), relation);
  }
  const matched = new Map([...foundKeys].filter(([key]) => goldKeys.has(key)));
  return { matched, goldKeys, foundKeys };
}

/** Predicates of the record that our markup does not annotate. */
const UNANNOTATED: ReadonlySet<string> = new Set(['nationality_of', 'said_to']);

function differencesOf(
  { id, text }: GoldDocument,
  goldKeys: ReadonlyMap<string, GoldRelation>,
  foundKeys: ReadonlyMap<string, Relation>,
): readonly Difference[] {
  const missed = [...goldKeys]
    .filter(([key]) => !foundKeys.has(key))
    .map(([key]) => ({ kind: 'missed', document: id, gold: key, context: '' }));
  const spurious = [...foundKeys]
    .filter(([key]) => !goldKeys.has(key))
    .map(([key, { start, end, by }]) => ({
      kind: 'spurious',
      document: id,
      found: `${key} (${by})`,
      context: contextOf(text, start, end),
    }));
  return [...missed, ...spurious];
}
