import type { TaggedMention, Token } from '../../document/document.js';
import { firstEndingAfter } from '../../document/span.js';
import { MENS_NAMES, MENS_WORDS, WOMENS_NAMES, WOMENS_WORDS } from './given-names.js';

export type Gender = 'woman' | 'man';

/** How many words in front of a name are looked at: "the actress and singer Mia Dahl"; and behind one: "Dahl, a Danish actress". */
const WORDS_BEFORE = 3;
const WORDS_AFTER = 5;
/** Of a person with many mentions so many are looked at, so that it takes linear time. */
const MOST_MENTIONS = 20;

/** What an article shows of a person's gender; what is no more than likely is not `sure`. */
export interface ShownGender {
  readonly gender: Gender;
  readonly sure: boolean;
}

/**
 * Whether a person is a woman or a man, by styles and nouns beside the names, else by the given name of a full name; by
 * a name that stands alone only likely, as it may be a surname.
 */
export function genderOf(
  positions: readonly number[],
  mentions: readonly TaggedMention[],
  tokens: readonly Token[],
): ShownGender | undefined {
  const looked: TaggedMention[] = [];
  for (const at of positions) {
    const name = mentions[at];
    if (name === undefined || looked.length === MOST_MENTIONS) break;
    looked.push(name);
    const shown = genderBefore(tokens, name.start) ?? genderAfter(tokens, name.end);
    if (shown !== undefined) return { gender: shown, sure: true };
  }
  let likely: ShownGender | undefined;
  for (const { text } of looked) {
    const words = text.toLowerCase().split(/[\s-]+/);
    const gender = genderOfName(words);
    if (gender !== undefined && words.length > 1) return { gender, sure: true };
    if (gender !== undefined) likely ??= { gender, sure: false };
  }
  return likely;
}

/** Words that end what belongs to a name: "his wife and Per". */
const STOPS: ReadonlySet<string> = new Set(
  'and of by with to for from said told that who whose at in on'.split(' '),
);

function genderOfWord(word: string): Gender | undefined {
  if (WOMENS_WORDS.has(word)) return 'woman';
  return MENS_WORDS.has(word) ? 'man' : undefined;
}

function genderBefore(tokens: readonly Token[], start: number): Gender | undefined {
  const at = firstEndingAfter(tokens, start);
  for (let back = 1; back <= WORDS_BEFORE; back++) {
    const word = wordAt(tokens, at - back);
    const gender = genderOfWord(word);
    if (gender !== undefined) return gender;
    if (!/^[\p{L},]/u.test(word) || STOPS.has(word)) return undefined;
  }
  return undefined;
}

/** "Mia Dahl, a Danish actress": up to the first word that does not belong to what she is. */
function genderAfter(tokens: readonly Token[], end: number): Gender | undefined {
  const at = firstEndingAfter(tokens, end);
  if (wordAt(tokens, at) !== ',' || !/^(?:an?|the)$/.test(wordAt(tokens, at + 1))) return undefined;
  for (let ahead = 2; ahead <= WORDS_AFTER; ahead++) {
    const word = wordAt(tokens, at + ahead);
    const gender = genderOfWord(word);
    if (gender !== undefined) return gender;
    if (!/^[\p{L}\d]/u.test(word) || STOPS.has(word)) return undefined;
  }
  return undefined;
}

function wordAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.text.toLowerCase().replace(/\.$/, '') ?? '';
}

function genderOfName([first = '', second = '']: readonly string[]): Gender | undefined {
  const given = /^\p{L}\.?$/u.test(first) ? second : first;
  if (WOMENS_NAMES.has(given)) return 'woman';
  return MENS_NAMES.has(given) ? 'man' : undefined;
}
