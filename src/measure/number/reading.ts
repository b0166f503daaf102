import type { Quantity } from '../../document/document.js';
import type { Rule } from '../rule.js';
import type { NumberContext } from './number-context.js';
import { exact } from './read-number.js';
import type { Bounds } from './read-range.js';
import type { UnitReading } from './unit-form.js';

/** What a rule read: a quantity without its place; or, for identifiers, that there is none. */
export type Reading =
  | (Pick<Quantity, 'type' | 'value'> & {
      readonly min?: number;
      readonly max?: number;
      readonly unit?: string;
    })
  | { readonly type: 'IDENTIFIER' };

export type NumberRule = Rule<NumberContext, Reading>;

/**
 * The meaning in short, as the rules' examples give it: "CARDINAL 12", "MONEY 1200000000 USD",
 * "PERCENT 20..25", and "CARDINAL" alone for a score.
 */
export function describe(quantity: Pick<Quantity, 'type' | 'value' | 'min' | 'max' | 'unit'>): string {
  const { type, value, min, max, unit } = quantity;
  const amount = value ?? (min === undefined || max === undefined ? undefined : `${min}..${max}`);
  return [type, amount, unit].filter((part) => part !== undefined).join(' ');
}

/** A number of units. */
export function toAmount(number: number, { type, unit, factor = 1 }: UnitReading): Reading {
  return { type, value: exact(number * factor), ...(unit === undefined ? {} : { unit }) };
}

/** A number of units that lies between two others. */
export function toRange({ min, max }: Bounds, { type, unit, factor = 1 }: UnitReading): Reading {
  return {
    type,
    value: null,
    min: exact(min * factor),
    max: exact(max * factor),
    ...(unit === undefined ? {} : { unit }),
  };
}
