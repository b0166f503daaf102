import fs, { type Dirent } from 'node:fs';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

/** Whether an input that names no path can be meant as a glob. */
export function isGlob(input: string): boolean {
  return isDynamicPattern(input);
}

/** The folder that a glob's fixed part names: "corpus/articles" of "corpus/articles/*.txt". */
export function findGlobBase(pattern: string): string {
  const segments = pattern.split('/');
  const firstDynamic = segments.findIndex((segment) => isDynamicPattern(segment));
  const fixed = segments.slice(0, firstDynamic === -1 ? -1 : firstDynamic).join('/');
  if (fixed === '') return pattern.startsWith('/') ? '/' : '.';
  return fixed.replace(/\\(?=[^\w/])/g, '');
}

type ReadFolder = (
  folder: string,
  options: { withFileTypes: true },
  done: (error: Error | null, entries: readonly Dirent[]) => void,
) => void;

/** The kind of a link's target, in the place of the link's own. */
function followLink(entry: Dirent, folder: string, followFolders: boolean): readonly Dirent[] {
  if (!entry.isSymbolicLink()) return [entry];
  const target = fs.statSync(path.join(folder, entry.name), { throwIfNoEntry: false });
  if (target === undefined || (target.isDirectory() && !followFolders)) return [];
  const isFolder = target.isDirectory();
  return [
    Object.assign(Object.create(entry) as Dirent, {
      isFile: () => !isFolder,
      isDirectory: () => isFolder,
      isSymbolicLink: () => false,
    }),
  ];
}

function createReadFolder(followFolders: boolean): ReadFolder {
  return (folder, options, done) => {
    fs.readdir(folder, options, (error, entries) => {
      if (error !== null) return done(error, []);
      const followed = entries.flatMap((entry) => {
        try {
          return followLink(entry, folder, followFolders);
        } catch {
          return []; // a link that leads to itself
        }
      });
      done(null, followed);
    });
  };
}

/**
 * Absolute paths of the files and folders that a glob matches, in no particular order. As in a shell, "*" goes
 * through linked folders and "**" does not, so that no web of links can be walked for ever.
 */
export async function expandGlob(pattern: string, currentFolder: string): Promise<readonly string[]> {
  const forward = pattern.split(path.sep).join('/');
  const anyDepth = forward.includes('**');
  const matches = await glob(forward, {
    cwd: currentFolder,
    absolute: true,
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    ...(anyDepth ? {} : { deep: forward.split('/').length }),
    fs: { ...fs, readdir: createReadFolder(!anyDepth) as typeof fs.readdir },
  });
  return matches.map((match) => path.resolve(match));
}
