import { ENTITY_TYPES, type EntityType } from '../document/types.js';
import { LABEL_COUNT, labelOf, OUTSIDE, type LabelPart } from './labels.js';

/** Two decimals are as many as the fit is worth. */
const STEPS = 100;

/** Where a name stands among the scores of a stretch of tokens. */
export interface NameInStretch {
  /** LABEL_COUNT scores a token; the name's tokens are `first` to `last`, counted from the start of the stretch. */
  readonly scores: Float32Array;
  readonly transitions: Float32Array;
  /** Points of score that make a reading e times as likely. */
  readonly temperature: number;
  readonly first: number;
  readonly last: number;
  /** Labels beside the name; undefined at the ends of the stretch. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/**
 * How sure the model is that a name is one and of its type: the share of that reading among the name's readings as each
 * of the types and as no name at all, its ends given.
 *
 * @returns 0 to 1
 */
export function confidenceOf(name: NameInStretch, type: EntityType): number {
  const own = scoreAs(name, type);
  let sum = Math.exp((scoreAs(name, undefined) - own) / name.temperature);
  for (const other of ENTITY_TYPES) sum += Math.exp((scoreAs(name, other) - own) / name.temperature);
  return Math.round(STEPS / sum) / STEPS;
}

/** The score of the name's tokens as a name of a type; undefined as no name. */
function scoreAs(
  { scores, transitions, first, last, before, after }: NameInStretch,
  type: EntityType | undefined,
): number {
  let sum = 0;
  let previous = before;
  for (let position = first; position <= last; position++) {
    const label = type === undefined ? OUTSIDE : labelOf(partAt(position, first, last), type);
    sum += scores[position * LABEL_COUNT + label] ?? 0;
    if (previous !== undefined) sum += transitions[previous * LABEL_COUNT + label] ?? 0;
    previous = label;
  }
  return after === undefined || previous === undefined
    ? sum
    : sum + (transitions[previous * LABEL_COUNT + after] ?? 0);
}

function partAt(position: number, first: number, last: number): LabelPart {
  if (first === last) return 'U';
  if (position === first) return 'B';
  return position === last ? 'L' : 'I';
}
