import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Problem } from './document/document.js';
import type { OwnFile } from './tag/own/own-file.js';

/** Reads a user's lists or rules; `onProblem` is told of what cannot be read, as trouble of this kind. */
export function readOwnFiles(
  paths: readonly string[],
  rule: string,
  onProblem: (problem: Problem) => void,
): readonly OwnFile[] {
  return paths.flatMap((path) => {
    try {
      if (statSync(path).isDirectory()) {
        onProblem({ file: path, rule, message: 'Expected a file, got a folder. Name each file by itself.' });
        return [];
      }
      return [{ path, name: nameOf(path), bytes: readFileSync(path) }];
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      const message = `Expected a file that can be read, got none (${reason}). Check the path.`;
      onProblem({ file: path, rule, message });
      return [];
    }
  });
}

/** What a user's file is called in records. */
export function nameOf(path: string): string {
  return basename(path, extname(path));
}
