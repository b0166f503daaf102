import type { Article, Document, Problem } from '../../document/document.js';
import type { GraphDatabase } from '../../graph/graph-database.js';

/** How the ledger knows an article that has come again. */
export type Standing = 'new' | 'changed' | 'failed' | 'done';

/** What the ledger knows of an article. */
export interface Entry {
  readonly id: string;
  /** Path of its file, as problems name it; its address or its id where it has none. */
  readonly file: string;
  readonly state: 'done' | 'failed';
  /** Why there is no record. */
  readonly problem: Problem | undefined;
  /** Time that its last run took. */
  readonly milliseconds: number;
  /** UTF-16 code units of its text. */
  readonly characters: number;
  /** Times that it was run with this content and configuration. */
  readonly attempts: number;
  /** SHA-256 of the record as one line of JSON. */
  readonly output: string | undefined;
}

/** What became of an article, to be stamped. */
export type Result =
  { readonly document: Document; readonly tagging?: string | undefined } | { readonly problem: Problem };

export interface LedgerTotals {
  readonly done: number;
  readonly failed: number;
  readonly characters: number;
  /** Of all articles that are done, together. */
  readonly milliseconds: number;
}

/** A run as it was begun. */
export interface RunEntry {
  readonly process: number;
  readonly host: string;
  readonly begun: string;
  /** Undefined while it runs, and for one that came to no end. */
  readonly ended: string | undefined;
  /** The words behind `newsgraph`, and the folder in which they were said. */
  readonly argv: readonly string[];
  readonly folder: string;
}

/** What is known of each article of an output folder, to look at. */
export interface LedgerReader {
  find(id: string): Entry | undefined;
  /** The record of an article that is done. */
  readRecord(id: string): Document;
  lastRun(): RunEntry | undefined;
  totals(): LedgerTotals;
  /** In order of their ids. */
  failures(): Iterable<Entry>;
  /** Those that took longest, the longest first. */
  slowest(count: number): readonly Entry[];
  close(): void;
}

/** One database, in which an article's record and state are one. */
export interface Ledger extends LedgerReader {
  /** For the graph, which is gathered anew of each document whose record is stamped or withdrawn. */
  readonly graph: GraphDatabase;
  /** How the ledger stands to an article, by its id, its content and the configuration. */
  standingOf(article: Article): Standing;
  /** What the models said of it in an earlier run; undefined where they, or the article, are others now. */
  findTagging(article: Article): string | undefined;
  /**
   * Stores the record, or the problem, and the article's state in one step: after a crash there are both or neither.
   */
  stamp(article: Article, result: Result, milliseconds: number): void;
  /** Says that an article is among the input of this run. */
  see(id: string): void;
  /** Withdraws all articles that were not seen in this run; gives their number. */
  forgetUnseen(): number;
  /** Begins a run, also one after another: nothing has been seen yet. */
  beginRun(run: Pick<RunEntry, 'argv' | 'folder'>): void;
  endRun(): void;
}
