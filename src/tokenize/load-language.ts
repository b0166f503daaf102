import { createRequire } from 'node:module';
import type winkNLP from 'wink-nlp';
import type { Model, WinkMethods } from 'wink-nlp';
import { PARTS_OF_SPEECH, type PartOfSpeech } from '../document/types.js';
import type { LanguageModel } from './language-model.js';
import { toModelWord } from './model-word.js';

/** wink-nlp remembers every word it has met; a fresh instance after so many characters keeps memory bounded. */
const CHARACTERS_AN_INSTANCE = 20_000_000;

const PARTS: ReadonlyMap<string, PartOfSpeech> = new Map(PARTS_OF_SPEECH.map((part) => [part, part]));

/** English by wink-nlp with wink-eng-lite-web-model. Loading takes about 0.1 s. */
export function loadLanguage(): LanguageModel {
  // Not imported: whoever imports newsgraph need not wait for the model before anything is read.
  const require = createRequire(import.meta.url);
  const model = require('wink-eng-lite-web-model') as Model;
  const createReader = require('wink-nlp') as typeof winkNLP;
  let nlp: WinkMethods = createReader(model, ['pos']);
  let read = 0;
  return {
    name: 'wink-eng-lite-web-model',
    partsOfSpeech(words) {
      const { text, wordsOfUnits } = writeUnits(words);
      if (read > CHARACTERS_AN_INSTANCE) {
        nlp = createReader(model, ['pos']);
        read = 0;
      }
      read += text.length;
      const tokens = nlp.readDoc(text).tokens();
      return alignParts(tokens.out(nlp.its.precedingSpaces), tokens.out(nlp.its.pos), wordsOfUnits);
    },
  };
}

interface Units {
  /** Units with one blank before each. A unit is a word with the clitics that lean on it: "Russia's", "don't". */
  readonly text: string;
  readonly wordsOfUnits: readonly number[];
}

function writeUnits(words: readonly string[]): Units {
  const wordsOfUnits: number[] = [];
  let text = '';
  let count = 0;
  for (const word of words) {
    const form = toModelWord(word);
    if (count > 0 && isClitic(form)) {
      text += form;
      count++;
      continue;
    }
    if (count > 0) wordsOfUnits.push(count);
    text += ` ${form}`;
    count = 1;
  }
  if (count > 0) wordsOfUnits.push(count);
  return { text, wordsOfUnits };
}

const CLITICS = new Set(["'s", "'d", "'m", "'re", "'ve", "'ll", "n't"]);

function isClitic(form: string): boolean {
  const first = form.charCodeAt(0);
  return (
    (first === 39 || first === 110 || first === 78) && form.length < 4 && CLITICS.has(form.toLowerCase())
  );
}

/**
 * wink-nlp may cut a unit into more tokens than we did ("can" "not"), or fewer: words take the parts of speech in
 * order, and the last word of several takes the last.
 */
function alignParts(
  spaces: readonly string[],
  tags: readonly string[],
  wordsOfUnits: readonly number[],
): readonly PartOfSpeech[] {
  const parts: PartOfSpeech[] = [];
  let token = 0;
  for (const count of wordsOfUnits) {
    const first = token++;
    while (token < tags.length && spaces[token] === '') token++;
    for (let word = 0; word < count; word++) {
      const source = word > 0 && word === count - 1 ? token - 1 : Math.min(first + word, token - 1);
      parts.push(PARTS.get(tags[source] ?? '') ?? 'X');
    }
  }
  return parts;
}
