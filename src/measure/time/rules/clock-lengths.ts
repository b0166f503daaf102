import { FIGURES, followedBy } from '../../rule.js';
import type { Amount } from '../meaning.js';
import { wordBefore, words, type TimeRule } from '../time-rule.js';

/** Lengths as results of races give them. */
export const CLOCK_LENGTHS: readonly TimeRule[] = [
  {
    name: '<count>min <count>sec',
    starts: followedBy(FIGURES, words('h hr hrs m min mins s sec secs .')),
    pattern:
      /(?:(?<hours>\d{1,3}) ?(?:hrs?|h)\.? ?)?(?:(?<minutes>\d{1,3}) ?(?:mins?|m)\.? ?)?(?<seconds>\d{1,2}(?:\.\d{1,3})?) ?(?:secs?|s)\b/i,
    read: (groups, doc, { start, end }) => {
      if (
        groups['hours'] === undefined &&
        groups['minutes'] === undefined &&
        !/sec/i.test(doc.text.slice(start, end))
      )
        return undefined;
      return { kind: 'length', amounts: clockAmounts(groups['hours'], groups['minutes'], groups['seconds']) };
    },
    examples: { '9min 58sec': 'PT9M58S', '2hr 4min 11sec': 'PT2H4M11S', '1min 58sec': 'PT1M58S' },
    counterexamples: ['the 1990s', '30s'],
  },
  {
    name: '<minutes>:<seconds>.<hundredths>',
    starts: followedBy(FIGURES, [':']),
    pattern: /(?:(?<hours>\d{1,2}):)?(?<minutes>\d{1,3}):(?<seconds>[0-5]\d\.\d{1,3})(?![.:]?\d)/,
    read: (groups) => ({
      kind: 'length',
      amounts: clockAmounts(groups['hours'], groups['minutes'], groups['seconds']),
    }),
    examples: { '3:42.15': 'PT3M42.15S' },
  },
  {
    name: 'in <minutes>:<seconds>',
    starts: followedBy(FIGURES, [':']),
    pattern: /(?:(?<hours>\d{1,2}):)?(?<minutes>\d{1,3}):(?<seconds>[0-5]\d)(?![.:]?\d|(?: ?[ap]\.?m))/i,
    read: (groups, doc, { start }) => {
      const lead =
        groups['hours'] === undefined
          ? 'under clocked ran timed record'
          : 'in under clocked ran timed record of at';
      return words(lead).has(wordBefore(doc, start))
        ? { kind: 'length', amounts: clockAmounts(groups['hours'], groups['minutes'], groups['seconds']) }
        : undefined;
    },
    examples: { 'She finished in [2:24:11].': 'PT2H24M11S', 'He ran it under [1:49].': 'PT1M49S' },
    counterexamples: ['a 2:1 mix'],
  },
];

function clockAmounts(
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
): readonly Amount[] {
  const amounts: Amount[] = [];
  if (hours !== undefined) amounts.push({ count: Number(hours), unit: 'hour' });
  if (minutes !== undefined) amounts.push({ count: Number(minutes), unit: 'minute' });
  if (seconds !== undefined) amounts.push({ count: Number(seconds), unit: 'second' });
  return amounts;
}
