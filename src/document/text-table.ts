/** Numbers of texts by their hash, in a flat array: open addressing with linear steps, a hash and its number a place. */
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
