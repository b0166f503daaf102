import { findAbbreviation } from './abbreviations.js';
import { CHARACTER, characterClass, characterLength } from './character.js';
import { OPENERS } from './openers.js';

const APOSTROPHES = new Set(["'", '’', 'ʼ']);
const CLITIC = /^['’](?:s|d|m|re|ve|ll)$/i;
const NOT = /n['’]t$/i;

/** What follows an initial: another one, a comma, or a name. */
const FOLLOWING_NAME = /^\s?(?:,|\p{Lu}\.|(?<word>\p{Lu}[\p{L}\p{M}'’]*))/u;
const FIGURE = /^\s?\p{N}/u;
const FIGURE_OR_NAME = /^(?:\s?[\p{N},);]|\s\p{Lu}|\s[-–—_(])/u;

/** Letters before a chain of initials: "Ph.D.", "M.B.A." */
const DEGREES = new Set(['Ph', 'Ed', 'Sc', 'Th', 'Psy', 'Litt', 'LL']);

/** Ends of names that are addresses too: "Booking.com". */
const DOMAINS = new Set([
  'com',
  'org',
  'net',
  'gov',
  'edu',
  'info',
  'io',
  'tv',
  'co',
  'uk',
  'eu',
  'ru',
  'de',
  'fr',
]);

/** Where the word that starts at `offset` ends, with its apostrophes, and with the full stop of an abbreviation. */
export function endOfWord(text: string, offset: number): number {
  let end = endOfLetters(text, offset);
  for (;;) {
    const mark = text.charAt(end);
    const next = end + 1;
    if (APOSTROPHES.has(mark) && characterClass(text, next) === CHARACTER.letter)
      end = endOfLetters(text, next);
    else if (mark === '&' && isUpper(text.charAt(end - 1)) && isUpper(text.charAt(next)))
      end = endOfLetters(text, next);
    else break;
  }
  const mark = text.charAt(end);
  if (mark === '.') return endWithStop(text, offset, end);
  if (mark === '$' && end - offset <= 3 && /^[A-Z]+$/.test(text.slice(offset, end))) return end + 1;
  return end;
}

/** Where the clitic of the word begins: "Russia|’s", "ca|n't"; the word's end where it has none. */
export function startOfClitic(text: string, start: number, end: number): number {
  const tail = text.slice(Math.max(start, end - 3), end);
  if (NOT.test(tail)) return end - start > 3 ? end - 3 : end;
  for (const length of [2, 3]) {
    if (end - length > start && CLITIC.test(text.slice(end - length, end))) return end - length;
  }
  return end;
}

function endOfLetters(text: string, offset: number): number {
  let end = offset;
  for (;;) {
    const kind = characterClass(text, end);
    if (kind === CHARACTER.letter || kind === CHARACTER.digit) end += characterLength(text, end);
    else if (kind === CHARACTER.joiner && end > offset && characterClass(text, end + 1) === CHARACTER.letter)
      end++;
    else return end;
  }
}

function endWithStop(text: string, start: number, stop: number): number {
  const word = text.slice(start, stop);
  if (stop - start === 1 || DEGREES.has(word)) {
    const chain = endOfInitials(text, stop);
    if (chain > stop + 1) return chain;
    return stop - start === 1 && isInitial(text, start, stop) ? stop + 1 : stop;
  }
  const labelEnd = endOfLetters(text, stop + 1);
  if (labelEnd > stop + 1) return DOMAINS.has(text.slice(stop + 1, labelEnd)) ? labelEnd : stop;
  return endOfAbbreviation(text, word, stop);
}

/** From the first full stop of "U.S." to behind the last letter or full stop of the chain; the stop itself where none follows. */
function endOfInitials(text: string, firstStop: number): number {
  let stop = firstStop;
  while (
    text.charAt(stop) === '.' &&
    characterClass(text, stop + 1) === CHARACTER.letter &&
    characterClass(text, stop + 1 + characterLength(text, stop + 1)) !== CHARACTER.letter
  ) {
    stop += 1 + characterLength(text, stop + 1);
  }
  return stop > firstStop && text.charAt(stop) === '.' ? stop + 1 : stop;
}

/** "J. Smith" and "Smith, J., said", but not "plan B." before a small letter or a word that opens sentences. */
function isInitial(text: string, start: number, stop: number): boolean {
  if (!isUpper(text.charAt(start))) return false;
  const match = FOLLOWING_NAME.exec(text.slice(stop + 1, stop + 16));
  return match !== null && !OPENERS.has(match.groups?.['word'] ?? '');
}

function endOfAbbreviation(text: string, word: string, stop: number): number {
  const abbreviation = findAbbreviation(word);
  if (abbreviation === undefined) return stop;
  if (abbreviation.needs === undefined) return stop + 1;
  const following = text.slice(stop + 1, stop + 4);
  const stays = abbreviation.needs === 'figure' ? FIGURE.test(following) : FIGURE_OR_NAME.test(following);
  return stays ? stop + 1 : stop;
}

function isUpper(character: string): boolean {
  return /^\p{Lu}$/u.test(character);
}
