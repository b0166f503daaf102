import type { Sentence } from '../document/document.js';
import type { Span } from '../document/span.js';
import type { Piece } from './scan.js';
import { endsSentence, mayEndSentence } from './sentence-end.js';

const CLOSERS = new Set(['"', "'", '”', '’', '»', ')', ']', '}', "''"]);

/**
 * Cuts each paragraph's pieces into sentences. A piece belongs to exactly one sentence; closing quotation marks and
 * brackets behind the full stop belong to the sentence that it ends.
 */
export function findSentences(pieces: readonly Piece[], paragraphs: readonly Span[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (const paragraph of paragraphs) {
    const end = endOfParagraph(pieces, first, paragraph);
    for (let index = first; index < end; index++) {
      const piece = pieces[index];
      if (piece === undefined || !mayEndSentence(piece)) continue;
      const next = endOfClosers(pieces, index + 1, end);
      if (next === end || !endsSentence(pieces, { first, stop: index, next })) continue;
      sentences.push(toSentence(pieces, first, next));
      first = next;
      index = next - 1;
    }
    if (first < end) sentences.push(toSentence(pieces, first, end));
    first = end;
  }
  return sentences;
}

function endOfParagraph(pieces: readonly Piece[], first: number, paragraph: Span): number {
  let end = first;
  while ((pieces[end]?.start ?? Infinity) < paragraph.end) end++;
  return end;
}

/** Closing marks lean on what is before them; at the end of a paragraph a blank may stand between. */
function endOfClosers(pieces: readonly Piece[], index: number, paragraphEnd: number): number {
  let end = index;
  while (end < paragraphEnd && isCloser(pieces[end]) && pieces[end - 1]?.end === pieces[end]?.start) end++;
  return end === paragraphEnd - 1 && isCloser(pieces[end]) ? paragraphEnd : end;
}

function isCloser(piece: Piece | undefined): boolean {
  return piece !== undefined && CLOSERS.has(piece.text);
}

function toSentence(pieces: readonly Piece[], firstToken: number, endToken: number): Sentence {
  return { start: pieces[firstToken]?.start ?? 0, end: pieces[endToken - 1]?.end ?? 0, firstToken, endToken };
}
