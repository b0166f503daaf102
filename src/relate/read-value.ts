import type { Span } from '../document/span.js';
import type { RelationContext } from './read-match.js';
import type { RelationRule } from './relation-rule.js';

/** The item of the value; of a match's result, all its parts: "6-4, 3-6, 7-5", "7-6 (7-4) 6-2". */
export function valueSpan(
  rule: RelationRule,
  index: number | undefined,
  context: RelationContext,
): Span | undefined {
  const {
    encoded: { symbols, items },
    result,
  } = context;
  const first = index === undefined ? undefined : items[index];
  if (index === undefined || first === undefined) return undefined;
  if (rule.predicate !== 'defeated')
    return { start: items[startOfRole(index, context)]?.start ?? first.start, end: first.end };
  result.lastIndex = index;
  const length = result.exec(symbols)?.[0].length ?? 1;
  return { start: first.start, end: items[index + length - 1]?.end ?? first.end };
}

/** A role that no tagger has marked is one word; those before it that belong to it: "[chief financial] officer". */
function startOfRole(index: number, { encoded: { symbols, items }, alphabet }: RelationContext): number {
  const { mention, timex, quantity } = items[index] ?? {};
  let start = index;
  if (mention !== undefined || timex !== undefined || quantity !== undefined) return start;
  const { noun, adjective } = alphabet.basic;
  while (start > 0 && (symbols[start - 1] === noun || symbols[start - 1] === adjective)) start--;
  return start;
}

export function readValue(
  rule: RelationRule,
  index: number | undefined,
  span: Span | undefined,
  { doc, encoded }: RelationContext,
): string | undefined {
  if (index === undefined || span === undefined) return rule.value;
  const text = doc.text.slice(span.start, span.end);
  if (rule.predicate !== 'aged') return text;
  const { timex, quantity } = encoded.items[index] ?? {};
  return timex?.value.slice(1, -1) ?? quantity?.value?.toString() ?? text;
}
