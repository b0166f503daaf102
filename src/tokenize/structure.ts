import type { Structure, Token } from '../document/document.js';
import { findFullDate } from '../document/calendar.js';
import { firstEndingAfter, textOf, type Span } from '../document/span.js';
import { abbreviationKind } from './abbreviations.js';
import { isFullByline, isSignedByline, namesOfBareByline } from './byline.js';
import { findDateline, isDateline, opensWithSureDateline } from './dateline.js';
import { chooseHeadline } from './headline-lines.js';
import type { Paragraph } from './paragraphs.js';

/** Headings are shorter than this, in characters. */
const LONGEST_HEADING = 200;
/** Paragraphs before the running copy: headline, decks, byline, date. */
const LONGEST_HEAD = 8;
/** A paragraph with no more than a date and a few words about it, in characters. */
const LONGEST_DATE_LINE = 80;

/** Fields of a wire's own header: "DATE=4/27/99" */
const FIELD = /^(?:DATE|TYPE|NUMBER|SLUG|EMBARGO|CONTENT|DATELINE|BYLINE)\s?[:=]/;

const WHOLLY_QUOTED = /^(?:“[^“”]+”|‘[^‘]+’|"[^"]+")$/;

export interface Layout extends Structure {
  /** Lines of the head that hold a full date ("Friday, July 21, 2017"). */
  readonly dateLines: readonly Span[];
}

/**
 * Finds what is not running copy: the headline (of several decks the first), the byline, and the dateline with
 * which the copy begins, without its dash.
 */
export function findStructure(
  text: string,
  title: string | undefined,
  paragraphs: readonly Paragraph[],
  tokens: readonly Token[],
): Layout {
  const head = findHead(text, paragraphs, tokens);
  const headline = findHeadline(text, title, head, paragraphs);
  const rest = head.filter((paragraph) => paragraph !== headline);
  const byline =
    rest.find((paragraph) => isSignedByline(textOf(text, paragraph))) ??
    head.slice(1, 2).find((paragraph) => isBareByline(text, headline, paragraph, tokens)) ??
    null;
  const dateline = rest.find((paragraph) => isDateline(textOf(text, paragraph)));
  const opening = dateline ?? findDateline(text, paragraphs.slice(head.length));
  return {
    headline: toSpan(headline),
    byline: toSpan(byline),
    dateline: toSpan(opening ?? null),
    dateLines: head.filter((paragraph) => isDateLine(textOf(text, paragraph))),
  };
}

function toSpan(span: Span | null): Span | null {
  return span === null ? null : { start: span.start, end: span.end };
}

/** The paragraphs before the running copy. Empty where the text begins with it, or has nothing else. */
function findHead(
  text: string,
  paragraphs: readonly Paragraph[],
  tokens: readonly Token[],
): readonly Paragraph[] {
  const limit = Math.min(LONGEST_HEAD, paragraphs.length - 1);
  let length = 0;
  for (; length < limit; length++) {
    const paragraph = paragraphs[length];
    if (paragraph === undefined || (isCopy(text, paragraph, tokens) && !standsOver(text, paragraphs, length)))
      break;
  }
  return paragraphs.slice(0, length);
}

/** A headline that is a sentence (“The purses are empty.”) is all quotation, or has a byline, a date or a dateline under it. */
function standsOver(text: string, paragraphs: readonly Paragraph[], index: number): boolean {
  const [paragraph, next] = paragraphs.slice(index, index + 2);
  if (index > 0 || paragraph === undefined || next === undefined || !paragraph.blankAfter) return false;
  if (paragraph.end - paragraph.start > LONGEST_HEADING || opensWithSureDateline(text, paragraph))
    return false;
  if (WHOLLY_QUOTED.test(textOf(text, paragraph))) return true;
  const content = textOf(text, next);
  return (
    isSignedByline(content) || isDateLine(content) || isDateline(content) || opensWithSureDateline(text, next)
  );
}

/** Running copy is long or ends like a sentence; the full stop of an abbreviation does not count. */
function isCopy(text: string, paragraph: Span, tokens: readonly Token[]): boolean {
  if (paragraph.end - paragraph.start > LONGEST_HEADING) return true;
  if (opensWithSureDateline(text, paragraph)) return true;
  if (isFullByline(textOf(text, paragraph))) return false;
  const last = tokens[firstEndingAfter(tokens, paragraph.end - 1)];
  if (last !== undefined && last.end === paragraph.end && abbreviationKind(last.text) !== undefined)
    return false;
  return /[.:;,]["”’')\]]*$|[!?]["”’')\]]+$/.test(
    text.slice(Math.max(paragraph.start, paragraph.end - 4), paragraph.end),
  );
}

function findHeadline(
  text: string,
  title: string | undefined,
  head: readonly Paragraph[],
  paragraphs: readonly Paragraph[],
): Paragraph | null {
  if (title !== undefined) {
    const wanted = simplify(title);
    const titled = paragraphs
      .slice(0, LONGEST_HEAD)
      .find((paragraph) => simplify(textOf(text, paragraph)) === wanted);
    if (titled !== undefined) return titled;
  }
  const headings = head.filter((paragraph) => isHeading(textOf(text, paragraph)));
  return (
    chooseHeadline(
      headings.filter((paragraph) => !isDateline(textOf(text, paragraph))),
      (paragraph) => textOf(text, paragraph),
    ) ??
    headings[0] ??
    head.slice(0, 1).find((paragraph) => namesMoreThanDate(textOf(text, paragraph))) ??
    null
  );
}

function simplify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isHeading(text: string): boolean {
  return (
    !FIELD.test(text) &&
    /^["“‘'(¿¡$£€]?[\p{Lu}\p{Lo}\p{N}]|^i[PO]|^e[A-Z]/u.test(text) &&
    /\p{L}/u.test(text) &&
    !isSignedByline(text) &&
    !isDateLine(text)
  );
}

function isDateLine(text: string): boolean {
  return (
    text.length <= LONGEST_DATE_LINE && findFullDate(text) !== undefined && text.split(/\s+/).length <= 10
  );
}

/** "SPORTS IN SHORT, Monday, 2 March 2009", but not "Updated Tuesday, 11 February 2014" */
function namesMoreThanDate(text: string): boolean {
  const wordsBeforeFigures = /^[^\p{N}]*/u.exec(text)?.[0].match(/\p{L}{2,}/gu) ?? [];
  return isDateLine(text) && wordsBeforeFigures.length >= 4;
}

/**
 * Directly under the headline, a byline without "By" counts where the language model takes its names for names, and
 * where the headline keeps small letters: under a headline in capitals it may be a second deck.
 */
function isBareByline(
  text: string,
  headline: Span | null,
  paragraph: Span,
  tokens: readonly Token[],
): boolean {
  const names = namesOfBareByline(textOf(text, paragraph));
  if (names === undefined || headline === null || isTitleCase(textOf(text, headline))) return false;
  const end = paragraph.start + names.length;
  for (let index = firstEndingAfter(tokens, paragraph.start); (tokens[index]?.start ?? end) < end; index++) {
    const token = tokens[index];
    if (token !== undefined && /^\p{Lu}/u.test(token.text) && token.pos !== 'PROPN') return false;
  }
  return true;
}

/** "Bakers Strike for Third Day", "BAKERS STRIKE" */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.75;
}
