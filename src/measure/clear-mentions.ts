import type { TaggedMention, Token } from '../document/document.js';
import { firstEndingAfter, overlaps, type Span } from '../document/span.js';

interface Layers {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly TaggedMention[];
}

/**
 * The mentions without those that overlap a span of `others` (in order, without overlaps): "ET" in "5 p.m. ET". Of a
 * title the whole words outside stay: "head" of "month head" beside "last month".
 */
export function clearMentions(
  { text, tokens, mentions }: Layers,
  others: readonly Span[],
): readonly TaggedMention[] {
  if (others.length === 0) return mentions;
  const cleared: TaggedMention[] = [];
  let nextOther = 0;
  for (const mention of mentions) {
    while ((others[nextOther]?.end ?? Infinity) <= mention.start) nextOther++;
    const other = others[nextOther];
    if (other === undefined || !overlaps(other, mention)) {
      cleared.push(mention);
      continue;
    }
    const rest = restOf(mention, other, tokens);
    if (mention.type !== 'TITLE' || rest === undefined) continue;
    const next = others[firstEndingAfter(others, rest.start)];
    if (next !== undefined && overlaps(next, rest)) continue;
    cleared.push({ ...mention, ...rest, text: text.slice(rest.start, rest.end) });
  }
  return cleared;
}

/** The tokens of a mention before a span that takes its end, or behind one that takes its beginning. */
function restOf(mention: Span, other: Span, tokens: readonly Token[]): Span | undefined {
  const isAtEnd = mention.start < other.start;
  const from = isAtEnd ? mention.start : other.end;
  const to = isAtEnd ? other.start : mention.end;
  const whole: Token[] = [];
  for (let index = firstEndingAfter(tokens, from); index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.end > to) break;
    if (token.start >= from && token.pos !== 'PUNCT') whole.push(token);
  }
  const [first] = whole;
  const last = whole.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}
