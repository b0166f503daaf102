import type { Tagged } from '../../document/document.js';
import type { PartOfSpeech } from '../../document/types.js';
import { firstEndingAfter, type Span } from '../../document/span.js';
import type { Gate, Groups, Rule } from '../rule.js';
import type { Grain, Meaning } from './meaning.js';
import { MONTHS, ORDINALS, UNITS, WEEKDAYS } from './lexicon.js';

/** A way of saying a time; the context is the article. */
export type TimeRule = Rule<Tagged, Meaning>;

/** How far back or on a neighbouring word may reach. */
const REACH = 40;
const WORD_CHARACTER = /[\p{L}\p{N}'’%$£€.-]/u;

/** The same for the first 128 characters, which nearly all text is made of. */
const IN_WORDS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  WORD_CHARACTER.test(String.fromCharCode(code)) ? 1 : 0,
);

function isWordCharacter(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code < 128 ? IN_WORDS[code] === 1 : WORD_CHARACTER.test(text[offset] ?? ' ');
}

function isBlank(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 32 || code === 9 || code === 0xa0;
}

/** The word that stands before an offset on the same line, in lower case; '' where there is none or a mark is between. */
export function wordBefore({ text }: Tagged, offset: number): string {
  let end = offset;
  while (end > 0 && offset - end < 2 && isBlank(text, end - 1)) end--;
  let start = end;
  while (start > 0 && offset - start < REACH && isWordCharacter(text, start - 1)) start--;
  return text.slice(start, end).toLowerCase();
}

/** A gate for rules that are only tried behind certain words. */
export function behind(words: ReadonlySet<string>): Gate<Tagged> {
  return (_, start, doc) => words.has(wordBefore(doc, start));
}

/** The word that stands after an offset, in lower case; '' where a mark is between. */
export function wordAfter({ text }: Tagged, offset: number): string {
  let start = offset;
  while (start - offset < 2 && (isBlank(text, start) || text[start] === '-')) start++;
  let end = start;
  while (
    end < text.length &&
    end - offset < REACH &&
    isWordCharacter(text, end) &&
    !/[.$£€-]/.test(text[end] ?? '')
  )
    end++;
  return text.slice(start, end).toLowerCase();
}

/** Whether a span is all that its line says, as the cell of a table or a short message does. */
export function isAlone({ text }: Tagged, { start, end }: Span): boolean {
  return (start === 0 || text[start - 1] === '\n') && /^[.!]?(?:$|\n)/.test(text.slice(end, end + 2));
}

/** Part of speech of the token after a span. */
export function partOfSpeechAfter({ tokens }: Tagged, { end }: Span): PartOfSpeech | undefined {
  return tokens[firstEndingAfter(tokens, end)]?.pos;
}

function form(text: string | undefined): string {
  return (text ?? '').toLowerCase().replace(/\.$/, '');
}

export function monthOf(groups: Groups, group = 'month'): number {
  return MONTHS.get(form(groups[group])) ?? 0;
}

export function weekdayOf(groups: Groups, group = 'weekday'): number | undefined {
  return WEEKDAYS.get(form(groups[group]).replace(/days$/, 'day'));
}

/** "years" → year. */
export function unitOf(groups: Groups, group = 'unit'): Grain {
  const unit = form(groups[group]);
  return UNITS.get(unit) ?? UNITS.get(unit.replace(/s$/, '')) ?? 'day';
}

export function ordinalOf(groups: Groups, group = 'ordinal'): number {
  const ordinal = form(groups[group]).replace(/\s+/g, ' ');
  return ORDINALS.get(ordinal) ?? Number.parseInt(ordinal, 10);
}

/** Words of a table's cell: 'in on at'. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Whether a text begins with a capital: "May" and no "may". */
export function isCapitalised(text: string | undefined): boolean {
  return text !== undefined && /^\p{Lu}/u.test(text);
}
