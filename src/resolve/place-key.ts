import { foldLetters } from './fold-name.js';

const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

/** Case, diacritics and marks do not count: "Ludhiāna", "Xi’an", "St. Petersburg". */
export function placeKey(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return foldLetters(name)
    .replace(/['’‘ʻ`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
