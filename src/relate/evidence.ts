import type { Mention } from '../document/document.js';
import type { Span } from '../document/span.js';
import type { EncodedDocument } from './encode-items.js';

/** How far from the match a mention may stand that the evidence is widened to, in items. */
const REACH = 90;

/** A blank line. */
const PARAGRAPH_BREAK = /\n[^\S\n]*\n/;

/**
 * The mention of `entity` that is nearest to the items `from` up to, but not including, `to`: behind them in their
 * sentence, or before them in that or in the sentence before.
 */
export function nearestMention(
  { symbols, items }: EncodedDocument,
  entity: string,
  from: number,
  to: number,
  end: string,
): Mention | undefined {
  const found = (at: number) => {
    const mention = items[at]?.mention;
    return mention?.entity === entity ? mention : undefined;
  };
  let before: Mention | undefined;
  for (let at = to - 1, sentences = 0; at >= 0 && at > from - REACH && before === undefined; at--) {
    if (symbols[at] === end && at < from && ++sentences > 1) break;
    before = found(at);
  }
  for (let at = to; at < symbols.length && at < to + REACH; at++) {
    if (symbols[at] === end || symbols[at - 1] === end) break;
    const after = found(at);
    if (after === undefined) continue;
    const start = items[to - 1]?.end ?? 0;
    const back = before === undefined ? Infinity : (items[from]?.start ?? 0) - before.end;
    return after.start - start < back ? after : before;
  }
  return before;
}

/** The span over all parts; undefined where it would run over the end of a paragraph. */
export function spanOf(text: string, parts: readonly Span[]): Span | undefined {
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  return PARAGRAPH_BREAK.test(text.slice(start, end)) ? undefined : { start, end };
}
