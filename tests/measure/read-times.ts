import type { Tagged, TaggedMention, Timex } from '../../src/document/document.js';
import { findTimes } from '../../src/measure/time/find-times.js';
import { loadLanguage } from '../../src/tokenize/load-language.js';
import { tokenize } from '../../src/tokenize/tokenize.js';

const LANGUAGE = loadLanguage();

/** A Wednesday: every example of a rule, and every test that says nothing else, is read as published on this day. */
export const REFERENCE = '2016-09-28';

export function article(
  text: string,
  published: string | undefined = REFERENCE,
  mentions: readonly TaggedMention[] = [],
): Tagged {
  return {
    ...tokenize({ id: 'test', text, ...(published === '' ? {} : { published }) }, LANGUAGE),
    mentions,
  };
}

/** The times of a text that was published on `published`; on no known day where it is ''. */
export function readTimes(text: string, published?: string): readonly Timex[] {
  return findTimes(article(text, published));
}

/** A time as examples write it: its value, and its mod behind a blank. */
export function meaningOf({ value, mod }: Timex): string {
  return mod === undefined ? value : `${value} ${mod}`;
}

/** An example's text and the time that it marks with square brackets; without brackets the whole. */
export function readMarked(example: string): {
  readonly text: string;
  readonly marked: string;
  readonly start: number;
} {
  const start = example.indexOf('[');
  if (start === -1) return { text: example, marked: example, start: 0 };
  return {
    text: example.replace(/[[\]]/g, ''),
    marked: example.slice(start + 1, example.indexOf(']')),
    start,
  };
}
