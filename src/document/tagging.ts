import type { TaggedMention, Tagged } from './document.js';
import { PARTS_OF_SPEECH, type PartOfSpeech } from './types.js';

/** What the models say of an article: all of its tagged layer that cannot be cut anew from its text at once. */
export interface Tagging {
  /** One a token. */
  readonly partsOfSpeech: readonly PartOfSpeech[];
  readonly mentions: readonly TaggedMention[];
}

/** Parts of speech are stored as letters, A for the first. */
const FIRST_LETTER = 65;

/** A short text that `readTagging` reads, to keep beside the record. */
export function writeTagging({ tokens, mentions }: Pick<Tagged, 'tokens' | 'mentions'>): string {
  const letters = tokens.map(({ pos }) => String.fromCharCode(FIRST_LETTER + PARTS_OF_SPEECH.indexOf(pos)));
  return JSON.stringify([letters.join(''), mentions]);
}

/** The caller vouches that the text is one that `writeTagging` gave. */
export function readTagging(text: string): Tagging {
  const [letters, mentions] = JSON.parse(text) as [string, readonly TaggedMention[]];
  const partsOfSpeech = Array.from(
    letters,
    (_, index) => PARTS_OF_SPEECH[letters.charCodeAt(index) - FIRST_LETTER] ?? 'X',
  );
  return { partsOfSpeech, mentions };
}
