import { FIGURES, followedBy } from '../../rule.js';
import { phrase } from '../number-patterns.js';
import type { NumberRule } from '../reading.js';

/** Figures that count nothing: they are read here so that no other rule takes a part of them. */
export const IDENTIFIER_RULES: readonly NumberRule[] = [
  {
    name: 'web address',
    starts: ['http', 'https', 'www', 'ftp'],
    pattern: phrase('(?:(?:https?|ftp):\\/\\/|www\\.)[^\\s]{1,400}'),
    read: () => ({ type: 'IDENTIFIER' }),
    examples: {},
    counterexamples: ['www.example.org/story-12/34', 'https://example.org/5%20and%206'],
  },
  {
    name: 'telephone number',
    starts: [...followedBy(FIGURES, ['-', FIGURES]), `+ ${FIGURES}`, `( ${FIGURES}`],
    pattern: phrase(
      '\\+\\d{1,3}[ -.]?\\(?\\d{1,4}\\)?(?:[ -.]\\d{2,4}){1,4}|\\(\\d{3}\\) ?\\d{3}-\\d{4}|\\d{3}-\\d{3}-\\d{4}|\\d{3}-\\d{4}|\\d{4} \\d{3} \\d{3}|0\\d{2,4}[ -]\\d{3,4}[ -]?\\d{3,4}',
    ),
    read: () => ({ type: 'IDENTIFIER' }),
    examples: {},
    counterexamples: ['+44 20 7946 0958', '202-555-0143', '555-0143', '1300 555 014', '(202) 555-0143'],
  },
  {
    name: 'version or number with points',
    starts: followedBy(FIGURES, ['.']),
    pattern: phrase('\\d{1,4}(?:\\.\\d{1,4}){2,6}'),
    read: () => ({ type: 'IDENTIFIER' }),
    examples: {},
    counterexamples: ['2.0.1', '192.168.0.1', '12.5.2016'],
  },
  {
    name: 'time of day or ratio',
    starts: followedBy(FIGURES, [':']),
    pattern: phrase('\\d{1,2}:\\d{1,2}(?::\\d{2})?(?:\\.\\d{1,3})?'),
    read: () => ({ type: 'IDENTIFIER' }),
    examples: {},
    counterexamples: ['10:30', '2:03:11'],
  },
];
