import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tokenized } from '../../src/document/document.js';
import { PARTS_OF_SPEECH } from '../../src/document/types.js';
import { loadLanguage } from '../../src/tokenize/load-language.js';
import { tokenize } from '../../src/tokenize/tokenize.js';
import { cpuTimeOf } from '../support/cpu-time.js';

const language = loadLanguage();

function read(text: string): Tokenized {
  return tokenize({ id: 'test', text }, language);
}

/** What must hold for any text whatever. */
function expectSound({ text, tokens, sentences, structure, skipped }: Tokenized): void {
  let last = 0;
  for (const token of tokens) {
    expect(token.start).toBeGreaterThanOrEqual(last);
    expect(token.end).toBeGreaterThan(token.start);
    expect(token.text).toBe(text.slice(token.start, token.end));
    expect(PARTS_OF_SPEECH).toContain(token.pos);
    last = token.end;
  }
  const covered = [...tokens, ...skipped].toSorted((a, b) => a.start - b.start);
  let rest = '';
  let read = 0;
  for (const span of covered) {
    expect(span.start).toBeGreaterThanOrEqual(read);
    rest += text.slice(read, span.start);
    read = span.end;
  }
  expect((rest + text.slice(read)).trim()).toBe('');
  let next = 0;
  for (const sentence of sentences) {
    expect(sentence.firstToken).toBe(next);
    expect(sentence.endToken).toBeGreaterThan(sentence.firstToken);
    expect(sentence.start).toBe(tokens[sentence.firstToken]?.start);
    expect(sentence.end).toBe(tokens[sentence.endToken - 1]?.end);
    next = sentence.endToken;
  }
  expect(next).toBe(tokens.length);
  for (const span of [structure.headline, structure.byline, structure.dateline]) {
    if (span === null) continue;
    expect(span.end).toBeGreaterThan(span.start);
    const content = text.slice(span.start, span.end);
    expect(content).toBe(content.trim());
  }
}

/** What trips tokenizers: half characters, controls, marks, joiners, abbreviations, addresses, names of properties. */
const PARTS: readonly string[] = [
  '\uD800', '\uDC00', '\0', '\u200B', '\u200D', '\u0301', '\uFE0F', '\u00AD', '\uFEFF', '\u00A0', '\r\n', '\n\n', '👩‍🚒', 'é', 'ß', 'Ł', 'ﷺ', '中', '١٢', '½', "'s", '’', 'n’t', '“', '.', '...', '--', '—', '@', '#', 'http://', 'a.b@c.de', 'U.S.', 'Mr.', 'p.m.', 'constructor', '__proto__', 'toString', '$1.2bn', '-', ' ', 'By ', 'PARIS — '
]; // prettier-ignore

const nasty = fc.oneof(
  fc.constantFrom(...PARTS),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
);

/** Texts of which a careless tokenizer takes quadratic time, each made of one piece repeated. */
const MONOTONOUS: readonly string[] = [
  'a', '.', '\n', ' ', 'a ', 'A. ', 'U.S.', "'s", "a'", '"', '” ', 'a@', 'a@b.', '@', 'http://', 'www. ', 'http://a" ', '\0', '\uD800 ', '-a', '1.', '1/1 ', 'A\n', 'AB ', 'AB, ', 'Ab Cd, ', '(A) ', 'By A ', 'a&', 'A&A ', '\u0301', '😀', '😀\u200D', '( ', '? ', '! ” ', '… ', 'é ', 'a\r', '\t', 'Mr. ',
]; // prettier-ignore

describe('tokenize', () => {
  it('gives exact spans, whole coverage and whole sentences for any string', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => expectSound(read(text))),
      { numRuns: 200, seed: 2 },
    );
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 40 }), (parts) => expectSound(read(parts.join('')))),
      { numRuns: 500, seed: 2 },
    );
  });

  it.each(MONOTONOUS)('reads 200,000 characters of %j in linear time', (piece) => {
    const text = piece.repeat(Math.floor(200_000 / piece.length));
    expect(cpuTimeOf(() => expectLinear(read(text)))).toBeLessThan(10_000);
  });

  it('reads the same words alike whatever was read before', () => {
    const text =
      'Bafana striker Tau-Mokoena re-signed in N’Djamena on Sept. 9, and Xylo.com cheered the ex-minister.';
    const fresh = tokenize({ id: 'test', text }, loadLanguage());
    read(text.toUpperCase());
    read(text.toLowerCase());
    read(text.split('').toReversed().join(''));
    expect(read(text)).toEqual(fresh);
  });

  it('knows parts of speech under any form of a word', () => {
    const { tokens } = read('Russia’s envoy can’t visit İzmir’s 2,506 cafés on the 10th – Łukasz said ❤.');
    expect(tokens.map(({ text, pos }) => `${text}/${pos}`).join(' ')).toBe(
      'Russia/PROPN ’s/PART envoy/NOUN ca/AUX n’t/PART visit/VERB İzmir/PROPN ’s/PART 2,506/NUM cafés/NOUN on/ADP the/DET 10th/ADJ –/PUNCT Łukasz/PROPN said/VERB ❤/SYM ./PUNCT',
    );
  });

  it('reads an empty text', () => {
    expect(read('')).toEqual({
      id: 'test',
      text: '',
      tokens: [],
      sentences: [],
      structure: { headline: null, byline: null, dateline: null },
      skipped: [],
    });
  });
});

function expectLinear({ tokens, sentences }: Tokenized): void {
  expect(sentences.at(-1)?.endToken ?? 0).toBe(tokens.length);
}
