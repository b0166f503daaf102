import type { Document } from '../document/document.js';
import { contains, type Span } from '../document/span.js';
import type { GoldDocument, OpenStretch } from './gold.js';
import { matchLeniently, matchStrictly, type LabelledSpan } from './match-spans.js';
import type { Difference, LayerReport } from './report.js';
import { addSpanCounts, countSpans, differencesOf, NO_SPANS, totalRow, typeRows } from './score-spans.js';
import { calibrationError, type Judgement } from './calibration.js';
import type { Evaluated } from './evaluated.js';

/** Persons, organisations and places, whatever the set calls them. */
const CORE_TYPES: ReadonlySet<string> = new Set(['PERSON', 'ORG', 'GPE', 'LOC', 'FAC', 'PER']);
const COARSE: Readonly<Record<string, string>> = { PERSON: 'PER', GPE: 'LOC', FAC: 'LOC' };

/** Names: spans and types, by the types that the gold's scheme marks. */
export function scoreMentions(evaluated: readonly Evaluated[]): LayerReport {
  let typed = NO_SPANS;
  let coarse = NO_SPANS;
  const differences: Difference[] = [];
  const judgements: Judgement[] = [];
  for (const { gold, doc } of evaluated) {
    if (gold.mentions === undefined) continue;
    const { goldSpans, foundSpans } = comparableNames(gold, doc);
    typed = addSpanCounts(typed, compare(goldSpans, foundSpans));
    coarse = addSpanCounts(coarse, compare(coarsen(goldSpans), coarsen(foundSpans)));
    const right = new Set(matchStrictly(goldSpans, foundSpans).map(({ found }) => found));
    for (const span of foundSpans) judgements.push({ confidence: span.confidence, right: right.has(span) });
    differences.push(...differencesOf(gold.id, gold.text, goldSpans, foundSpans));
  }
  const total = totalRow('all types', typed);
  const measures = { ...total.measures, 'calibration error': calibrationError(judgements) };
  const rows = [{ ...total, measures }, totalRow('PER/ORG/LOC', coarse), ...typeRows(typed)];
  return { layer: 'mentions', rows, differences };
}

function compare(gold: readonly LabelledSpan[], found: readonly LabelledSpan[]) {
  return countSpans(gold, found, matchStrictly(gold, found), matchLeniently(gold, found));
}

function coarsen(spans: readonly LabelledSpan[]): readonly LabelledSpan[] {
  return spans
    .filter(({ type }) => CORE_TYPES.has(type))
    .map((span) => ({ ...span, type: COARSE[span.type] ?? span.type }));
}

/** Gold and found names under the labels of the gold's scheme, without those that the scheme cannot judge. */
function comparableNames({ mentions = [], open = [], scheme }: GoldDocument, doc: Document) {
  const names = doc.mentions.filter(({ kind }) => kind === 'name');
  const apart = new Set(
    names.filter(({ type }) => scheme.apart.includes(type)).map(({ start, end }) => `${start}-${end}`),
  );
  const labels = new Set(Object.values(scheme.labels));
  const goldSpans = mentions.filter(
    ({ type, start, end }) => labels.has(type) && !apart.has(`${start}-${end}`),
  );
  const foundSpans = names.flatMap(({ start, end, text, type, confidence }) => {
    const label = scheme.labels[type];
    if (label === undefined || open.some((stretch) => isInside({ start, end }, stretch, label))) return [];
    return [{ start, end, text, type: label, confidence }];
  });
  return { goldSpans, foundSpans };
}

/** Whether a name is a part of an open stretch: the whole of it is no name with the set. */
function isInside(name: Span, stretch: OpenStretch, label: string): boolean {
  return (
    (stretch.label === undefined || stretch.label === label) &&
    contains(stretch, name) &&
    !contains(name, stretch)
  );
}
