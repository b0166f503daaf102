import { stat } from 'node:fs/promises';

/** Bytes from which threads pay: each loads its own model, which takes as long as to read some 100 KB of articles. */
const LARGE_BATCH = 250_000;

/** Whether the files hold enough to read to start threads for it. Looks at no more files than it takes to say so. */
export async function isLargeBatch(files: readonly { readonly absolutePath: string }[]): Promise<boolean> {
  let bytes = 0;
  for (const { absolutePath } of files) {
    bytes += (await stat(absolutePath).catch(() => undefined))?.size ?? 0;
    if (bytes >= LARGE_BATCH) return true;
  }
  return false;
}
