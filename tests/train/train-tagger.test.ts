import { beforeAll, describe, expect, it } from 'vitest';
import type { Tokenized } from '../../src/document/document.js';
import { ENTITY_TYPES, type EntityType } from '../../src/document/types.js';
import { readMarkup } from '../../src/evaluate/read-markup.js';
import { loadTaggerResources } from '../../src/resources.js';
import { createTrainedTagger, type TaggerResources } from '../../src/tag/create-trained-tagger.js';
import { readModel, writeModel } from '../../src/tag/model-file.js';
import { changeCase } from '../../src/train/change-case.js';
import { allowLabels, createMasks, LABEL_SCHEMES } from '../../src/train/label-tokens.js';
import { METHODS, type Method } from '../../src/train/choices.js';
import { learnableTypes } from '../../src/train/learnable-types.js';
import { trainTagger, type TrainingSource } from '../../src/train/train-tagger.js';
import { labelOf, LABEL_COUNT } from '../../src/tag/labels.js';
import { loadLanguage } from '../../src/tokenize/load-language.js';
import { tokenize } from '../../src/tokenize/tokenize.js';

const PEOPLE = ['Zimra Quell', 'Okto Banfield', 'Ruya Desmet', 'Halvar Pike', 'Ines Tarrow', 'Milo Astrand'];
const FIRMS = ['Varnholt Zinc', 'Orbeck Lines', 'Pellam Foods', 'Tarsin Glass'];
const SENTENCES = PEOPLE.flatMap((person) =>
  FIRMS.map(
    (firm) =>
      `[${person}](PERSON) said that [${firm}](ORG) would close. The workers of [${firm}](ORG) agreed with [${person}](PERSON).`,
  ),
);

let resources: TaggerResources;
let read: (text: string) => Tokenized;
let sources: readonly TrainingSource[];

beforeAll(() => {
  resources = loadTaggerResources();
  const language = loadLanguage();
  read = (text) => tokenize({ id: 'test', text }, language);
  const documents = SENTENCES.map((sentence) => {
    const { text, mentions = [] } = readMarkup('a', sentence);
    return {
      doc: read(text),
      names: mentions.map(({ start, end, type }) => ({ start, end, label: type })),
      scheme: LABEL_SCHEMES.own,
    };
  });
  sources = [{ name: 'test', licence: 'none', documents }];
});

function train(epochs: number, method: Method = 'crf'): Uint8Array {
  return trainTagger(sources, {
    ...resources,
    name: 'names/test',
    date: '2026-01-01',
    method,
    seed: 1,
    epochs,
    leastSeen: 1,
    without: [],
    compress: { mostWeights: 100_000 },
  });
}

describe('a tagger trained on a few sentences', () => {
  it.each(METHODS)('finds names it has not seen, in the same places: %s', (method) => {
    const tagger = createTrainedTagger(readModel(train(5, method)), resources);
    const doc = read('Bodil Hartwick said that Kestrel Mills would close.');
    expect(tagger.findMentions(doc).map(({ text, type }) => `${text} ${type}`)).toEqual([
      'Bodil Hartwick PERSON',
      'Kestrel Mills ORG',
    ]);
  });

  it('is the same, byte for byte, when it is trained again', () => {
    expect(Buffer.from(train(2)).equals(Buffer.from(train(2)))).toBe(true);
  });

  it('says in its card what it was made from', () => {
    expect(readModel(train(1)).card).toMatchObject({
      name: 'names/test',
      seed: 1,
      epochs: 1,
      sets: [{ name: 'test', licence: 'none', documents: SENTENCES.length }],
    });
  });

  it('is refused where it was trained with other features, and where its bytes are no model', () => {
    const model = readModel(train(1));
    const other = { ...model, card: { ...model.card, templates: 3 } };
    expect(() => createTrainedTagger(other, resources)).toThrow(/trained with \d+ feature templates/);
    expect(() => readModel(new TextEncoder().encode('{"not": "a model"}'))).toThrow(/Expected a model/);
    expect(() => readModel(train(1).subarray(0, 5000))).toThrow(/bytes or more of model/);
    expect(() => readModel(Buffer.concat([train(1), Buffer.of(0)]))).toThrow(/bytes of model/);
  });

  it('is refused where its weights are of labels that there are not, or more than a feature can have', () => {
    const model = readModel(train(1));
    const labels = model.labels.map(() => 60);
    expect(() => readModel(writeModel({ ...model, labels }))).toThrow(
      /labels up to 60\. The file is damaged/,
    );
    const sizes = model.sizes.with(0, 200);
    expect(() => readModel(writeModel({ ...model, sizes }))).toThrow(/up to 200 of a feature/);
  });
});

describe('what an annotation allows', () => {
  const allowed = (
    text: string,
    label: string | undefined,
    scheme: (typeof LABEL_SCHEMES)[keyof typeof LABEL_SCHEMES],
  ) => {
    const masks = createMasks();
    const sets = allowLabels(read(text), [{ start: 0, end: 4, label }], scheme, new Set(ENTITY_TYPES), masks);
    return [...sets].map((set) => masks.masks[set] ?? new Uint8Array());
  };

  it('is one label where the set has all our types', () => {
    const [oslo, slept] = allowed('Oslo slept', 'GPE', LABEL_SCHEMES.own);
    expect([...(oslo ?? [])].reduce((sum, bit) => sum + bit, 0)).toBe(1);
    expect(oslo?.[labelOf('U', 'GPE')]).toBe(1);
    expect(slept?.[0]).toBe(1);
    expect([...(slept ?? [])].reduce((sum, bit) => sum + bit, 0)).toBe(1);
  });

  it('is everything where the set does not say what is a name', () => {
    const [oslo] = allowed('Oslo slept', undefined, LABEL_SCHEMES.own);
    expect(oslo?.every((bit) => bit === 1)).toBe(true);
  });

  it('leaves open what the set cannot say: kinds of place, and names of other types', () => {
    const [oslo, slept] = allowed('Oslo slept', 'LOC', LABEL_SCHEMES.core);
    expect(['GPE', 'LOC', 'FAC'].map((type) => oslo?.[labelOf('U', type as 'GPE')])).toEqual([1, 1, 1]);
    expect(oslo?.[labelOf('U', 'PERSON')]).toBe(0);
    expect(slept?.[labelOf('U', 'TITLE')]).toBe(1);
    expect(slept?.[labelOf('U', 'ORG')]).toBe(0);
  });

  it('is every label where a name ends inside a token', () => {
    const [whole] = allowed('Osloers slept', 'GPE', LABEL_SCHEMES.own);
    expect([...(whole ?? [])].reduce((sum, bit) => sum + bit, 0)).toBe(LABEL_COUNT);
  });
});

describe('the types that sets can teach', () => {
  it.for<[string, (keyof typeof LABEL_SCHEMES)[], EntityType[]]>([
    ['are all, of our own articles', ['own'], [...ENTITY_TYPES]],
    ['are one for each label where a set stands alone', ['conll'], ['PERSON', 'NORP', 'ORG', 'GPE']],
    ['leave out what no set annotates', ['core'], ['PERSON', 'ORG', 'GPE']],
    ['are those that one of several sets tells apart', ['conll', 'core', 'own'], [...ENTITY_TYPES]],
    [
      'keep peoples where one set takes them for places and another does not',
      ['core', 'demonymsArePlaces'],
      ['PERSON', 'NORP', 'ORG', 'GPE', 'PRODUCT'],
    ],
  ])('%s', ([, schemes, types]) => {
    expect(learnableTypes(schemes.map((name) => LABEL_SCHEMES[name]))).toEqual(new Set(types));
  });

  it('are all that a label is learned as', () => {
    const masks = createMasks();
    const types = learnableTypes([LABEL_SCHEMES.conll]);
    const names = [{ start: 0, end: 4, label: 'LOC' }];
    const [oslo, slept] = [...allowLabels(read('Oslo slept'), names, LABEL_SCHEMES.conll, types, masks)];
    expect(labelsIn(masks.masks[oslo ?? 0])).toEqual([labelOf('U', 'GPE')]);
    expect(labelsIn(masks.masks[slept ?? 0])).toEqual([0]);
  });
});

function labelsIn(mask: Uint8Array | undefined): readonly number[] {
  return [...(mask ?? [])].flatMap((bit, label) => (bit === 1 ? [label] : []));
}

describe('a copy in another case', () => {
  it('keeps every offset', () => {
    const doc = read('Zimra Quell flew to Groß Ober. She slept in the inn.');
    for (const mode of ['capitals', 'titled', 'lower'] as const) {
      const copy = changeCase(doc, () => mode);
      expect(copy.text).toHaveLength(doc.text.length);
      for (const { start, end, text } of copy.tokens) expect(copy.text.slice(start, end), mode).toBe(text);
    }
    expect(changeCase(doc, () => 'capitals').text).toBe(
      'ZIMRA QUELL FLEW TO Groß OBER. SHE SLEPT IN THE INN.',
    );
    expect(changeCase(doc, () => 'titled').text).toBe('Zimra Quell Flew to Groß Ober. She Slept in the Inn.');
  });

  it('changes only the sentences that are chosen', () => {
    const doc = read('Zimra Quell left. Okto Banfield stayed.');
    expect(changeCase(doc, (sentence) => (sentence === 1 ? 'lower' : undefined)).text).toBe(
      'Zimra Quell left. okto banfield stayed.',
    );
  });
});
