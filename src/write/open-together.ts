import type { AtomicFile } from './atomic-file.js';
import { openAtomicFile } from './atomic-file.js';

/** Opens several files of one folder; where one can't be opened, none stays open. */
export async function openTogether(
  directory: string,
  names: readonly string[],
): Promise<readonly AtomicFile[]> {
  const files: AtomicFile[] = [];
  try {
    for (const name of names) files.push(await openAtomicFile(directory, name));
    return files;
  } catch (error) {
    await discardAll(files);
    throw error;
  }
}

/** Puts files in their places, in order; where one fails, those after it are removed. */
export async function commitAll(files: readonly AtomicFile[]): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const [index, file] of files.entries()) {
    try {
      paths.push(await file.commit());
    } catch (error) {
      await discardAll(files.slice(index + 1));
      throw error;
    }
  }
  return paths;
}

export async function discardAll(files: readonly AtomicFile[]): Promise<void> {
  for (const file of files) await file.discard();
}
