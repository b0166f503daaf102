import { Option, type Command } from 'commander';
import { readFolder, readPublished } from './option-values.js';
import { addOwnOptions } from './own-options.js';

/** Options of commands that show one article. */
export function addArticleOptions(command: Command): void {
  command
    .addOption(
      new Option('-o, --out <folder>', 'output folder in which ids are looked for')
        .default('output')
        .argParser(readFolder),
    )
    .addOption(
      new Option(
        '-p, --published <date>',
        'day of publication (YYYY-MM-DD), if the article does not give it',
      ).argParser(readPublished),
    );
  addOwnOptions(command);
}
