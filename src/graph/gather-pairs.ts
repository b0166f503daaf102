import type { Document } from '../document/document.js';
import { groupBy } from '../document/group-by.js';
import { compareSpans } from '../document/span.js';
import type { KeyOf } from './gather-document.js';
import { sight, type Sightings } from './sightings.js';

/** Two identities, by their keys, in the same sentences. */
export interface GatheredPair {
  readonly first: string;
  readonly second: string;
  readonly sightings: Sightings;
}

/** In a long list each entity is paired with this many that follow it, so that a page of names stays linear. */
export const CO_OCCURRENCE_REACH = 30;

export function gatherPairs(doc: Document, keyOf: KeyOf): readonly GatheredPair[] {
  const mentions = doc.mentions.toSorted(compareSpans);
  let next = 0;
  const meetings = doc.sentences.flatMap((sentence) => {
    const keys = new Set<string>();
    for (
      let mention = mentions[next];
      mention !== undefined && mention.start < sentence.end;
      mention = mentions[++next]
    ) {
      const key = mention.start < sentence.start ? undefined : keyOf(mention.entity);
      if (key !== undefined) keys.add(key);
    }
    return pairUp([...keys]).map(([first, second]) => ({ first, second, ...sentence }));
  });
  const same = groupBy(meetings, ({ first, second }) => `${first}\n${second}`);
  return [...same.values()].map((places) => {
    const [{ first, second }] = places;
    return { first, second, sightings: sight(places) };
  });
}

/** Each with those that follow it, the one before the other in the order of their keys. */
function pairUp(keys: readonly string[]): readonly (readonly [string, string])[] {
  return keys.flatMap((key, index) =>
    keys
      .slice(index + 1, index + 1 + CO_OCCURRENCE_REACH)
      .map((other) => (key < other ? ([key, other] as const) : ([other, key] as const))),
  );
}
