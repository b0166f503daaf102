/** Numbers of texts by their hash, in a flat array: open addressing with linear steps, a hash and its number a place. */
export type TextTable = Int32Array;

/** FNV-1a over UTF-16 code units, 32 bits, never 0. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash === 0 ? 1 : hash;
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

function firstSlot(hash: number, size: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 8) & (size - 1);
}
