import type { Span } from '../document/span.js';

/** A gold span; `value` is the annotation's own notation. */
export interface GoldSpan extends Span {
  readonly text: string;
  readonly type: string;
  readonly value?: string | undefined;
}

/** A gold mention; `entity` is the annotators' id of the thing within the article, where the scheme gives one. */
export interface GoldMention extends Span {
  readonly text: string;
  readonly type: string;
  readonly entity?: string | undefined;
}

export interface GoldRelation {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | undefined;
  readonly value: string | undefined;
}

export interface GoldQuote {
  /** Offset of the first word of the quotation. */
  readonly start: number;
  readonly opening: string;
  /** Undefined where the article does not say who speaks. */
  readonly speaker: string | undefined;
}

/** One annotated article. A layer that a set does not annotate is undefined, and nothing is counted against it. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly published?: string | undefined;
  readonly mentions?: readonly GoldMention[] | undefined;
  readonly times?: readonly GoldSpan[] | undefined;
  readonly quantities?: readonly GoldSpan[] | undefined;
  readonly relations?: readonly GoldRelation[] | undefined;
  readonly quotes?: readonly GoldQuote[] | undefined;
}
