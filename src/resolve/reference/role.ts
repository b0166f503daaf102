import type { Token } from '../../document/document.js';
import type { PartOfSpeech } from '../../document/types.js';

/** What a noun phrase is in its clause, as far as the words beside it tell: there is no parser. */
export const ROLES = ['subject', 'object', 'oblique', 'possessive', 'other'] as const;
export type Role = (typeof ROLES)[number];

/** What may stand in a noun phrase before its name: "the former Danish minister Dahl". */
const PHRASE_PARTS: ReadonlySet<PartOfSpeech> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);
/** Words that only govern a noun, so that a verb behind the noun has another subject: "the wife of Dahl said". */
const GOVERNING: ReadonlySet<string> = new Set(
  'of with for to from by at in on about against into between among'.split(' '),
);
const POSSESSIVES: ReadonlySet<string> = new Set(["'", '’', "'s", '’s']);
/** Hyphens, full stops of abbreviations and the genitive: "its US-born chairman Mr. Dahl". */
const INNER_MARKS: ReadonlySet<string> = new Set(['-', '.', ...POSSESSIVES]);
const STOPS: ReadonlySet<string> = new Set('. ; ! ? “ ” "'.split(' '));
/** How far an insertion may reach between a subject and its verb, in tokens: "Dahl, 42, a nurse, said". */
const LONGEST_INSERTION = 14;
/** Noun phrases that may be joined in a row, and words of one phrase that are looked at. */
const MOST_JOINED = 4;
const LONGEST_PHRASE = 12;

/** The role of the phrase that ends with tokens `first` to `end`; `begin` is the sentence's first token. */
export function roleOf(tokens: readonly Token[], first: number, end: number, begin: number): Role {
  if (POSSESSIVES.has(tokens[end]?.text ?? '')) return 'possessive';
  const verb = isVerb(tokens, afterInsertion(tokens, end));
  let head = first;
  for (let joined = 0; joined < MOST_JOINED; joined++) {
    const before = beforePhrase(tokens, head, begin);
    const word = tokens[before];
    if (before < begin || word === undefined) return 'subject';
    const governs = GOVERNING.has(word.text.toLowerCase());
    if (governs) return 'oblique';
    if (verb) return 'subject';
    if (word.pos === 'ADP') return 'oblique';
    if (word.pos === 'VERB' || word.pos === 'AUX') return 'object';
    if (word.pos === 'SCONJ' || word.pos === 'ADV') return 'subject';
    if (word.pos !== 'CCONJ') return 'other';
    head = before;
  }
  return 'other';
}

/** The last token before the words that may belong to the phrase. */
function beforePhrase(tokens: readonly Token[], first: number, begin: number): number {
  let at = first - 1;
  while (at >= begin && first - at < LONGEST_PHRASE && isInPhrase(tokens[at])) at--;
  return at;
}

function isInPhrase(token: Token | undefined): boolean {
  return token !== undefined && (PHRASE_PARTS.has(token.pos) || INNER_MARKS.has(token.text));
}

/** The token behind ", 42, a nurse," or "(right)" and behind adverbs. */
function afterInsertion(tokens: readonly Token[], end: number): number {
  let at = end;
  const open = tokens[at]?.text ?? '';
  const close = open === ',' ? ',' : open === '(' ? ')' : undefined;
  if (close !== undefined) {
    let far = at + 1;
    while (far < at + LONGEST_INSERTION && tokens[far]?.text !== close && !isStop(tokens[far])) far++;
    if (tokens[far]?.text === close) at = far + 1;
  }
  while (tokens[at]?.pos === 'ADV') at++;
  return at;
}

function isStop(token: Token | undefined): boolean {
  return token === undefined || STOPS.has(token.text);
}

function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.pos === 'AUX' || token.pos === 'VERB') && !token.text.endsWith('ing');
}
