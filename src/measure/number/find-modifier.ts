import type { Quantity } from '../../document/document.js';
import type { Span } from '../../document/span.js';
import { MODIFIERS_AFTER, MODIFIERS_BEFORE, type Sign } from './lexicon/modifiers.js';
import { wordBefore } from './number-context.js';
import { anyOf, GAP } from './number-patterns.js';

const SIGNS_BEFORE: ReadonlyMap<string, Sign> = new Map(
  (Object.entries(MODIFIERS_BEFORE) as [Sign, readonly string[]][]).flatMap(([sign, phrases]) =>
    phrases.map((phrase) => [phrase, sign] as const),
  ),
);
const SIGNS_AFTER: ReadonlyMap<string, Sign> = new Map(Object.entries(MODIFIERS_AFTER));

/** The longest modifier, in characters, with the gap behind it. */
const REACH = 32;
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<phrase>${anyOf(SIGNS_BEFORE.keys())})(?:${GAP}|(?<=[<>=~≈≤≥]))$`,
  'iu',
);
/** How each phrase before a number ends: a quick look, since most numbers have no modifier. */
const LAST_WORDS: ReadonlySet<string> = new Set(
  [...SIGNS_BEFORE.keys()].map((phrase) => /(?:\p{L}+|.)$/u.exec(phrase)?.[0] ?? ''),
);
/** First characters of the phrases behind a number, where it or one blank ends. */
const AFTER_STARTS: ReadonlySet<string> = new Set(
  [...SIGNS_AFTER.keys()].flatMap(([first = '']) => [first, first.toUpperCase()]),
);

const AFTER = new RegExp(`${GAP}?(?<phrase>${anyOf(SIGNS_AFTER.keys())})(?!\\p{L})`, 'iuy');

/** The words before a quantity that loosen or bound it, "at least", or those behind it, "or so". */
export function findModifier({ start, end }: Span, text: string): Quantity['modifier'] {
  const from = Math.max(0, start - REACH);
  const words = text.slice(from, start);
  const before = LAST_WORDS.has(wordBefore(text, start)) ? BEFORE.exec(words) : null;
  if (before !== null) return toModifier(text, from + before.index, before.groups?.['phrase'], SIGNS_BEFORE);
  if (!AFTER_STARTS.has(text[end] ?? '') && !AFTER_STARTS.has(text[end + 1] ?? '')) return undefined;
  AFTER.lastIndex = end;
  const phrase = AFTER.exec(text)?.groups?.['phrase'];
  return phrase === undefined
    ? undefined
    : toModifier(text, AFTER.lastIndex - phrase.length, phrase, SIGNS_AFTER);
}

function toModifier(
  text: string,
  start: number,
  phrase: string | undefined,
  signs: ReadonlyMap<string, Sign>,
): Quantity['modifier'] {
  const sign = signs.get((phrase ?? '').toLowerCase().replace(/\s+/g, ' '));
  if (phrase === undefined || sign === undefined) return undefined;
  const end = start + phrase.length;
  return { start, end, text: text.slice(start, end), sign };
}
