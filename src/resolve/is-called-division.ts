import type { TaggedMention } from '../document/document.js';

const WORD =
  'provinces?|regions?|states?|governorates?|prefectures?|departments?|oblasts?|cantons?|voivodeships?';
/** "Puno province", "Puno and Arequipa provinces"; "the province of Puno". */
const AFTER = new RegExp(`^ (?:(?:and|or) (?:\\p{Lu}\\p{L}+ ){1,2})?(?:${WORD})\\b`, 'iu');
const BEFORE = new RegExp(`\\b(?:${WORD}) of (?:the )?$`, 'iu');
const LONGEST = 40;

/** Whether the text calls a place a province or the like wherever it first names it so. */
export function isCalledDivision(
  text: string,
  mentions: readonly TaggedMention[],
  positions: readonly number[],
): boolean {
  return positions.some((position) => {
    const { start = 0, end = 0 } = mentions[position] ?? {};
    return (
      AFTER.test(text.slice(end, end + LONGEST)) ||
      BEFORE.test(text.slice(Math.max(0, start - LONGEST), start))
    );
  });
}
