import type { SourceResult } from '../source/source-file.js';
import { readAhead, type ReadableFile, type ReadAhead } from './read-ahead.js';

/** What a batch reads. */
export interface BatchSource<File extends ReadableFile> {
  /** In the order in which their records are to be written. */
  readonly files: readonly File[];
  readonly read: (file: File) => AsyncIterable<SourceResult>;
  /** Sees to it that no two articles share an id; called in the order of the files. */
  readonly claimIds: (file: File, result: SourceResult) => readonly SourceResult[];
  /** Articles worked on at once, and files opened ahead. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}

/** The articles of a batch in order, each under an id of its own, and the problems of reading them. */
export async function* readWithIds<File extends ReadableFile>(
  source: BatchSource<File>,
): AsyncGenerator<ReadAhead, void> {
  const { files, read, claimIds, concurrency, signal } = source;
  for await (const { fileIndex, result } of readAhead(files, read, { concurrency, signal })) {
    const file = files[fileIndex];
    const results = file === undefined ? [result] : claimIds(file, result);
    for (const claimed of results) yield { fileIndex, result: claimed };
  }
}
