import type { SourceResult } from '../source/source-file.js';
import { describeError } from './describe-error.js';
import { mapInOrder } from './map-in-order.js';

/** Any file that can be read; `path` names it in a Problem. */
export interface ReadableFile {
  readonly path: string;
}

export interface ReadAhead {
  /** Position of the file among the files, from 0. */
  readonly fileIndex: number;
  readonly result: SourceResult;
}

interface OpenedFile {
  readonly fileIndex: number;
  readonly rest: AsyncIterator<SourceResult>;
  readonly first: IteratorResult<SourceResult>;
}

/**
 * The articles of the files in the files' order. Up to `concurrency` files are opened ahead, each as far as its
 * first article; a file that holds many is then read as fast as its articles are taken.
 */
export async function* readAhead<File extends ReadableFile>(
  files: readonly File[],
  read: (file: File) => AsyncIterable<SourceResult>,
  { concurrency, signal }: { readonly concurrency: number; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<ReadAhead, void> {
  const unfinished = new Set<AsyncIterator<SourceResult>>();
  const open = async ([fileIndex, file]: readonly [number, File]): Promise<OpenedFile> => {
    const rest = guarded(file, read)[Symbol.asyncIterator]();
    unfinished.add(rest);
    return { fileIndex, rest, first: await rest.next() };
  };
  try {
    const opened = mapInOrder(files.entries(), open, { concurrency, window: concurrency, signal });
    for await (const { fileIndex, rest, first } of opened) {
      for (let step = first; step.done !== true; step = await rest.next()) {
        yield { fileIndex, result: step.value };
        if (signal?.aborted === true) return;
      }
      unfinished.delete(rest);
    }
  } finally {
    // Files that were opened ahead are closed also after an interrupt.
    await Promise.all([...unfinished].map((rest) => rest.return?.(undefined)));
  }
}

/** A reader that throws costs its own file alone. */
async function* guarded<File extends ReadableFile>(
  file: File,
  read: (file: File) => AsyncIterable<SourceResult>,
): AsyncGenerator<SourceResult, void> {
  try {
    yield* read(file);
  } catch (error) {
    const message =
      `Expected a readable article, but reading stopped with "${describeError(error)}". ` +
      'Check that the file is whole and readable, then run again.';
    yield { problem: { file: file.path, rule: 'read-failed', message } };
  }
}
