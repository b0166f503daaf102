import { parseIsoDate } from './calendar.js';
import type { Article } from './document.js';

interface Rule {
  readonly expected: string;
  readonly wayOut: string;
  readonly accepts: (value: unknown) => boolean;
}

/** Names that a file can have on every system; `toSafeId` of source/ makes only such. */
const FILE_NAME = /^(?![.-])[^\s/\\:*?"<>|\p{C}]{1,200}$/u;

function isDay(value: unknown): boolean {
  return typeof value === 'string' && value.length === 10 && parseIsoDate(value) !== undefined;
}

function optional(accepts: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === undefined || accepts(value);
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

const RULES: Readonly<Record<'id' | 'text' | 'title' | 'published' | 'language', Rule>> = {
  id: {
    expected: 'a string that can be a file name',
    wayOut: 'Use letters, digits, ".", "_" and "-", at most 200 of them.',
    accepts: (value) => typeof value === 'string' && FILE_NAME.test(value),
  },
  text: { expected: 'a string', wayOut: 'Hand over the article as plain text.', accepts: isString },
  title: { expected: 'a string', wayOut: 'Leave it out where there is none.', accepts: optional(isString) },
  published: {
    expected: 'a day of the calendar, YYYY-MM-DD',
    wayOut: 'Write it as 2016-09-28, or leave it out.',
    accepts: optional(isDay),
  },
  language: {
    expected: 'a language tag (BCP 47)',
    wayOut: 'Write it as "en", or leave it out.',
    accepts: optional(isString),
  },
};

/**
 * Makes sure that a caller's value is an Article of which a valid record can be made. Takes no time to speak of.
 *
 * @throws TypeError that says what was expected, what was got, and the way out
 */
export function checkArticle(article: Article): void {
  if (typeof article !== 'object' || article === null)
    throw new TypeError(`Expected an article { id, text, title?, published? }, got ${show(article)}.`);
  for (const [name, { expected, wayOut, accepts }] of Object.entries(RULES)) {
    const value: unknown = article[name as keyof typeof RULES];
    if (!accepts(value))
      throw new TypeError(
        `Expected "${name}" of an article to be ${expected}, got ${show(value)}. ${wayOut}`,
      );
  }
}

function show(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > 120 ? `${value.slice(0, 120)}…` : value);
  return value === null || value === undefined ? String(value) : `a value of the type ${typeof value}`;
}
