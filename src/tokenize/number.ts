import { CHARACTER, characterClass, characterLength } from './character.js';

const SEPARATORS = new Set(['.', ',', ':', '/']);

/** What stays with the figures before it: "10th", "1990s", "49ers"; other small letters are units: "120km". */
const ENDINGS = new Set(['st', 'nd', 'rd', 'th', 's', 'ers']);

/** Where the number that starts at `offset` ends: "1,937", "3:30", "9/11", "10th", "3M" (a name). */
export function endOfNumber(text: string, offset: number): number {
  let end = endOfFigures(text, offset);
  while (SEPARATORS.has(text.charAt(end)) && characterClass(text, end + 1) === CHARACTER.digit) {
    end = endOfFigures(text, end + 1);
  }
  if (characterClass(text, end) !== CHARACTER.letter) return end;
  let lettersEnd = end;
  while (isWordPart(text, lettersEnd)) lettersEnd += characterLength(text, lettersEnd);
  const letters = text.slice(end, lettersEnd);
  if (ENDINGS.has(letters.toLowerCase())) return lettersEnd;
  const isName = /^[\p{Lu}\p{M}]/u.test(letters) || /\p{N}/u.test(letters);
  return isName && !isMoney(text, offset) ? lettersEnd : end;
}

function endOfFigures(text: string, offset: number): number {
  let end = offset;
  while (characterClass(text, end) === CHARACTER.digit) end += characterLength(text, end);
  return end;
}

function isWordPart(text: string, offset: number): boolean {
  const kind = characterClass(text, offset);
  return kind === CHARACTER.letter || kind === CHARACTER.digit;
}

/** "$3M" is an amount, "3M" a company. */
function isMoney(text: string, offset: number): boolean {
  return offset > 0 && characterClass(text, offset - 1) === CHARACTER.symbol;
}
