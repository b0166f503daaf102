import type { Entity, Mention, Quantity, Resolved, Timex, Token } from '../document/document.js';
import type { Span } from '../document/span.js';
import { type Alphabet, type BasicSymbol, MENTION_SYMBOLS } from './alphabet.js';
import type { Factuality } from './factuality.js';
import { createWordReader, isNoun, type WordReader } from './read-words.js';
import { PATTERN_PRONOUNS } from './words/pronouns.js';
import { titleKind } from './words/title-kinds.js';

/** One symbol's piece of the text: a whole mention, time or quantity, or what is left of a token around them. */
export interface Item extends Span {
  readonly mention?: Mention;
  readonly timex?: Timex;
  readonly quantity?: Quantity;
}

/** An article as a string of symbols, one for each item; sentences end with the symbol "end". */
export interface EncodedDocument {
  readonly symbols: string;
  readonly items: readonly Item[];
  /** Index of the item behind "not" or "would", which are no items themselves → what they make of the clause. */
  readonly hedges: ReadonlyMap<number, Factuality>;
}

interface Annotation {
  readonly span: Span;
  readonly symbol: string;
  readonly item: Item;
}

export function encodeItems(doc: Resolved, alphabet: Alphabet): EncodedDocument {
  const annotations = annotate(doc, alphabet, placeSymbols(doc.entities));
  const items: Item[] = [];
  const symbols: string[] = [];
  const hedges = new Map<number, Factuality>();
  let next = 0;
  const push: Push = (symbol, item) => {
    symbols.push(symbol);
    items.push(item);
  };
  const reader = createWordReader(alphabet);
  const pushToken = (token: Token, start: number, end: number): void => {
    const { hedge, named } = reader.wordOf(token.text);
    if (hedge !== undefined && !isNoun(token.pos)) hedges.set(items.length, hedge);
    else if (start !== token.start || end !== token.end) pushPart(doc.text, token, start, end, reader, push);
    else if (token.text === '-' && isDash(doc.text, start, end)) push(reader.symbolOf('—', token.pos), token);
    else push(named ?? reader.symbolOf(token.text, token.pos), token);
  };
  for (const sentence of doc.sentences) {
    let read = sentence.start;
    for (let index = sentence.firstToken; index < sentence.endToken; index++) {
      const token = doc.tokens[index];
      if (token === undefined) break;
      let position = Math.max(token.start, read);
      while (position < token.end) {
        while ((annotations[next]?.span.start ?? Infinity) < position) next++;
        const annotation = annotations[next];
        const starts = annotation !== undefined && annotation.span.start < token.end;
        const wordEnd = starts ? annotation.span.start : token.end;
        if (wordEnd > position) pushToken(token, position, wordEnd);
        position = wordEnd;
        if (!starts) continue;
        push(annotation.symbol, annotation.item);
        position = annotation.span.end;
        next++;
      }
      read = Math.max(read, position);
    }
    push(alphabet.basic.end, { start: sentence.end, end: sentence.end });
  }
  return { symbols: symbols.join(''), items, hedges };
}

type Push = (symbol: string, item: Item) => void;

/** Between spaces a hyphen is a dash. */
function isDash(text: string, start: number, end: number): boolean {
  return text[start - 1] === ' ' && text[end] === ' ';
}

/** A hyphen at the head of the rest of a token stands alone, as in "[Nairobi]-based". */
function pushPart(
  text: string,
  token: Token,
  start: number,
  end: number,
  reader: WordReader,
  push: Push,
): void {
  const surface = text.slice(start, end);
  if (surface.length > 1 && surface.startsWith('-')) {
    push(reader.symbolOf('-', 'PUNCT'), { start, end: start + 1 });
    pushPart(text, token, start + 1, end, reader, push);
    return;
  }
  const isAlone = surface === '-' && isDash(text, start, end);
  push(reader.symbolOf(isAlone ? '—' : surface, token.pos), { start, end });
}

/** Mentions, times and quantities in order of reading, those that overlap an earlier one left out. */
function annotate(
  doc: Resolved,
  alphabet: Alphabet,
  places: ReadonlyMap<string, BasicSymbol>,
): readonly Annotation[] {
  const { basic, words } = alphabet;
  const all: Annotation[] = [];
  for (const mention of doc.mentions) {
    all.push({
      span: mention,
      symbol: symbolOfMention(mention, places, words, basic),
      item: { start: mention.start, end: mention.end, mention },
    });
  }
  for (const timex of doc.times) {
    const symbol = isAge(timex) ? basic.age : basic.time;
    all.push({ span: timex, symbol, item: { start: timex.start, end: timex.end, timex } });
  }
  for (const quantity of doc.quantities) {
    all.push({
      span: quantity,
      symbol: basic[symbolOfQuantity(quantity)],
      item: { start: quantity.start, end: quantity.end, quantity },
    });
  }
  all.sort((a, b) => a.span.start - b.span.start);
  let end = -1;
  return all.filter(({ span, item }, index) => {
    // "the 34-year-old striker" says more by its parts than as a whole.
    const hasParts = item.mention?.kind === 'nominal' && (all[index + 1]?.span.start ?? Infinity) < span.end;
    const apart = span.start >= end && span.end > span.start && !hasParts;
    if (apart) end = span.end;
    return apart;
  });
}

function symbolOfMention(
  mention: Mention,
  places: ReadonlyMap<string, BasicSymbol>,
  words: ReadonlyMap<string, string>,
  basic: Readonly<Record<BasicSymbol, string>>,
): string {
  if (mention.type === 'TITLE') return basic[titleKind(mention.text)];
  if (mention.kind === 'pronoun') {
    const word = mention.text.toLowerCase();
    if (PATTERN_PRONOUNS.has(word)) return words.get(word) ?? basic.word;
  }
  return basic[places.get(mention.entity ?? '') ?? MENTION_SYMBOLS[mention.type]];
}

/** Countries and their first-level divisions, as far as the resolver knows them; any other GPE is a locality. */
function placeSymbols(entities: readonly Entity[]): ReadonlyMap<string, BasicSymbol> {
  const places = new Map<string, BasicSymbol>();
  for (const { id, type, location } of entities) {
    if (type !== 'GPE' || location === undefined) continue;
    if (location.precision === 'country') places.set(id, 'country');
    else if (location.precision === 'admin1') places.set(id, 'division');
  }
  return places;
}

/** "48" and "37-year-old" are ages, "three years" is not. */
function isAge({ value, text }: Timex): boolean {
  return /^P\d{1,3}Y$/.test(value) && !/years?$/i.test(text);
}

const OLDEST_AGE = 115;

function symbolOfQuantity({ type, text, value }: Quantity): BasicSymbol {
  if (/^\d{1,3}[-–]\d{1,3}$/.test(text)) return 'score';
  if (type === 'CARDINAL' && value !== null && Number.isInteger(value) && value > 0 && value <= OLDEST_AGE)
    return 'small';
  return 'quantity';
}
