/** A place in a document: `text.slice(start, end)` of the document's text. */
export interface Evidence {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** Places kept for each node and edge. The weight beside them counts all, kept or not. */
export const EVIDENCE_LIMIT = 20;

/** The first places by document and offset, so that the order of adding does not matter. */
export type EvidenceList = readonly Evidence[];

/** Code-unit order, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareEvidence(a: Evidence, b: Evidence): number {
  return compareText(a.document, b.document) || a.start - b.start || a.end - b.end;
}

/**
 * The list with a place put in order into it; a place that is there already, or beyond the limit, changes nothing.
 * A new list has just the room that it needs: most hold one place, and one that grows would keep room for 17.
 */
export function addEvidence(list: EvidenceList, evidence: Evidence): EvidenceList {
  let index = list.length;
  while (index > 0) {
    const before = list[index - 1];
    const order = before === undefined ? -1 : compareEvidence(before, evidence);
    if (order === 0) return list;
    if (order < 0) break;
    index--;
  }
  if (index >= EVIDENCE_LIMIT) return list;
  const longer = list.toSpliced(index, 0, evidence);
  return longer.length > EVIDENCE_LIMIT ? longer.slice(0, EVIDENCE_LIMIT) : longer;
}
