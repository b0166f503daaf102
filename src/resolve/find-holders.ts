import type { TaggedMention } from '../document/document.js';

/** Thing → the things that the text names beside it as what holds it. */
export type Holders = ReadonlyMap<number, ReadonlySet<number>>;

/** `Paris, Texas`; `Paris (Texas)`; `Paris in northern Texas`; `Paris, in Texas`. */
const WITHIN = /^(?:, | \(|,? (?:in|near|of) (?:the )?(?:\p{Ll}{1,8}(?:-\p{Ll}{1,8})? )?)$/u;
/** `Texas's Paris`, `Texas' old Paris`. */
const POSSESSIVE = /^(?:['’]s?)? ?(?:\p{Ll}{1,12} )?$/u;
const LONGEST_BETWEEN = 30;

/** For each place, the places that hold it by the words between the two. */
export function findHolders(
  text: string,
  mentions: readonly TaggedMention[],
  thingOf: ReadonlyMap<number, number>,
): Holders {
  const holders = new Map<number, Set<number>>();
  const add = (inner: number, outer: number) => {
    const [thing, holder] = [thingOf.get(inner), thingOf.get(outer)];
    if (thing === undefined || holder === undefined || thing === holder) return;
    const known = holders.get(thing);
    if (known === undefined) holders.set(thing, new Set([holder]));
    else known.add(holder);
  };
  for (let position = 0; position + 1 < mentions.length; position++) {
    const [first, second] = [mentions[position], mentions[position + 1]];
    if (first === undefined || second === undefined) continue;
    if (second.start - first.end > LONGEST_BETWEEN || !isPlace(first) || !isPlace(second)) continue;
    const between = text.slice(first.end, second.start);
    if (second.type === 'GPE' && WITHIN.test(between)) add(position, position + 1);
    else if (first.type === 'GPE' && isOwned(between)) add(position + 1, position);
  }
  return holders;
}

function isPlace({ type }: TaggedMention): boolean {
  return type === 'GPE' || type === 'LOC' || type === 'FAC';
}

function isOwned(between: string): boolean {
  return /^['’]/.test(between) && POSSESSIVE.test(between);
}
