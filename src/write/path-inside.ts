import { lstat, mkdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Names that lead out of a folder, and those that some file system reads as a drive or a stream. */
const UNSAFE_NAME = /[/\\:\p{Cc}]|^\.{0,2}$/u;

/**
 * The path of `name` in `directory`.
 *
 * @throws where `name` is anything but a plain file name, so that nothing is ever written elsewhere.
 */
export function pathInside(directory: string, name: string): string {
  if (UNSAFE_NAME.test(name)) {
    throw new Error(
      `Expected a plain file name to write in ${directory}, got ${JSON.stringify(name)}. ` +
        'Give the article an id of letters, digits, ".", "_" and "-".',
    );
  }
  return join(directory, name);
}

/**
 * Makes a folder of ours in the output directory, where it is missing.
 *
 * @throws where the folder leads elsewhere, by a symbolic link.
 */
export async function makeFolder(directory: string, name: string): Promise<string> {
  const folder = pathInside(directory, name);
  await mkdir(directory, { recursive: true });
  const existing = await lstat(folder).catch(() => undefined);
  if (existing === undefined) await mkdir(folder);
  const [real, expected] = await Promise.all([realpath(folder), realpath(directory)]);
  if (real !== `${expected.replace(/[/\\]$/, '')}${sep}${name}`) {
    throw new Error(
      `Expected ${folder} to be a folder of the output directory, but it leads to ${real}. ` +
        'Remove the link, or choose another output directory.',
    );
  }
  return folder;
}
