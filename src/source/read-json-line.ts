import { createHash } from 'node:crypto';
import { toWellFormed } from '../document/well-formed.js';
import { createArticle, type Draft } from './create-article.js';
import { readJsonArticle } from './json-article.js';
import { describeJsonError } from './json-error.js';
import { createProblem, type Trouble } from './problem-rules.js';
import { shortHash } from './source-id.js';
import { DEFAULT_MAX_BYTES, type SourceOptions, type SourceResult } from './source-file.js';

export interface LinePosition {
  /** Name of the stream or file, for problems. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** What a file gives to the articles on its lines. */
export interface LineSource {
  readonly path?: string | undefined;
  readonly mediaType: string;
  readonly encoding: string;
  /** Of the line as it is stored, without its line break. */
  readonly bytes: Buffer;
  /** Put before an id that is made from the content. */
  readonly idPrefix: string;
}

const CONTENT_HASH_LENGTH = 16;

/** An id for an article that brings none: the same content gives the same id, wherever it stands. */
export function hashDraft({ title = '', text, published = '' }: Draft): string {
  return shortHash(`${title}\0${String(published)}\0${text}`, CONTENT_HASH_LENGTH);
}

/** All that a line gives: an article, a warning and an article, or a problem. Nothing may stand on a blank line. */
export function readJsonLineResults(
  line: string,
  position: LinePosition,
  options: SourceOptions,
  source: LineSource = plainSource(line),
): readonly SourceResult[] {
  const { file, line: number } = position;
  const fail = (trouble: Trouble, id?: string): readonly SourceResult[] => [
    { problem: createProblem(file, { ...trouble, line: number }), ...(id === undefined ? {} : { id }) },
  ];
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (source.bytes.length > limit) return fail(tooLong(limit));
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (error) {
    return fail({ rule: 'broken-json-line', got: describeJsonError(line, error).got });
  }
  const reading = readJsonArticle(value, { line: number });
  if ('trouble' in reading) return fail(reading.trouble, findId(value));
  const { bytes, path, mediaType, encoding, idPrefix } = source;
  const place = {
    file,
    id: idPrefix + hashDraft(reading.draft),
    source: {
      ...(path === undefined ? {} : { path }),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      encoding,
      mediaType,
    },
  };
  return createArticle(reading.draft, place, options);
}

function plainSource(line: string): LineSource {
  return { bytes: Buffer.from(line), mediaType: 'application/json', encoding: 'utf-8', idPrefix: '' };
}

export function tooLong(limit: number): Trouble {
  return { rule: 'over-limit', got: `a line of more than ${limit} bytes` };
}

/** The id that a record without a readable article has, so that its problem can be told apart. */
function findId(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'id')) return undefined;
  const { id } = value as { readonly id: unknown };
  return typeof id === 'string' || typeof id === 'number'
    ? toWellFormed(String(id).slice(0, 200))
    : undefined;
}

/**
 * Reads one line of a stream, `{"id", "text", "title"?, "published"?}`; other fields are ignored. An article
 * without an id gets one from its content. A date that cannot be read leaves the article without one; where that
 * must be told, `readJsonLineResults` gives the warning as well.
 */
export function readJsonLine(
  line: string,
  position: LinePosition,
  options: SourceOptions = {},
): SourceResult {
  const results = readJsonLineResults(line, position, options);
  const result = results.at(-1);
  if (result === undefined)
    throw new Error('Expected a result for every line, got none; this is a fault of newsgraph.');
  return result;
}
