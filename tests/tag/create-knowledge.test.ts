import { describe, expect, it } from 'vitest';
import { compileKnowledge, createKnowledge } from '../../src/tag/create-knowledge.js';

const FILES = [
  {
    name: 'places',
    content: "Ivory Coast\tGPE\tcountry\tCI\tCôte d'Ivoire\nSplit\tGPE\tcity\tHR\t\n",
  },
  {
    name: 'sport',
    content:
      '1. FC Cologne\tORG\tfootball club\tDE\t?Cologne|FC Köln\nSplit\tORG\tfootball club\tHR\tHajduk\n',
  },
];
const knowledge = createKnowledge(FILES);

describe('the knowledge base', () => {
  it('finds an entry by its name and by its aliases', () => {
    for (const name of ['Ivory Coast', "Côte d'Ivoire"]) {
      const [match] = knowledge.lookup(name);
      expect(match, name).toMatchObject({
        entry: { name: 'Ivory Coast', type: 'GPE', countries: ['CI'] },
        ambiguous: false,
      });
    }
  });

  it('marks an alias with a question mark as ambiguous', () => {
    expect(knowledge.lookup('Cologne')).toMatchObject([
      { entry: { name: '1. FC Cologne' }, ambiguous: true },
    ]);
    expect(knowledge.lookup('FC Köln')).toMatchObject([{ ambiguous: false }]);
  });

  it('gives every reading of a name, in the order of the files', () => {
    expect(knowledge.lookup('Split').map(({ entry }) => `${entry.file} ${entry.type}`)).toEqual([
      'places GPE',
      'sport ORG',
    ]);
  });

  it('knows the longest name that begins with a word', () => {
    expect(knowledge.longestFrom('Ivory')).toBe('Ivory Coast'.length);
    expect(knowledge.longestFrom('1')).toBe('1. FC Cologne'.length);
    expect(knowledge.longestFrom('Nowhere')).toBe(0);
  });

  it('says which line of which file is wrong', () => {
    expect(() =>
      createKnowledge([{ name: 'places', content: 'Lagos\tGPE\tcity\tNG\t\nKano\tTOWN\tcity\tNG\t\n' }]),
    ).toThrow(/places\.tsv line 2/);
  });

  it('has a version that follows its content', () => {
    const other = createKnowledge([{ name: 'places', content: 'Lagos\tGPE\tcity\tNG\t\n' }]);
    expect(other.version).not.toBe(knowledge.version);
  });

  it('is the same from its compiled index, and passes over an index of other files', () => {
    const [first] = FILES;
    for (const files of [FILES, first === undefined ? [] : [first]]) {
      const compiled = createKnowledge(FILES, compileKnowledge(files));
      for (const name of [
        'Ivory Coast',
        "Côte d'Ivoire",
        'Cologne',
        'FC Köln',
        'Split',
        'Hajduk',
        'Nowhere',
        '',
      ]) {
        expect(compiled.lookup(name), name).toEqual(knowledge.lookup(name));
        expect(compiled.longestFrom(name), name).toBe(knowledge.longestFrom(name));
      }
      expect(compiled.version).toBe(knowledge.version);
    }
    expect(createKnowledge(FILES, new Uint8Array(7)).lookup('Split')).toHaveLength(2);
  });

  it('gives an entry as the same object each time', () => {
    expect(knowledge.lookup('FC Köln')[0]?.entry).toBe(knowledge.lookup('Cologne')[0]?.entry);
  });
});
