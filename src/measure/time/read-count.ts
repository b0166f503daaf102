import { AMOUNTS, CARDINALS, MULTIPLIERS, TENS } from './lexicon.js';

/**
 * The number that `text` says, in figures ("1,350", "2.5") or words ("twenty-five", "two and a half", "a dozen");
 * undefined where it stays open ("several") or is no number.
 */
export function readCount(text: string): number | undefined {
  const lower = text
    .toLowerCase()
    .replace(/[\s\u00a0-]+/g, ' ')
    .trim();
  if (AMOUNTS.has(lower)) return AMOUNTS.get(lower);
  let total = 0;
  let group = 0;
  let seen = false;
  for (const word of lower.replace(/ and a half$/, ' half').split(' ')) {
    const number = /^\d/.test(word)
      ? Number(word.replaceAll(',', ''))
      : (CARDINALS.get(word) ?? TENS.get(word));
    const multiplier = MULTIPLIERS.get(word);
    if (number !== undefined) group += number;
    else if (word === 'a' || word === 'an') group += 1;
    else if (word === 'half') group += 0.5;
    else if (word === 'and') continue;
    else if (multiplier === 100) group = (group === 0 ? 1 : group) * 100;
    else if (multiplier !== undefined) {
      total += (group === 0 ? 1 : group) * multiplier;
      group = 0;
    } else return undefined;
    seen = true;
  }
  const count = total + group;
  return seen && Number.isFinite(count) ? count : undefined;
}
