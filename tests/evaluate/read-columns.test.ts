import { describe, expect, it } from 'vitest';
import { readColumns } from '../../src/evaluate/read-columns.js';

const names = (content: string) =>
  readColumns('set', content).flatMap(({ mentions = [] }) =>
    mentions.map(({ text, type }) => `${text} ${type}`),
  );

describe('readColumns', () => {
  it.each([
    ['BIO', 'Ada NNP B-PER\nLindqvist NNP I-PER\nmet VBD O\nBo NNP B-PER\n'],
    ['IOB1', 'Ada NNP I-PER\nLindqvist NNP I-PER\nmet VBD O\nBo NNP I-PER\n'],
    ['BIOES', 'Ada B-PER\nLindqvist E-PER\nmet O\nBo S-PER\n'],
    ['BILOU', 'Ada B-PER\nLindqvist L-PER\nmet O\nBo U-PER\n'],
  ])('reads names in %s', (_, content) => {
    expect(names(content)).toEqual(['Ada Lindqvist PER', 'Bo PER']);
  });

  it('parts two names of one type that stand side by side', () => {
    expect(names('Norrland B-LOC\nSkåne B-LOC\n')).toEqual(['Norrland LOC', 'Skåne LOC']);
    expect(names('Norrland S-LOC\nSkåne S-LOC\n')).toEqual(['Norrland LOC', 'Skåne LOC']);
  });

  it('puts the text together, a sentence a paragraph and an article a document', () => {
    const documents = readColumns(
      'set',
      "-DOCSTART- -X- O\n\nHer O\nfirm O\n( O\nOrbeck B-ORG\n) O\n's O\nfine O\n. O\n\nIt O\nrose O\n. O\n\n-DOCSTART- O\n\nEnd O\n",
    );
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ['set.2', "Her firm (Orbeck)'s fine.\n\nIt rose."],
      ['set.3', 'End'],
    ]);
  });

  it('knows by its labels what a set can say', () => {
    expect(readColumns('mine', 'Ada B-PERSON\n')[0]?.scheme.labelling).toBe('own');
    expect(readColumns('mine', 'Ada B-PER\nCup B-MISC\n')[0]?.scheme.labelling).toBe('conll');
    expect(readColumns('mine', 'Ada B-PER\n')[0]?.scheme.labelling).toBe('core');
  });

  it('takes MISC for our types that are no person, organisation or place', () => {
    const labels = readColumns('mine', 'Ada B-PER\nCup B-MISC\n')[0]?.scheme.labels;
    expect(labels).toMatchObject({ EVENT: 'MISC', NORP: 'MISC', GPE: 'LOC' });
    expect(labels).not.toHaveProperty('TITLE');
    expect(readColumns('mine', 'Ada B-PER\n')[0]?.scheme.labels).not.toHaveProperty('EVENT');
  });

  it.each(['Ada', 'Ada PERSON', 'Ada X-PER'])('says where a line has no label: %s', (line) => {
    expect(() => readColumns('set', `Bo B-PER\n${line}\n`)).toThrow(/label such as B-PER in set line 2/);
  });
});
