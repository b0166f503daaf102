import { z } from 'zod';
import type { LayerReport } from './report.js';

/** Scores of one set: layer → row → measure → percent, as they are stored. */
export const storedScores = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.number())));
export type StoredScores = z.infer<typeof storedScores>;

/** A stored score that has fallen, or that the report no longer has. */
export interface Fall {
  readonly layer: string;
  readonly row: string;
  readonly measure: string;
  readonly stored: number;
  readonly now: number | undefined;
}

/** Points by which a score may fall unnoticed: the last figure that is stored. */
const ROUNDING = 0.05;

/** The totals of a report, rounded to a tenth of a point. Single types are too few to be held to. */
export function toStoredScores(reports: readonly LayerReport[]): StoredScores {
  return Object.fromEntries(
    reports.map(({ layer, rows }) => {
      const totals = layer === 'mentions' || layer === 'entities' ? rows.slice(0, 2) : rows.slice(0, 1);
      return [layer, Object.fromEntries(totals.map(({ name, measures }) => [name, rounded(measures)]))];
    }),
  );
}

function rounded(measures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(measures).map(([name, value]) => [name, Math.round(value * 10) / 10] as const),
  );
}

/** Measures that may trade against each other; what is held are F1, B³ F1, values, speakers and places. */
const HELD = /F1$|accuracy$|^found$|right$|^within 50 km$/;

/** The held scores that have fallen below the stored ones. */
export function findFalls(stored: StoredScores, now: StoredScores): readonly Fall[] {
  return Object.entries(stored).flatMap(([layer, rows]) =>
    Object.entries(rows).flatMap(([row, measures]) =>
      Object.entries(measures).flatMap(([measure, value]) => {
        const current = now[layer]?.[row]?.[measure];
        const holds = !HELD.test(measure) || (current !== undefined && current >= value - ROUNDING);
        return holds ? [] : [{ layer, row, measure, stored: value, now: current }];
      }),
    ),
  );
}
