import type { Timex } from '../document/document.js';
import type { Span } from '../document/span.js';

/** A gold time; `value` is TIMEX3, undefined where the set gives none. */
export interface GoldTime extends Span {
  readonly text: string;
  readonly value?: string | undefined;
  /** Other readings that are as right. */
  readonly values?: readonly string[] | undefined;
  /** TIMEX3 beside a value of another form, and "before", "since" and the like. */
  readonly code?: string | undefined;
  readonly mod?: string | undefined;
  /** The day of the text, from which the set reckons. */
  readonly reference?: string | undefined;
}

/** How a set's times differ from TimeML's, which we follow. */
export interface TimeConvention {
  /** Our times as the set would draw them. */
  readonly redraw: (times: readonly Timex[]) => readonly Timex[];
  /**
   * The set marks phrases of another extent, prepositions and all: spans say nothing, and several of ours may answer
   * one.
   */
  readonly wholePhrases?: boolean;
  /** Whether our times within a gold span say what it says; TIMEX3 values are compared where this is left out. */
  readonly agrees?: (gold: GoldTime, answers: readonly Timex[]) => boolean;
}

/** A gold number with its meaning, as far as the set gives one. */
export interface GoldQuantity extends Span {
  readonly text: string;
  readonly type: string;
  readonly value?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /**
   * Units in which it may be given, with what its numbers are to be multiplied by; undefined where none is asked for.
   */
  readonly units?: Readonly<Record<string, number>> | undefined;
}

/** A gold mention; `entity` is the annotators' id of the thing within the article, where the set gives one. */
export interface GoldMention extends Span {
  readonly text: string;
  readonly type: string;
  readonly entity?: string | undefined;
}

/** A stretch of text within which a set does not say what is a name: those in it count neither for nor against. */
export interface OpenStretch extends Span {
  /** The set's label for what the stretch speaks of: names under other labels are judged. Undefined where none is. */
  readonly label?: string | undefined;
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

/** Degrees, WGS 84. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/** Where a gold entity is. */
export interface GoldPlace {
  /** The annotators' id of the entity within the article. */
  readonly entity: string;
  /** A `part` is what lies in one of the others: a building, a street, a county, a region; its place is theirs. */
  readonly kind: 'country' | 'division' | 'city' | 'part';
  /** ISO 3166-1 alpha-2, and GeoNames' code of the first-level division. */
  readonly country: string;
  readonly admin1?: string | undefined;
  readonly geonameId?: number | undefined;
  readonly at?: Coordinates | undefined;
}

/** A pronoun, and things that it does or does not stand for, each by the spans of its names. */
export interface GoldPronoun extends Span {
  readonly text: string;
  readonly things: readonly { readonly names: readonly Span[]; readonly meant: boolean }[];
}

/** One annotated article. A layer that a set does not annotate is undefined, and nothing is counted against it. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly published?: string | undefined;
  readonly mentions?: readonly GoldMention[] | undefined;
  readonly open?: readonly OpenStretch[] | undefined;
  readonly times?: readonly GoldTime[] | undefined;
  readonly timeConvention?: TimeConvention | undefined;
  readonly quantities?: readonly GoldQuantity[] | undefined;
  readonly relations?: readonly GoldRelation[] | undefined;
  readonly quotes?: readonly GoldQuote[] | undefined;
  readonly pronouns?: readonly GoldPronoun[] | undefined;
  readonly places?: readonly GoldPlace[] | undefined;
  /** Types that the set's scheme can say; a mention or quantity of another type counts neither for nor against. */
  readonly scheme: Scheme;
}

/** How a set's labels stand to our types. */
export interface Scheme {
  readonly name: string;
  /** Our type of name → the set's label; undefined where the set does not mark such names. */
  readonly labels: Readonly<Record<string, string>>;
  /** Our types that the set marks under a label of another meaning; such spans are left out on both sides. */
  readonly apart: readonly string[];
  /** What the set's labels allow a tagger to learn: a key of LABEL_SCHEMES in train/. */
  readonly labelling: 'own' | 'core' | 'conll' | 'demonymsArePlaces';
  /** Our types of numbers that the set marks → the set's label. */
  readonly quantities: Readonly<Record<string, string>>;
}
