import { Option } from 'commander';
import type { DefineCommand } from './commands.js';
import { readFolder } from './option-values.js';

export interface StatusOptions {
  readonly out: string;
  readonly json?: true;
}

const AFTER_HELP = `
Reads the ledger of the output folder, also while a run is at work there, and writes nothing.

Examples:
  newsgraph status                          what is done in the folder output, and what failed
  newsgraph status --out graph --json       the same for another folder, for a program

Exit codes:
  0    no article has failed
  1    some articles have failed
  2    bad usage: no ledger in the folder
`;

/** `newsgraph status`: what the ledger of an output folder knows. */
export const defineStatus: DefineCommand = (command, io, finish) => {
  command
    .addOption(
      new Option('-o, --out <folder>', 'output folder to look at').default('output').argParser(readFolder),
    )
    .option('--json', 'print it as JSON')
    .addHelpText('after', AFTER_HELP)
    .action(async (options: StatusOptions) => {
      const { showStatus } = await import('./show-status.js');
      finish(showStatus(options, io));
    });
};
