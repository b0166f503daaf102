import { Option } from 'commander';
import type { DefineCommand } from './commands.js';
import { readCount, readFolder } from './option-values.js';
import { addOwnOptions, type OwnKnowledgeOptions } from './own-options.js';
import {
  concurrencyOption,
  maxBytesOption,
  publishedOption,
  articleTimeoutOption,
} from './reading-options.js';
import { UsageError } from './usage-error.js';

export interface VerifyOptions extends OwnKnowledgeOptions {
  readonly out: string;
  /** About how many articles are run again. */
  readonly sample: number;
  /** Another one draws another sample. */
  readonly seed: number;
  readonly published?: string;
  readonly concurrency: number;
  readonly maxBytes: number;
  /** Seconds. */
  readonly articleTimeout: number;
}

const AFTER_HELP = `
Give the paths and options that "newsgraph extract" was given. Articles that have changed since, and those that
failed, are passed over. Which articles a sample holds depends on their ids and the seed alone. Nothing is written.

Examples:
  newsgraph verify news/ --out graph                  run about a hundred articles again and compare
  newsgraph verify news/ --out graph --seed 2         about a hundred others
  newsgraph verify news/ --out graph --sample all     all of them

Exit codes:
  0    every record is the same, byte for byte
  1    some are not
  2    bad usage: no ledger in the folder, nothing to read, a run is at work
`;

/** `newsgraph verify`: articles run again, and compared with what the ledger and `documents/` have. */
export const defineVerify: DefineCommand = (command, io, finish) => {
  command
    .argument('[paths...]', 'files, folders or globs (default: corpus/articles)')
    .addOption(
      new Option('-o, --out <folder>', 'output folder to verify').default('output').argParser(readFolder),
    )
    .addOption(
      new Option('-s, --sample <number>', 'about how many articles to run again, or all')
        .default(100)
        .argParser(readSample),
    )
    .addOption(
      new Option('--seed <number>', 'another one draws another sample')
        .default(1)
        .argParser(readCount('--seed')),
    )
    .addOption(publishedOption())
    .addOption(concurrencyOption())
    .addOption(maxBytesOption())
    .addOption(articleTimeoutOption());
  addOwnOptions(command);
  command
    .addHelpText('after', AFTER_HELP)
    .action(async (paths: readonly string[], options: VerifyOptions) => {
      const { verifyFiles } = await import('./verify-files.js');
      finish(await verifyFiles(paths, options, io));
    });
};

function readSample(text: string): number {
  if (text === 'all') return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`Expected a number of articles after --sample, or "all", got "${text}".`);
}
