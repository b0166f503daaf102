import type { Token } from '../document/document.js';
import { OPENING_NOUNS, PARTICLES, TYPE_BY_HEAD } from './clue-words.js';
import type { WordLists } from './word-lists.js';

/** Tokens `first` up to, but not including, `end`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** Small words inside a long name once it is open: "Centre for Policy and the Environment". */
const LINKS_OF_LONG_NAMES: ReadonlySet<string> = new Set(['for', 'the', 'and', 'on']);

/** "Kerry", "3M", "U.S.", "iPhone", "É": a word that is written as names are. */
export function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first >= 97 && first <= 122) return /^\p{Ll}{1,2}\p{Lu}/u.test(word);
  if (first >= 65 && first <= 90) return true;
  return first > 127 && /^\p{Lu}/u.test(word);
}

/** "UNHCR", "MoD", "G7": short, with two capitals or a capital and a figure. */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}(?:\d|[\p{Lu}&.-]*(?:\p{Ll}?\p{Lu}|s)\d?)$/u.test(word) && word.length <= 7;
}

/**
 * Where the run of name words that begins at `first` ends. A run goes on over particles ("Wim de Roover"), hyphens
 * without blanks ("Tyndall-Ross"), "&", over "of", "for", "the" and "and" where the words so far open a long name
 * ("Ministry of Trade and Industry"), and over "and" or a plural's apostrophe where a common noun stands before it and
 * an organisation's head word closes it ("Surface Workers' Association").
 */
export function endOfRun(tokens: readonly Token[], first: number, limit: number, lists: WordLists): number {
  let end = endOfSimpleRun(tokens, first, limit);
  while (end + 1 < limit && mayLeadOn(tokens, first, end, lists)) {
    const nextEnd = endOfRun(tokens, end + 1, Math.min(limit, end + LONGEST_TAIL), lists);
    if (TYPE_BY_HEAD.get(tokens[nextEnd - 1]?.text.toLowerCase() ?? '') !== 'ORG') break;
    end = nextEnd;
  }
  return end;
}

/** Words behind an "and" or an apostrophe within which an organisation's head word is looked for. */
const LONGEST_TAIL = 8;

/** "Terrorism", "Trade Relations": nouns that no lexicon needs to hold. */
const ABSTRACT_NOUN = /.{3}(?:ism|tion|ment|ness|ance|ence|ics|ture|ship|logy|onomy|urity)s?$/;

/** Whether the run `first` to `link` may be the first part of a long name that the token `link` carries on. */
function mayLeadOn(
  tokens: readonly Token[],
  first: number,
  link: number,
  { ordinaryWords, surnames }: WordLists,
): boolean {
  const linkWord = tokens[link]?.text ?? '';
  if (!/^(?:and|&|['’]s?)$/.test(linkWord) || !isCapitalised(tokens[link + 1]?.text ?? '')) return false;
  const noun = tokens[link - 1]?.text.toLowerCase() ?? '';
  const opensWithAcronym = link > first + 1 && linkWord !== 'and' && isAcronym(tokens[first]?.text ?? '');
  return opensWithAcronym || ABSTRACT_NOUN.test(noun) || (ordinaryWords.has(noun) && !surnames.has(noun));
}

function endOfSimpleRun(tokens: readonly Token[], first: number, limit: number): number {
  let end = first + 1;
  let opened = opensLongName(tokens[first]?.text ?? '');
  while (end < limit) {
    const next = nextNameWord(tokens, end, limit, opened);
    if (next === undefined) break;
    for (let index = end; index <= next; index++) opened ||= opensLongName(tokens[index]?.text ?? '');
    end = next + 1;
  }
  return end;
}

function opensLongName(word: string): boolean {
  return OPENING_NOUNS.has(word.toLowerCase());
}

/** Index of the name word that carries the run on from `from`, over at most three linking words. */
function nextNameWord(
  tokens: readonly Token[],
  from: number,
  limit: number,
  opened: boolean,
): number | undefined {
  for (let index = from; index < limit && index < from + 4; index++) {
    const token = tokens[index];
    const previous = tokens[index - 1];
    if (token === undefined || previous === undefined || token.start - previous.end > 1) return undefined;
    const touches = token.start === previous.end;
    if (isCapitalised(token.text)) return !touches || mayTouch(previous.text) ? index : undefined;
    if (index === from && !touches && isNumberOfName(token.text)) return index;
    if (!linksNames(token.text, previous.text, touches, opened)) return undefined;
  }
  return undefined;
}

/** Whether a name word may follow without a blank: after a hyphen, "&", an initial or a prefix ("O'Brien", "al-Assad"). */
function mayTouch(previous: string): boolean {
  return previous === '-' || previous === '&' || /^\p{L}\.?['’]?$/u.test(previous);
}

/** "Boeing 737": a figure that belongs to the name before it. */
function isNumberOfName(word: string): boolean {
  return /^\d{3}$/.test(word);
}

function linksNames(word: string, previous: string, touches: boolean, opened: boolean): boolean {
  if (word === '-') return touches;
  if (touches) return PARTICLES.has(word) && previous === '-';
  if (word === '&' || PARTICLES.has(word)) return true;
  if (word === 'of') return opensLongName(previous) || TYPE_BY_HEAD.get(previous.toLowerCase()) === 'ORG';
  return opened && LINKS_OF_LONG_NAMES.has(word);
}
