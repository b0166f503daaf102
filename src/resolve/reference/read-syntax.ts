import type { Measured } from '../../document/document.js';
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
const LONGEST_MARK = 2;
const PARAGRAPH_END = /\n\s*\n/;

/** 1 for tokens inside quotation marks; a paragraph's end closes what is open. */
function quotedTokens({ tokens, text }: Measured): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  let open = false;
  let end = 0;
  for (const [index, { text: word, start, end: tokenEnd }] of tokens.entries()) {
    if (open && start - end > 1 && PARAGRAPH_END.test(text.slice(end, start))) open = false;
    end = tokenEnd;
    const mark = word.length <= LONGEST_MARK ? word : '';
    if (OPENS.has(mark)) open = true;
    else if (CLOSES.has(mark)) open = false;
    else if (mark === '"') open = !open;
    else if (open) inside[index] = 1;
  }
  return inside;
}
