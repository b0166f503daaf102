import { addArticleOptions } from './article-options.js';
import type { DefineCommand } from './commands.js';
import { describeExitCodes } from './exit-codes.js';
import { OWN_KNOWLEDGE_HELP, type OwnKnowledgeOptions } from './own-options.js';

export interface InspectOptions extends OwnKnowledgeOptions {
  readonly out: string;
  readonly published?: string;
  readonly json?: true;
  readonly color: boolean;
  readonly verbose?: true;
}

const AFTER_HELP = `
An article file is read on the spot and nothing is written. An id is looked for in the folder "documents" of
--out, in the ledger there, and in the compressed records of a large run. Of a file that holds many articles the
first is shown. Colours follow NO_COLOR and FORCE_COLOR and are left out where the output is no terminal; then types
stand in brackets: [John Kerry PERSON].

Examples:
  newsgraph inspect story.txt --published 2016-09-28    an article that has not been extracted
  newsgraph inspect africa-01                           a record of the last run, by its id
  newsgraph inspect output/documents/africa-01.json     the same by its file
  newsgraph inspect story.html --json | jq .entities    the record itself, for another program

${describeExitCodes()}
`;

/** `newsgraph inspect`: one record in the terminal. */
export const defineInspect: DefineCommand = (command, io, finish) => {
  command.argument('<file-or-id>', 'an article, a record (.json), or the id of a record');
  addArticleOptions(command);
  command
    .option('--json', 'print the record as JSON')
    .option('--no-color', 'leave colours out')
    .option('-v, --verbose', 'say where errors come from')
    .addHelpText('after', `${OWN_KNOWLEDGE_HELP}${AFTER_HELP}`)
    .action(async (name: string, options: InspectOptions) => {
      const { inspectArticle } = await import('./inspect-article.js');
      finish(await inspectArticle(name, options, io));
    });
};
