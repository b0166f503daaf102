import { BY_HOME } from '../currency-homes.js';
import { firstWords } from '../number-gates.js';
import type { NumberContext } from '../number-context.js';
import { anyOf, GAP, LETTERS } from '../number-patterns.js';
import type { UnitFamily, UnitReading } from '../unit-form.js';
import type { Groups } from '../../rule.js';
import type { Span } from '../../../document/span.js';
import { MEASUREMENTS } from './measurements.js';
import { MONEY_UNITS } from './money-units.js';
import { PERCENTS } from './percents.js';

/** All units that stand behind their numbers; of two that read one form, the first wins. */
export const FAMILIES: readonly UnitFamily[] = [PERCENTS, ...MONEY_UNITS, ...MEASUREMENTS];

/** Form in lower case, with single blanks → the families that have it. */
export const FAMILIES_BY_FORM: ReadonlyMap<string, readonly UnitFamily[]> = indexForms(FAMILIES);

function indexForms(families: readonly UnitFamily[]): ReadonlyMap<string, readonly UnitFamily[]> {
  const index = new Map<string, readonly UnitFamily[]>();
  for (const family of families) {
    for (const form of new Set(family.forms.map(keyOf)))
      index.set(form, [...(index.get(form) ?? []), family]);
  }
  return index;
}

function keyOf(form: string): string {
  return form.toLowerCase().replace(/[\s-]+/g, ' ');
}

/** Any unit's form. */
export const FORMS = anyOf(FAMILIES_BY_FORM.keys());
/** First words of units and of the homes of currencies. */
export const FIRST_OF_UNITS = firstWords([...FAMILIES_BY_FORM.keys(), ...BY_HOME.keys()]);
export const APART = `(?:-|${GAP})?`;
/** Up to two words before a currency's name; the reader knows which belong to one. */
export const HOME = `(?:[${LETTERS}][${LETTERS}.]{0,14}${GAP}){1,2}?`;
export const UNIT = `(?<apart>${APART})(?<home>${HOME})??(?<form>${FORMS})(?!['’][${LETTERS}])`;
/** The meaning of the unit in the groups of a pattern; undefined where it is none here. */
export function readUnit(
  { apart = '', home, form = '' }: Groups,
  context: NumberContext,
  span: Span,
): UnitReading | undefined {
  const unit = { apart, home, form: form.replace(/\s+/g, ' '), span };
  for (const family of FAMILIES_BY_FORM.get(keyOf(form)) ?? []) {
    const reading = family.read(unit, context);
    if (reading !== undefined) return reading;
  }
  return undefined;
}
