import type { Problem } from '../document/document.js';

interface ProblemRuleText {
  /** What was expected, as the message begins. */
  readonly expected: string;
  readonly wayOut: string;
  /** Whether the article is read all the same, so that the problem is a warning. */
  readonly articleRead: boolean;
}

function lost(expected: string, wayOut: string): ProblemRuleText {
  return { expected, wayOut, articleRead: false };
}

function warning(expected: string, wayOut: string): ProblemRuleText {
  return { expected, wayOut, articleRead: true };
}

/** Every kind of trouble with input that `source/` reports. The names are stable. */
export const PROBLEM_RULES = {
  'no-such-path': lost('a file, a folder or a glob', 'Check the spelling and the folder you are in.'),
  'glob-without-match': lost(
    'a glob that matches a file',
    'Quote the glob, so that the shell leaves it alone, and try it with ls.',
  ),
  'dangling-link': lost('a symbolic link to a file or folder', 'Mend or remove the link.'),
  'link-loop': lost(
    'a symbolic link that leads somewhere new',
    'Remove the link that leads back to its own folder.',
  ),
  'special-file': lost(
    'an ordinary file or a folder',
    'Copy the content into a file, or pipe it with --jsonl.',
  ),
  'unreadable-file': lost(
    'a file that may be read',
    'Check that it is still there and that you may read it.',
  ),
  'unreadable-folder': lost(
    'a folder that may be listed',
    'Check that it is still there and that you may list it.',
  ),
  'unsupported-type': lost(
    'text, Markdown, HTML, JSON or JSONL, or one of them as .gz',
    'Convert the file, or give it the ending of what it holds, such as .txt.',
  ),
  'binary-file': lost('readable text', 'Convert the file to text, Markdown, HTML or JSON.'),
  'empty-file': lost('an article', 'Remove the file, or put the text in.'),
  'over-limit': lost(
    'input within the size limit',
    'Raise the limit (--max-bytes), split the file, or write one article a line as JSONL.',
  ),
  'broken-gzip': lost(
    'a whole gzip file',
    'Fetch or compress the file again; gzip -t tells whether it is sound.',
  ),
  'decompression-bomb': lost(
    'a gzip file that grows to at most 250 times its size',
    'Unpack the file by hand if you trust it.',
  ),
  'broken-json': lost('valid JSON', 'Mend the place named, or have the file written again.'),
  'broken-json-line': lost('one JSON article a line', 'Mend the line; the other lines are read.'),
  'invalid-article': lost(
    'an object with "text" (or "body", "content", "articleBody") that is a string and not blank, and optionally ' +
      '"id", "title", "published"',
    'Rename or mend the fields.',
  ),
  'no-articles': lost('at least one article in the file', 'Put an article in, or remove the file.'),
  'html-without-article': lost(
    'a page with an article',
    'Save the page of the article itself, or its text as .txt.',
  ),
  'html-too-complex': lost(
    'a page of at most 20,000 elements, nested at most 250 deep',
    'Save the text of the page as .txt.',
  ),
  'broken-front-matter': warning(
    'YAML between the two lines of ---',
    'Mend the YAML; values with a colon or a quotation mark need quotes.',
  ),
  'date-unreadable': warning(
    'a date with its year, month and day',
    'Write it as YYYY-MM-DD, or give the date with --published.',
  ),
  'damaged-characters': warning(
    'text in one sound encoding',
    'Save the file again as UTF-8; what could not be read stands as U+FFFD.',
  ),
  'lone-surrogate': warning(
    'whole characters',
    'Mend what wrote the file: it cut a character such as an emoji in two ("\\ud83d"); U+FFFD stands in its place.',
  ),
  'duplicate-id': warning(
    'an id of its own for each article',
    'Give the articles different ids, or remove the duplicate.',
  ),
} as const satisfies Readonly<Record<string, ProblemRuleText>>;

export type ProblemRule = keyof typeof PROBLEM_RULES;

/** Trouble that a reader found; the file is added by whoever knows it. */
export interface Trouble {
  readonly rule: ProblemRule;
  /** What was found instead of what the rule expects, as it goes behind "got". */
  readonly got: string;
  /** Line of the file, from 1. */
  readonly line?: number | undefined;
}

/** A Problem as it is reported: what was expected, what was got, where, and the way out. */
export function createProblem(file: string, { rule, got, line }: Trouble): Problem {
  const { expected, wayOut } = PROBLEM_RULES[rule];
  const place = line === undefined ? '' : `, line ${line}`;
  const message = `Expected ${expected}, got ${got} in ${quoteForMessage(file)}${place}. ${wayOut}`;
  return line === undefined ? { file, rule, message } : { file, line, rule, message };
}

/** Part of the input as it can stand in a message: on one line, in quotes, and not too long. */
export function quoteForMessage(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}
