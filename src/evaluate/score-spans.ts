import { overlaps } from '../document/span.js';
import { countByType, type LabelledSpan, type Pair } from './match-spans.js';
import { contextOf, type Difference, type Row } from './report.js';
import { addCounts, NO_COUNTS, score, type Counts } from './scores.js';

/** Strict and lenient counts by type, summed over documents. */
export interface SpanCounts {
  readonly strict: ReadonlyMap<string, Counts>;
  readonly lenient: ReadonlyMap<string, Counts>;
}

export const NO_SPANS: SpanCounts = { strict: new Map(), lenient: new Map() };

export function addSpanCounts(a: SpanCounts, b: SpanCounts): SpanCounts {
  return { strict: addMaps(a.strict, b.strict), lenient: addMaps(a.lenient, b.lenient) };
}

function addMaps(
  a: ReadonlyMap<string, Counts>,
  b: ReadonlyMap<string, Counts>,
): ReadonlyMap<string, Counts> {
  const sums = new Map(a);
  for (const [type, counts] of b) sums.set(type, addCounts(sums.get(type) ?? NO_COUNTS, counts));
  return sums;
}

export function countSpans(
  gold: readonly LabelledSpan[],
  found: readonly LabelledSpan[],
  strict: readonly Pair<LabelledSpan, LabelledSpan>[],
  lenient: readonly Pair<LabelledSpan, LabelledSpan>[],
): SpanCounts {
  return { strict: countByType(gold, found, strict), lenient: countByType(gold, found, lenient) };
}

/** A total row over `types`, or over all. */
export function totalRow(name: string, { strict, lenient }: SpanCounts, types?: ReadonlySet<string>): Row {
  const sum = (counts: ReadonlyMap<string, Counts>) =>
    [...counts].reduce(
      (total, [type, part]) => (types?.has(type) === false ? total : addCounts(total, part)),
      NO_COUNTS,
    );
  return spanRow(name, sum(strict), sum(lenient));
}

/** A row for each type, most frequent in the gold first. */
export function typeRows({ strict, lenient }: SpanCounts): readonly Row[] {
  return [...strict]
    .toSorted(([nameA, a], [nameB, b]) => b.gold - a.gold || (nameA < nameB ? -1 : 1))
    .map(([type, counts]) => spanRow(type, counts, lenient.get(type) ?? NO_COUNTS));
}

function spanRow(name: string, strictCounts: Counts, lenientCounts: Counts): Row {
  const strict = score(strictCounts);
  const lenient = score(lenientCounts);
  return {
    name,
    gold: strictCounts.gold,
    found: strictCounts.found,
    measures: {
      'strict P': strict.precision,
      'strict R': strict.recall,
      'strict F1': strict.f1,
      'lenient P': lenient.precision,
      'lenient R': lenient.recall,
      'lenient F1': lenient.f1,
    },
  };
}

/** What is missed, spurious, of another type, or of another extent. */
export function differencesOf(
  document: string,
  text: string,
  gold: readonly LabelledSpan[],
  found: readonly LabelledSpan[],
): readonly Difference[] {
  const missing = gold.filter(
    (item) => !found.some((other) => sameSpan(item, other) && item.type === other.type),
  );
  const extra = found.filter(
    (item) => !gold.some((other) => sameSpan(item, other) && item.type === other.type),
  );
  const explained = new Set<LabelledSpan>();
  const differences = missing.map((item) => {
    const answer = extra.find((other) => overlaps(item, other) && !explained.has(other));
    if (answer !== undefined) explained.add(answer);
    return {
      kind: answer === undefined ? 'missed' : sameSpan(item, answer) ? 'wrong type' : 'wrong span',
      document,
      gold: label(item),
      found: answer === undefined ? undefined : label(answer),
      context: contextOf(text, item.start, item.end),
    };
  });
  const spurious = extra
    .filter((item) => !explained.has(item))
    .map((item) => ({
      kind: 'spurious',
      document,
      found: label(item),
      context: contextOf(text, item.start, item.end),
    }));
  return [...differences, ...spurious];
}

function sameSpan(a: LabelledSpan, b: LabelledSpan): boolean {
  return a.start === b.start && a.end === b.end;
}

function label({ text, type }: LabelledSpan): string {
  return `${text} ${type}`;
}
