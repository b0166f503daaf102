import { expect, it } from 'vitest';
import { loadTaggerResources, loadTokenizer } from '../../src/resources.js';
import { TEMPLATES, viewDocument, writeFeatures } from '../../src/tag/features.js';
import { createWordTable } from '../../src/tag/word-table.js';

it('writes TEMPLATES features a token, neither more nor fewer', () => {
  const { knowledge, wordKnowledge } = loadTaggerResources();
  const doc = loadTokenizer()({ id: 'test', text: 'Grace Okwuosa flew to Kano.' });
  const view = viewDocument(doc, createWordTable(wordKnowledge, knowledge), knowledge);
  const written = [0, 1].map((filling) => {
    const features = new Int32Array(TEMPLATES + 5).fill(filling);
    writeFeatures(view, 0, 1, features, 0);
    return features;
  });
  const differing = [...(written[0] ?? [])].flatMap((feature, index) =>
    feature === written[1]?.[index] ? [] : [index],
  );
  expect(differing).toEqual([0, 1, 2, 3, 4].map((index) => TEMPLATES + index));
});
