import compromise from 'compromise';
import type { TaggedMention } from '../document/document.js';
import { compareSpans, overlaps } from '../document/span.js';
import type { EntityType } from '../document/types.js';
import type { Tagger } from './tagger.js';

interface Found {
  readonly terms: readonly {
    readonly text: string;
    readonly offset: { readonly start: number; readonly length: number };
  }[];
}

/**
 * compromise's own people, places and organisations, as the baseline that `newsgraph evaluate --tagger compromise`
 * measures. compromise tells no countries from rivers: every place counts as a GPE.
 */
export function createCompromiseTagger(): Tagger {
  return {
    name: 'compromise',
    findMentions({ text }) {
      const doc = compromise(text);
      const mentions = [
        ...toMentions(text, 'PERSON', doc.people().json({ offset: true }) as readonly Found[]),
        ...toMentions(text, 'GPE', doc.places().json({ offset: true }) as readonly Found[]),
        ...toMentions(text, 'ORG', doc.organizations().json({ offset: true }) as readonly Found[]),
      ].toSorted(compareSpans);
      return mentions.filter(
        (mention, index) => index === 0 || !overlaps(mention, mentions[index - 1] ?? mention),
      );
    },
  };
}

/** Marks and blanks at the ends, and a trailing possessive, which compromise counts to the term. */
const EDGES = /^[^\p{L}\p{N}]+|(?:['’]s?)?[^\p{L}\p{N}.]*$/gu;

function toMentions(text: string, type: EntityType, found: readonly Found[]): readonly TaggedMention[] {
  return found.flatMap(({ terms }) => {
    const first = terms[0]?.offset;
    const last = terms.at(-1)?.offset;
    if (first === undefined || last === undefined) return [];
    const surface = text.slice(first.start, last.start + last.length);
    const name = surface.replace(EDGES, '');
    const start = first.start + surface.indexOf(name);
    if (name === '' || text.slice(start, start + name.length) !== name) return [];
    return [
      {
        start,
        end: start + name.length,
        text: name,
        type,
        kind: 'name' as const,
        confidence: 0.5,
        by: 'compromise',
      },
    ];
  });
}
