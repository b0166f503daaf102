import { FIRST_HASH, hashOn } from '../document/text-table.js';

/** Mixes a number into a 32-bit hash: the finaliser of MurmurHash3 (Appleby, public domain) over one multiply. */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ Math.imul(value, 0xcc9e2d51), 0x1b873593);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** 32-bit hash of part of a string: FNV-1a over UTF-16 code units. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = FIRST_HASH;
  for (let index = start; index < end; index++) hash = hashOn(hash, text.charCodeAt(index));
  return hash;
}
