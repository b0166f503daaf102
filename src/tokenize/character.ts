/** What a character is to the scanner. */
export const CHARACTER = {
  blank: 0,
  letter: 1,
  digit: 2,
  punctuation: 3,
  symbol: 4,
  /** Belongs to a word where letters stand on both sides: soft hyphen, zero-width joiners. */
  joiner: 5,
  /** Control and format characters, lone surrogates, private and unassigned code points. */
  invisible: 6,
} as const;
export type CharacterClass = (typeof CHARACTER)[keyof typeof CHARACTER];

/** U+FFFD stands where a broken encoding lost a letter: "S\uFFFDo Paulo". */
const CLASSES: readonly (readonly [RegExp, CharacterClass])[] = [
  [/^\s$/u, CHARACTER.blank],
  [/^[\p{L}\p{M}\p{Nl}\uFFFD]$/u, CHARACTER.letter],
  [/^[\p{Nd}\p{No}]$/u, CHARACTER.digit],
  [/^\p{P}$/u, CHARACTER.punctuation],
  [/^\p{S}$/u, CHARACTER.symbol],
  [/^(?:\u00AD|\u200C|\u200D|\u2060)$/u, CHARACTER.joiner],
];

function classify(character: string): CharacterClass {
  return CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? CHARACTER.invisible;
}

/** Classes of the code units up to the end of general punctuation and symbols; the rest is looked up as it comes. */
const TABLE_SIZE = 0x3000;
const TABLE = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => classify(String.fromCharCode(code)));

/** The class of the character that starts at `offset`; blank at and behind the end of the text. */
export function characterClass(text: string, offset: number): CharacterClass {
  const code = text.charCodeAt(offset);
  if (code < TABLE_SIZE) return TABLE[code] as CharacterClass;
  const codePoint = text.codePointAt(offset);
  return codePoint === undefined ? CHARACTER.blank : classify(String.fromCodePoint(codePoint));
}

/** Code units that the character at `offset` takes: 2 for a surrogate pair, else 1. */
export function characterLength(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const next = text.charCodeAt(offset + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}
