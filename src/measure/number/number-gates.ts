import type { Gate } from '../rule.js';
import type { NumberContext } from './number-context.js';

type NumberGate = Gate<NumberContext>;

const APART = /[-\s]{0,6}/uy;
const WORD = /\p{L}+|[^\s]/uy;
/** A factor that touches its figures: "20m euros". */
const LETTER = /[kmbt](?!\p{L})/iuy;

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The letters or the one sign behind an offset, whatever blanks or hyphens lie between, in lower case. */
function wordAt(text: string, at: number): string {
  const start = skip(APART, text, at);
  return text.slice(start, skip(WORD, text, start)).toLowerCase();
}

/** First words, or signs, of phrases. */
export function firstWords(phrases: Iterable<string>): ReadonlySet<string> {
  return new Set([...phrases].map((phrase) => wordAt(phrase, 0)));
}

/** Only where one of the words stands behind the number; a number that the gate cannot read passes. */
export function beforeWord(words: ReadonlySet<string>, passed?: string): NumberGate {
  return (text, start, context) => {
    const end = context.numberEnd(start);
    if (end === undefined) return true;
    const next = wordAt(text, end);
    if (words.has(next)) return true;
    const behindLetter = skip(LETTER, text, end);
    if (behindLetter > end) return words.has(wordAt(text, behindLetter));
    return next === passed && words.has(wordAt(text, text.indexOf(passed, end) + passed.length));
  };
}

/** Only where the pattern matches behind the number. */
export function beforePattern(pattern: RegExp): NumberGate {
  const sticky = new RegExp(pattern.source, `${pattern.flags}y`);
  return (text, start, context) => {
    const end = context.numberEnd(start);
    if (end === undefined) return true;
    sticky.lastIndex = end;
    return sticky.test(text);
  };
}

/** Only where both find something. */
export function both(first: NumberGate, second: NumberGate): NumberGate {
  return (text, start, context) => first(text, start, context) && second(text, start, context);
}
