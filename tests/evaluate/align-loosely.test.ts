import { expect, test } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { alignLoosely } from '../../src/evaluate/align-loosely.js';
import { readMarkup } from '../../src/evaluate/read-markup.js';

const GOLD = readMarkup(
  'a',
  '[Ely Water Board](ORG board) met in [Ely](GPE ely). [Mia Dahl](PERSON dahl) left.\n\n== relations\n== quotes\n',
);

function docWith(names: Readonly<Record<string, string>>): Document {
  const mentions = Object.entries(names).map(([text, entity], index) => {
    const start = GOLD.text.indexOf(text);
    return { id: `m${index}`, start, end: start + text.length, text, type: 'ORG', kind: 'name', entity };
  });
  return { text: GOLD.text, mentions, entities: [], relations: [], quotes: [] } as unknown as Document;
}

test.each([
  ['by the same span', { 'Ely Water Board': 'e0', 'Mia Dahl': 'e1' }, { e0: 'board', e1: 'dahl' }],
  [
    'by spans that overlap, where none is the same',
    { 'Water Board': 'e0', Dahl: 'e1' },
    { e0: 'board', e1: 'dahl' },
  ],
  ['not at all, where no name overlaps', { left: 'e0' }, {}],
])('entities are tied %s', (_, names, expected) => {
  expect(Object.fromEntries(alignLoosely(GOLD, docWith(names)))).toEqual(expected);
});
