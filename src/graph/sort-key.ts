/**
 * A text as bytes that SQLite sorts as `compareText` does, by UTF-16 code unit, and keeps as they are: of a TEXT it
 * would sort by code point, cut off what follows a NUL and replace half a surrogate pair.
 */
export function toSortKey(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16();
}

export function fromSortKey(key: ArrayBuffer): string {
  return Buffer.from(key.slice(0)).swap16().toString('utf16le');
}
