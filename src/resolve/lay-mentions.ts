import type { Measured, Mention, TaggedMention } from '../document/document.js';
import { compareSpans, firstEndingAfter, overlaps, type Span } from '../document/span.js';
import type { EntityType } from '../document/types.js';
import type { Reference } from './reference/find-references.js';
import type { NamedThing } from './reference/walk-pronouns.js';
import { thingOfMentions } from './thing-of.js';

/** All mentions of a document in order of reading, with their ids and entities. */
export interface LaidMentions {
  readonly mentions: readonly Mention[];
  /** Id of a name by its position in the document's list. */
  readonly idOf: (position: number) => string;
  /** Ids of all mentions of a thing, in order of reading. */
  readonly idsOf: (thing: number) => readonly string[];
}

/** Lays names, roles and the words that refer to them out in one list in order of reading. Those that overlap a time or a number are left out. */
export function layMentions(
  { text, mentions, times, quantities }: Measured,
  things: readonly NamedThing[],
  references: readonly Reference[],
): LaidMentions {
  const thingOf = thingOfMentions(things, mentions.length);
  const laid: Mention[] = [];
  const ids: string[] = [];
  const own = things.map((): string[] => []);
  const lay = (
    { start, end, kind, confidence, by }: Omit<TaggedMention, 'known' | 'text' | 'type'>,
    words: string,
    type: EntityType,
    thing: number,
  ): string => {
    const id = `m${laid.length}`;
    const entity = thing === -1 ? null : `e${thing}`;
    laid.push({ id, start, end, text: words, type, kind, entity, confidence, by });
    own[thing]?.push(id);
    return id;
  };
  const inOrder = references
    .filter((one) => !isCovered(one, times) && !isCovered(one, quantities))
    .toSorted(compareSpans);
  let next = 0;
  const layReferencesBefore = (start: number): void => {
    for (let one = inOrder[next]; one !== undefined && one.start < start; one = inOrder[++next]) {
      const type = mentions[things[one.thing]?.mentions[0] ?? 0]?.type ?? 'ORG';
      lay(one, text.slice(one.start, one.end), type, one.thing);
    }
  };
  for (const [position, mention] of mentions.entries()) {
    layReferencesBefore(mention.start);
    ids.push(lay(mention, mention.text, mention.type, thingOf[position] ?? -1));
  }
  layReferencesBefore(Infinity);
  return {
    mentions: laid,
    idOf: (position) => ids[position] ?? '',
    idsOf: (thing) => own[thing] ?? [],
  };
}

/** No mention overlaps a time or a number: "in her eighties". */
function isCovered(one: Span, spans: readonly Span[]): boolean {
  const first = spans[firstEndingAfter(spans, one.start)];
  return first !== undefined && overlaps(first, one);
}
