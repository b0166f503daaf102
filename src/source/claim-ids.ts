import { createProblem, quoteForMessage } from './problem-rules.js';
import { withHash } from './source-id.js';
import type { SourceFile, SourceResult } from './source-file.js';

/**
 * Keeps ids unique in a batch. Results must be given in the order of `files`, and the results of one file in their
 * own order; then the outcome is the same for any number of readers. Ids made from paths are kept for their files;
 * of articles that bring the same id the first keeps it, and a later one gets a hash behind it and a warning.
 * Letters' case does not tell ids apart. Holds the ids that articles brought, and nothing else of them.
 */
export function createIdClaims(
  files: readonly SourceFile[],
): (file: SourceFile, result: SourceResult) => readonly SourceResult[] {
  const owners = new Map(files.map(({ id, path }) => [id.toLowerCase(), path]));
  const claimed = new Set<string>();
  const counts = new Map<string, number>();
  return (file, result) => {
    if ('problem' in result) return [result];
    const { id } = result.article;
    const count = (counts.get(file.path) ?? 0) + 1;
    counts.set(file.path, count);
    const isFree = (candidate: string): boolean => {
      const key = candidate.toLowerCase();
      return !claimed.has(key) && (owners.get(key) ?? file.path) === file.path;
    };
    let free = id;
    for (let attempt = 0; !isFree(free); attempt++) free = withHash(id, `${file.path}\n${count}\n${attempt}`);
    claimed.add(free.toLowerCase());
    if (free === id) return [result];
    const got = `the id ${quoteForMessage(id)} a second time (now ${quoteForMessage(free)})`;
    return [
      { problem: createProblem(file.path, { rule: 'duplicate-id', got }), id },
      { article: { ...result.article, id: free } },
    ];
  };
}
