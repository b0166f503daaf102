import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listSources, type SourceList } from '../source/list-sources.js';
import { plural } from './format-number.js';
import { isOwnOutput } from './is-own-output.js';
import { UsageError } from './usage-error.js';

const DEFAULT_INPUT = join('corpus', 'articles');

/** The files to read, without what an earlier run has written. Throws a UsageError where there is none. */
export async function findFiles(
  paths: readonly string[],
  { out, published }: { readonly out: string; readonly published?: string | undefined },
): Promise<SourceList> {
  if (paths.length === 0 && (await stat(DEFAULT_INPUT).catch(() => undefined)) === undefined) {
    throw new UsageError(
      `Expected articles in the folder ${DEFAULT_INPUT}, which is not in ${process.cwd()}. ` +
        "Name what to read: newsgraph extract news/ story.txt 'feeds/**/*.jsonl'",
    );
  }
  const inputs = paths.length === 0 ? [DEFAULT_INPUT] : paths;
  const listed = await listFiles(inputs, { out, published });
  const { files, problems } = listed;
  if (files.length > 0) return listed;
  // Nothing may be written now: a mistyped path must not withdraw the records of the run before.
  const [problem] = problems;
  throw new UsageError(
    problem === undefined
      ? `Expected articles to read, found none in ${inputs.join(', ')}. ` +
          "Check the paths; a glob goes in quotation marks: newsgraph extract 'news/**/*.txt'"
      : `${problem.message}${problems.length === 1 ? '' : ` (And ${plural(problems.length - 1, 'problem')} more.)`}`,
  );
}

/** The files that paths mean, perhaps none, without what an earlier run has written. */
export async function listFiles(
  paths: readonly string[],
  { out, published }: { readonly out: string; readonly published?: string | undefined },
): Promise<SourceList> {
  const { files, problems } = await listSources(paths, { published });
  return {
    files: files.filter(({ path }) => !isOwnOutput(path, out)),
    problems: problems.filter(({ file }) => !isOwnOutput(file, out)),
  };
}
