import type { Document, Problem, ProblemRecord } from '../document/document.js';
import { decodeBytes } from '../source/decode-bytes.js';
import { createProblem } from '../source/problem-rules.js';
import { readJsonLineResults, tooLong } from '../source/read-json-line.js';
import { DEFAULT_MAX_BYTES, type SourceOptions, type SourceResult } from '../source/source-file.js';
import type { ByteLine } from '../source/split-lines.js';
import { serialize } from '../write/serialize.js';
import { runArticle, type ArticleRunner } from './run-article.js';

/** What becomes of a line of a stream. */
export interface Answer {
  /** One line of JSON with its line feed: a record, or a problem in its place. Undefined for a blank line. */
  readonly record: string | undefined;
  readonly document: Document | undefined;
  /** All trouble with the line; a record may come with it. */
  readonly problems: readonly Problem[];
}

export interface AnswerOptions extends SourceOptions {
  /** What to call the stream in a Problem. */
  readonly file: string;
  readonly pipeline: ArticleRunner;
}

const MEDIA_TYPE = 'application/jsonl';
const BLANK: Answer = { record: undefined, document: undefined, problems: [] };

/**
 * The record of one line of a stream: `newsgraph.document/1`, or `newsgraph.problem/1` where there is none to be
 * had. Never more than one, so that the lines of the output are those of the input.
 */
export async function answerLine(line: ByteLine, options: AnswerOptions): Promise<Answer> {
  const place = { file: options.file, line: line.number };
  if (line.bytes === undefined) {
    const trouble = { ...tooLong(options.maxBytes ?? DEFAULT_MAX_BYTES), line: line.number };
    return answerProblems([createProblem(options.file, trouble)], null);
  }
  const { text, encoding } = decodeBytes(line.bytes);
  if (text.trim() === '') return BLANK;

  const source = { mediaType: MEDIA_TYPE, encoding, bytes: line.bytes, idPrefix: '' };
  const results = readJsonLineResults(text, place, options, source);
  const problems = results.flatMap((result) => ('problem' in result ? [result.problem] : []));
  const read = results.find((result) => 'article' in result);
  if (read === undefined) return answerProblems(problems, findId(results));
  const outcome = await runArticle(read.article, options.pipeline);
  if ('problem' in outcome) {
    return answerProblems([...problems, { ...outcome.problem, ...place }], read.article.id);
  }
  return { record: `${serialize(outcome.document)}\n`, document: outcome.document, problems };
}

/** The last problem is the one that cost the record. */
function answerProblems(problems: readonly Problem[], id: string | null): Answer {
  const problem = problems.at(-1);
  if (problem === undefined) return BLANK;
  const { file, line, span, rule, message } = problem;
  const record: ProblemRecord = {
    schema: 'newsgraph.problem/1',
    id,
    file,
    ...(line === undefined ? {} : { line }),
    ...(span === undefined ? {} : { span }),
    rule,
    message,
  };
  return { record: `${JSON.stringify(record)}\n`, document: undefined, problems };
}

function findId(results: readonly SourceResult[]): string | null {
  for (const result of results) if ('problem' in result && result.id !== undefined) return result.id;
  return null;
}
