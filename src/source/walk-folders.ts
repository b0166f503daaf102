import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Trouble } from './problem-rules.js';
import { describeSystemError } from './system-error.js';

/** A file or folder to read, and the folder against which its id is made. All paths are absolute. */
export interface Entry {
  readonly path: string;
  readonly root: string;
}

export interface FoundFile extends Entry {
  /** Where the file really is; two links to one file share it. */
  readonly realPath: string;
}

export interface FoundTrouble extends Trouble {
  readonly path: string;
}

export interface Walk {
  readonly files: readonly FoundFile[];
  readonly troubles: readonly FoundTrouble[];
}

interface Folder extends Entry {
  /** Real paths of the folders that led here, itself included. */
  readonly trail: readonly string[];
}

type Step = { readonly file: FoundFile } | { readonly folder: Folder } | { readonly trouble: FoundTrouble };

function troubleWith(path: string, rule: Trouble['rule'], got: string): Step {
  return { trouble: { path, rule, got } };
}

/** What an error on the way to a file means. */
async function explainFailure(entry: Entry, error: unknown): Promise<Step> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ELOOP') return troubleWith(entry.path, 'link-loop', 'a link that leads to itself');
  const isLink = await lstat(entry.path).then(
    (status) => status.isSymbolicLink(),
    () => false,
  );
  if (isLink && code === 'ENOENT') return troubleWith(entry.path, 'dangling-link', 'a link to nothing');
  return troubleWith(entry.path, 'unreadable-file', describeSystemError(error));
}

async function follow(entry: Entry, trail: readonly string[]): Promise<Step> {
  try {
    const status = await stat(entry.path);
    const realPath = await realpath(entry.path);
    if (status.isFile()) return { file: { ...entry, realPath } };
    if (!status.isDirectory()) return troubleWith(entry.path, 'special-file', 'a device, pipe or socket');
    const here = trail.at(-1);
    if (trail.includes(realPath) || (here !== undefined && isInside(here, realPath)))
      return troubleWith(entry.path, 'link-loop', 'a link to a folder that it is in');
    return { folder: { ...entry, trail: [...trail, realPath] } };
  } catch (error) {
    return explainFailure(entry, error);
  }
}

function isInside(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return (
    relative !== '' &&
    relative !== '..' &&
    !relative.startsWith(`..${path.sep}`) &&
    !path.isAbsolute(relative)
  );
}

/** What is in a folder; links are left for later. Names that begin with a full stop are passed over. */
async function openFolder(folder: Folder): Promise<{ steps: readonly Step[]; links: readonly Link[] }> {
  const steps: Step[] = [];
  const links: Link[] = [];
  const realFolder = folder.trail.at(-1) ?? folder.path;
  const entries = await readdir(folder.path, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const inner = { path: path.join(folder.path, entry.name), root: folder.root };
    const realPath = path.join(realFolder, entry.name);
    if (entry.isSymbolicLink()) links.push({ ...inner, trail: folder.trail });
    else if (entry.isFile()) steps.push({ file: { ...inner, realPath } });
    else if (entry.isDirectory()) steps.push({ folder: { ...inner, trail: [...folder.trail, realPath] } });
    else steps.push(await follow(inner, folder.trail)); // a device, or a file system that does not tell the kind
  }
  return { steps, links };
}

type Link = Folder;

/**
 * All files among `entries` and in their folders, however deep. Folders are walked before links, and none twice
 * for one root, so that the outcome does not depend on the order of the entries and ends for any web of links.
 */
export async function walkFolders(entries: readonly Entry[]): Promise<Walk> {
  const files: FoundFile[] = [];
  const troubles: FoundTrouble[] = [];
  const walked = new Set<string>();
  let links: Link[] = entries.map((entry) => ({ ...entry, trail: [] }));
  while (links.length > 0) {
    const batch = links.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    links = [];
    const queue: Step[] = [];
    for (const { trail, ...entry } of batch) queue.push(await follow(entry, trail));
    for (let step = queue.pop(); step !== undefined; step = queue.pop()) {
      if ('file' in step) files.push(step.file);
      else if ('trouble' in step) troubles.push(step.trouble);
      else {
        const { folder } = step;
        const key = `${folder.trail.at(-1)}\0${folder.root}`;
        if (walked.has(key)) continue;
        walked.add(key);
        try {
          const found = await openFolder(folder);
          for (const inner of found.steps) queue.push(inner);
          for (const link of found.links) links.push(link);
        } catch (error) {
          troubles.push({ path: folder.path, rule: 'unreadable-folder', got: describeSystemError(error) });
        }
      }
    }
  }
  return { files, troubles };
}
