import type { Timex } from '../document/document.js';
import { overlaps } from '../document/span.js';
import type { GoldTime, TimeConvention } from './gold.js';
import type { Evaluated } from './evaluated.js';
import { matchLeniently, matchStrictly } from './match-spans.js';
import { contextOf, type Difference, type LayerReport } from './report.js';
import { ratio, score } from './scores.js';
import { sameTimexValue } from './same-timex-value.js';
import { addSpanCounts, countSpans, differencesOf, NO_SPANS, totalRow } from './score-spans.js';

const TIMEML: TimeConvention = { redraw: (times) => times };

/** A gold time with a value, and our times that overlap it. */
interface Question {
  readonly gold: GoldTime & { readonly value: string };
  readonly answers: readonly Timex[];
}

/**
 * Times: spans, and TIMEX3 values as TempEval-3 scores them (UzZaman et al. 2013, section 4.1); "values found" is the
 * share of all values in the gold that are given.
 */
export function scoreTimes(evaluated: readonly Evaluated[]): LayerReport {
  let counts = NO_SPANS;
  let matched = 0;
  let right = 0;
  let asked = 0;
  const differences: Difference[] = [];
  for (const { gold, doc } of evaluated) {
    if (gold.times === undefined) continue;
    const { redraw, wholePhrases = false, agrees = sameValue } = gold.timeConvention ?? TIMEML;
    const found = redraw(doc.times);
    const [goldSpans, foundSpans] = [gold.times.map(asTimex), found.map(asTimex)];
    const lenient = matchLeniently(goldSpans, foundSpans);
    const spans = countSpans(goldSpans, foundSpans, matchStrictly(goldSpans, foundSpans), lenient);
    counts = addSpanCounts(counts, spans);
    if (!wholePhrases) differences.push(...differencesOf(gold.id, gold.text, goldSpans, foundSpans));
    for (const question of questionsOf(gold.times, found, lenient, wholePhrases)) {
      asked++;
      if (question.answers.length > 0) matched++;
      if (question.answers.length > 0 && agrees(question.gold, question.answers)) right++;
      else if (wholePhrases || question.answers.length > 0)
        differences.push(wrongValue(gold.id, gold.text, question));
    }
  }
  const total = totalRow('all', counts);
  const valueScore = score({ matched: right, found: total.found, gold: total.gold });
  const measures = {
    ...total.measures,
    'value accuracy': ratio(right, matched),
    'value F1': valueScore.f1,
    'values found': ratio(right, asked),
  };
  return { layer: 'times', rows: [{ ...total, measures }], differences };
}

function asTimex<Time extends object>(time: Time): Time & { readonly type: 'TIMEX3' } {
  return { ...time, type: 'TIMEX3' };
}

/** Each of our times answers one gold time, or every phrase that it is part of. */
function questionsOf(
  gold: readonly GoldTime[],
  found: readonly Timex[],
  lenient: readonly { readonly gold: GoldTime; readonly found: { readonly start: number } }[],
  wholePhrases: boolean,
): readonly Question[] {
  const answerOf = new Map(lenient.map((pair) => [pair.gold.start, pair.found.start]));
  return gold.flatMap((time) => {
    const { value } = time;
    if (value === undefined || value === '') return [];
    const answers = found.filter((other) =>
      wholePhrases ? overlaps(time, other) : other.start === answerOf.get(time.start),
    );
    return [{ gold: { ...time, value }, answers }];
  });
}

function sameValue({ value = '' }: GoldTime, answers: readonly Timex[]): boolean {
  return answers.some((answer) => sameTimexValue(value, answer));
}

function wrongValue(document: string, text: string, { gold, answers }: Question): Difference {
  return {
    kind: 'wrong value',
    document,
    gold: `${gold.text} ${gold.value}`,
    found: answers.map(({ value }) => value).join(' ') || undefined,
    context: contextOf(text, gold.start, gold.end),
  };
}
