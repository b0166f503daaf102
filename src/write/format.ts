import type { Document } from '../document/document.js';
import type { GraphDatabase } from '../graph/graph-database.js';

/** Takes finished documents in a fixed order. One call at a time: wait for each before the next. */
export interface Sink {
  /** Resolves when the sink is ready for the next document. */
  write(doc: Document): Promise<void>;
  /** Completes the files and puts them in their places; gives their paths. */
  close(): Promise<readonly string[]>;
  /** Leaves nothing half written. Whole records of `documents/` stay. */
  abort(): Promise<void>;
}

export interface WriteOptions {
  /** Where the graph gathers what it needs of each document. */
  readonly database: GraphDatabase;
  /** Name of the search index that bulk requests are addressed to; `newsgraph` where left out. */
  readonly searchIndex?: string | undefined;
  /** Most records that get a file of their own each; 10,000 where left out. */
  readonly mostFiles?: number | undefined;
}

/** A way of writing documents. */
export interface Format {
  /** As on the command line. */
  readonly name: string;
  /** Paths below the output directory. */
  readonly files: readonly string[];
  /** What it writes and for whom, in a line. */
  readonly describe: string;
  /** Begins to write below `directory`, which is made where it is missing. */
  open(directory: string, options: WriteOptions): Promise<Sink>;
}
