import { FIGURES } from './rule.js';

/** Classes of characters: a phrase begins with letters, figures or a symbol. */
const SPACE = 0;
const LETTER = 1;
const FIGURE = 2;
const SYMBOL = 3;

/** A text as runs of letters, runs of figures and single symbols, in order; what parts them is blank. */
export interface Runs {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** `hashOf` each run in lower case; of any figures that of FIGURES. */
  readonly hashes: Int32Array;
  /** 1 where a phrase may begin: no letter or figure stands before it; with a currency sign also behind letters. */
  readonly beginnings: Uint8Array;
}

const IS_LETTER = /^\p{L}/u;
const IS_FIGURE = /^\p{N}/u;
const IS_CURRENCY = /^\p{Sc}/u;
const IS_SPACE = /^\s/u;

function classOf(character: string): number {
  if (IS_LETTER.test(character)) return LETTER;
  if (IS_FIGURE.test(character)) return FIGURE;
  return IS_SPACE.test(character) ? SPACE : SYMBOL;
}

const ASCII = 128;
/** Classes and small letters of the first characters, which nearly all text is made of. */
const ASCII_CLASSES = Uint8Array.from({ length: ASCII }, (_, code) => classOf(String.fromCharCode(code)));
const ASCII_SMALL = Uint8Array.from({ length: ASCII }, (_, code) =>
  String.fromCharCode(code).toLowerCase().charCodeAt(0),
);

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}

function classAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code < ASCII ? (ASCII_CLASSES[code] ?? SPACE) : classOf(characterAt(text, offset));
}

/** Where the run of one class that begins at an offset ends; a symbol is a run of its own. */
function endOfRun(text: string, start: number, kind: number): number {
  let end = start + (text.charCodeAt(start) < ASCII ? 1 : characterAt(text, start).length);
  if (kind === SYMBOL) return end;
  while (end < text.length && classAt(text, end) === kind)
    end += text.charCodeAt(end) < ASCII ? 1 : characterAt(text, end).length;
  return end;
}

/** A number for a word in small letters; few words share one. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let offset = 0; offset < word.length; offset++)
    hash = (Math.imul(hash, 31) + word.charCodeAt(offset)) | 0;
  return hash ^ (hash >>> 15);
}

/** The same for a run of a text, without a copy of it. */
function hashOfRun(text: string, start: number, end: number): number {
  let hash = 0;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code >= ASCII) return hashOf(text.slice(start, end).toLowerCase());
    hash = (Math.imul(hash, 31) + (ASCII_SMALL[code] ?? 0)) | 0;
  }
  return hash ^ (hash >>> 15);
}

const HASH_OF_FIGURES = hashOf(FIGURES);

/** Reads `text` once. */
export function readRuns(text: string): Runs {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const hashes = new Int32Array(text.length);
  const beginnings = new Uint8Array(text.length);
  let count = 0;
  let before = SPACE;
  for (let start = 0; start < text.length;) {
    const kind = classAt(text, start);
    const end = endOfRun(text, start, kind);
    if (kind !== SPACE) {
      starts[count] = start;
      ends[count] = end;
      hashes[count] = kind === FIGURE ? HASH_OF_FIGURES : hashOfRun(text, start, end);
      beginnings[count] = begins(text, start, kind, before) ? 1 : 0;
      count++;
    }
    before = kind;
    start = end;
  }
  return { text, count, starts, ends, hashes, beginnings };
}

function begins(text: string, start: number, kind: number, before: number): boolean {
  if (before === SPACE || before === SYMBOL) return true;
  return kind === SYMBOL && before === LETTER && isCurrency(text, start);
}

function isCurrency(text: string, offset: number): boolean {
  return text.charCodeAt(offset) < ASCII ? text[offset] === '$' : IS_CURRENCY.test(characterAt(text, offset));
}

/** Whether a run is a word in small letters, or consists of figures and the word is FIGURES. */
export function isRun({ text, starts, ends, hashes }: Runs, run: number, word: string): boolean {
  const start = starts[run] ?? 0;
  const end = ends[run] ?? 0;
  if (word === FIGURES) return hashes[run] === HASH_OF_FIGURES && IS_FIGURE.test(characterAt(text, start));
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code >= ASCII) return text.slice(start, end).toLowerCase() === word;
    if (ASCII_SMALL[code] !== word.charCodeAt(offset - start)) return false;
  }
  return word.length === end - start;
}
