import { Option } from 'commander';
import type { QueueUrl } from '../batch/queue/queue-url.js';
import type { DefineCommand } from './commands.js';
import { readFolder } from './option-values.js';
import { queueOption } from './queue-option.js';

export interface StatusOptions {
  readonly out: string;
  readonly queue?: QueueUrl;
  readonly json?: true;
}

const AFTER_HELP = `
Reads the ledger of the output folder, also while a run is at work there, and writes nothing. With --queue it counts
instead the jobs on a server, of each configuration in use there.

Examples:
  newsgraph status                          what is done in the folder output, and what failed
  newsgraph status --out graph --json       the same for another folder, for a program
  newsgraph status --queue redis://localhost

Exit codes:
  0    no article, or job, has failed
  1    some have
  2    bad usage: no ledger in the folder, a server that does not answer
`;

/** `newsgraph status`: what the ledger of an output folder knows. */
export const defineStatus: DefineCommand = (command, io, finish) => {
  command
    .addOption(
      new Option('-o, --out <folder>', 'output folder to look at').default('output').argParser(readFolder),
    )
    .addOption(
      queueOption('count the jobs of a queue on a Redis or PostgreSQL server instead').conflicts('out'),
    )
    .option('--json', 'print it as JSON')
    .addHelpText('after', AFTER_HELP)
    .action(async ({ queue, ...options }: StatusOptions) => {
      if (queue !== undefined) {
        const { showQueues } = await import('./show-queues.js');
        finish(await showQueues({ queue, json: options.json }, io));
        return;
      }
      const { showStatus } = await import('./show-status.js');
      finish(showStatus(options, io));
    });
};
