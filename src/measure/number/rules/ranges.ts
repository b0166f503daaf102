import { isMovement } from '../movement.js';
import { beforePattern } from '../number-gates.js';
import { AFTER_BETWEEN, AND, BETWEEN_GATE, GAP, phrase, RANGE_STARTS } from '../number-patterns.js';
import { endOfNumber, inParts, keep } from '../number-ends.js';
import { readRange } from '../read-range.js';
import type { NumberRule, Reading } from '../reading.js';
import { FIGURES, followedBy, type Groups } from '../../rule.js';

function readBounds({ first = '', second = '' }: Groups): Reading | undefined {
  const bounds = readRange(first, second);
  return bounds && { type: 'CARDINAL', value: null, ...bounds };
}

/** A number that is said to lie between two others; value null, with min and max. */
export const RANGE_RULES: readonly NumberRule[] = [
  {
    name: '<number> to <number>',
    starts: RANGE_STARTS,
    gate: beforePattern(/\s+(?:to|or)\s/iu),
    pattern: inParts(keep('first', endOfNumber), `${GAP}(?<to>to|or)${GAP}`, keep('second', endOfNumber)),
    read: (groups, context, span) => {
      const { first = '', second = '', to = '' } = groups;
      const bounds = readRange(first, second);
      if (bounds === undefined || isMovement(context, span, to, true)) return undefined;
      // "two or three" is a range; "20 or 300" is a choice.
      if (/or/i.test(to) && bounds.max > 2 * bounds.min + 1) return undefined;
      return { type: 'CARDINAL', value: null, ...bounds };
    },
    examples: {
      '2,000 to 3,000': 'CARDINAL 2000..3000',
      'five to ten': 'CARDINAL 5..10',
      'two or three': 'CARDINAL 2..3',
      'Five or six': 'CARDINAL 5..6',
    },
    counterexamples: ['back to back', 'fell from 17 to 25', '20 or 300'],
  },
  {
    name: 'between <number> and <number>',
    starts: RANGE_STARTS,
    gate: BETWEEN_GATE,
    pattern: inParts(AFTER_BETWEEN, keep('first', endOfNumber), AND, keep('second', endOfNumber)),
    read: (groups) => readBounds(groups),
    examples: {
      'between 40 and 50': 'CARDINAL 40..50',
      'between 10,000 and 20,000': 'CARDINAL 10000..20000',
    },
  },
  {
    name: '<number>-<number>',
    starts: followedBy(FIGURES, [',']),
    pattern: phrase('(?<first>\\d{1,3}(?:,\\d{3})+)[-–](?<second>\\d{1,3}(?:,\\d{3})+)'),
    read: (groups) => readBounds(groups),
    examples: { '2,000-3,000': 'CARDINAL 2000..3000' },
  },
];
