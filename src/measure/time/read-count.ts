import { AMOUNTS, CARDINALS, MULTIPLIERS, TENS } from './lexicon.js';

/** "two [and a half]", "one [and three quarters of an]" */
const PARTS = /^(?<whole>.+?) (?<parts>and (?:(?:an?|one|two|three) )?(?:half|quarters?)(?: of)?(?: an?)?)$/;

/** "2 1/2", "3½" */
const SHARE = /(?<=\d)\s?([½¼¾]|[13]\/[24])$/u;
const SHARES: Readonly<Record<string, string>> = {
  '½': '.5',
  '1/2': '.5',
  '¼': '.25',
  '1/4': '.25',
  '¾': '.75',
  '3/4': '.75',
};

/**
 * The number that `text` says, in figures ("1,350", "2.5") or words ("twenty-five", "two and a half", "a dozen");
 * undefined where it stays open ("several") or is no number.
 */
export function readCount(text: string): number | undefined {
  const lower = text
    .toLowerCase()
    .replace(SHARE, (_, share: string) => SHARES[share] ?? '')
    .replace(/[\s\u00a0-]+/g, ' ')
    .trim();
  if (AMOUNTS.has(lower)) return AMOUNTS.get(lower);
  let total = 0;
  let group = 0;
  let seen = false;
  const { whole = lower, parts } = PARTS.exec(lower)?.groups ?? {};
  if (parts !== undefined) {
    const count = readCount(whole);
    const share = /half/.test(parts) ? 0.5 : 0.25;
    const times = /^and (?:two|three)/.test(parts) ? (/two/.test(parts) ? 2 : 3) : 1;
    return count === undefined ? undefined : count + times * share;
  }
  for (const word of lower.split(' ')) {
    const number = /^\d/.test(word)
      ? Number(word.replaceAll(',', ''))
      : (CARDINALS.get(word) ?? TENS.get(word));
    const multiplier = MULTIPLIERS.get(word);
    if (number !== undefined) group += number;
    else if (word === 'a' || word === 'an') group += 1;
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
