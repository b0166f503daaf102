import { expect, test } from 'vitest';
import { loadWorld } from '../src/resolve/load-world.js';
import { compileResources, loadTaggerResources } from '../src/resources.js';
import { createKnowledge } from '../src/tag/create-knowledge.js';

test('what `npm run build` lays out says the same as the sources', () => {
  const compiled = compileResources();
  expect(Object.keys(compiled)).toEqual(['knowledge', 'cities', 'verbs']);
  const { knowledge } = loadTaggerResources();
  const [plain, fast] = [loadWorld(knowledge), loadWorld(knowledge, () => compiled.cities)];
  for (const name of ['Paris', 'St. Louis', 'Łódź', 'al-Bireh', 'Nowhere']) {
    expect(fast.cities(name), name).toEqual(plain.cities(name));
  }
  expect(fast.countryCentre('FR')).toEqual(plain.countryCentre('FR'));
  expect(fast.divisionCentre('US', 'TX')).toEqual(plain.divisionCentre('US', 'TX'));
  // An index of other files, here of none, is passed over.
  expect(createKnowledge([], compiled.knowledge).lookup('Paris')).toEqual([]);
});

test('bytes that are no table of cities are passed over', () => {
  const { knowledge } = loadTaggerResources();
  expect(loadWorld(knowledge, () => new Uint8Array(40)).cities('Paris')[0]).toMatchObject({ country: 'FR' });
});
