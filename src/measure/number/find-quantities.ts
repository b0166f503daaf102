import type { Quantity, Tagged, Timex } from '../../document/document.js';
import { isCitation } from '../citation.js';
import { compareSpans, type Span } from '../../document/span.js';
import { indexRules, scan, type Match } from '../rule.js';
import { isOfMoney } from './currency.js';
import { findCounted } from './find-counted.js';
import { findModifier } from './find-modifier.js';
import { inheritUnits } from './inherit-units.js';
import { joinQuantities } from './join-quantities.js';
import { createNumberContext, type NumberContext } from './number-context.js';
import type { Reading } from './reading.js';
import { NUMBER_RULES } from './rules.js';

const INDEX = indexRules(NUMBER_RULES);

/**
 * Finds the quantities of `doc` with their values, units, bounds and what they count; in order of reading, apart
 * from each other, from `times` and from mentions, but for those that a sum takes in: "Swiss" in "190 Swiss francs".
 */
export function findQuantities(doc: Tagged, times: readonly Timex[]): readonly Quantity[] {
  const context = createNumberContext(doc, times);
  const names = doc.mentions.filter(({ text }) => !isOfMoney(text));
  const matches = scan(INDEX, doc.text, context, joinSpans(times, names));
  const quantities = matches.flatMap((match) => toQuantity(match, context));
  return inheritUnits(joinQuantities(quantities, doc.text), doc);
}

/** The union of two lists of spans, in order and without overlaps. */
function joinSpans(first: readonly Span[], second: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...first, ...second].toSorted(compareSpans)) {
    const last = joined.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function toQuantity(
  { start, end, rule, reading }: Match<Reading>,
  context: NumberContext,
): readonly Quantity[] {
  const { text } = context.doc;
  if (reading.type === 'IDENTIFIER' || isCitation(text, { start, end })) return [];
  const quantity = { start, end, text: text.slice(start, end), ...reading };
  const modifier = findModifier(quantity, text);
  const of = findCounted(quantity, context);
  return [
    {
      ...withBounds(quantity, modifier),
      ...(modifier === undefined ? {} : { modifier }),
      ...(of === undefined ? {} : { of }),
      by: `rule:${rule}`,
    },
  ];
}

/** What a modifier says about a single value: "at least 5" gives min 5, "nearly hundreds" no more than max 100. */
function withBounds<Amount extends Pick<Quantity, 'value' | 'min' | 'max'>>(
  quantity: Amount,
  modifier: Quantity['modifier'],
): Amount | (Omit<Amount, 'min'> & { readonly max: number }) {
  const { value } = quantity;
  if (value === null || modifier === undefined || modifier.sign === '~') return quantity;
  if (modifier.sign.startsWith('>')) return { ...quantity, min: value };
  const { min: _min, ...rest } = quantity;
  return { ...rest, max: value };
}
