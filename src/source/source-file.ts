import type { Article, Problem } from '../document/document.js';

/** Largest file that is read whole, and longest line of a JSONL file, in bytes after decompression: 20 MB. */
export const DEFAULT_MAX_BYTES = 20_000_000;

/** One file that was found. Plain data, so it may cross to a worker. */
export interface SourceFile {
  /** Unique in its list, made from the path, and safe as a file name on every system. */
  readonly id: string;
  /** As it is reported: POSIX separators, relative to the current folder where it is inside it. */
  readonly path: string;
  readonly absolutePath: string;
}

export interface SourceOptions {
  /** ISO date for articles that do not carry one themselves. */
  readonly published?: string | undefined;
  /** Limit of a file read whole, and of a line of JSONL, in bytes after decompression. */
  readonly maxBytes?: number | undefined;
  /** Folder against which ids are made; by default the folder given, a glob's fixed part, or the file's own. */
  readonly root?: string | undefined;
  /** Folder against which relative inputs are read; by default the current folder. */
  readonly currentFolder?: string | undefined;
}

/**
 * An article, or trouble. One input may give both: a problem whose rule says that the article is read all the same
 * comes right before its article. `id` is the article's own id where it had one that could be read.
 */
export type SourceResult =
  { readonly article: Article } | { readonly problem: Problem; readonly id?: string | undefined };
