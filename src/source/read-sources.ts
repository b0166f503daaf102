import { parseIsoDate } from '../document/calendar.js';
import { createIdClaims } from './claim-ids.js';
import { listSources } from './list-sources.js';
import { readSource } from './read-source.js';
import type { SourceOptions, SourceResult } from './source-file.js';

/**
 * Reads all articles that `inputs` (files, folders, globs) hold, one after the other, in the order of
 * `listSources`; the problems of finding them come first. Ids are unique. Throws only where an option is wrong.
 */
export async function* readSources(
  inputs: readonly string[],
  options: SourceOptions = {},
): AsyncGenerator<SourceResult> {
  const { published } = options;
  if (published !== undefined && (published.length !== 10 || parseIsoDate(published) === undefined))
    throw new RangeError(`Expected "published" as a date YYYY-MM-DD, got ${JSON.stringify(published)}.`);
  const { files, problems } = await listSources(inputs, options);
  for (const problem of problems) yield { problem };
  const claimIds = createIdClaims(files);
  for (const file of files) {
    for await (const result of readSource(file, options)) yield* claimIds(file, result);
  }
}
