/** A place in a document: `text.slice(start, end)` of the document's text. */
export interface Evidence {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** Places kept for each node and edge. The weight beside them counts all, kept or not. */
export const EVIDENCE_LIMIT = 20;

/** Evidence that keeps the first places by document and offset, so that the order of adding does not matter. */
export type EvidenceList = Evidence[];

/** Code-unit order, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareEvidence(a: Evidence, b: Evidence): number {
  return compareText(a.document, b.document) || a.start - b.start || a.end - b.end;
}

/** Puts a place in order into the list; a place that is there already, or beyond the limit, changes nothing. */
export function addEvidence(list: EvidenceList, evidence: Evidence): void {
  let index = list.length;
  while (index > 0) {
    const before = list[index - 1];
    const order = before === undefined ? -1 : compareEvidence(before, evidence);
    if (order === 0) return;
    if (order < 0) break;
    index--;
  }
  if (index >= EVIDENCE_LIMIT) return;
  list.splice(index, 0, evidence);
  if (list.length > EVIDENCE_LIMIT) list.pop();
}
