import type { Measured, Token } from '../../document/document.js';
import type { PartOfSpeech } from '../../document/types.js';
import { PRONOUN_FORMS, type PronounCase, type PronounForm } from './pronoun-forms.js';

export interface Pronoun extends PronounForm {
  /** Index of its token. */
  readonly token: number;
  /** Lower-case. */
  readonly word: string;
}

/** What follows a possessive: "her two older sons". */
const HOSTS: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/** Pronouns of the third person outside of names, with the case that their place gives them, in order. */
export function findPronouns({ tokens, mentions }: Measured): readonly Pronoun[] {
  const found: Pronoun[] = [];
  let next = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.text.length > LONGEST || !OPENINGS.has(openingOf(token.text))) continue;
    const word = token.text.toLowerCase();
    const form = PRONOUN_FORMS.get(word);
    if (form === undefined || ABBREVIATIONS.has(token.text)) continue;
    while ((mentions[next]?.end ?? Infinity) <= token.start) next++;
    if ((mentions[next]?.start ?? Infinity) < token.end) continue;
    const { number, gender } = form;
    found.push({ number, gender, case: caseOf(word, form, tokens, index), token: index, word });
  }
  return found;
}

const LONGEST = 'themselves'.length;

/** The first two letters, small or capital, as a number: it tells most tokens apart from pronouns without a copy of them. */
function openingOf(word: string): number {
  return ((word.charCodeAt(0) | SMALL) << 16) | (word.charCodeAt(1) | SMALL);
}

/** The bit in which a small letter of ASCII differs from its capital. */
const SMALL = 0x20;
const OPENINGS: ReadonlySet<number> = new Set([...PRONOUN_FORMS.keys()].map(openingOf));

/** The trade and the World Health Organization; "HE SAID" is an article in capitals. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['IT', 'WHO']);

function caseOf(word: string, form: PronounForm, tokens: readonly Token[], index: number): PronounCase {
  const [before, after] = [tokens[index - 1]?.pos, tokens[index + 1]?.pos];
  if (word === 'her') return isHost(tokens[index + 1]) ? 'possessive' : 'object';
  if (word === 'it') {
    const governed = before === 'VERB' || before === 'ADP';
    return governed && after !== 'AUX' && after !== 'VERB' ? 'object' : 'subject';
  }
  return form.case;
}

/** "her sons", "her dying father", "her “dream”". */
function isHost(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    HOSTS.has(token.pos) ||
    /^["“]/.test(token.text) ||
    (token.pos === 'VERB' && /(?:ing|ed)$/.test(token.text))
  );
}
