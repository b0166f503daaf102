import type { Tagged, Tokenized } from '../document/document.js';
import type { Tagger } from './tagger.js';

/** Adds the mentions that `tagger` finds. */
export function tag(doc: Tokenized, tagger: Tagger): Tagged {
  return { ...doc, mentions: tagger.findMentions(doc) };
}
