import type { TaggedMention } from '../document/document.js';

/** `Turkey and Georgia`, `Turkey, Georgia`, `from Georgia to Ohio`. */
const LISTED = /^(?:,|,? (?:and|or|to|&))\s(?:the )?$/u;

/** Thing → the things named right before or after it in a list of places. */
export function findNeighbours(
  text: string,
  mentions: readonly TaggedMention[],
  thingOf: ReadonlyMap<number, number>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const neighbours = new Map<number, Set<number>>();
  for (let position = 0; position + 1 < mentions.length; position++) {
    const [first, second] = [mentions[position], mentions[position + 1]];
    if (first?.type !== 'GPE' || second?.type !== 'GPE' || second.start - first.end > 9) continue;
    const [a, b] = [thingOf.get(position), thingOf.get(position + 1)];
    if (a === undefined || b === undefined || a === b) continue;
    if (!LISTED.test(text.slice(first.end, second.start))) continue;
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  }
  return neighbours;
}
