import type { Quantity } from '../../document/document.js';
import { isHundredthOf } from './currency.js';
import { exact } from './read-number.js';

const AND = /^(?:,?\s+and\s+|\s+)$/iu;
/** The word of the smaller money: "43 cents", "43c". */
const LAST_WORD = /(\p{L}+|¢)$/u;
/** A sum ends here: "15 dollars and 15." counts no things. */
const END_OF_SUM = /^\s*(?:[.,;:!?)]|$)/u;
const WHOLE_CENTS = /^(?:\d{2}|[\p{L}-]+(?:\s\p{L}+)?)$/u;
/** Before two sums of which the second says no cents: "between 15 dollars and 20". */
const BETWEEN = /(?<!\p{L})between\s+$/iu;

/** Makes one of two sums that stand side by side and say one: "3 dollars and 30 cents", "15 dollars 50". */
export function joinQuantities(quantities: readonly Quantity[], text: string): readonly Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const previous = joined.at(-1);
    const value = previous && sumOf(previous, quantity, text);
    if (previous === undefined || value === undefined) {
      joined.push(quantity);
      continue;
    }
    const { of: _of, min, max, ...rest } = previous;
    joined[joined.length - 1] = {
      ...rest,
      end: quantity.end,
      text: text.slice(previous.start, quantity.end),
      value,
      ...(min === undefined ? {} : { min: value }),
      ...(max === undefined ? {} : { max: value }),
      ...(quantity.of === undefined ? {} : { of: quantity.of }),
    };
  }
  return joined;
}

function sumOf(first: Quantity, second: Quantity, text: string): number | undefined {
  if (first.type !== 'MONEY' || first.value === null || second.value === null) return undefined;
  if (!Number.isInteger(first.value) || second.modifier !== undefined || second.start - first.end > 8)
    return undefined;
  if (!AND.test(text.slice(first.end, second.start))) return undefined;
  if (second.type === 'MONEY') {
    const name = LAST_WORD.exec(second.text)?.[1] ?? '';
    const isPart = second.value > 0 && second.value < 1 && isHundredthOf(name, first.unit);
    return isPart ? exact(first.value + second.value) : undefined;
  }
  return isBareCents(first, second, text) ? exact(first.value + second.value / 100) : undefined;
}

/** Whether a number behind a sum is its cents, though nothing says so. */
function isBareCents(
  { start }: Quantity,
  { type, value, end, of, text: written }: Quantity,
  text: string,
): boolean {
  return (
    type === 'CARDINAL' &&
    value !== null &&
    value > 0 &&
    value < 100 &&
    of === undefined &&
    WHOLE_CENTS.test(written) &&
    END_OF_SUM.test(text.slice(end, end + 8)) &&
    !BETWEEN.test(text.slice(Math.max(0, start - 12), start))
  );
}
