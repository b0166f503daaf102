import type { DefineCommand } from './commands.js';
import type { ExtractOptions } from './extract.js';
import { addOwnOptions, OWN_KNOWLEDGE_HELP } from './own-options.js';
import { queueOption } from './queue-option.js';
import { addReadingOptions } from './reading-options.js';
import { Option } from 'commander';

export type WatchOptions = Omit<ExtractOptions, 'force' | 'only' | 'jsonl'>;

const DETAILS = `
Does what "newsgraph extract" does with these folders, and then goes on: an article that comes or changes is read, one
that is removed is withdrawn from every output. Each time all formats are written anew, as by a run over all. A file
is read once it has not grown for half a second. What failed is tried again when it changes, or when watch is started.
run.json in the output folder tells of the last run.
`;

const AFTER_HELP = `
Examples:
  newsgraph watch inbox/                       read what is in inbox, then what comes; write to output
  newsgraph watch inbox/ feeds/ --format csv   two folders, and only tables

Exit codes:
  0    told to stop (Ctrl-C, SIGTERM) while it waited
  2    bad usage: a folder that is not there, an output folder that cannot be used
  3    stopped by an error, such as a full disk
  130  told to stop in the middle of a run; the next one does the rest
`;

/** `newsgraph watch`: extract, again and again, as articles come. */
export const defineWatch: DefineCommand = async (command, io, finish, argv) => {
  const { FORMATS } = await import('../write/formats.js');
  command.argument('<folders...>', 'folders of articles, read with all their subfolders');
  addReadingOptions(
    command,
    FORMATS.map(({ name }) => name),
  );
  command.addOption(
    queueOption('have the articles worked by "newsgraph work" on the machines of a queue').conflicts(
      'concurrency',
    ),
  );
  addOwnOptions(command);
  command
    .addOption(new Option('-q, --quiet', 'say nothing but errors').conflicts('verbose'))
    .option('-v, --verbose', 'say every problem as it is met, and where errors come from')
    .addHelpText('after', `${DETAILS}${OWN_KNOWLEDGE_HELP}${AFTER_HELP}`)
    .action(async (folders: readonly string[], options: WatchOptions) => {
      const { watchFiles } = await import('./watch-files.js');
      finish(await watchFiles(folders, { ...options, retry: 0 }, { io, argv }));
    });
};
