import type { Quantity, Tagged, Token } from '../../document/document.js';
import { contains, firstEndingAfter, type Span } from '../../document/span.js';
import type { NumberContext } from './number-context.js';

type Counted = NonNullable<Quantity['of']>;

/** How many tokens a noun phrase may have. */
const LONGEST = 6;
const PREMODIFIERS: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'X']);
const HEADS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** Words between "of" and the noun phrase: "40 percent of all these strikes", "three of the five titles". */
const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an this that these those all both any each every its his her their our my your such them us whom which'.split(
    ' ',
  ),
);
const POSSESSIVES: ReadonlySet<string> = new Set(["'s", '’s', "'", '’']);
/** "half the buildings" needs no "of". */
const HALF = /^half$/i;
const POSTMODIFIER = /[ \t]*(?:-odd|or (?:so|more|fewer|less))(?!\p{L})/iuy;
const PLURAL = /(?:[^siu]s|people|men|women|children|police|others)$/u;
/** Names that can be counted: "1,937 Syrians", "two Mirages". A person or place behind a number is none. */
const COUNTABLE_NAMES: ReadonlySet<string> = new Set(['NORP', 'PRODUCT']);

/**
 * What a quantity counts: the noun phrase right behind it, or behind its "of", with its adjectives and without
 * determiner: "1,937 Syrians", "Forty percent of these strikes", "half of them civilians". A CARDINAL alone counts
 * without "of"; in "five-member panel" it counts members.
 */
export function findCounted(
  quantity: Pick<Quantity, 'type' | 'value' | 'min'> & Span,
  context: NumberContext,
): Counted | undefined {
  const { text, tokens } = context.doc;
  if (quantity.type === 'ORDINAL' || (quantity.value === null && quantity.min === undefined))
    return undefined;
  // "Mum-of-three Ana Ruiz"
  if (text.slice(Math.max(0, quantity.start - 4), quantity.start) === '-of-') return undefined;
  if (text[quantity.end] === '-')
    return quantity.type === 'CARDINAL' ? memberOf(quantity.end, context) : undefined;
  POSTMODIFIER.lastIndex = quantity.end;
  let reached = POSTMODIFIER.test(text) ? POSTMODIFIER.lastIndex : quantity.end;
  let index = firstEndingAfter(tokens, reached);
  const hasOf = isNext(tokens[index], context.doc, reached) && /^of$/i.test(tokens[index]?.text ?? '');
  if (!hasOf && !HALF.test(text.slice(quantity.start, quantity.end)))
    return quantity.type === 'CARDINAL' ? nounPhrase(context, index, reached, false) : undefined;
  let isDetermined = false;
  for (let skipped = 0; skipped < 4; skipped++) {
    const token = tokens[index];
    if (token === undefined || !isNext(token, context.doc, reached)) break;
    const isDeterminer = DETERMINERS.has(token.text.toLowerCase());
    if ((skipped > 0 || !hasOf) && !isDeterminer && token.pos !== 'NUM') break;
    isDetermined ||= isDeterminer && !/^those$/i.test(token.text);
    reached = token.end;
    index++;
  }
  return nounPhrase(context, index, reached, isDetermined);
}

/** The word behind the hyphen in "five-member panel". */
function memberOf(hyphen: number, { doc }: NumberContext): Counted | undefined {
  const token = doc.tokens[firstEndingAfter(doc.tokens, hyphen + 1)];
  return token?.start === hyphen + 1 && HEADS.has(token.pos)
    ? { start: token.start, end: token.end, text: doc.text.slice(token.start, token.end) }
    : undefined;
}

function nounPhrase(
  context: NumberContext,
  first: number,
  from: number,
  isDetermined: boolean,
): Counted | undefined {
  const { text, tokens } = context.doc;
  let reached = from;
  let head: Token | undefined;
  let isOwned = false;
  const last = Math.min(tokens.length, first + LONGEST);
  for (let index = first; index < last; index++) {
    const token = tokens[index];
    if (token === undefined || !isNext(token, context.doc, reached)) break;
    const isGlue =
      index > first && token.start === reached && (token.text === '-' || POSSESSIVES.has(token.text));
    // wink-nlp takes many a plural for a verb; behind a determiner it is none.
    const isHead = HEADS.has(token.pos) || (isDetermined && index === first && token.pos === 'VERB');
    if (!isGlue && !isHead && !PREMODIFIERS.has(token.pos) && !isParticiple(token, tokens[index + 1])) break;
    if (isTime(context.times, token)) break;
    if (isHead && PLURAL.test(head?.text ?? '') && reached < token.start && !PLURAL.test(token.text)) break;
    if (isHead) head = token;
    // "500 of the prison's 1,200 detainees" are no prisons.
    isOwned = POSSESSIVES.has(token.text);
    reached = token.end;
  }
  const start = tokens[first]?.start;
  if (start === undefined || head === undefined || isOwned) return undefined;
  const counted = { start, end: head.end };
  return isPlainName(counted, context) ? undefined : { ...counted, text: text.slice(start, head.end) };
}

/** "100 injured passengers", "two suspected fighters": a verb's form that stands as an adjective before a noun. */
function isParticiple({ pos, text }: Token, next: Token | undefined): boolean {
  return (
    pos === 'VERB' &&
    /(?:ed|en|ing)$/u.test(text) &&
    next !== undefined &&
    (next.pos === 'NOUN' || next.pos === 'ADJ')
  );
}

/** Whether the phrase is all name, of a kind that is not counted: a table's "1 Vitesse". */
function isPlainName(counted: Span, { doc: { mentions } }: NumberContext): boolean {
  const mention = mentions[firstEndingAfter(mentions, counted.end - 1)];
  if (mention === undefined || COUNTABLE_NAMES.has(mention.type)) return false;
  return contains(mention, { start: counted.end - 1, end: counted.end });
}

function isTime(times: readonly Span[], token: Token): boolean {
  const time = times[firstEndingAfter(times, token.start)];
  return time !== undefined && time.start < token.end;
}

/** A line that is broken by its width is at least so long. */
const WRAPPED_FROM = 40;

/** Whether only blanks lie between a place and the token, or a line break in the midst of a sentence. */
function isNext(token: Token | undefined, { text, sentences }: Tagged, from: number): boolean {
  if (token === undefined || token.start - from > 4) return false;
  const between = text.slice(from, token.start);
  if (between.trim() !== '') return false;
  if (from > 0 && firstEndingAfter(sentences, from - 1) !== firstEndingAfter(sentences, token.start))
    return false;
  return !between.includes('\n') || isWrapped(text, from, token);
}

/** Whether a long line goes on with a small letter; the lines of a table or of results do not. */
function isWrapped(text: string, from: number, token: Token): boolean {
  const line = text.lastIndexOf('\n', from - 1) + 1;
  const breaks = text.slice(from, token.start).split('\n').length - 1;
  return breaks === 1 && from - line >= WRAPPED_FROM && /^\p{Ll}/u.test(token.text);
}
