import type { Thing } from './locate.js';

/** "Lahore Fort" is in Lahore; "Lahore Road" leads there. */
const WAY =
  /^(?:street|st|road|rd|avenue|ave|way|lane|drive|boulevard|blvd|square|highway|bridge|gate|line|pipeline|railway|canal|tunnel)$/;
const MOST_WORDS = 3;

/** Finds the city or other area of the article whose name a building's name begins with; undefined for other things. */
export function findNamesake(things: readonly Thing[]): (thing: Thing) => number | undefined {
  const areas = new Map<string, number>();
  for (const [index, { forms }] of things.entries()) {
    for (const { type, key } of forms) if (type === 'GPE' && !areas.has(key)) areas.set(key, index);
  }
  return ({ forms }) => {
    for (const { type, words } of forms) {
      if (type !== 'FAC' || words.some((word) => WAY.test(word))) continue;
      for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
        const area = areas.get(words.slice(0, count).join(' '));
        if (area !== undefined) return area;
      }
    }
    return undefined;
  };
}
