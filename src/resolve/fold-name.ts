/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const ASCII = /^[\0-\x7f]*$/;
const MARKS = /\p{M}/gu;
const SPECIAL_LETTERS = /[øłđðþßæœı]/g;
const APOSTROPHES = /[’‘ʼʻ`´′]/g;
const POSSESSIVE = /(?<=\p{L}|\.)'s$|(?<=s)'$/iu;
/** "U.S.", "U-N", "N. J.": letters that are read one by one, with a point or a hyphen after each but the last. */
const SPELLED_OUT = /(?<![\p{L}\p{N}.])(?:\p{Lu}[.-] ?){1,8}(?:\p{Lu}(?![\p{L}\p{N}])\.?|(?<=\.))/gu;
/** Most names: nothing in them needs folding but the capitals. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const WORD = /[\p{L}\p{N}]+/gu;

/** Lower case, without diacritics: "Liquiçá" → "liquica", "Łódź" → "lodz". */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(SPECIAL_LETTERS, (letter) => LETTERS[letter] ?? letter);
}

/**
 * A name's words in the form in which names are compared: folded, without marks, without an article before it or a
 * possessive after it. "the U.N." → ["un"]; "St. Mary’s Hospital's" → ["st", "marys", "hospital"].
 */
export function foldName(text: string): readonly string[] {
  if (PLAIN.test(text)) return withoutArticle(text.toLowerCase().split(' '));
  const plain = text.replace(APOSTROPHES, "'").replace(POSSESSIVE, '');
  const joined = plain.replace(SPELLED_OUT, joinLetters).replaceAll("'", '');
  return withoutArticle(foldLetters(joined).match(WORD) ?? []);
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

/** "N. J." → "NJ"; one letter with its point, as in "Harlan P. Stocktill", stays a word of its own. */
function joinLetters(letters: string): string {
  const joined = letters.replace(/[^\p{L}]/gu, '');
  return joined.length === 1 ? letters : `${joined}${letters.endsWith(' ') ? ' ' : ''}`;
}
