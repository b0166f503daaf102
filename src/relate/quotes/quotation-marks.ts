import type { Span } from '../../document/span.js';

/** Words between quotation marks: `start` and `end` leave the marks out, `open` and `close` take them in. */
export interface Quotation extends Span {
  readonly open: number;
  readonly close: number;
  readonly paragraph: Span;
  /** The paragraph ends without a closing mark. */
  readonly unclosed: boolean;
  /** Unclosed, and the next paragraph opens with a mark: the same speaker goes on. */
  readonly continues: boolean;
}

/** Families of marks; a mark of one family does not close a quotation of another. */
type Family = 'double' | 'single' | 'angle';

interface Mark extends Span {
  readonly family: Family;
  readonly opens: boolean;
  readonly closes: boolean;
  /** A closing mark that may as well be an apostrophe: "the teachers' strike". */
  readonly weak: boolean;
}

const MARK = /``|''|["“”„«»‹›‘’‚'`]/g;
const PARAGRAPH_BREAK = /\n[^\S\n]*\n\s*|\r\n[^\S\n]*\r\n\s*/g;

const FAMILIES: ReadonlyMap<string, Family> = new Map([
  ['"', 'double'],
  ['“', 'double'],
  ['”', 'double'],
  ['„', 'double'],
  ['``', 'double'],
  ["''", 'double'],
  ['«', 'angle'],
  ['»', 'angle'],
  ['‹', 'angle'],
  ['›', 'angle'],
  ['‘', 'single'],
  ['’', 'single'],
  ['‚', 'single'],
  ["'", 'single'],
  ['`', 'single'],
]);
const ONLY_OPENS: ReadonlySet<string> = new Set(['„', '``', '«', '‹', '‚', '‘', '`']);
const ONLY_CLOSES: ReadonlySet<string> = new Set(['»', '›', "''"]);
/** Marks that open after a blank even where the next mark is missing; the rest of them are told by their sides. */
const LEFT = /[\s([{—–‒―\-:/…]/;
const WORD = /[\p{L}\p{N}]/u;
const PUNCTUATION = /[,.!?…—–;:]/;
/** "'90s", "'em", "'tis": an apostrophe in front of a word. */
const ELISION = /^(?:\d0s|em|til|tis|twas|cause|bout|round|n)(?![\p{L}\p{N}])/iu;

/** Paragraphs: stretches between blank lines. */
function findParagraphs(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(PARAGRAPH_BREAK)) {
    if (index > start) paragraphs.push({ start, end: index });
    start = index + gap.length;
  }
  if (start < text.length) paragraphs.push({ start, end: text.length });
  return paragraphs;
}

/** The outermost quotations of a text in order. No quotation reaches beyond its paragraph. */
export function findQuotations(text: string): readonly Quotation[] {
  const paragraphs = findParagraphs(text);
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    const nextOpens =
      next !== undefined && readMark(text, next.start, markAt(text, next.start))?.opens === true;
    return findInParagraph(text, paragraph, nextOpens);
  });
}

function markAt(text: string, start: number): string {
  const two = text.slice(start, start + 2);
  return two === '``' || two === "''" ? two : text.charAt(start);
}

function readMark(text: string, start: number, surface: string): Mark | undefined {
  const family = FAMILIES.get(surface);
  if (family === undefined) return undefined;
  const end = start + surface.length;
  const before = start === 0 ? '\n' : text.charAt(start - 1);
  const after = end < text.length ? text.charAt(end) : '\n';
  const openSide = (LEFT.test(before) || FAMILIES.has(before)) && !/\s/.test(after);
  const closeSide = !/[\s([{]/.test(before) || /\s/.test(after);
  if (family !== 'single') {
    const opens = ONLY_CLOSES.has(surface)
      ? false
      : ONLY_OPENS.has(surface) || surface === '“'
        ? !/\s/.test(after)
        : openSide;
    const closes = ONLY_OPENS.has(surface) ? false : ONLY_CLOSES.has(surface) || surface === '”' || closeSide;
    return {
      start,
      end,
      family,
      opens,
      closes: surface === '“' ? closes && !openSide && !WORD.test(after) : closes,
      weak: false,
    };
  }
  const elided = surface !== '‘' && ELISION.test(text.slice(end, end + 5));
  const opens = openSide && (WORD.test(after) || FAMILIES.has(after) || after === '…') && !elided;
  const closes = !ONLY_OPENS.has(surface) && !WORD.test(after) && !/\s/.test(before);
  return {
    start,
    end,
    family,
    opens,
    closes,
    weak: closes && !PUNCTUATION.test(before) && before === 's' && /\s/.test(after),
  };
}

function findInParagraph(text: string, paragraph: Span, nextOpens: boolean): readonly Quotation[] {
  const marks = marksOf(text, paragraph);
  const quotations: Quotation[] = [];
  for (let index = 0; index < marks.length; index++) {
    const open = marks[index];
    if (open === undefined || !open.opens) continue;
    const closeIndex = closingMark(marks, index, open.family);
    const close = closeIndex === undefined ? undefined : marks[closeIndex];
    if (close !== undefined && closeIndex !== undefined) {
      const quotation = trim(text, open, close, paragraph);
      if (quotation !== undefined) quotations.push(quotation);
      index = closeIndex;
      continue;
    }
    if (
      open.family === 'single' ||
      !mayStayOpen(text, open, paragraph, nextOpens) ||
      opensAgain(marks, index)
    )
      continue;
    const end = { start: paragraph.end, end: paragraph.end };
    const quotation = trim(text, open, end, paragraph);
    if (quotation !== undefined) quotations.push({ ...quotation, unclosed: true, continues: nextOpens });
    break;
  }
  return quotations;
}

function marksOf(text: string, paragraph: Span): readonly Mark[] {
  const marks: Mark[] = [];
  MARK.lastIndex = 0;
  const source = text.slice(paragraph.start, paragraph.end);
  for (const { index, 0: surface } of source.matchAll(MARK)) {
    const mark = readMark(text, paragraph.start + index, surface);
    if (mark !== undefined && (mark.opens || mark.closes)) marks.push(mark);
  }
  return marks;
}

/** How many marks are looked at for one that closes. */
const REACH = 40;

/**
 * The mark that closes the one at `index`. A weak one closes only where no better one comes before the next opening.
 * An opening mark of the same family means that the first one was never closed.
 */
function closingMark(marks: readonly Mark[], index: number, family: Family): number | undefined {
  let weak: number | undefined;
  for (let at = index + 1; at < marks.length && at <= index + REACH; at++) {
    const mark = marks[at];
    if (mark === undefined || mark.family !== family) continue;
    if (mark.closes && !mark.weak) return at;
    if (mark.closes) weak ??= at;
    else if (mark.opens) return weak;
  }
  return weak;
}

function opensAgain(marks: readonly Mark[], index: number): boolean {
  return marks
    .slice(index + 1, index + REACH)
    .some(({ opens, closes, family }) => family === marks[index]?.family && opens && !closes);
}

/** A mark without a partner is believed at the head of a paragraph and behind a comma or colon. */
function mayStayOpen(text: string, open: Mark, paragraph: Span, nextOpens: boolean): boolean {
  return (
    nextOpens ||
    open.start === paragraph.start ||
    /[,:]\s?$/.test(text.slice(Math.max(paragraph.start, open.start - 2), open.start))
  );
}

function trim(text: string, open: Span, close: Span, paragraph: Span): Quotation | undefined {
  let start = open.end;
  let end = close.start;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (start === end) return undefined;
  return { start, end, open: open.start, close: close.end, paragraph, unclosed: false, continues: false };
}
