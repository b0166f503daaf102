import type { Quantity } from '../../document/document.js';
import { exact, roundPart } from './read-number.js';

const AND = /^(?:,?\s+and\s+|\s+)$/iu;
const SCALE_AT_END = /(?<!\p{L})(?:thousand|lakh|million|crore|billion|trillion)$/iu;
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12,
};

/** Makes one of two quantities that stand side by side and say one: "3 dollars and 30 cents", "five and a quarter". */
export function joinQuantities(quantities: readonly Quantity[], text: string): readonly Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const previous = joined.at(-1);
    const value =
      previous &&
      sumOf(previous, quantity, text.slice(previous.end, Math.min(quantity.start, previous.end + 8)));
    if (previous === undefined || value === undefined) {
      joined.push(quantity);
      continue;
    }
    const { of: _of, ...rest } = previous;
    joined[joined.length - 1] = {
      ...rest,
      end: quantity.end,
      text: text.slice(previous.start, quantity.end),
      value,
      ...(quantity.of === undefined ? {} : { of: quantity.of }),
    };
  }
  return joined;
}

function sumOf(first: Quantity, second: Quantity, between: string): number | undefined {
  if (first.value === null || second.value === null || second.modifier !== undefined || !AND.test(between))
    return undefined;
  if (first.end + between.length !== second.start || first.type !== second.type) return undefined;
  if (second.value <= 0 || second.value >= 1 || !Number.isInteger(first.value)) return undefined;
  if (first.type === 'MONEY')
    return first.unit === second.unit ? exact(first.value + second.value) : undefined;
  const isMixed =
    first.type === 'CARDINAL' &&
    /and/i.test(between) &&
    second.of === undefined &&
    /\p{L}/u.test(second.text);
  if (!isMixed) return undefined;
  const scale = SCALE_AT_END.exec(first.text)?.[0].toLowerCase();
  return roundPart(first.value + second.value * (scale === undefined ? 1 : (SCALES[scale] ?? 1)));
}
