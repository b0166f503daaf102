import type { EntityType, PartOfSpeech } from '../document/types.js';
import { VERB_FORMS } from './words/verb-forms.js';
import { WORD_CLASSES } from './words/word-classes.js';
import type { TitleKind } from './words/title-kinds.js';

/** Symbols that no word has: kinds of mentions, times and quantities, and words by their part of speech. */
export type BasicSymbol =
  | 'person'
  | 'norp'
  | 'fac'
  | 'org'
  | 'country'
  | 'division'
  | 'locality'
  | 'loc'
  | 'product'
  | 'event'
  | 'work'
  | 'law'
  | 'language'
  | TitleKind
  | 'age'
  | 'time'
  | 'score'
  | 'small'
  | 'quantity'
  | 'noun'
  | 'adjective'
  | 'adverb'
  | 'verb'
  | 'word'
  | 'quote'
  | 'end';

export const MENTION_SYMBOLS: Readonly<Record<Exclude<EntityType, 'TITLE'>, BasicSymbol>> = {
  PERSON: 'person',
  NORP: 'norp',
  FAC: 'fac',
  ORG: 'org',
  GPE: 'locality',
  LOC: 'loc',
  PRODUCT: 'product',
  EVENT: 'event',
  WORK_OF_ART: 'work',
  LAW: 'law',
  LANGUAGE: 'language',
};

export const SPEECH_SYMBOLS: Readonly<Partial<Record<PartOfSpeech, BasicSymbol>>> = {
  NOUN: 'noun',
  PROPN: 'noun',
  ADJ: 'adjective',
  ADV: 'adverb',
  VERB: 'verb',
  AUX: 'verb',
};

const BASIC_SYMBOLS: readonly BasicSymbol[] = [
  'person',
  'norp',
  'fac',
  'org',
  'country',
  'division',
  'locality',
  'loc',
  'product',
  'event',
  'work',
  'law',
  'language',
  'office',
  'position',
  'occupation',
  'member',
  'spokesperson',
  'founder',
  'owner',
  'student',
  'representative',
  'age',
  'time',
  'score',
  'small',
  'quantity',
  'noun',
  'adjective',
  'adverb',
  'verb',
  'word',
  'quote',
  'end',
];

/** Names for several symbols at once. */
const GROUPS: Readonly<Record<string, string>> = {
  role: 'office|position|occupation|member|spokesperson|founder|owner|student|representative',
  gpe: 'country|division|locality',
  place: 'gpe|loc',
  site: 'fac|org',
  party: 'person|org|gpe',
  town: 'settlement|area',
  modifier:
    'noun|adjective|attributive|only|part|subsidiary|town|seat|body|direction|consortium|win|premises|home|candidate|shareholder|mission|board|ownership|counterpart|lawsuit|purchase|graduate|degree|predecessor|successor',
  honorific: 'style|legislator',
};

/** What stands for many symbols at once, as a class of characters. */
type Wildcard = 'any' | 'inner' | 'things';

/** Words and symbols as single characters, so that rules are regular expressions over one character a token. */
export interface Alphabet {
  /** The character of a word, lower-case and without a closing full stop; undefined for words of no pattern. */
  readonly words: ReadonlyMap<string, string>;
  readonly basic: Readonly<Record<BasicSymbol, string>>;
  /** Compiles a pattern; throws where it names an unknown symbol. */
  compile(pattern: string): CompiledPattern;
}

export interface CompiledPattern {
  readonly expression: RegExp;
  /** Characters of each place that every match has: an article without any of one place's has no match. */
  readonly needs: readonly string[];
}

const PATTERN_PART =
  /<(?:(?<role>[a-z]+):)?(?<symbols>[a-z|_]+)>|(?<operator>\(\?<?[!=]|[()|?^]|\{\d,\d\d?\})|(?<word>[^\s<>()|?{}]+)|\s+/gy;

/** Behind a symbol that a match may lack. */
const OPTIONAL = /^(?:\?|\{0)/;

/** The first character behind Latin-1: no symbol is one that regular expressions give a meaning. */
const FIRST_CHARACTER = 0x100;

/**
 * Makes the alphabet of `patterns`. A pattern is a regular expression whose letters are words ("of", "'s", ","),
 * symbols ("<org>", "<gpe|loc>", "<defeat>") and symbols with a role in the relation ("<subject:person>"); brackets
 * are `<open>` and `<close>`. `<any>` is anything within a sentence, `<things>` anything but a person, `<inner>`
 * anything but a comma or a quotation mark; `^` is the head of a sentence. Quantifiers are bounded, so that matching
 * takes linear time.
 */
export function createAlphabet(patterns: readonly string[]): Alphabet {
  const characters = new Map<string, string>();
  const words = new Map<string, string>();
  const add = (symbol: string): string => {
    const known = characters.get(symbol);
    if (known !== undefined) return known;
    const character = String.fromCharCode(FIRST_CHARACTER + characters.size);
    characters.set(symbol, character);
    return character;
  };
  const addWord = (word: string, character: string): void => {
    if (words.has(word)) throw new Error(`Expected each word in one class, got "${word}" in two.`);
    words.set(word, character);
  };

  const basic = Object.fromEntries(BASIC_SYMBOLS.map((symbol) => [symbol, add(symbol)])) as Record<
    BasicSymbol,
    string
  >;
  addWord('(', add('open'));
  addWord(')', add('close'));
  for (const [name, members] of Object.entries(WORD_CLASSES))
    for (const word of members) addWord(word, add(name));
  for (const [name, lemmas] of Object.entries(VERB_FORMS)) {
    for (const word of Object.values(lemmas).flat()) addWord(word, add(name));
  }
  for (const pattern of patterns) {
    for (const { groups } of pattern.matchAll(PATTERN_PART)) {
      const word = groups?.['word'];
      if (word !== undefined && !words.has(word)) addWord(word, add(word));
    }
  }

  const symbolsOf = (name: string): string => {
    const group = GROUPS[name];
    if (group !== undefined) return group.split('|').map(symbolsOf).join('');
    const character = characters.get(name);
    if (character === undefined) throw new Error(`Expected a symbol that the alphabet has, got "<${name}>".`);
    return character;
  };
  return {
    words,
    basic,
    compile: (pattern) => {
      const wildcards = {
        any: `[^${basic.end}]`,
        things: `[^${basic.end}${basic.person}]`,
        inner: `[^${basic.end}${basic.quote}${words.get(',') ?? ''}]`,
      };
      const { source, needs } = translate(pattern, words, symbolsOf, wildcards);
      return { expression: new RegExp(source, 'dg'), needs };
    },
  };
}

/** What a part of a pattern asks for in each of its alternatives: the characters of places that no match lacks. */
type Alternatives = string[][];

function translate(
  pattern: string,
  words: ReadonlyMap<string, string>,
  symbolsOf: (name: string) => string,
  wildcards: Readonly<Record<Wildcard, string>>,
): { readonly source: string; readonly needs: readonly string[] } {
  let source = '';
  let read = 0;
  let alternatives: Alternatives = [[]];
  const outer: { readonly alternatives: Alternatives; readonly isForbidden: boolean }[] = [];
  const need = (characters: readonly string[]): void => {
    if (!OPTIONAL.test(pattern.slice(read))) alternatives.at(-1)?.push(...characters);
  };
  for (const { 0: part, index, groups } of pattern.matchAll(PATTERN_PART)) {
    if (index !== read) break;
    read += part.length;
    const { role, symbols, operator, word } = groups ?? {};
    if (symbols === 'any' || symbols === 'inner' || symbols === 'things') source += wildcards[symbols];
    else if (symbols !== undefined) {
      const characters = symbols.split('|').map(symbolsOf).join('');
      source += role === undefined ? `[${characters}]` : `(?<${role}>[${characters}])`;
      need([characters]);
    } else if (word !== undefined) {
      const character = words.get(word) ?? '';
      source += character;
      need([character]);
    } else if (operator !== undefined) {
      source += operator === '(' ? '(?:' : operator;
      if (operator.startsWith('(')) {
        outer.push({ alternatives, isForbidden: operator.endsWith('!') });
        alternatives = [[]];
      } else if (operator === '|') alternatives.push([]);
      else if (operator === ')') {
        const inner = needsOf(alternatives);
        const group = outer.pop();
        alternatives = group?.alternatives ?? [[]];
        if (group?.isForbidden === false) need(inner);
      }
    }
  }
  if (read !== pattern.length)
    throw new Error(`Expected a pattern of words and symbols, got "${pattern.slice(read)}".`);
  return { source, needs: needsOf(alternatives).toSorted((a, b) => commonness(a) - commonness(b)) };
}

/** Of several alternatives: any of the rarest places of each; nothing where one of them asks for nothing. */
function needsOf(alternatives: Alternatives): readonly string[] {
  const [only = [], ...others] = alternatives;
  if (others.length === 0) return only;
  const rarest = alternatives.map((needs) => needs.toSorted((a, b) => commonness(a) - commonness(b))[0]);
  return rarest.includes(undefined) ? [] : [[...new Set(rarest.join(''))].join('')];
}

/** Kinds of mentions and parts of speech stand in far more sentences than the words that patterns name. */
const COMMONNESS_OF_BASIC = 8;
const BASIC_END = FIRST_CHARACTER + BASIC_SYMBOLS.length;

/** How many sentences are likely to hold one of these characters, on no scale. */
function commonness(characters: string): number {
  let sum = 0;
  for (const character of characters) sum += character.charCodeAt(0) < BASIC_END ? COMMONNESS_OF_BASIC : 1;
  return sum;
}
