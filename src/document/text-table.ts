/**
 * Numbers of texts by their hash, in a flat array: open addressing with linear steps, a hash and its number a place.
 */
export type TextTable = Int32Array;

/** Where a hash begins, and how it goes on by a UTF-16 code unit: FNV-1a, 32 bits. */
export const FIRST_HASH = 0x811c9dc5 | 0;
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** FNV-1a over UTF-16 code units, 32 bits, never 0. */
export function hashOf(text: string): number {
  let hash = FIRST_HASH;
  for (let index = 0; index < text.length; index++) hash = hashOn(hash, text.charCodeAt(index));
  return heldAs(hash);
}

/** A table of texts by their place in a list; a third of it at the least stays empty. */
export function createTextTable(texts: readonly string[]): TextTable {
  const size = 1 << Math.ceil(Math.log2(Math.max(2, texts.length * 1.5)));
  const table = new Int32Array(size * 2);
  for (const [number, text] of texts.entries()) {
    const hash = hashOf(text);
    let slot = firstSlot(hash, size);
    while (table[slot * 2] !== 0) slot = (slot + 1) & (size - 1);
    table[slot * 2] = hash;
    table[slot * 2 + 1] = number;
  }
  return table;
}

/** The number of a text; -1 where the table does not have it. `isText` tells texts with one hash apart. */
export function findText(table: TextTable, text: string, isText: (number: number) => boolean): number {
  const size = table.length / 2;
  const hash = hashOf(text);
  for (let slot = firstSlot(hash, size); table[slot * 2] !== 0; slot = (slot + 1) & (size - 1)) {
    if (table[slot * 2] !== hash) continue;
    const number = table[slot * 2 + 1] ?? -1;
    if (isText(number)) return number;
  }
  return -1;
}

/** 0 marks an empty place. */
function heldAs(hash: number): number {
  return hash === 0 ? 1 : hash;
}

/**
 * A bit for each text: what it lacks, the table lacks too. Far smaller than the table, it stays in the processor's
 * cache.
 */
export type TextFilter = Uint32Array;

/** Bits of a filter for each text, at the least: so about one text in sixteen that the table lacks is looked up. */
const BITS_A_TEXT = 16;

export function createTextFilter(table: TextTable): TextFilter {
  let count = 0;
  for (let slot = 0; slot < table.length; slot += 2) if (table[slot] !== 0) count++;
  const filter = new Uint32Array(1 << Math.ceil(Math.log2(Math.max(1, (count * BITS_A_TEXT) / 32))));
  for (let slot = 0; slot < table.length; slot += 2) {
    const hash = table[slot] ?? 0;
    if (hash === 0) continue;
    const word = wordOf(hash, filter);
    filter[word] = (filter[word] ?? 0) | (1 << (hash & 31));
  }
  return filter;
}

function wordOf(hash: number, filter: TextFilter): number {
  return (Math.imul(hash, 0x85ebca6b) >>> 7) & (filter.length - 1);
}

/** Whether a table may have a text of a hash that `hashOn` has worked out. */
export function mayHaveHash(filter: TextFilter, worked: number): boolean {
  const hash = heldAs(worked);
  return ((filter[wordOf(hash, filter)] ?? 0) & (1 << (hash & 31))) !== 0;
}

/** Whether the table has a text of a hash that `hashOn` has worked out. */
export function hasHash(table: TextTable, worked: number): boolean {
  const size = table.length / 2;
  const hash = heldAs(worked);
  let slot = firstSlot(hash, size);
  while (table[slot * 2] !== 0) {
    if (table[slot * 2] === hash) return true;
    slot = (slot + 1) & (size - 1);
  }
  return false;
}

function firstSlot(hash: number, size: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 8) & (size - 1);
}
