import { expect, it } from 'vitest';
import {
  createTextFilter,
  createTextTable,
  FIRST_HASH,
  hashOn,
  hasHash,
  mayHaveHash,
} from '../../src/document/text-table.js';

const HELD = Array.from({ length: 5000 }, (_, index) => `Port ${index}`);
const table = createTextTable(HELD);
const filter = createTextFilter(table);

function hashOf(text: string): number {
  let hash = FIRST_HASH;
  for (let index = 0; index < text.length; index++) hash = hashOn(hash, text.charCodeAt(index));
  return hash;
}

it('has the hash of each text that it holds, and so has its filter', () => {
  const missing = HELD.filter((text) => !hasHash(table, hashOf(text)) || !mayHaveHash(filter, hashOf(text)));
  expect(missing).toEqual([]);
});

it('is spared nine in ten of the look-ups of other texts by its filter', () => {
  const others = Array.from({ length: 5000 }, (_, index) => `Cape ${index}`);
  expect(others.filter((text) => mayHaveHash(filter, hashOf(text))).length).toBeLessThan(500);
});

it('may be empty', () => {
  expect(mayHaveHash(createTextFilter(createTextTable([])), hashOf('Port'))).toBe(false);
});
