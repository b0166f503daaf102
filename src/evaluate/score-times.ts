import type { GoldTime } from './gold.js';
import type { Evaluated } from './evaluated.js';
import { matchLeniently, matchStrictly } from './match-spans.js';
import { contextOf, type Difference, type LayerReport } from './report.js';
import { ratio, score } from './scores.js';
import { addSpanCounts, countSpans, differencesOf, NO_SPANS, totalRow } from './score-spans.js';

/** Times: spans, and TIMEX3 values as TempEval-3 scores them (UzZaman et al. 2013, section 4.1). */
export function scoreTimes(evaluated: readonly Evaluated[]): LayerReport {
  let counts = NO_SPANS;
  let matched = 0;
  let right = 0;
  const differences: Difference[] = [];
  for (const { gold, doc } of evaluated) {
    if (gold.times === undefined) continue;
    const goldSpans = gold.times.map((time) => ({ ...time, type: 'TIMEX3' }));
    const foundSpans = doc.times.map(({ start, end, text, value }) => ({
      start,
      end,
      text,
      value,
      type: 'TIMEX3',
    }));
    const lenient = matchLeniently(goldSpans, foundSpans);
    counts = addSpanCounts(
      counts,
      countSpans(goldSpans, foundSpans, matchStrictly(goldSpans, foundSpans), lenient),
    );
    differences.push(...differencesOf(gold.id, gold.text, goldSpans, foundSpans));
    for (const pair of lenient) {
      if (!hasValue(pair.gold)) continue;
      matched++;
      if (sameTimexValue(pair.gold.value, pair.found.value)) right++;
      else differences.push(wrongValue(gold.id, gold.text, pair.gold, pair.found.value));
    }
  }
  const total = totalRow('all', counts);
  const valueScore = score({ matched: right, found: total.found, gold: total.gold });
  const measures = { ...total.measures, 'value accuracy': ratio(right, matched), 'value F1': valueScore.f1 };
  return { layer: 'times', rows: [{ ...total, measures }], differences };
}

function hasValue<Time extends GoldTime>(time: Time): time is Time & { readonly value: string } {
  return time.value !== undefined && time.value !== '';
}

/** Equal values; an annotator's interval `from/to` agrees with the calendar unit that it spans. */
export function sameTimexValue(gold: string, found: string): boolean {
  return gold === found || plainValue(gold) === plainValue(found);
}

/** Seconds of zero and time zones are written by some sets only. */
function plainValue(value: string): string {
  return value.replace(/(T\d\d:\d\d):00(?:\.0+)?/, '$1').replace(/(T.*?)(?:Z|[+-]\d\d:?\d\d)$/, '$1');
}

function wrongValue(document: string, text: string, gold: GoldTime, found: string): Difference {
  return {
    kind: 'wrong value',
    document,
    gold: `${gold.text} ${gold.value}`,
    found,
    context: contextOf(text, gold.start, gold.end),
  };
}
