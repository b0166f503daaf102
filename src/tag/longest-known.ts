import type { Token } from '../document/document.js';
import type { Knowledge } from '../document/knowledge.js';
import { FIRST_HASH, hashOn } from '../document/text-table.js';
import { firstWordOf } from './knowledge-index.js';

/** Names written with ’ are held with '. */
function plain(name: string): string {
  return name.includes('’') ? name.replaceAll('’', "'") : name;
}

function plainCode(code: number): number {
  return code === 0x2019 ? 0x27 : code;
}

/** "NEW YORK" → "New York": the form under which a name in capitals is held. */
function cased(name: string): string {
  if (name.length < 5 || /[a-z]/.test(name) || name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?<![\p{L}'])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** The name of tokens `first` to `end` in the form that the knowledge base holds. */
export function knownForm(text: string, tokens: readonly Token[], first: number, end: number): string {
  const start = tokens[first]?.start ?? 0;
  return cased(plain(text.slice(start, tokens[end - 1]?.end ?? start)));
}

/** Whether a name that begins with this word may be in capitals: no letter of it is small. */
function isLoud(word: string): boolean {
  // Most words show at their second letter that they are not, for less than it takes to make another string.
  const second = word.charCodeAt(1);
  return !(second >= 97 && second <= 122) && word === word.toUpperCase();
}

/** Length of the longest known name that begins with a word; 0 where none does. */
export function longestFrom(word: string, knowledge: Knowledge): number {
  return knowledge.longestFrom(firstWordOf(cased(plain(word))));
}

/**
 * Index behind the longest known name that begins at token `first` and ends by `limit`; `first` where there is none.
 *
 * @param mayBeAmbiguous whether names that are also ordinary words or common surnames count
 * @param longest what `longestFrom` says of the token
 */
export function longestKnown(
  text: string,
  tokens: readonly Token[],
  first: number,
  limit: number,
  knowledge: Knowledge,
  mayBeAmbiguous = false,
  longest = longestFrom(tokens[first]?.text ?? '', knowledge),
): number {
  const token = tokens[first];
  if (token === undefined || longest === 0) return first;
  // A name in capitals is held in another form, so its hash says nothing.
  const mayBeLoud = isLoud(token.text);
  let hash = FIRST_HASH;
  let at = token.start;
  let found = first;
  for (let end = first + 1; end <= limit; end++) {
    const stop = tokens[end - 1]?.end ?? Infinity;
    if (end > first + 1 && stop - token.start > longest) break;
    for (; at < stop; at++) hash = hashOn(hash, plainCode(text.charCodeAt(at)));
    if (!mayBeLoud && !knowledge.mayHold(hash)) continue;
    const matches = knowledge.lookup(knownForm(text, tokens, first, end));
    if (matches.some(({ ambiguous }) => mayBeAmbiguous || !ambiguous)) found = end;
  }
  return found;
}
