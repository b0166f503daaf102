import { ENTITY_TYPES, type EntityType } from '../document/types.js';

/**
 * Labels of tokens in the BILOU scheme (Ratinov & Roth 2009): outside a name, or the beginning, inside or last token of
 * one, or a name of a single token (unit). Label 0 is O; then come B, I, L and U of each type, in the types' order.
 */
export const OUTSIDE = 0;
const PARTS = ['B', 'I', 'L', 'U'] as const;
export type LabelPart = (typeof PARTS)[number];
export const LABEL_COUNT = 1 + ENTITY_TYPES.length * PARTS.length;

/**
 * A type and a part of each label but O, and the label of each part and type: looked up for each reading of each name.
 */
const MEANINGS = ENTITY_TYPES.flatMap((type) => PARTS.map((part) => ({ part, type })));
const LABELS_OF_PARTS = Object.fromEntries(
  PARTS.map((part) => [
    part,
    Object.fromEntries(
      ENTITY_TYPES.map((type, index) => [type, 1 + index * PARTS.length + PARTS.indexOf(part)]),
    ),
  ]),
) as Readonly<Record<LabelPart, Readonly<Record<EntityType, number>>>>;

export function labelOf(part: LabelPart, type: EntityType): number {
  return LABELS_OF_PARTS[part][type];
}

/** The type of a label; undefined for O. */
export function typeOfLabel(label: number): EntityType | undefined {
  return MEANINGS[label - 1]?.type;
}

/** The part of a label: whether it begins, continues, ends or is a name; undefined for O. */
export function partOfLabel(label: number): LabelPart | undefined {
  return MEANINGS[label - 1]?.part;
}

/** "O", "B-ORG": as files with one token a line write it. */
export function nameOfLabel(label: number): string {
  const type = typeOfLabel(label);
  return type === undefined ? 'O' : `${partOfLabel(label)}-${type}`;
}

/** Whether a sentence may begin with a label, and any label follow one that ends a name: O, B and U. */
export function opens(label: number): boolean {
  return OPENS[label] === 1;
}

/** Whether a sentence may end with a label: O, L and U. */
export function closes(label: number): boolean {
  return CLOSES[label] === 1;
}

const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);
/** By label, 1 where it opens or closes: what the loops over all labels ask. */
export const OPENS: Readonly<Uint8Array> = flag(['B', 'U']);
export const CLOSES: Readonly<Uint8Array> = flag(['L', 'U']);

function flag(parts: readonly LabelPart[]): Uint8Array {
  return Uint8Array.from(LABELS, (label) => {
    const part = partOfLabel(label);
    return part === undefined || parts.includes(part) ? 1 : 0;
  });
}

/** Whether `next` may stand right after `label`. */
export function mayFollow(label: number, next: number): boolean {
  if (closes(label)) return opens(next);
  const part = partOfLabel(next);
  return (part === 'I' || part === 'L') && typeOfLabel(label) === typeOfLabel(next);
}
