import type { TaggedMention } from '../../document/document.js';
import type { Knowledge } from '../../document/knowledge.js';
import { compareSpans, firstEndingAfter, overlaps } from '../../document/span.js';
import { findKnownNames } from '../find-known-names.js';
import type { Tagger } from '../tagger.js';
import type { Gazetteer } from './create-gazetteer.js';
import type { Rules } from './create-rules.js';
import { findListed } from './find-listed.js';

/** What stands above and below a tagger; each may be missing. */
export interface Layers {
  readonly rules?: Rules | undefined;
  readonly gazetteer?: Gazetteer | undefined;
  /** The names that newsgraph knows. */
  readonly knowledge?: Knowledge | undefined;
  /** Names of which the tagger, or the knowledge, is less sure are dropped. */
  readonly minConfidence?: number | undefined;
}

/**
 * Sets a tagger between what the user knows and what newsgraph knows: user rules, user gazetteers, the tagger, built-in
 * gazetteers. Whatever overlaps a name of a higher layer goes; but an entry of a gazetteer yields to a name of the
 * tagger whose type it may not overwrite. `by` of each mention says which layer it is from.
 */
export function layerTagger(
  tagger: Tagger,
  { rules, gazetteer, knowledge, minConfidence = 0 }: Layers,
): Tagger {
  return {
    name: tagger.name,
    findMentions(doc) {
      const isSure = ({ confidence }: TaggedMention) => confidence >= minConfidence;
      const ruled = rules?.findMentions(doc) ?? [];
      const tagged = outside(tagger.findMentions(doc), ruled);
      const sure = minConfidence === 0 ? tagged : tagged.filter(isSure);
      const listed = gazetteer === undefined ? [] : findListed(doc, gazetteer, sure, ruled);
      const own = merge(ruled, listed);
      const named = merge(own, outside(sure, listed));
      if (knowledge === undefined) return named;
      // What the tagger was not sure enough of is not known either.
      const taken = sure.length === tagged.length ? named : merge(named, outside(tagged, named));
      return merge(named, findKnownNames(doc, knowledge, taken).filter(isSure));
    },
  };
}

/** Both, in order of reading. */
function merge(a: readonly TaggedMention[], b: readonly TaggedMention[]): readonly TaggedMention[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  return [...a, ...b].toSorted(compareSpans);
}

/** Those that overlap none of `others`, which are in order and do not overlap. */
function outside(
  mentions: readonly TaggedMention[],
  others: readonly TaggedMention[],
): readonly TaggedMention[] {
  if (others.length === 0) return mentions;
  return mentions.filter((mention) => {
    const other = others[firstEndingAfter(others, mention.start)];
    return other === undefined || !overlaps(other, mention);
  });
}
