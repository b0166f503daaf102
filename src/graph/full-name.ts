import type { EntityType } from '../document/types.js';

/** Words that belong to a surname: "van Gogh", "Bin Salman" and "Dos Santos" are surnames, not full names. */
const SURNAME_PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de del della di da das dos du la le bin ibn el ter ten zu af av mac st st.'.split(' '),
);

const SUFFIXES: ReadonlySet<string> = new Set('jr jr. sr sr. ii iii iv'.split(' '));

/**
 * Words that institutions of many countries share. A name made of nothing else ("Supreme Court", "Ministry of
 * Defence") is another thing in another article, unless a link says which.
 */
const SHARED_WORDS: ReadonlySet<string> = new Set(
  `the of for and on in a an &
  academy administration affairs agency air alliance appeal appeals armed army assembly association authority
  bank board broadcasting bureau cabinet central chamber civil coalition coast commission committee commons
  communist congress conservative constitutional council court culture customs defence defense democratic
  department development disaster district economic economy education election electoral emergency energy
  environment european exchange executive family federal federation finance fire force forces foreign foundation
  front government green guard health high hospital house human immigration independent industry information
  institute intelligence interior internal international investigation investigations journalists justice labor
  labour law legislature liberal lords management marine meteorological military minister ministers ministry
  monetary municipal national naval navy news office opposition organisation organization parliament parole party
  people's peoples police policy popular presidency president press prime prison progressive prosecutor
  prosecutors public radio railways red relief representatives republican research reserve resources rights royal
  school science security senate service services social socialist society state station statistics stock supreme
  survey technology television trade traffic transport transportation treasury union united university water
  welfare workers youth`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** One spelling for names that differ only in case, blanks or the shape of an apostrophe. */
export function foldName(name: string): string {
  return name.normalize('NFC').replace(/[‘’ʼ]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

/** "Kerry" 1, "John Kerry" 2, "J. Kerry" 1.5, "J. K. Rowling" 2, "van Gogh" 1, "al-Masri" 1, "Osei Jr." 1. */
function personalWords(name: string): number {
  let words = 0;
  for (const word of name.trim().split(/\s+/)) {
    const lower = word.toLowerCase();
    if (SURNAME_PARTICLES.has(lower) || SUFFIXES.has(lower) || !/\p{L}/u.test(word)) continue;
    if (/^\p{Ll}(?!\p{Ll}*[-'’]\p{Lu})/u.test(word)) continue;
    const initials = /^(?:\p{L}\.)+\p{L}?$|^\p{Lu}$/u.test(word);
    words += initials ? (word.match(/\p{L}/gu) ?? []).length / 2 : 1;
  }
  return words;
}

/** Whether a name alone says which thing of its type is meant, in whatever article it stands. */
export function isFullName(type: EntityType, name: string): boolean {
  if (type === 'PERSON') return personalWords(name) >= 2;
  if (type !== 'ORG') return /[\p{L}\p{N}]/u.test(name);
  return foldName(name)
    .split(' ')
    .some((word) => /[\p{L}\p{N}]/u.test(word) && !SHARED_WORDS.has(word));
}
