import type { Span } from '../document/span.js';
import { addEvidence, EVIDENCE_LIMIT, type EvidenceList } from './evidence.js';

/** Something counted in one document, with the first of its places: `[start, end]`. */
export interface Sightings {
  readonly weight: number;
  readonly spans: readonly (readonly [start: number, end: number])[];
}

export function sight(places: readonly Span[]): Sightings {
  const ordered = places.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const distinct = ordered.filter(({ start, end }, index) => {
    const before = ordered[index - 1];
    return before?.start !== start || before.end !== end;
  });
  const spans = distinct.slice(0, EVIDENCE_LIMIT).map(({ start, end }) => [start, end] as const);
  return { weight: places.length, spans };
}

/** Sightings as they stand in the database. */
export interface SightingsRow {
  readonly document: string;
  readonly weight: number;
  /** As JSON. */
  readonly spans: string;
}

/** Sightings of several documents together. */
export interface Seen {
  weight: number;
  evidence: EvidenceList;
}

export function see(seen: Seen, { document, weight, spans }: SightingsRow): void {
  seen.weight += weight;
  for (const [start, end] of JSON.parse(spans) as Sightings['spans'])
    seen.evidence = addEvidence(seen.evidence, { document, start, end });
}
