import type { TaggedMention, Tokenized } from '../document/document.js';

/** Anything that finds names: gazetteers and capital letters, a trained model, a user's rules. */
export interface Tagger {
  /** What the tagger is, for a record's provenance: name and version of its model and lists. */
  readonly name: string;
  /** Names in order of reading, without overlaps, each within one sentence. */
  findMentions(doc: Tokenized): readonly TaggedMention[];
}
