import type { Entity, Location, Mention } from '../document/document.js';

/**
 * Whether two places are known to be in different countries. Of a town and a country or state the text is believed
 * rather than the resolver, since so many towns share their names.
 */
export function lieApart(inner: Entity | undefined, outer: Entity | undefined): boolean {
  const [a, b] = [inner?.location, outer?.location];
  if (a === undefined || b === undefined || a.country === b.country) return false;
  return isLarge(a) || !isLarge(b);
}

function isLarge({ precision }: Location): boolean {
  return precision === 'country' || precision === 'admin1';
}

/** A third name behind two: ", Mufulira [and Chililabombwe]", "[, Garba and] …", "[, Luanda or Huambo]". */
const LIST_GOES_ON = /^,? (?:and|or|&) (?:the )?\p{Lu}|^, (?:\p{Lu}[\p{L}’'-]*\s){1,3}(?:and|or|&) /u;
const LONGEST_NAME = 60;

/**
 * Whether "Kitwe, Mufulira" is rather a list than a place in a place: a further name follows, tagged or not, and the
 * second is not the country or state of the first; or the article calls a person or a team by the second name.
 */
export function isList(
  text: string,
  second: Mention,
  inner: Entity | undefined,
  outer: Entity | undefined,
  namesOfOthers: ReadonlySet<string>,
): boolean {
  const [a, b] = [inner?.location, outer?.location];
  if (namesOfOthers.has(second.text) && b?.precision !== 'country') return true;
  if (a !== undefined && b !== undefined && a.country === b.country && isLarge(b)) return false;
  return LIST_GOES_ON.test(text.slice(second.end, second.end + LONGEST_NAME));
}

/** Names, and surnames, of an article's persons and organisations. */
export function namesOfOthers(entities: readonly Entity[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { type, name, aliases } of entities) {
    if (type !== 'PERSON' && type !== 'ORG') continue;
    for (const form of [name, ...aliases]) {
      names.add(form);
      if (type === 'PERSON') names.add(form.slice(form.lastIndexOf(' ') + 1));
    }
  }
  return names;
}
