import type { Quantity, Tagged, Timex } from '../../document/document.js';
import { isCitation } from '../citation.js';
import { compareSpans, type Span } from '../../document/span.js';
import { indexRules } from '../index-rules.js';
import type { Match } from '../rule.js';
import { readRuns, type Runs } from '../runs.js';
import { scan } from '../scan.js';
import { isOfMoney } from './currency.js';
import { isDesignation } from './designation.js';
import { isExchangeRate } from './exchange-rate.js';
import { findCounted } from './find-counted.js';
import { findModifier } from './find-modifier.js';
import { inheritUnits } from './inherit-units.js';
import { joinQuantities } from './join-quantities.js';
import { createNumberContext, type NumberContext } from './number-context.js';
import type { Reading } from './reading.js';
import { NUMBER_RULES } from './rules.js';
import { isTimeLike } from './time-like.js';

const INDEX = indexRules(NUMBER_RULES);

/**
 * Finds the quantities of `doc` with their values, units, bounds and what they count; in order of reading, apart
 * from each other, from `times` and from mentions, but for those that a sum takes in: "Swiss" in "190 Swiss francs".
 */
export function findQuantities(
  doc: Tagged,
  times: readonly Timex[],
  runs: Runs = readRuns(doc.text),
): readonly Quantity[] {
  const context = createNumberContext(doc, times);
  const names = doc.mentions.filter(({ text }) => !isOfMoney(text));
  const matches = scan(INDEX, runs, context, joinSpans(times, names));
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

function toQuantity(match: Match<Reading>, context: NumberContext): readonly Quantity[] {
  const { rule } = match;
  if (match.reading.type === 'IDENTIFIER') return [];
  const { text } = context.doc;
  const { start, end, reading } = asRate({ ...match, reading: match.reading }, context);
  if (isCitation(text, { start, end }) || countsNothing(reading, { start, end }, context)) return [];
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

type Amount = Exclude<Reading, { readonly type: 'IDENTIFIER' }>;

/** A price of money in another money is a number alone: "92.27" of "92.27 yen to the dollar". */
function asRate(found: Span & { readonly reading: Amount }, context: NumberContext): typeof found {
  const { start, end, reading } = found;
  const numberEnd = reading.type === 'MONEY' ? context.numberEnd(start) : undefined;
  if (numberEnd === undefined || numberEnd >= end || !isExchangeRate({ start, end }, context)) return found;
  const { unit: _unit, ...rest } = reading;
  return { start, end: rest.value === null ? end : numberEnd, reading: { ...rest, type: 'CARDINAL' } };
}

/** Whether a number is an hour, an age or part of a name. */
function countsNothing({ type, value }: Amount, span: Span, context: NumberContext): boolean {
  if (type !== 'CARDINAL') return false;
  return isDesignation(span, context) || (value !== null && isTimeLike(value, span, context));
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
