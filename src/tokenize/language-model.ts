import type { PartOfSpeech } from '../document/types.js';

/** What tokenize needs of a language: parts of speech for words that are already cut. */
export interface LanguageModel {
  /** Name of the model, for provenance. */
  readonly name: string;
  /**
   * The part of speech of each word of a text: one result a word, in order. Any strings may come, in any number,
   * and the answer depends on this call's words alone, never on what was read before.
   */
  readonly partsOfSpeech: (words: readonly string[]) => readonly PartOfSpeech[];
}
