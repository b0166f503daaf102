import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../document/document.js';
import { expandGlob, findGlobBase, isGlob } from './expand-glob.js';
import { createProblem, type Trouble } from './problem-rules.js';
import { nameWithoutEnding, recogniseEnding } from './readers.js';
import type { SourceFile, SourceOptions } from './source-file.js';
import { assignIds } from './source-id.js';
import { walkFolders, type Entry, type FoundFile } from './walk-folders.js';

export interface SourceList {
  /** In order of their paths, each file once. */
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/** A path inside the folder as relative, any other as absolute; with POSIX separators. */
function reportPath(absolutePath: string, currentFolder: string): string {
  const relative = path.relative(currentFolder, absolutePath);
  const outside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return (outside || relative === '' ? absolutePath : relative).split(path.sep).join('/');
}

type Expansion = { readonly entries: readonly Entry[] } | { readonly trouble: Trouble };

async function expandInput(input: string, currentFolder: string): Promise<Expansion> {
  const absolute = path.resolve(currentFolder, input);
  const exists =
    input !== '' &&
    (await lstat(absolute).then(
      () => true,
      () => false,
    ));
  if (exists) {
    const isFolder = await stat(absolute).then(
      (status) => status.isDirectory(),
      () => false,
    );
    return { entries: [{ path: absolute, root: isFolder ? absolute : path.dirname(absolute) }] };
  }
  if (!isGlob(input)) return { trouble: { rule: 'no-such-path', got: 'nothing' } };
  try {
    const root = path.resolve(currentFolder, findGlobBase(input));
    const matches = await expandGlob(input, currentFolder);
    if (matches.length > 0) return { entries: matches.map((match) => ({ path: match, root })) };
  } catch {
    // a pattern that cannot be read matches nothing
  }
  return { trouble: { rule: 'glob-without-match', got: 'no match' } };
}

/** Of two ways to one file: the one that is no link, then the first path, then the nearest root. */
function compareWays(a: FoundFile, b: FoundFile): number {
  const linked = Number(a.path !== a.realPath) - Number(b.path !== b.realPath);
  if (linked !== 0) return linked;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return b.root.length - a.root.length;
}

function keepOneWay(found: readonly FoundFile[]): readonly FoundFile[] {
  const best = new Map<string, FoundFile>();
  for (const file of found) {
    const other = best.get(file.realPath);
    if (other === undefined || compareWays(file, other) < 0) best.set(file.realPath, file);
  }
  return [...best.values()];
}

function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.rule < b.rule ? -1 : Number(a.rule > b.rule);
}

/**
 * Finds the files that `inputs` mean: paths of files, folders with all that is in them, and globs. The same
 * inputs in any order give the same list. A file reached in several ways stands there once; files and folders
 * whose names begin with a full stop are passed over unless they are named.
 */
export async function listSources(
  inputs: readonly string[],
  options: SourceOptions = {},
): Promise<SourceList> {
  const currentFolder = path.resolve(options.currentFolder ?? process.cwd());
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  for (const input of new Set(inputs)) {
    const expansion = await expandInput(input, currentFolder);
    if ('trouble' in expansion) problems.push(createProblem(input, expansion.trouble));
    else for (const entry of expansion.entries) entries.push(entry);
  }
  const { files, troubles } = await walkFolders(entries);
  const report = (absolutePath: string): string => reportPath(absolutePath, currentFolder);
  for (const { path: place, ...trouble } of troubles) problems.push(createProblem(report(place), trouble));

  const readable: FoundFile[] = [];
  for (const file of keepOneWay(files)) {
    const ending = recogniseEnding(file.path);
    if (ending.supported) readable.push(file);
    else
      problems.push(
        createProblem(report(file.path), { rule: 'unsupported-type', got: `the ending ${ending.ending}` }),
      );
  }
  return { files: nameFiles(readable, options.root, report), problems: uniqueProblems(problems) };
}

function nameFiles(
  found: readonly FoundFile[],
  root: string | undefined,
  report: (absolutePath: string) => string,
): readonly SourceFile[] {
  const files = found
    .map((file) => ({ absolutePath: file.path, path: report(file.path), root: root ?? file.root }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const ids = assignIds(
    files.map((file) => {
      const relative = path.relative(path.resolve(file.root), file.absolutePath).split(path.sep).join('/');
      return { name: nameWithoutEnding(relative), path: file.path };
    }),
  );
  return files.map(({ absolutePath, path: reported }, index) => ({
    id: ids[index] ?? '',
    path: reported,
    absolutePath,
  }));
}

function uniqueProblems(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].toSorted(compareProblems);
  return sorted.filter(
    (problem, index) => index === 0 || compareProblems(sorted[index - 1] ?? problem, problem) !== 0,
  );
}
