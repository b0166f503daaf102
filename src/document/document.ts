import type { z } from 'zod';
import type { documentSchema, problemRecordSchema } from './schema.js';
import type { Span } from './span.js';
import type { PartOfSpeech } from './types.js';

type Immutable<T> = T extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;

/** The record `newsgraph.document/1`: an article with every layer, as plain data. */
export type Document = Immutable<z.infer<typeof documentSchema>>;
/** A Problem in the place of a record, in a stream. */
export type ProblemRecord = Immutable<z.infer<typeof problemRecordSchema>>;

/** A span that names or refers to something, once it is known what. */
export type Mention = Document['mentions'][number];
/** A mention as the tagger leaves it: not yet tied to an entity, unless it says itself which thing it names. */
export type TaggedMention = Omit<Mention, 'id' | 'entity'> & { readonly known?: KnownThing };
/** An entry of a user's gazetteer: what a mention names. */
export interface KnownThing {
  /** The gazetteer, and what the thing is called in it. */
  readonly kb: string;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}
export type Timex = Document['times'][number];
export type Quantity = Document['quantities'][number];
export type Entity = Document['entities'][number];
export type Location = NonNullable<Entity['location']>;
export type Relation = Document['relations'][number];
export type Count = Document['counts'][number];
export type Quote = Document['quotes'][number];
export type Structure = Document['structure'];
export type Skip = Document['coverage']['skipped'][number];
export type SourceInfo = NonNullable<Document['source']>;
export type PublishedFrom = NonNullable<Document['publishedFrom']>;

/** An article as it was read. */
export interface Article {
  /** Unique in its batch, stable, and safe as a file name. */
  readonly id: string;
  /** The article's text, verbatim. Every span of every layer is an offset into it. */
  readonly text: string;
  readonly title?: string | undefined;
  /** ISO date against which "yesterday" is read. */
  readonly published?: string | undefined;
  readonly publishedFrom?: PublishedFrom | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly source?: SourceInfo | undefined;
}

/** A word, number or mark. Tokens are in order and do not overlap; between them is only white space or skipped text. */
export interface Token extends Span {
  readonly text: string;
  readonly pos: PartOfSpeech;
}

/** Tokens `firstToken` up to, but not including, `endToken`. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

export interface Tokenized extends Article {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly structure: Structure;
  /** Stretches of the text that no later stage sees, each with its reason. */
  readonly skipped: readonly Skip[];
}

export interface Tagged extends Tokenized {
  /** In order of reading, without overlaps. */
  readonly mentions: readonly TaggedMention[];
}

export interface Measured extends Tagged {
  /** In order of reading, without overlaps. */
  readonly times: readonly Timex[];
  /** In order of reading, without overlaps, and apart from `times`. */
  readonly quantities: readonly Quantity[];
}

export interface Resolved extends Measured {
  readonly mentions: readonly Mention[];
  /** In order of first mention. */
  readonly entities: readonly Entity[];
}

export interface Related extends Resolved {
  readonly relations: readonly Relation[];
  readonly counts: readonly Count[];
  readonly quotes: readonly Quote[];
}

/** Trouble with input: reported with its place, never a reason to stop the batch. */
export interface Problem {
  readonly file: string;
  /** Line of the file, from 1. */
  readonly line?: number | undefined;
  readonly span?: Span | undefined;
  /** Stable, kebab-case name of the kind of trouble. */
  readonly rule: string;
  /** What was expected, what was found, and the way out. */
  readonly message: string;
}
