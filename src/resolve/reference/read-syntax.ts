import type { Measured, Token } from '../../document/document.js';
import { firstEndingAfter, type Span } from '../../document/span.js';
import { roleOf, type Role } from './role.js';

/** Where a mention stands in its sentence, and as what. */
export interface Syntax {
  /** Tokens `first` up to, but not including, `end`; `begin` is the first one of the sentence. */
  readonly first: number;
  readonly end: number;
  readonly begin: number;
  readonly sentence: number;
  readonly role: Role;
  /** Between double quotation marks. */
  readonly quoted: boolean;
}

export type ReadSyntax = (span: Span) => Syntax;

export function createSyntax(doc: Measured): ReadSyntax {
  const quoted = quotedTokens(doc);
  return (span) => {
    const sentence = firstEndingAfter(doc.sentences, span.start);
    const first = firstEndingAfter(doc.tokens, span.start);
    let end = first;
    while ((doc.tokens[end]?.start ?? Infinity) < span.end) end++;
    const begin = doc.sentences[sentence]?.firstToken ?? 0;
    const role = roleOf(doc.tokens, first, end, begin);
    return { first, end, begin, sentence, role, quoted: quoted[first] === 1 };
  };
}

const OPENS: ReadonlySet<string> = new Set(['“', '„', '``', '«']);
const CLOSES: ReadonlySet<string> = new Set(['”', "''", '»']);

/** 1 for tokens inside quotation marks; a paragraph's end closes what is open. */
function quotedTokens({ tokens, text }: Measured): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  let open = false;
  let before: Token | undefined;
  for (const [index, token] of tokens.entries()) {
    if (open && before !== undefined && /\n\s*\n/.test(text.slice(before.end, token.start))) open = false;
    before = token;
    if (OPENS.has(token.text)) open = true;
    else if (CLOSES.has(token.text)) open = false;
    else if (token.text === '"') open = !open;
    else if (open) inside[index] = 1;
  }
  return inside;
}
