import type { Span } from '../../document/span.js';
import type { NumberContext } from './number-context.js';
import type { NumberRule } from './reading.js';

/** What a unit makes of a number: its type, its symbol or code, and what it is worth: a cent 0.01 dollars. */
export interface UnitReading {
  readonly type: 'PERCENT' | 'MONEY' | 'QUANTITY';
  readonly unit?: string;
  readonly factor?: number;
}

/** A unit as it stands in the text. */
export interface WrittenUnit {
  /** As written, with single blanks. */
  readonly form: string;
  /** What stands between the number and the unit: nothing, a hyphen or a blank. */
  readonly apart: string;
  /** Words between a number and a currency's name: "Hong Kong" in "40 Hong Kong dollars". */
  readonly home: string | undefined;
  /** The whole phrase. */
  readonly span: Span;
}

/** Units that stand behind their numbers: how they are written, and what they mean there. */
export interface UnitFamily {
  /** In the case in which a reader of a style guide would write them. */
  readonly forms: readonly string[];
  /** Undefined where the form means something else here. */
  readonly read: (unit: WrittenUnit, context: NumberContext) => UnitReading | undefined;
  readonly single: NumberRule['examples'];
  readonly range?: NumberRule['examples'];
  readonly between?: NumberRule['examples'];
  readonly counterexamples?: readonly string[];
}

/** Whether a phrase may stand before a unit's written-out form. */
export function isApart({ apart }: WrittenUnit): boolean {
  return apart !== '';
}
