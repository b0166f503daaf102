import { createHash } from 'node:crypto';

/** A longer name is cut to the first length, and then has room for its hash within the second. */
const CUT_LENGTH = 80;
const MAX_LENGTH = 100;
const HASH_LENGTH = 10;
const UNSAFE = /[^A-Za-z0-9._-]+/g;
/** Names that Windows keeps for devices, with whatever ending. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|conin|conout|clock|com\d|lpt\d)(?=\.|-|$)/i;
/** What stands for the separator of folders in an id. */
const FOLDER_SEPARATOR = '__';

/** The first hexadecimal digits of the SHA-256 of a string's UTF-16 code units. */
export function shortHash(text: string, length = HASH_LENGTH): string {
  return createHash('sha256').update(Buffer.from(text, 'utf16le')).digest('hex').slice(0, length);
}

export function withHash(id: string, key: string, length = HASH_LENGTH): string {
  return `${id}-${shortHash(key, length)}`;
}

/**
 * A name that every file system takes: ASCII letters, figures, ".", "_" and "-", at most 100 characters, no device
 * of Windows, neither hidden nor read as an option. A name that is so already stays as it is; any other is made so
 * and gets a short hash of `key`, so that different names stay different.
 */
export function toSafeId(name: string, key = name, faithful = true): string {
  const id = toSafeName(name);
  return id === name && faithful ? id : withHash(id.slice(0, CUT_LENGTH), key);
}

function toSafeName(name: string): string {
  const ascii = name
    .slice(0, 4 * MAX_LENGTH)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(UNSAFE, '-');
  const begun = ascii.replace(/^[.-]+/, '');
  const trimmed = begun.slice(0, begun.length > MAX_LENGTH ? CUT_LENGTH : MAX_LENGTH).replace(/[.-]+$/, '');
  const id = DEVICE_NAME.test(trimmed) ? `_${trimmed}` : trimmed;
  return id === '' ? 'article' : id;
}

/** The id of a path without its ending: "2016/may/story" gives "2016__may__story". */
export function toPathId(path: string): string {
  const { name, faithful } = joinSegments(path);
  return toSafeId(name, path, faithful);
}

/** A path as one name, and whether no other path gives the same. */
function joinSegments(path: string): { readonly name: string; readonly faithful: boolean } {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  const named = segments.filter((segment) => segment !== '..');
  const faithful = named.length === segments.length && !named.some((segment) => /__|^_|_$/.test(segment));
  return { name: named.join(FOLDER_SEPARATOR), faithful };
}

interface NamedPath {
  /** Path relative to the root of ids, without its ending. */
  readonly name: string;
  /** The whole path, by which two files of one name are told apart. */
  readonly path: string;
}

const CLASH_HASH_LENGTHS = [0, HASH_LENGTH, 2 * HASH_LENGTH, 64] as const;

/**
 * One id for each path, in order. Where two come out alike, also on a file system that does not tell "a" from "A",
 * every one of them gets a hash of its whole path, so that the order of the paths does not matter.
 */
export function assignIds(paths: readonly NamedPath[]): readonly string[] {
  const plain = paths.map(({ name }) => toPathId(name));
  const levels = paths.map(() => 0);
  const idOf = (index: number): string => {
    const id = plain[index] ?? '';
    const length = CLASH_HASH_LENGTHS[levels[index] ?? 0] ?? 0;
    if (length === 0) return id;
    const { name = '', path = '' } = paths[index] ?? {};
    // One hash is enough: that of the whole path stands for the one of a name that had to be made safe.
    return withHash(toSafeName(joinSegments(name).name).slice(0, CUT_LENGTH), path, length);
  };
  for (let round = 1; round < CLASH_HASH_LENGTHS.length; round++) {
    const counts = new Map<string, number>();
    const keys = paths.map((_, index) => idOf(index).toLowerCase());
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    const clashing = [...keys.keys()].filter((index) => (counts.get(keys[index] ?? '') ?? 0) > 1);
    if (clashing.length === 0) break;
    for (const index of clashing) levels[index] = (levels[index] ?? 0) + 1;
  }
  return paths.map((_, index) => idOf(index));
}
