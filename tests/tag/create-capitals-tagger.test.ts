import { beforeAll, describe, expect, it } from 'vitest';
import type { Tagged } from '../../src/document/document.js';
import { loadResourcesWith } from '../../src/resources.js';
import { tag } from '../../src/tag/tag.js';
import { tokenize } from '../../src/tokenize/tokenize.js';
import { cpuTimeOf } from '../support/cpu-time.js';

let read: (text: string) => Tagged;

beforeAll(async () => {
  const { language, tagger } = await loadResourcesWith('capitals');
  read = (text) => tag(tokenize({ id: 'test', text }, language), tagger);
});

function names(text: string): readonly string[] {
  return read(text).mentions.map(({ text: name, type }) => `${name} ${type}`);
}

/** Sentence → its names, in order. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'The envoy flew from Nairobi to Addis Ababa.': ['Nairobi GPE', 'Addis Ababa GPE'],
  'Syrian President Bashar Assad spoke in Damascus.': [
    'Syrian NORP',
    'President TITLE',
    'Bashar Assad PERSON',
    'Damascus GPE',
  ],
  'Mr. Okwuosa waited outside.': ['Okwuosa PERSON'],
  'The Ministry of Trade and Industry declined to comment.': ['Ministry of Trade and Industry ORG'],
  'Shares of Brantholm Holdings rose.': ['Brantholm Holdings ORG'],
  'They played at Kettering Stadium.': ['Kettering Stadium FAC'],
  'They speak Portuguese at home.': ['Portuguese LANGUAGE'],
  'The Portuguese voted.': ['Portuguese NORP'],
  'Laura Mendoza-Quist, a marine biologist, agreed.': [
    'Laura Mendoza-Quist PERSON',
    'marine biologist TITLE',
  ],
  'Wim de Roover left on Monday.': ['Wim de Roover PERSON'],
  'He said nothing. It rained. Nobody came.': [],
  'Yesterday the council met.': [],
};

describe('the tagger of capitals', () => {
  it.each(Object.entries(SENTENCES))('finds the names of: %s', (sentence, expected) => {
    expect(names(sentence)).toEqual(expected);
  });

  it('reads a headline in capitals by what the article says below it', () => {
    const found = names('OKWUOSA HEADS FOR NAIROBI TALKS\n\nGrace Okwuosa left on Monday for Nairobi.');
    expect(found.slice(0, 2)).toEqual(['OKWUOSA PERSON', 'NAIROBI GPE']);
  });

  it('gives spans that hold the mention, in order and without overlaps', () => {
    const doc = read(
      '“Grace Okwuosa of the Kano Water Board”, wrote U.S. Senator Tim Halloran-Bey, “is right.”',
    );
    let end = 0;
    for (const mention of doc.mentions) {
      expect(doc.text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(mention.start).toBeGreaterThanOrEqual(end);
      end = mention.end;
    }
    expect(doc.mentions.length).toBeGreaterThan(2);
  });

  it('says of every mention what made it and how sure it is', () => {
    for (const { by, confidence } of read('Grace Okwuosa met Angela Merkel in Kano.').mentions) {
      expect(by).toMatch(/^(?:rule|gazetteer):./);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it.each([
    ['a megabyte without a blank', 'A'.repeat(1_000_000)],
    ['two hundred thousand capitals', 'Aa '.repeat(200_000)],
    ['a hundred thousand links', 'Ministry of '.repeat(50_000)],
    ['lone surrogates', '\ud800 Kano \udfff'.repeat(1000)],
  ])('takes bounded time for %s', (_, text) => {
    expect(cpuTimeOf(() => void read(text))).toBeLessThan(8000);
  });
});
