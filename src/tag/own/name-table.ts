/** Share of the places that may be taken before the table doubles. */
const FULL = 0.6;
const FEWEST_BITS = 12;
const MOST_BITS = 26;

/**
 * What is known of a text's hash: 0 for nothing; else the bit PREFIX where names go on behind it with a blank, and
 * above it the number of the first name with this hash, counted from 1, or 0.
 */
export type NameValue = number;
export const PREFIX = 1;

/**
 * All names and the stretches with which they begin, by hash, in flat arrays: a trie whose nodes are found without
 * their parents. Two texts may share a hash, so whoever finds a name compares it.
 */
export interface NameTable {
  /** Notes that names go on behind the text with this hash. */
  markPrefix(hash: number): void;
  /** Notes `name` (from 1) as the first name with this hash. */
  put(hash: number, name: number): void;
  find(hash: number): NameValue;
}

/** @param expected about how many names and beginnings of names there will be; a better guess saves time only */
export function createNameTable(expected: number): NameTable {
  const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(expected / FULL))));
  let shift = 32 - bits;
  let mask = (1 << bits) - 1;
  // A key and its value lie side by side, so that a look-up costs one line of the processor's cache.
  let places = new Int32Array(2 << bits);
  let used = 0;

  function placeOf(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1) >>> shift;
    while (places[slot * 2] !== key && places[slot * 2] !== 0) slot = (slot + 1) & mask;
    return slot * 2;
  }

  function takePlace(key: number): number {
    const place = placeOf(key);
    if (places[place] === key) return place;
    if (used >= (mask + 1) * FULL) {
      grow();
      return takePlace(key);
    }
    used++;
    places[place] = key;
    return place;
  }

  function grow(): void {
    const old = places;
    shift--;
    mask = mask * 2 + 1;
    places = new Int32Array(old.length * 2);
    for (let index = 0; index < old.length; index += 2) {
      const key = old[index] ?? 0;
      if (key === 0) continue;
      const place = placeOf(key);
      places[place] = key;
      places[place + 1] = old[index + 1] ?? 0;
    }
  }

  return {
    markPrefix(hash) {
      const place = takePlace(keyOf(hash));
      places[place + 1] = (places[place + 1] ?? 0) | PREFIX;
    },
    put(hash, name) {
      const place = takePlace(keyOf(hash));
      const value = places[place + 1] ?? 0;
      places[place + 1] = (name << 1) | (value & PREFIX);
    },
    find: (hash) => places[placeOf(keyOf(hash)) + 1] ?? 0,
  };
}

/** 0 stands for an empty place. */
function keyOf(hash: number): number {
  return hash === 0 ? 1 : hash;
}
