import type { Quantity, Tagged, TaggedMention, Timex } from '../../../src/document/document.js';
import { findQuantities } from '../../../src/measure/number/find-quantities.js';
import { describe as describeQuantity } from '../../../src/measure/number/reading.js';
import { loadLanguage } from '../../../src/tokenize/load-language.js';
import { tokenize } from '../../../src/tokenize/tokenize.js';

const language = loadLanguage();

/** Spans of an article that are given by their words; the first occurrence counts. */
interface Surroundings {
  readonly names?: Readonly<Record<string, TaggedMention['type']>>;
  readonly times?: readonly string[];
}

export function tagNames(text: string, names: NonNullable<Surroundings['names']> = {}): Tagged {
  const mentions = Object.entries(names)
    .map(
      ([name, type]) => ({ ...locate(text, name), type, kind: 'name', confidence: 1, by: 'test' }) as const,
    )
    .toSorted((a, b) => a.start - b.start);
  return { ...tokenize({ id: 'test', text }, language), mentions };
}

function locate(text: string, words: string) {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`Expected "${words}" in "${text}".`);
  return { start, end: start + words.length, text: words };
}

/** The quantities of a text, with names and times that other stages have found. */
export function readQuantities(text: string, { names, times = [] }: Surroundings = {}): readonly Quantity[] {
  const timexes: readonly Timex[] = times
    .map((time) => ({ ...locate(text, time), type: 'DATE', value: 'XXXX', by: 'test' }) as const)
    .toSorted((a, b) => a.start - b.start);
  return findQuantities(tagNames(text, names), timexes);
}

/** "2,506 = CARDINAL 2506 airstrikes": a quantity in short, with its modifier's sign and what it counts. */
export function inShort(quantity: Quantity): string {
  const { text, modifier, of } = quantity;
  const sign = modifier === undefined ? '' : ` ${modifier.sign}`;
  return `${text} = ${describeQuantity(quantity)}${sign}${of === undefined ? '' : ` (${of.text})`}`;
}
