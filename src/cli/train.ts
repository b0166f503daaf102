import { Option } from 'commander';
import { FEATURE_GROUPS, METHODS, type FeatureGroup, type Method } from '../train/choices.js';
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
  readonly method: Method;
  readonly epochs: number;
  readonly patience: number;
  readonly leastSeen: number;
  readonly without: readonly FeatureGroup[];
  readonly start?: string;
  readonly seed: number;
  readonly copies: number;
}

const AFTER_HELP = `
Data:
  a folder or files in our markup (.txt), as corpus/GUIDE.md describes it, or JSON lines (.jsonl):
  {"id", "text", "entities": [{"start", "end", "type"}]}, with our types or PER, ORG, LOC and MISC,
  or columns (.conll, .iob, .iob2, .bio): a token a line, its label last, blank lines between sentences;
  or names apart from their text (.tsv)

Articles of our corpus are only taken from the desks that are not kept out for testing, unless --part all says so.
The same data, seed and epochs give the same model, byte for byte.

Examples:
  newsgraph train --out mine.model                          our corpus alone
  newsgraph train --data corpus/gold news.jsonl --out mine.model
  newsgraph train --hold-out world africa --out trial.model
  newsgraph train --data news.jsonl --dev other.jsonl --epochs 8 --out mine.model
  newsgraph train --data news.conll --start src/tag/model/names.model --epochs 2 --out mine.model
  newsgraph train --hold-out world --without clusters --out trial.model

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
      new Option('--method <method>', 'conditional random field or averaged perceptron')
        .choices(METHODS)
        .default('crf'),
    )
    .addOption(
      new Option('--epochs <count>', 'times through the data')
        .argParser(readCount('--epochs', 1, 100))
        .default(6),
    )
    .addOption(
      new Option('--patience <count>', 'epochs without a better score on --dev after which to stop')
        .argParser(readCount('--patience', 1, 100))
        .default(3),
    )
    .addOption(
      new Option('--least-seen <count>', 'tokens that must show a feature for it to be learned')
        .argParser(readCount('--least-seen', 1, 100))
        .default(3),
    )
    .addOption(
      new Option('--without <groups...>', 'groups of features to do without, to see what they are worth')
        .choices(Object.keys(FEATURE_GROUPS))
        .default([]),
    )
    .option('--start <model>', 'a model to go on from, for example the one that ships')
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
