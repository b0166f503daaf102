import type { Tokenized } from '../document/document.js';
import type { Span } from '../document/span.js';
import { ENTITY_TYPES, type EntityType } from '../document/types.js';
import { LABEL_COUNT, labelOf, typeOfLabel, type LabelPart } from '../tag/labels.js';

/** What an annotated set can say of names. */
export interface LabelScheme {
  /** Label of the set → our types that it may stand for. */
  readonly types: Readonly<Record<string, readonly EntityType[]>>;
}

export interface AnnotatedName extends Span {
  /** Undefined where the annotation leaves open what is a name. */
  readonly label: string | undefined;
}

/** Collects distinct sets of labels over all documents. */
export function createMasks() {
  const masks: Uint8Array[] = [];
  const known = new Map<string, number>();
  return {
    masks,
    indexOf(labels: readonly number[]): number {
      const key = labels.join(',');
      let index = known.get(key);
      if (index === undefined) {
        const mask = new Uint8Array(LABEL_COUNT);
        for (const label of labels) mask[label] = 1;
        index = masks.push(mask) - 1;
        known.set(key, index);
      }
      return index;
    },
  };
}
export type Masks = ReturnType<typeof createMasks>;

const ALL_LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);

/**
 * The labels that an annotation allows each token, as an index into `masks`. A token outside all names may still be a
 * name of a type that the set does not annotate; a name's tokens may have any of the types that its label stands for;
 * tokens that a name's ends cut in two are left open. `learnable` are the types that are allowed at all.
 */
export function allowLabels(
  { tokens }: Tokenized,
  names: readonly AnnotatedName[],
  { types }: LabelScheme,
  learnable: ReadonlySet<EntityType>,
  masks: Masks,
): Uint8Array {
  const annotated = new Set(Object.values(types).flat());
  const labels = ALL_LABELS.filter((label) => {
    const type = typeOfLabel(label);
    return type === undefined || learnable.has(type);
  });
  const outside = masks.indexOf(
    labels.filter((label) => {
      const type = typeOfLabel(label);
      return type === undefined || !annotated.has(type);
    }),
  );
  const open = masks.indexOf(labels);
  const sets = new Uint8Array(tokens.length).fill(outside);
  let token = 0;
  for (const { start, end, label } of names.toSorted((a, b) => a.start - b.start)) {
    while (token < tokens.length && (tokens[token]?.end ?? 0) <= start) token++;
    const first = token;
    while (token < tokens.length && (tokens[token]?.start ?? Infinity) < end) token++;
    if (token === first) continue;
    const aligned = tokens[first]?.start === start && tokens[token - 1]?.end === end;
    const possible = label === undefined ? [] : (types[label] ?? []).filter((type) => learnable.has(type));
    for (let index = first; index < token; index++) {
      const part = partAt(index, first, token);
      sets[index] =
        aligned && possible.length > 0 ? masks.indexOf(possible.map((type) => labelOf(part, type))) : open;
    }
  }
  return sets;
}

function partAt(index: number, first: number, end: number): LabelPart {
  if (end === first + 1) return 'U';
  if (index === first) return 'B';
  return index === end - 1 ? 'L' : 'I';
}

const EACH = Object.fromEntries(ENTITY_TYPES.map((type) => [type, [type]]));
const MISCELLANEOUS: readonly EntityType[] = ['NORP', 'PRODUCT', 'EVENT', 'WORK_OF_ART', 'LAW', 'LANGUAGE'];
const CORE = { PER: ['PERSON'], ORG: ['ORG'], LOC: ['GPE', 'LOC', 'FAC'] } as const;

/**
 * How the labels of sets stand to our types. A set's scheme stands here so that the reader of its file need not know.
 */
export const LABEL_SCHEMES = {
  /** Our markup, and voa-news. */
  own: { types: EACH },
  /** Persons, organisations and places; other names are not annotated. */
  core: { types: CORE },
  /** CoNLL-2003 and Wikigold: MISC for demonyms, events, works, products, languages, laws. */
  conll: { types: { ...CORE, MISC: MISCELLANEOUS } },
  /** Re-DocRED and UNER: demonyms are places; MISC is what nothing else is. */
  demonymsArePlaces: { types: { ...CORE, LOC: ['GPE', 'LOC', 'FAC', 'NORP'], MISC: MISCELLANEOUS } },
} as const satisfies Readonly<Record<string, LabelScheme>>;
