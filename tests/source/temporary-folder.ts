import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Article, Problem } from '../../src/document/document.js';
import { readSources } from '../../src/source/read-sources.js';
import type { SourceOptions, SourceResult } from '../../src/source/source-file.js';

/** Runs a test in a folder of its own that holds `files`, and removes it. */
export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  test: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-source-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    await test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Read {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

export async function collect(results: AsyncIterable<SourceResult>): Promise<Read> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  for await (const result of results) {
    if ('article' in result) articles.push(result.article);
    else problems.push(result.problem);
  }
  return { articles, problems };
}

/** Reads a folder that holds `files`, with paths relative to it. */
export async function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: SourceOptions = {},
  inputs: readonly string[] = ['.'],
): Promise<Read> {
  let read: Read = { articles: [], problems: [] };
  await inFolder(files, async (folder) => {
    read = await collect(readSources(inputs, { currentFolder: folder, ...options }));
  });
  return read;
}
