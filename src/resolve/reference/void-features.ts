import type { Token } from '../../document/document.js';
import { PARTS_OF_SPEECH } from '../../document/types.js';
import type { Facts, Family } from './feature-families.js';
import type { Pronoun } from './find-pronouns.js';
import { PRONOUN_CASES, PRONOUN_NUMBERS } from './pronoun-forms.js';
import type { Syntax } from './read-syntax.js';

/** What may be known of a pronoun where no candidate is looked at. */
export const VOID_SCALES = {
  number: PRONOUN_NUMBERS,
  case: PRONOUN_CASES,
  quoted: ['out', 'in'],
  /** What follows "it". */
  next: ['', 'it verb', ...PARTS_OF_SPEECH.map((pos) => `it is ${pos}` as const)],
} as const satisfies Record<string, readonly string[]>;

/** What speaks for a pronoun's standing for nothing that the article names: "it is clear that", "as he put it". */
export const VOID_FAMILIES: readonly Family<keyof typeof VOID_SCALES>[] = [
  { of: ['number'], write: (number) => `nothing ${number}` },
  { of: ['number', 'case'], write: (number, form) => `nothing ${number} ${form}` },
  {
    of: ['number', 'quoted'],
    write: (number, quoted) => (quoted === 'in' ? `nothing ${number} quoted` : undefined),
  },
  { of: ['next'], write: (next) => (next === '' ? undefined : next) },
];

/** A pronoun on the scales, in their order. */
export function voidFacts(
  { word, number, case: form, token }: Pronoun,
  { quoted }: Syntax,
  tokens: readonly Token[],
): Facts {
  return [
    PRONOUN_NUMBERS.indexOf(number),
    PRONOUN_CASES.indexOf(form),
    Number(quoted),
    word === 'it' ? nextOf(token, tokens) : 0,
  ];
}

function nextOf(token: number, tokens: readonly Token[]): number {
  const next = tokens[token + 1]?.pos;
  if (next === 'VERB') return 1;
  if (next !== 'AUX') return 0;
  let at = token + 2;
  while (tokens[at]?.pos === 'ADV' || tokens[at]?.pos === 'AUX' || tokens[at]?.pos === 'PART') at++;
  const pos = tokens[at]?.pos;
  return pos === undefined ? 0 : 2 + PARTS_OF_SPEECH.indexOf(pos);
}
