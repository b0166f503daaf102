const CODES = 65_536;
const BLANK = 32;

/** Spellings of one mark: quotation marks and dashes that are typed in different ways. */
const MARKS: Readonly<Record<string, string>> = { "'": '’‘ʼ`´', '"': '“”„', '-': '‐‑–−' };
const SPELLINGS = Object.entries(MARKS).map(
  ([mark, others]) => [new RegExp(`[${others}]`, 'g'), mark] as const,
);

/**
 * For each UTF-16 code unit the one that stands for it where names are compared: small letters for capitals, straight
 * quotation marks, the hyphen for short dashes, a blank for all white space.
 */
export function createFoldedCodes(): Uint16Array {
  const folded = Uint16Array.from({ length: CODES }, (_, code) => foldCode(code));
  for (const [mark, others] of Object.entries(MARKS)) {
    for (const other of others) folded[other.charCodeAt(0)] = mark.charCodeAt(0);
  }
  return folded;
}

function foldCode(code: number): number {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return BLANK;
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** What only a name that is not plain yet can hold: nearly all names are. */
const NOT_PLAIN = /[^!-~ ]|`| {2}|^ | $/;

/** A name as `createFoldedCodes` sees it, but with its own capitals: what a case rule compares. */
export function plainName(name: string): string {
  if (!NOT_PLAIN.test(name)) return name;
  return SPELLINGS.reduce((text, [others, mark]) => text.replace(others, mark), name)
    .replace(/\s+/g, ' ')
    .trim();
}
