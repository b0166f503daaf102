import type { Relation } from '../document/document.js';

/**
 * One relation a triple, with its best evidence: one that asserts it, the surest rule's, then one that has a value or a
 * time, then the first in the text. In order of the evidence.
 */
export function mergeRelations(relations: readonly Relation[]): readonly Relation[] {
  const best = new Map<string, Relation>();
  for (const relation of relations) {
    const key = `${relation.subject} ${relation.predicate} ${relation.object ?? relation.value ?? ''}`;
    const known = best.get(key);
    if (known === undefined || compareEvidence(relation, known) < 0) best.set(key, relation);
  }
  return [...best.values()].toSorted(
    (a, b) =>
      a.start - b.start ||
      a.end - b.end ||
      compareText(a.predicate, b.predicate) ||
      compareText(a.subject, b.subject) ||
      compareText(a.object ?? '', b.object ?? ''),
  );
}

function compareEvidence(a: Relation, b: Relation): number {
  return (
    Number(a.factuality !== undefined) - Number(b.factuality !== undefined) ||
    b.confidence - a.confidence ||
    Number(a.value === undefined) - Number(b.value === undefined) ||
    Number(a.time === undefined) - Number(b.time === undefined) ||
    a.start - b.start ||
    a.end - b.end
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
