import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import createReader from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { loadLanguage } from '../../src/tokenize/load-language.js';
import { toModelWord } from '../../src/tokenize/model-word.js';
import { scan } from '../../src/tokenize/scan.js';

const nlp = createReader(model, ['pos']);
const language = loadLanguage();
const ARTICLES = new URL('../../corpus/articles/', import.meta.url);
const CLITIC = /^(?:'(?:s|d|m|re|ve|ll)|n't)$/i;

/** Parts of speech by wink's own `readDoc`, of words written with a blank before each but the clitics. */
function readDoc(words: readonly string[]): readonly string[] {
  const units: string[][] = [];
  for (const form of words.map(toModelWord)) {
    if (CLITIC.test(form) && units.length > 0) units.at(-1)?.push(form);
    else units.push([form]);
  }
  const tokens = nlp.readDoc(units.map((unit) => ` ${unit.join('')}`).join('')).tokens();
  const spaces = tokens.out(nlp.its.precedingSpaces);
  const parts = tokens.out(nlp.its.pos);
  let token = 0;
  return units.flatMap((unit) => {
    const first = token++;
    while (token < spaces.length && spaces[token] === '') token++;
    return unit.map((_, word) =>
      word > 0 && word === unit.length - 1
        ? (parts[token - 1] ?? '')
        : (parts[Math.min(first + word, token - 1)] ?? ''),
    );
  });
}

const wordsOf = (text: string) => scan(text).pieces.map((piece) => piece.text);

describe('parts of speech', () => {
  it.each([
    ['They can’t say what it’s worth, and we’ll not ask: "cannot" isn\'t "won\'t".'],
    ['The U.S. dollar (up 1.2% at 3:30 p.m.) fell 10th on 9/11 in the 1990s, said J. O’Brien-Núñez of AT&T.'],
    ['I should\'ve read the well-read book; the record was recorded, e.g. by "them" – Зоя and 李 …'],
    ["’s n't n't go gonna gotta"],
    [''],
  ])('are those of wink’s readDoc: %s', (text) => {
    expect(language.partsOfSpeech(wordsOf(text))).toEqual(readDoc(wordsOf(text)));
  });

  it('are those of wink’s readDoc for articles', () => {
    const files = readdirSync(ARTICLES).filter((file) => /^(?:world|sport|africa)-.*1\.txt$/.test(file));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const words = wordsOf(readFileSync(new URL(file, ARTICLES), 'utf8'));
      expect(language.partsOfSpeech(words), file).toEqual(readDoc(words));
    }
  });

  it('depend on this call’s words alone, whatever was read before and in whatever case', () => {
    const words = wordsOf('Zorblat zorblats the ZORBLAT’s zorblatted x7.');
    const first = loadLanguage().partsOfSpeech(words);
    const other = loadLanguage();
    other.partsOfSpeech(wordsOf('the ZORBLATTED zorblat, X7 and zorblats ran'));
    expect(other.partsOfSpeech(words)).toEqual(first);
  });

  it('are found for each of more words than are remembered', () => {
    const words = Array.from({ length: 100_001 }, (_, index) => `Zor${index.toString(36)}q`);
    const own = loadLanguage();
    const first = own.partsOfSpeech(words);
    expect(first).toHaveLength(words.length);
    expect(own.partsOfSpeech(words.slice(0, 50))).toEqual(first.slice(0, 50));
  });
});
