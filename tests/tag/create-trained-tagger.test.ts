import { beforeAll, describe, expect, it } from 'vitest';
import type { Tagged } from '../../src/document/document.js';
import { loadResources } from '../../src/resources.js';
import { tag } from '../../src/tag/tag.js';
import { tokenize } from '../../src/tokenize/tokenize.js';
import { cpuTimeOf } from '../support/cpu-time.js';

let read: (text: string) => Tagged;

beforeAll(() => {
  const { language, tagger } = loadResources();
  read = (text) => tag(tokenize({ id: 'test', text }, language), tagger);
});

/** Text → its names, in order. The sentences are ours, and stand in no set that the model was trained on. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'The envoy flew from Nairobi to Addis Ababa on Monday.': ['Nairobi GPE', 'Addis Ababa GPE'],
  'Syrian President Bashar Assad spoke in Damascus.': [
    'Syrian NORP',
    'President TITLE',
    'Bashar Assad PERSON',
    'Damascus GPE',
  ],
  'Mr. Okwuosa waited outside the Ministry of Trade and Industry.': [
    'Okwuosa PERSON',
    'Ministry of Trade and Industry ORG',
  ],
  'Shares of Brantholm Holdings rose after the European Commission cleared the deal.': [
    'Brantholm Holdings ORG',
    'European Commission ORG',
  ],
  'Laura Mendoza-Quist, chief executive of Varnholt Zinc Corporation, agreed.': [
    'Laura Mendoza-Quist PERSON',
    'chief executive TITLE',
    'Varnholt Zinc Corporation ORG',
  ],
  'They speak Portuguese along the Zambezi River.': ['Portuguese LANGUAGE', 'Zambezi River LOC'],
  'It rained all night, and nobody came to the market.': [],
};

describe('the trained tagger', () => {
  it.each(Object.entries(TEXTS))('finds the names of: %s', (text, expected) => {
    expect(read(text).mentions.map(({ text: name, type }) => `${name} ${type}`)).toEqual(expected);
  });

  it('gives spans that hold the mention, in order, without overlaps, with a confidence from 0 to 1', () => {
    const doc = read(
      '“Grace Okwuosa of the Kano Water Board”, wrote U.S. Senator Tim Halloran-Bey, “is right.”',
    );
    let end = 0;
    for (const mention of doc.mentions) {
      expect(doc.text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(mention.start).toBeGreaterThanOrEqual(end);
      expect(mention.confidence).toBeGreaterThanOrEqual(0);
      expect(mention.confidence).toBeLessThanOrEqual(1);
      end = mention.end;
    }
    expect(doc.mentions.length).toBeGreaterThan(2);
  });

  it('says the same of a text whatever it has read before', () => {
    const text = 'Okto Banfield of Orbeck Lines met Ruya Desmet in Tromsø.';
    const first = read(text).mentions;
    for (let round = 0; round < 50; round++) read(`Word${round} met Zoltan${round} in Place${round}.`);
    expect(read(text).mentions).toEqual(first);
  });

  it.each([
    ['a megabyte without a blank', 'A'.repeat(1_000_000)],
    ['a hundred thousand capitals', 'Aa '.repeat(100_000)],
    ['fifty thousand links', 'Ministry of '.repeat(25_000)],
    ['lone surrogates', '\ud800 Kano \udfff'.repeat(1000)],
    ['nothing', ''],
  ])('takes bounded time for %s', (_, text) => {
    expect(cpuTimeOf(() => void read(text))).toBeLessThan(15_000);
  });
});
