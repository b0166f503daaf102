import { stat } from 'node:fs/promises';

/**
 * Bytes from which threads pay: a thread loads its own model in about a second, in which one core reads some 200 KB of
 * articles.
 */
const LARGE_BATCH = 1_000_000;

/** Whether the files hold enough to read to start threads for it. Looks at no more files than it takes to say so. */
export async function isLargeBatch(files: readonly { readonly absolutePath: string }[]): Promise<boolean> {
  let bytes = 0;
  for (const { absolutePath } of files) {
    bytes += (await stat(absolutePath).catch(() => undefined))?.size ?? 0;
    if (bytes >= LARGE_BATCH) return true;
  }
  return false;
}
