import type { NumberRule } from './reading.js';
import { AMOUNT_RULES } from './rules/amounts.js';
import { CARDINAL_RULES } from './rules/cardinals.js';
import { COMPOUND_MEASUREMENT_RULES } from './rules/compound-measurements.js';
import { FRACTION_RULES } from './rules/fractions.js';
import { IDENTIFIER_RULES } from './rules/identifiers.js';
import { MONEY_RULES } from './rules/money.js';
import { NUMBER_WORD_RULES } from './rules/number-words.js';
import { ORDINAL_RULES } from './rules/ordinals.js';
import { RANGE_RULES } from './rules/ranges.js';
import { SCORE_RULES } from './rules/scores.js';
import { WRITTEN_UNIT_RULES } from './rules/written-units.js';

/** All rules of numbers. Of two that read the same words, the one listed first wins. */
export const NUMBER_RULES: readonly NumberRule[] = [
  ...IDENTIFIER_RULES,
  ...MONEY_RULES,
  ...COMPOUND_MEASUREMENT_RULES,
  ...AMOUNT_RULES,
  ...WRITTEN_UNIT_RULES,
  ...FRACTION_RULES,
  ...ORDINAL_RULES,
  ...RANGE_RULES,
  ...SCORE_RULES,
  ...CARDINAL_RULES,
  ...NUMBER_WORD_RULES,
];
