import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { describeError } from '../batch/describe-error.js';
import type { GoldDocument } from '../evaluate/gold.js';
import { readGoldLines } from '../evaluate/read-gold-lines.js';
import { readMarkup } from '../evaluate/read-markup.js';
import { listSources } from '../source/list-sources.js';
import { UsageError } from './usage-error.js';

/** Reads annotated articles: `.txt` in our markup, `.jsonl` with one document a line. */
export async function readGold(paths: readonly string[]): Promise<readonly GoldDocument[]> {
  const { files, problems } = await listSources(paths, {});
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(problem.message);
  const documents = await Promise.all(files.map(({ absolutePath }) => readGoldFile(absolutePath)));
  return documents.flat();
}

async function readGoldFile(path: string): Promise<readonly GoldDocument[]> {
  const extension = extname(path);
  const name = basename(path, extension);
  if (extension !== '.txt' && extension !== '.jsonl') {
    throw new UsageError(`Expected gold as .txt (our markup) or .jsonl, got ${path}.`);
  }
  try {
    const content = await readFile(path, 'utf8');
    return extension === '.txt' ? [readMarkup(name, content)] : readGoldLines(name, content);
  } catch (error) {
    throw new UsageError(`Expected annotated articles in ${path}: ${describeError(error)}`);
  }
}
