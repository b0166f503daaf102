import { watch, type FSWatcher } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

export interface FolderWatch {
  /** Resolves once something may have changed since the last call: at once where it has, at the latest after a while. */
  changed(): Promise<void>;
  close(): void;
}

export interface FolderWatchOptions {
  /** The system's messages are fast, but some get lost, and some file systems send none. */
  readonly rescanMilliseconds: number;
  readonly signal: AbortSignal;
}

/** Watches folders with all their subfolders. */
export function watchFolders(
  folders: readonly string[],
  { rescanMilliseconds, signal }: FolderWatchOptions,
): FolderWatch {
  let wake = new AbortController();
  const onChange = (): void => wake.abort();
  const watchers = folders.flatMap((folder) => watchFolder(folder, onChange));
  return {
    async changed() {
      const either = AbortSignal.any([signal, wake.signal]);
      await setTimeout(rescanMilliseconds, undefined, { signal: either }).catch(() => {});
      wake = new AbortController();
    },
    close() {
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** None where the system cannot watch it, as where it has no watches left: what changes is found all the same, later. */
function watchFolder(folder: string, onChange: () => void): readonly FSWatcher[] {
  try {
    return [watch(folder, { recursive: true }, onChange).on('error', onChange)];
  } catch {
    return [];
  }
}
