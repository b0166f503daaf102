import type { Count, Quantity, Resolved, Sentence } from '../../document/document.js';
import { firstEndingAfter } from '../../document/span.js';
import type { ClausesOf } from '../clause/create-clauses.js';
import type { Clauses, Unit } from '../clause/unit.js';
import { speechLemma } from '../words/speech-verbs.js';
import { readCircumstances } from './circumstances.js';
import { COUNT_RULES, type CountRule } from './count-rules.js';
import { NOUNS } from './event-words.js';

/** How many were killed, arrested and so on, where and when, as far as one sentence says so; in order. */
export function findCounts(doc: Resolved, clausesOf: ClausesOf): readonly Count[] {
  return doc.sentences.flatMap((sentence) =>
    hasNumber(doc, sentence) ? readCounts(clausesOf(sentence), doc.text) : [],
  );
}

function hasNumber({ quantities }: Resolved, { start, end }: Sentence): boolean {
  for (let at = firstEndingAfter(quantities, start); (quantities[at]?.start ?? end) < end; at++)
    if (quantities[at]?.type === 'CARDINAL') return true;
  return false;
}

/** Where a rule has matched, in units: the words that say what became of the counted, and all of it. */
interface CountMatch {
  readonly cue: number;
  readonly from: number;
  readonly to: number;
}

function readCounts({ units, shape }: Clauses, text: string): readonly Count[] {
  return units.flatMap(({ quantity }, at) => {
    if (quantity?.type !== 'CARDINAL') return [];
    for (const rule of COUNT_RULES) {
      const match = matchAt(rule, shape, at);
      const count = match && readCount(rule, at, match, units, text);
      if (count !== undefined) return [count];
    }
    return [];
  });
}

/** The match whose group `count` is the unit at `at`. */
function matchAt({ pattern, lead = 0 }: CountRule, shape: string, at: number): CountMatch | undefined {
  for (let from = at; from >= Math.max(0, at - lead); from--) {
    pattern.lastIndex = from;
    const match = pattern.exec(shape);
    const groups = match?.indices?.groups;
    if (match !== null && groups?.['count']?.[0] === at)
      return { cue: groups['cue']?.[0] ?? at, from, to: from + match[0].length };
  }
  return undefined;
}

function readCount(
  rule: CountRule,
  at: number,
  { cue: cueAt, from, to }: CountMatch,
  units: readonly Unit[],
  text: string,
): Count | undefined {
  const [counted, cue] = [units[at], units[cueAt]];
  const quantity = counted?.quantity;
  if (counted === undefined || cue === undefined || quantity === undefined) return undefined;
  if (rule.isSubject === true && isObject(units[at - 1])) return undefined;
  const event = rule.read(cue, counted);
  if (event === undefined) return undefined;
  const circumstances = readCircumstances(units, from, to);
  const isSaidWhereWhen = circumstances.place !== undefined || circumstances.time !== undefined;
  if (rule.isSituated === true && !isSaidWhereWhen) return undefined;
  // The last word of "12 dead", which counts no deads; of "12 deaths" it is both.
  const isOneWord = cue === counted;
  const start = isOneWord ? counted.end - counted.word.length : cue.start;
  const of =
    isOneWord && quantity.of?.text === counted.word && !NOUNS.has(counted.word) ? undefined : quantity.of;
  return {
    event,
    cue: { start, end: cue.end, text: text.slice(start, cue.end) },
    quantity: valueOf(quantity),
    ...(of === undefined ? {} : { of }),
    ...circumstances,
    start: Math.min(counted.start, cue.start),
    end: Math.max(counted.end, cue.end),
    confidence: rule.confidence,
    by: `rule:${rule.name}`,
  };
}

function valueOf({ start, end, text, value, min, max, modifier }: Quantity): Count['quantity'] {
  return {
    start,
    end,
    text,
    value,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(modifier === undefined ? {} : { modifier }),
  };
}

/** Whether a phrase behind this unit hangs on it: "to merge 37 districts", but not "said 37 people". */
function isObject(before: Unit | undefined): boolean {
  if (before === undefined || !/[VUGIP]/.test(before.kind)) return false;
  return before.kind === 'P' || speechLemma(before.word) === undefined;
}
