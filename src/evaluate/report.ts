/** Layers of a Document that a gold set can be compared with. */
export const LAYERS = [
  'mentions',
  'times',
  'quantities',
  'entities',
  'pronouns',
  'places',
  'relations',
  'quotes',
] as const;
export type Layer = (typeof LAYERS)[number];

/** One line of a report: a type, a predicate, or a total. */
export interface Row {
  readonly name: string;
  readonly gold: number;
  readonly found: number;
  /** Percentages by name, such as "strict F1". */
  readonly measures: Readonly<Record<string, number>>;
}

/** One difference between gold and found, for `--errors`. */
export interface Difference {
  /** "missed", "spurious", "wrong type", "wrong span", "wrong value", … */
  readonly kind: string;
  readonly document: string;
  readonly gold?: string | undefined;
  readonly found?: string | undefined;
  /** The words around the place. */
  readonly context: string;
}

/** A table and the differences behind it. */
export interface Report {
  readonly layer: string;
  readonly rows: readonly Row[];
  readonly differences: readonly Difference[];
}

/** How a layer compares; the first row is the total. */
export interface LayerReport extends Report {
  readonly layer: Layer;
}

const CONTEXT_CHARACTERS = 40;

/** The words around a span on one line, the span itself between » and «. */
export function contextOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start);
  const after = text.slice(end, end + CONTEXT_CHARACTERS);
  return `${before}»${text.slice(start, end)}«${after}`.replace(/\s+/g, ' ');
}
