import type { Command } from 'commander';
import type { Io } from './io.js';

/** Gives a command its arguments, options and action; `finish` takes the exit code. */
export type DefineCommand = (
  command: Command,
  io: Io,
  finish: (exitCode: number) => void,
  /** The words behind `newsgraph`, as they were given. */
  argv: readonly string[],
) => void | Promise<void>;

export interface CommandEntry {
  readonly name: string;
  /** Its arguments as the overview of all commands shows them. */
  readonly usage: string;
  readonly summary: string;
  /** Loaded only when the command is called, so that --help and --version answer at once. */
  readonly load: () => Promise<DefineCommand>;
}

/** Every command, in the order of --help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'extract',
    usage: '[options] [paths...]',
    summary: 'Read articles and write what is in them: records, tables, graph, search index.',
    load: async () => (await import('./extract.js')).defineExtract,
  },
  {
    name: 'watch',
    usage: '[options] <folders...>',
    summary: 'Read the articles in folders, and go on as articles come, change and go.',
    load: async () => (await import('./watch.js')).defineWatch,
  },
  {
    name: 'work',
    usage: '--queue <url> [options]',
    summary: 'Work articles that "extract --queue" has put into a queue, here or on another machine.',
    load: async () => (await import('./work.js')).defineWork,
  },
  {
    name: 'status',
    usage: '[options]',
    summary: 'Show what is done in an output folder, and what has failed.',
    load: async () => (await import('./status.js')).defineStatus,
  },
  {
    name: 'verify',
    usage: '[options] [paths...]',
    summary: 'Run articles again and compare their records with what is there, byte for byte.',
    load: async () => (await import('./verify.js')).defineVerify,
  },
  {
    name: 'inspect',
    usage: '[options] <file-or-id>',
    summary: 'Show one article in the terminal, with its names, times, numbers, relations and quotations.',
    load: async () => (await import('./inspect.js')).defineInspect,
  },
  {
    name: 'explain',
    usage: '[options] <file-or-id> <entity>',
    summary: 'Show why the names of an article were taken for one thing or kept apart, and where a place is.',
    load: async () => (await import('./explain.js')).defineExplain,
  },
  {
    name: 'evaluate',
    usage: '[options]',
    summary: 'Measure how right the results are, against annotated articles.',
    load: async () => (await import('./evaluate.js')).defineEvaluate,
  },
  {
    name: 'train',
    usage: '[options]',
    summary: 'Make a tagger of names from annotated articles.',
    load: async () => (await import('./train.js')).defineTrain,
  },
];
