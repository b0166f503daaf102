/** Marks that wink-nlp knows under one ASCII form. */
const PLAIN_MARKS: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['`', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ["''", '"'],
  ['``', '"'],
  ['…', '...'],
  ['–', '-'],
  ['—', '--'],
  ['―', '--'],
]);

const ASCII_WORD = /^[A-Za-z]+$/;
const FIGURES = /^\p{N}[\p{N}.,:/]*$/u;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/i;
const DECADE = /^['’‘]?\d+s$/i;
const SAFE_WORD = /^[A-Za-z][A-Za-z0-9]*(?:[.&'][A-Za-z0-9]+)*\.?$|^'[a-z]+$/i;
const SAFE_MARK = /^[!-/:-@[-`{-~]$|^\.{3}$|^--$|^[A-Z]{0,2}[$£€¥]$/;

/**
 * A word in a form that wink-nlp keeps in one piece and can know: figures become one number, accents go, and
 * what it has no notion of is replaced by something of the same sort. So its tags depend on its vocabulary
 * alone, and its memory does not grow with every number, address and odd character of the input.
 */
export function toModelWord(word: string): string {
  if (ASCII_WORD.test(word)) return word;
  const mark = PLAIN_MARKS.get(word);
  if (mark !== undefined) return mark;
  if (FIGURES.test(word)) return '12';
  if (ORDINAL.test(word)) return '5th';
  if (DECADE.test(word)) return '1990s';
  const plain = word
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('’', "'");
  if (SAFE_WORD.test(plain) || SAFE_MARK.test(plain)) return plain;
  if (/^\p{P}+$/u.test(word)) return ',';
  if (/^\p{Lu}/u.test(word)) return 'Xavier';
  if (/^\p{L}/u.test(word)) return 'thing';
  if (/^\p{N}/u.test(word)) return '12';
  return '*';
}
