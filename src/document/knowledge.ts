import type { EntityType } from './types.js';

/** One thing that the knowledge base holds: evidence about a name, never the truth about a text. */
export interface KnowledgeEntry {
  readonly name: string;
  readonly type: EntityType;
  /** What sort of thing in a few words: "football club", "prime minister of Tonga". */
  readonly kind: string;
  /** ISO 3166-1 alpha-2 codes. */
  readonly countries: readonly string[];
  readonly aliases: readonly string[];
  /** File of the knowledge base that holds the entry, such as "places". */
  readonly file: string;
}

/** A name's reading in the knowledge base. */
export interface KnowledgeMatch {
  readonly entry: KnowledgeEntry;
  /** Whether the name is also an ordinary word, a place or a common surname. */
  readonly ambiguous: boolean;
}

/** Names of the news world, looked up by their exact surface form. */
export interface Knowledge {
  /** All readings of `name`, in the order of the files; empty where it is unknown. */
  lookup(name: string): readonly KnowledgeMatch[];
  /** Length in UTF-16 code units of the longest known name whose first run of letters or figures this is; 0 where none is. */
  longestFrom(firstWord: string): number;
  /** Whether a known name has this hash (`hashOn` of text-table.ts): where none has, there is no need to look it up. */
  mayHold(hash: number): boolean;
  /** Hash of the entries, for provenance. */
  readonly version: string;
}
