import type { PublishedFrom, SourceInfo } from '../document/document.js';
import { countLoneSurrogates, toWellFormedData } from '../document/well-formed.js';
import { createProblem, quoteForMessage, type Trouble } from './problem-rules.js';
import { readDate, readDateInFileName } from './read-date.js';
import type { SourceOptions, SourceResult } from './source-file.js';
import { toSafeId } from './source-id.js';

/** An article as a reader of one media type leaves it: what the input itself says, not yet checked. */
export interface Draft {
  readonly text: string;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly uri?: string | undefined;
  /** As it was written. */
  readonly published?: unknown;
  /** Line of the file on which the article stands, from 1. */
  readonly line?: number | undefined;
  /** Whether it is one of several in its file, so that the file's id is not its own. */
  readonly listed?: boolean | undefined;
}

/** What a reader finds, in order of the input. */
export type Reading = { readonly draft: Draft } | { readonly trouble: Trouble };

/** What is known of an article apart from its own words. */
export interface DraftPlace {
  /** As problems name it. */
  readonly file: string;
  /** Id for an article that brings none. */
  readonly id: string;
  readonly source: SourceInfo;
}

interface Published {
  readonly published: string;
  readonly publishedFrom: PublishedFrom;
}

function findPublished(draft: Draft, { source }: DraftPlace, options: SourceOptions): Published | undefined {
  const own = readDate(draft.published);
  if (own !== undefined) return { published: own, publishedFrom: 'metadata' };
  if (options.published !== undefined) return { published: options.published, publishedFrom: 'argument' };
  const named = source.path === undefined ? undefined : readDateInFileName(source.path);
  return named === undefined ? undefined : { published: named, publishedFrom: 'filename' };
}

/** A title on one line; undefined where there is nothing to see. */
export function toTitle(text: string | undefined): string | undefined {
  const title = text?.replace(/\s+/g, ' ').trim();
  return title === '' ? undefined : title;
}

function toLanguage(tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.trim().slice(0, 40).replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function describeValue(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return quoteForMessage(String(value));
  return Array.isArray(value) ? 'a list' : `a value of the type ${typeof value}`;
}

/** How many lone surrogates are in the words that a draft hands on. */
function countBroken({ text, title = '', uri = '' }: Draft): number {
  return countLoneSurrogates(text) + countLoneSurrogates(title) + countLoneSurrogates(uri);
}

/**
 * A draft as an Article, after a warning where the date that it brings cannot be read, or where lone surrogates had
 * to be replaced.
 */
export function createArticle(
  read: Draft,
  place: DraftPlace,
  options: SourceOptions,
): readonly SourceResult[] {
  const broken = countBroken(read);
  const draft = broken === 0 ? read : toWellFormedData(read);
  const id = draft.id === undefined ? place.id : toSafeId(draft.id);
  const results: SourceResult[] = [];
  if (broken > 0) {
    const got = broken === 1 ? 'half of one' : `halves of ${broken}`;
    const trouble: Trouble = { rule: 'lone-surrogate', got, line: draft.line };
    results.push({ problem: createProblem(place.file, trouble), id });
  }
  const hasDate = draft.published !== undefined && draft.published !== null && draft.published !== '';
  if (hasDate && readDate(draft.published) === undefined) {
    const trouble: Trouble = {
      rule: 'date-unreadable',
      got: describeValue(draft.published),
      line: draft.line,
    };
    results.push({ problem: createProblem(place.file, trouble), id });
  }
  const title = toTitle(draft.title);
  const language = toLanguage(draft.language);
  const uri = draft.uri?.trim();
  results.push({
    article: {
      id,
      text: draft.text,
      ...(title === undefined ? {} : { title }),
      ...findPublished(draft, place, options),
      ...(language === undefined ? {} : { language }),
      source: { ...place.source, ...(uri === undefined || uri === '' ? {} : { uri }) },
    },
  });
  return results;
}

/** Whether a text has nothing to read: blanks, marks without width, controls. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{C}]/u.test(text);
}
