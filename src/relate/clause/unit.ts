import type { Mention, Quantity, Timex } from '../../document/document.js';
import type { Span } from '../../document/span.js';
import type { VerbGroup } from './verb-group.js';

/** The pieces of a sentence, a letter each, so that rules can be patterns over them. */
export const UNIT = {
  /** Noun phrase that ends in a mention of an entity: "the Syrian president Assad", "she". */
  entity: 'E',
  /** Any other noun phrase: "Assad's army", "a deal". */
  noun: 'N',
  /** Noun phrase with a number in front: "at least 1,937 Syrians", "300". */
  counted: 'Q',
  time: 'T',
  adjective: 'A',
  /** Finite verb with its auxiliaries and adverbs: "has not visited". */
  verb: 'V',
  /** The same in the passive: "was arrested". */
  passive: 'U',
  /** "is", "was" without another verb. */
  copula: 'B',
  /** "to halt". */
  infinitive: 'I',
  /** "meeting", "having met". */
  gerund: 'G',
  preposition: 'P',
  conjunction: 'C',
  /** "that", "if", "when". */
  subordinator: 'S',
  /** "who", "which", "that" behind a noun. */
  relative: 'R',
  comma: ',',
  quote: '"',
  /** Any other mark, or a word that fits nowhere. */
  boundary: '|',
} as const;
export type UnitKind = (typeof UNIT)[keyof typeof UNIT];

/** A piece of a sentence; the span is its own in the text. */
export interface Unit extends Span {
  readonly kind: UnitKind;
  /** Of a noun phrase its last word, of a verb the verb without auxiliaries; with small letters. */
  readonly word: string;
  readonly mention: Mention | undefined;
  readonly timex: Timex | undefined;
  readonly quantity: Quantity | undefined;
  readonly verb: VerbGroup | undefined;
  /** A pronoun that stands for nothing that the resolver knows. */
  readonly isPronoun: boolean;
}

/** A sentence in units; `shape` has their letters. */
export interface Clauses {
  readonly units: readonly Unit[];
  readonly shape: string;
}

/** The things that stand in a list: "Oman, Qatar and Iran". */
export function mentionsOf(list: readonly Unit[]): readonly Mention[] {
  return list.flatMap(({ kind, mention }) =>
    kind === UNIT.entity && mention !== undefined ? [mention] : [],
  );
}

/** Whether it stands for a thing: no role, and no people as an adjective. */
export function isThing({ entity, type, text }: Mention): boolean {
  return entity !== null && type !== 'TITLE' && (type !== 'NORP' || text.endsWith('s'));
}
