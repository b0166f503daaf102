import type { Quantity } from '../document/document.js';
import type { Evaluated } from './evaluated.js';
import type { GoldQuantity } from './gold.js';
import { matchLeniently, matchStrictly, type Pair } from './match-spans.js';
import { contextOf, type Difference, type LayerReport, type Row } from './report.js';
import { ratio } from './scores.js';
import { addSpanCounts, countSpans, differencesOf, NO_SPANS, totalRow, typeRows } from './score-spans.js';

/** Values of one type. */
interface Values {
  /** Of the spans that agree: right values, and all that have one in the gold. */
  readonly right: number;
  readonly of: number;
  /** Of all in the gold: those that an overlapping span of the type gives. */
  readonly given: number;
  readonly gold: number;
}

const NO_VALUES: Values = { right: 0, of: 0, given: 0, gold: 0 };

/** A found quantity under the gold's label. */
type Answer = Omit<Quantity, 'type'> & { readonly type: string };

/**
 * Numbers: spans and types, the values of those whose spans agree ("value accuracy"), and the share of the gold's
 * values that are found in whatever extent ("values found").
 */
export function scoreQuantities(evaluated: readonly Evaluated[]): LayerReport {
  let counts = NO_SPANS;
  const values = new Map<string, Values>();
  const differences: Difference[] = [];
  for (const { gold, doc } of evaluated) {
    if (gold.quantities === undefined) continue;
    const found = relabel(doc.quantities, gold.scheme.quantities);
    const strict = matchStrictly(gold.quantities, found);
    const lenient = matchLeniently(gold.quantities, found);
    counts = addSpanCounts(counts, countSpans(gold.quantities, found, strict, lenient));
    differences.push(...differencesOf(gold.id, gold.text, gold.quantities, found));
    for (const { type } of gold.quantities.filter(hasValue)) add(values, type, { gold: 1 });
    for (const { gold: item } of strict.filter(isComparable)) add(values, item.type, { of: 1 });
    for (const { gold: item } of strict.filter(isRight)) add(values, item.type, { right: 1 });
    for (const { gold: item } of lenient.filter(isRight)) add(values, item.type, { given: 1 });
    const wrong = lenient.filter((pair) => isComparable(pair) && !isRight(pair));
    differences.push(...wrong.map((pair) => wrongValue(gold.id, gold.text, pair)));
  }
  const all = [...values.values()].reduce(sum, NO_VALUES);
  const rows = typeRows(counts).map((row) => withValues(row, values.get(row.name) ?? NO_VALUES));
  return { layer: 'quantities', rows: [withValues(totalRow('all', counts), all), ...rows], differences };
}

function relabel(
  quantities: readonly Quantity[],
  labels: Readonly<Record<string, string>>,
): readonly Answer[] {
  return quantities.flatMap((quantity) => {
    const type = labels[quantity.type];
    return type === undefined ? [] : [{ ...quantity, type }];
  });
}

function add(values: Map<string, Values>, type: string, part: Partial<Values>): void {
  values.set(type, sum(values.get(type) ?? NO_VALUES, { ...NO_VALUES, ...part }));
}

function sum(a: Values, b: Values): Values {
  return { right: a.right + b.right, of: a.of + b.of, given: a.given + b.given, gold: a.gold + b.gold };
}

function withValues(row: Row, { right, of, given, gold }: Values): Row {
  return {
    ...row,
    measures: { ...row.measures, 'value accuracy': ratio(right, of), 'values found': ratio(given, gold) },
  };
}

function hasValue({ value, min, max }: GoldQuantity): boolean {
  return value !== undefined || min !== undefined || max !== undefined;
}

function isComparable({ gold }: Pair<GoldQuantity, Answer>): boolean {
  return hasValue(gold);
}

function isRight({ gold, found }: Pair<GoldQuantity, Answer>): boolean {
  return hasValue(gold) && sameQuantity(gold, found);
}

/** Relative difference below which two numbers are the same: fractions are annotated with four decimals. */
const TOLERANCE = 1e-3;

function sameNumber(a: number | undefined, b: number | null | undefined): boolean {
  if (a === undefined) return true;
  return b != null && Math.abs(a - b) <= TOLERANCE * Math.abs(a);
}

function sameQuantity({ value, min, max, units }: GoldQuantity, found: Answer): boolean {
  const worth = units === undefined ? 1 : units[found.unit ?? ''];
  if (worth === undefined) return false;
  const inUnit = (number: number | undefined) => (number === undefined ? undefined : number * worth);
  if (value !== undefined) return sameNumber(inUnit(value), found.value);
  return sameNumber(inUnit(min), found.min) && sameNumber(inUnit(max), found.max);
}

function wrongValue(document: string, text: string, { gold, found }: Pair<GoldQuantity, Answer>): Difference {
  const units = Object.keys(gold.units ?? {}).join('|');
  return {
    kind: 'wrong value',
    document,
    gold: `${gold.text} ${gold.value ?? `${gold.min}..${gold.max}`} ${units}`.trim(),
    found: `${found.value ?? `${found.min}..${found.max}`} ${found.unit ?? ''}`.trim(),
    context: contextOf(text, gold.start, gold.end),
  };
}
