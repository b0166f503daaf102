import type { Quantity, Tagged } from '../../document/document.js';
import { firstEndingAfter } from '../../document/span.js';

/**
 * Before a number that is set beside the amount before it: "rose to $5 million from 4 million", "on top of the 4
 * million".
 */
const COMPARED =
  /(?<!\p{L})(?:from|against|compared (?:with|to)|versus|vs\.?|(?:on\s+top\s+of|in\s+addition\s+to)(?:\s+the)?)\s+(?:an?\s+\p{L}+\s+of\s+)?$/iu;
const FROM = /(?<!\p{L})from\s+$/iu;
/** What may follow such a number: nothing that it could count. */
const NOTHING_COUNTED =
  /^(?:\s*[,.;:)\n]|\s+(?:an?\s+year|last|the\s+(?:year|month|quarter|week)|in|on|earlier|previously|before|at|it|they|he|she)(?!\p{L})|\s*$)/iu;
/** How far apart two amounts may be that are compared. */
const LARGEST_RATIO = 50;

/**
 * A number whose unit is only said with the amount next to it takes it over: "14.3 billion shillings from 902 million
 * a year earlier", "from 33,200 to 32,100 rials".
 */
export function inheritUnits(quantities: readonly Quantity[], doc: Tagged): readonly Quantity[] {
  return quantities.map((quantity, index) => {
    if (quantity.type !== 'CARDINAL' || quantity.value === null || quantity.of !== undefined) return quantity;
    const source = sourceOf(quantity, compared(quantities, index, doc), quantities[index + 1], doc);
    if (source === undefined) return quantity;
    const { by, ...rest } = quantity;
    return { ...rest, type: source.type, ...(source.unit === undefined ? {} : { unit: source.unit }), by };
  });
}

/** The amount before, but for one in brackets, into which another was converted: "12 million pounds ($16 million)". */
function compared(quantities: readonly Quantity[], index: number, { text }: Tagged): Quantity | undefined {
  const [first, previous] = [quantities[index - 2], quantities[index - 1]];
  if (first === undefined || previous === undefined || first.type !== previous.type) return previous;
  const isConverted = text.slice(first.end, previous.start) === ' (' && text[previous.end] === ')';
  return isConverted ? first : previous;
}

function sourceOf(
  quantity: Quantity,
  previous: Quantity | undefined,
  next: Quantity | undefined,
  doc: Tagged,
): Quantity | undefined {
  const start = quantity.modifier?.start ?? quantity.start;
  const before = doc.text.slice(Math.max(0, start - 32), start);
  const after = doc.text.slice(quantity.end, quantity.end + 16);
  if (next !== undefined && isLike(quantity, next) && FROM.test(before)) {
    if (doc.text.slice(quantity.end, next.start) === ' to ') return next;
  }
  if (previous === undefined || !isLike(quantity, previous) || !isSameSentence(previous, quantity, doc))
    return undefined;
  return COMPARED.test(before) && NOTHING_COUNTED.test(after) ? previous : undefined;
}

function isLike(quantity: Quantity, { type, value }: Quantity): boolean {
  if (type === 'CARDINAL' || type === 'ORDINAL' || value === null || quantity.value === null) return false;
  const ratio = Math.abs(value / quantity.value);
  return ratio < LARGEST_RATIO && ratio > 1 / LARGEST_RATIO;
}

function isSameSentence(first: Quantity, second: Quantity, { sentences }: Tagged): boolean {
  return firstEndingAfter(sentences, first.start) === firstEndingAfter(sentences, second.start);
}
