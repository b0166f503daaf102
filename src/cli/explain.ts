import { addArticleOptions } from './article-options.js';
import type { DefineCommand } from './commands.js';
import { describeExitCodes } from './exit-codes.js';
import type { InspectOptions } from './inspect.js';
import { OWN_KNOWLEDGE_HELP } from './own-options.js';

const AFTER_HELP = `
The article is found as "newsgraph inspect" finds it. The entity is an id of its record (e3) or any of its names
there; a name that several bear is refused with their ids.

Examples:
  newsgraph explain africa-01 "Lusaka"                  an entity of a record of the last run, by its name
  newsgraph explain output/documents/africa-01.json e3  the same by its id, and the record by its file
  newsgraph explain story.txt "Tom Varley"              an article that has not been extracted
  newsgraph explain africa-01 e3 --json | jq .refusals  for another program

${describeExitCodes()}
`;

/** `newsgraph explain`: the reasons behind one entity. */
export const defineExplain: DefineCommand = (command, io, finish) => {
  command
    .argument('<file-or-id>', 'an article, a record (.json), or the id of a record')
    .argument('<entity>', 'id (e3) or name of an entity in it');
  addArticleOptions(command);
  command
    .option('--json', 'print the reasons as JSON')
    .option('--no-color', 'leave colours out')
    .option('-v, --verbose', 'say where errors come from')
    .addHelpText('after', `${OWN_KNOWLEDGE_HELP}${AFTER_HELP}`)
    .action(async (file: string, entity: string, options: InspectOptions) => {
      const { explainArticle } = await import('./explain-article.js');
      finish(await explainArticle(file, entity, options, io));
    });
};
