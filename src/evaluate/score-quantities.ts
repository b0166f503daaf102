import type { Quantity } from '../document/document.js';
import type { Evaluated } from './evaluated.js';
import type { GoldQuantity } from './gold.js';
import { matchLeniently, matchStrictly } from './match-spans.js';
import { contextOf, type Difference, type LayerReport, type Row } from './report.js';
import { ratio } from './scores.js';
import { addSpanCounts, countSpans, differencesOf, NO_SPANS, totalRow, typeRows } from './score-spans.js';

interface Values {
  right: number;
  of: number;
}

/** Numbers: spans and types, and the values of those whose spans agree. */
export function scoreQuantities(evaluated: readonly Evaluated[]): LayerReport {
  let counts = NO_SPANS;
  const values = new Map<string, Values>();
  const differences: Difference[] = [];
  for (const { gold, doc } of evaluated) {
    if (gold.quantities === undefined) continue;
    const { scheme } = gold;
    const found = doc.quantities.filter(({ type }) => scheme.quantities.includes(type));
    const strict = matchStrictly(gold.quantities, found);
    counts = addSpanCounts(
      counts,
      countSpans(gold.quantities, found, strict, matchLeniently(gold.quantities, found)),
    );
    differences.push(...differencesOf(gold.id, gold.text, gold.quantities, found));
    for (const pair of strict) {
      if (pair.gold.value === undefined && pair.gold.min === undefined) continue;
      const tally = values.get(pair.gold.type) ?? { right: 0, of: 0 };
      values.set(pair.gold.type, tally);
      tally.of++;
      if (sameQuantity(pair.gold, pair.found)) tally.right++;
      else differences.push(wrongValue(gold.id, gold.text, pair.gold, pair.found));
    }
  }
  const all = [...values.values()].reduce(
    (sum, { right, of }) => ({ right: sum.right + right, of: sum.of + of }),
    {
      right: 0,
      of: 0,
    },
  );
  const withValues = (row: Row, { right, of }: Values): Row => ({
    ...row,
    measures: { ...row.measures, 'value accuracy': ratio(right, of) },
  });
  const rows = typeRows(counts).map((row) => withValues(row, values.get(row.name) ?? { right: 0, of: 0 }));
  return { layer: 'quantities', rows: [withValues(totalRow('all', counts), all), ...rows], differences };
}

/** Relative difference below which two numbers are the same: fractions are annotated with four decimals. */
const TOLERANCE = 1e-3;

function sameNumber(a: number | undefined, b: number | null | undefined): boolean {
  if (a === undefined) return true;
  return b != null && Math.abs(a - b) <= TOLERANCE * Math.max(1e-9, Math.abs(a));
}

function sameQuantity(gold: GoldQuantity, found: Quantity): boolean {
  const sameCurrency = gold.currency === undefined || gold.currency === found.unit;
  return (
    sameCurrency &&
    sameNumber(gold.value, found.value) &&
    (gold.value !== undefined || (sameNumber(gold.min, found.min) && sameNumber(gold.max, found.max)))
  );
}

function wrongValue(document: string, text: string, gold: GoldQuantity, found: Quantity): Difference {
  return {
    kind: 'wrong value',
    document,
    gold: `${gold.text} ${gold.value ?? `${gold.min}..${gold.max}`} ${gold.currency ?? ''}`.trim(),
    found: `${found.value ?? `${found.min}..${found.max}`} ${found.unit ?? ''}`.trim(),
    context: contextOf(text, gold.start, gold.end),
  };
}
