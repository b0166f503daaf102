import type { Span } from '../document/span.js';
import type { Candidates, CompiledRule, RuleIndex } from './index-rules.js';
import { matchPhrase } from './phrase.js';
import type { Match } from './rule.js';
import type { Runs } from './runs.js';
import { lookUp } from './word-table.js';

/**
 * Reads a text once from left to right. Where several rules match at one place the longest phrase wins, and of
 * two as long the rule that was listed first; the scan goes on behind it. Phrases that touch `blocked` (in order,
 * without overlaps) are passed over.
 */
export function scan<Context, Reading>(
  index: RuleIndex<Context, Reading>,
  runs: Runs,
  context: Context,
  blocked: readonly Span[] = [],
): readonly Match<Reading>[] {
  const { count, starts, beginnings } = runs;
  const matches: Match<Reading>[] = [];
  let nextBlocked = 0;
  let reached = 0;
  for (let run = 0; run < count; run++) {
    const start = starts[run] ?? 0;
    if (beginnings[run] === 0 || start < reached) continue;
    const candidates = lookUp(index, runs, run);
    if (candidates === undefined) continue;
    while ((blocked[nextBlocked]?.end ?? Infinity) <= start) nextBlocked++;
    const limit = blocked[nextBlocked]?.start ?? Infinity;
    if (start >= limit) continue;
    const best = longestMatch(behindFirst(candidates, runs, run), runs.text, start, limit, context);
    if (best === undefined) continue;
    matches.push(best);
    reached = best.end;
  }
  return matches;
}

function behindFirst<Context, Reading>(
  { always, bySecond }: Candidates<Context, Reading>,
  runs: Runs,
  run: number,
): readonly CompiledRule<Context, Reading>[] {
  if (bySecond === undefined || run + 1 >= runs.count) return always;
  return lookUp(bySecond, runs, run + 1) ?? always;
}

function longestMatch<Context, Reading>(
  candidates: readonly CompiledRule<Context, Reading>[],
  text: string,
  start: number,
  limit: number,
  context: Context,
): Match<Reading> | undefined {
  let best: Match<Reading> | undefined;
  for (const { rule, gate, phrase } of candidates) {
    if (gate?.(text, start, context) === false) continue;
    const found = matchPhrase(phrase, text, start);
    if (found === undefined) continue;
    const { end, groups } = found;
    if (end > limit || end <= (best?.end ?? start)) continue;
    const reading = rule.read(groups, context, { start, end });
    if (reading !== undefined) best = { start, end, rule: rule.name, reading };
  }
  return best;
}
