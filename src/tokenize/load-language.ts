import type { PartOfSpeech } from '../document/types.js';
import type { LanguageModel } from './language-model.js';
import { toModelWord } from './model-word.js';
import { openWink, type Wink, type WinkToken } from './open-wink.js';

/** wink-nlp remembers every word it has met, and so do we; a fresh start after so many keeps memory bounded. */
const MOST_WORDS = 100_000;

/** English by wink-nlp with wink-eng-lite-web-model. Loading takes about 0.1 s. */
export function loadLanguage(): LanguageModel {
  let wink = openWink();
  let memory = createMemory(wink);
  return {
    name: wink.name,
    partsOfSpeech(words) {
      if (memory.size() > MOST_WORDS) {
        wink = openWink();
        memory = createMemory(wink);
      }
      return tagWords(words, memory, wink);
    },
  };
}

/** A word as wink sees it. */
interface ModelWord {
  readonly form: string;
  /** Whether it leans on the word before: "Russia" "’s", "do" "n't". wink reads the two as one unit. */
  readonly isClitic: boolean;
  /** Its tokens where no clitic leans on it. */
  readonly tokens: readonly WinkToken[];
}

interface Memory {
  word(text: string): ModelWord;
  /** Tokens of a word with its clitics. */
  unit(form: string): readonly WinkToken[];
  size(): number;
}

function createMemory(wink: Wink): Memory {
  const words = new Map<string, ModelWord>();
  const units = new Map<string, readonly WinkToken[]>();
  return {
    word(text) {
      const known = words.get(text);
      if (known !== undefined) return known;
      const form = toModelWord(text);
      const word = { form, isClitic: isClitic(form), tokens: wink.readTokens(form) };
      words.set(text, word);
      return word;
    },
    unit(form) {
      const known = units.get(form);
      if (known !== undefined) return known;
      const tokens = wink.readTokens(form);
      units.set(form, tokens);
      return tokens;
    },
    size: () => words.size + units.size,
  };
}

const CLITICS = new Set(["'s", "'d", "'m", "'re", "'ve", "'ll", "n't"]);

function isClitic(form: string): boolean {
  return form.length < 4 && CLITICS.has(form.toLowerCase());
}

function tagWords(texts: readonly string[], memory: Memory, wink: Wink): readonly PartOfSpeech[] {
  const words = texts.map((text) => memory.word(text));
  const tokens: WinkToken[] = [];
  /** The token whose part of speech each word takes. */
  const sources = new Int32Array(words.length);
  let next = 0;
  while (next < words.length) {
    const first = next++;
    while (words[next]?.isClitic === true) next++;
    const ofUnit = next === first + 1 ? words[first]?.tokens : memory.unit(joinForms(words, first, next));
    // wink may cut a unit into more tokens than we did ("can" "not"), or fewer: words take the parts of speech in order,
    // and the last word of several takes the last.
    const firstToken = tokens.length;
    for (const token of ofUnit ?? []) tokens.push(token);
    const last = tokens.length - 1;
    for (let word = first; word < next; word++) {
      sources[word] = word > first && word === next - 1 ? last : Math.min(firstToken + word - first, last);
    }
  }
  const tags = correctTags(tokens, wink);
  return words.map((_, word) => wink.partOf(tags[sources[word] ?? 0] ?? 0));
}

function joinForms(words: readonly ModelWord[], first: number, end: number): string {
  let unit = '';
  for (let word = first; word < end; word++) unit += words[word]?.form ?? '';
  return unit;
}

/** Tags of the tokens of a text after a look at their neighbours. */
function correctTags(tokens: readonly WinkToken[], wink: Wink): Int32Array {
  const tags = new Int32Array(tokens.length);
  const hints = new Int32Array(tokens.length);
  const normals = new Int32Array(tokens.length);
  for (const [index, token] of tokens.entries()) {
    tags[index] = token.tag;
    hints[index] = token.hint;
    normals[index] = token.normal;
  }
  wink.correct(tags, hints, normals);
  for (const [index, { isFixed, tag }] of tokens.entries()) if (isFixed) tags[index] = tag;
  return tags;
}
