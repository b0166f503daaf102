import type { Reading } from './create-article.js';
import { findHtmlEncoding } from './find-html-encoding.js';
import { readJson } from './read-json.js';
import { readText } from './read-text.js';

/** Parsers of HTML and Markdown take long to load, so they wait for the first file of their kind. */
async function readPage(text: string): Promise<readonly Reading[]> {
  const { readHtml } = await import('./read-html.js');
  return readHtml(text);
}

async function readMarkdownFile(text: string): Promise<readonly Reading[]> {
  const { readMarkdown } = await import('./read-markdown.js');
  return readMarkdown(text);
}

interface WholeReader {
  readonly by: 'file';
  /** Articles of a file's whole text, decoded and without its byte order mark. */
  readonly read: (text: string) => readonly Reading[] | Promise<readonly Reading[]>;
  /** The encoding that the head of the file, as Latin-1, says that it has. */
  readonly declaredEncoding?: (head: string) => string | undefined;
}

/** Files that are read as a stream, one article a line. */
interface LineReader {
  readonly by: 'line';
}

export type Reader = (WholeReader | LineReader) & {
  readonly mediaType: string;
  /** In lower case; each of them also followed by ".gz". */
  readonly endings: readonly string[];
  /** What is read of it, for the documentation. */
  readonly reads: string;
};

const TEXT_READER: Reader = {
  mediaType: 'text/plain',
  endings: ['.txt', '.text'],
  by: 'file',
  read: readText,
  reads:
    'The text verbatim, and front matter (YAML between two lines of ---) with title, date, id, language, url.',
};

const HTML_READER: Reader = {
  mediaType: 'text/html',
  endings: ['.html', '.htm'],
  by: 'file',
  read: readPage,
  declaredEncoding: findHtmlEncoding,
  reads: 'The article of the page without its frame; headline, byline, title, date and language.',
};

/** What newsgraph reads. */
export const READERS: readonly Reader[] = [
  TEXT_READER,
  {
    mediaType: 'text/markdown',
    endings: ['.md', '.markdown'],
    by: 'file',
    read: readMarkdownFile,
    reads: 'The words without the marks and link targets, and front matter as in plain text.',
  },
  HTML_READER,
  { ...HTML_READER, mediaType: 'application/xhtml+xml', endings: ['.xhtml'] },
  {
    mediaType: 'application/json',
    endings: ['.json'],
    by: 'file',
    read: readJson,
    reads: 'One article, a list of articles, or {"articles": [...]}.',
  },
  {
    mediaType: 'application/jsonl',
    endings: ['.jsonl', '.ndjson'],
    by: 'line',
    reads: 'One article a line, read as a stream: a file may have any size.',
  },
];

const ENDING = /\.(?=[^.]*[a-z])[a-z0-9]{1,8}$/;
const GZIP_ENDING = /\.gz$/i;

export interface Ending {
  /** In lower case, without ".gz"; empty where there is none. */
  readonly ending: string;
  readonly gzip: boolean;
  /** Whether it is one that newsgraph reads, or none, so that the content tells. */
  readonly supported: boolean;
  readonly reader: Reader | undefined;
}

/** What the ending of a path says of its content. */
export function recogniseEnding(path: string): Ending {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const gzip = GZIP_ENDING.test(name);
  const ending = ENDING.exec(name.replace(GZIP_ENDING, '').toLowerCase())?.[0] ?? '';
  const reader = READERS.find(({ endings }) => endings.includes(ending));
  return { ending, gzip, reader, supported: reader !== undefined || ending === '' };
}

/** A path without the ending that says its media type. */
export function nameWithoutEnding(path: string): string {
  const { ending, gzip } = recogniseEnding(path);
  const name = gzip ? path.replace(GZIP_ENDING, '') : path;
  return ending === '' ? name : name.slice(0, -ending.length);
}

/** The reader for a file without an ending, from the head of its content as Latin-1. */
export function recogniseContent(head: string): Reader {
  return /^[\s\0ÿþï»¿]*<(?:!doctype html|html|\?xml)/i.test(head.replaceAll('\0', ''))
    ? HTML_READER
    : TEXT_READER;
}
