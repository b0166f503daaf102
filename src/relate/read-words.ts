import type { PartOfSpeech } from '../document/types.js';
import { type Alphabet, SPEECH_SYMBOLS } from './alphabet.js';
import type { Factuality } from './factuality.js';
import { HEDGES } from './words/hedges.js';
import { kindOfNoun } from './words/title-kinds.js';

/** What a word is to the patterns. */
export interface Word {
  readonly hedge: Factuality | undefined;
  /** Of a quotation mark, and of a word that patterns name; undefined for a word that its part of speech tells. */
  readonly named: string | undefined;
}

/** Words of one article, in which most occur again. */
export interface WordReader {
  wordOf(surface: string): Word;
  symbolOf(surface: string, pos: PartOfSpeech): string;
}

export function isNoun(pos: PartOfSpeech): boolean {
  return pos === 'NOUN' || pos === 'PROPN';
}

export function createWordReader({ words, basic }: Alphabet): WordReader {
  const known = new Map<string, Word>();
  const nouns = new Map<string, string>();
  const wordOf = (surface: string): Word => {
    let word = known.get(surface);
    if (word === undefined) {
      const named = nameOf(surface.toLowerCase());
      known.set(surface, (word = { hedge: HEDGES.get(surface), named }));
    }
    return word;
  };
  const nounOf = (surface: string): string => {
    let noun = nouns.get(surface);
    if (noun === undefined) {
      noun = basic[kindOfNoun(surface.toLowerCase()) ?? 'noun'];
      nouns.set(surface, noun);
    }
    return noun;
  };
  return {
    wordOf,
    symbolOf: (surface, pos) =>
      wordOf(surface).named ?? (isNoun(pos) ? nounOf(surface) : basic[SPEECH_SYMBOLS[pos] ?? 'word']),
  };

  function nameOf(lower: string): string | undefined {
    const own = words.get(lower);
    if (own !== undefined) return own;
    if (lower.length <= LONGEST_MARK) {
      const mark = words.get(NORMAL_FORMS.get(lower) ?? '');
      if (mark !== undefined) return mark;
    }
    const bare = lower.endsWith('.') ? words.get(lower.slice(0, -1)) : undefined;
    return bare ?? (QUOTE_MARKS.has(lower) ? basic.quote : undefined);
  }
}

const LONGEST_MARK = 2;
const NORMAL_FORMS: ReadonlyMap<string, string> = new Map([
  ['’s', "'s"],
  ['’', "'s"],
  ["'", "'s"],
  ['–', '—'],
  ['--', '—'],
  ['―', '—'],
  ['[', '('],
  [']', ')'],
  ['‑', '-'],
  ['_', '—'],
]);
const QUOTE_MARKS: ReadonlySet<string> = new Set([...'"“”„«»‘‹›', '``', "''"]);
