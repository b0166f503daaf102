import { Option } from 'commander';
import type { DefineCommand } from './commands.js';
import { readCount, readPublished } from './option-values.js';

export interface TrainCommandOptions {
  readonly data: readonly string[];
  readonly dev?: readonly string[];
  readonly holdOut: readonly string[];
  readonly part: 'all' | 'train';
  readonly out: string;
  readonly name: string;
  readonly date: string;
  readonly epochs: number;
  readonly seed: number;
  readonly copies: number;
}

const AFTER_HELP = `
Data:
  a folder or files in our markup (.txt), as corpus/GUIDE.md describes it, or JSON lines (.jsonl):
  {"id", "text", "entities": [{"start", "end", "type"}]}, with our types or PER, ORG, LOC and MISC

Articles of our corpus are only taken from the desks that are not kept out for testing, unless --part all says so.
The same data, seed and epochs give the same model, byte for byte.

Examples:
  newsgraph train --out mine.model                          our corpus alone
  newsgraph train --data corpus/gold news.jsonl --out mine.model
  newsgraph train --hold-out world africa --out trial.model
  newsgraph train --data news.jsonl --dev other.jsonl --epochs 8 --out mine.model

Exit codes:
  0    trained
  2    bad usage, or data that cannot be read
`;

/** `newsgraph train`: makes a tagger of names from annotated articles. */
export const defineTrain: DefineCommand = (command, io, finish) => {
  command
    .option('-d, --data <paths...>', 'annotated articles to learn from', ['corpus/gold'])
    .option('--dev <paths...>', 'annotated articles to score after each epoch; nothing is learned from them')
    .option(
      '--hold-out <desks...>',
      'desks of our corpus to score after each epoch and not to learn from',
      [],
    )
    .addOption(new Option('--part <part>', 'part of our corpus').choices(['all', 'train']).default('train'))
    .requiredOption('-o, --out <file>', 'the model to write')
    .option('--name <name>', 'name of the model, for the provenance of records', 'names/custom')
    .addOption(
      new Option('--date <date>', "date for the model's card (YYYY-MM-DD)")
        .argParser(readPublished)
        .default('1970-01-01'),
    )
    .addOption(
      new Option('--epochs <count>', 'times through the data')
        .argParser(readCount('--epochs', 1, 100))
        .default(5),
    )
    .addOption(
      new Option('--seed <number>', 'seed of the order of sentences')
        .argParser(readCount('--seed'))
        .default(1),
    )
    .addOption(
      new Option(
        '--copies <count>',
        'copies of each article in our markup, all but the first with headlines and odd case',
      )
        .argParser(readCount('--copies', 1, 10))
        .default(2),
    )
    .addHelpText('after', AFTER_HELP)
    .action(async (options: TrainCommandOptions) => {
      const { trainModel } = await import('./train-model.js');
      finish(await trainModel(options, io));
    });
};
